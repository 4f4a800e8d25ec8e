import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// The scans of a signed paper, as its screens show them.
struct ScanShelf {
    let paper: Scan.Paper
    /// Whether it was signed by hand; only then there are scans.
    let isOnPaper: Bool
    /// In the order in which they came.
    let scans: [ScanStore.Listed]
    /// Whether files can be kept here, and whether a scanner looks at them.
    let keepsFiles: Bool
    let isScanned: Bool
}

/// A scan as a form brings it.
struct NewScan: Decodable {
    let id: Scan.ID
    let file: Upload
}

extension Grants {
    /// The shelf of a paper that was signed by `method`, of the rows of `ScanStore.of`.
    func shelf(of paper: Scan.Paper, signedBy method: Signature.Method.Word?, _ rows: Rows) throws -> ScanShelf {
        try ScanShelf(
            paper: paper, isOnPaper: method == .paper, scans: rows.map { try .init($0, of: paper) }, keepsFiles: files != nil,
            isScanned: files?.scanner != nil)
    }

    /// Adds a scan to a paper, once, however often its form is sent. `signed` lets the caller in and tells how it was signed.
    ///
    /// Refuses with `scan.not-on-paper`, `scan.too-many`, `scan.type`, `file.empty`, `file.too-large`, `file.type-unknown`, `file.no-key`
    /// and `form.used`.
    func add(
        _ new: NewScan, to paper: Scan.Paper, as caller: Caller, signed: @Sendable (Transaction) async throws -> Signature.Method.Word?
    ) async throws {
        let (moment, account) = (now(), try caller.person)
        guard let files else { throw Failure.fileUnkept }
        let incoming = try IncomingFile(new.file)
        guard incoming.type.isScan else { throw Failure.scanType }
        try await database.transaction(as: caller) { transaction in
            let method = try await signed(transaction)
            let (scan, event) = try Scan.add(new.id, named: incoming.name, to: paper, signedBy: method, at: moment)
            guard try await files.keep(incoming, as: scan.file, in: transaction, by: caller, at: moment) else {
                let known = try await transaction.query(ScanStore.select(new.id, of: paper))
                guard !known.isEmpty else { throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language]) }
                return
            }
            try await transaction.send([
                ScanStore.insert(scan, by: account, in: caller.programme, at: moment), EventLog.append(event, by: caller),
            ])
        }
    }

    /// A scan as it came, of the row of `ScanStore.select`; that it is read is an event.
    ///
    /// Refuses with `file.not-scanned`, `file.infected` and `file.no-key`.
    func read(_ row: Row, of paper: Scan.Paper, as caller: Caller) async throws -> Download {
        guard let files else { throw Failure.fileUnkept }
        let listed = try ScanStore.Listed(row, of: paper)
        let download = try files.download(listed.file, named: listed.scan.name, as: caller)
        try await database.unit([EventLog.append(listed.scan.event("scan_read", at: now()), by: caller)], as: caller)
        return download
    }
}

extension FileType {
    /// Whether it shows a paper: a picture, or a PDF.
    var isScan: Bool {
        switch self {
        case .pdf, .jpeg, .png, .webp, .heic, .tiff: true
        case .word, .excel, .openText, .openSheet: false
        }
    }
}

extension Failure {
    static var scanType: Failure { .field("file", "scan.type", "A scan is a PDF or a picture. Scan the paper, or photograph it.") }
}
