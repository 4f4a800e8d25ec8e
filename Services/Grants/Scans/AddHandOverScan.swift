import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a scan of a hand-over that was signed on paper. Sent twice, it is added once.
///
/// Refuses with `hand-over.not-found`, `scan.not-on-paper`, `scan.too-many`, `scan.type`, `file.empty`, `file.too-large`,
/// `file.type-unknown`, `file.no-key` and `form.used`.
enum AddHandOverScan: Form {
    static let route = Route(.get, "/grants/hand-overs/{id}/scans/new", "Add a scan of a signed hand-over", for: handers)

    struct Input: Decodable {
        let id: HandOverScan.ID
        let file: Upload
    }

    static func show(_ place: ShowHandOver.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard grants.files != nil else { throw Failure.fileUnkept }
            let certificate = try await grants.certificate(place.id, for: caller)
            guard certificate.signature?.method.word == .paper else { throw Failure.scanNotOnPaper }
            return ScanPages.add(to: certificate, draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowHandOver.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let incoming = try IncomingFile(input.file)
            guard incoming.type.isScan else { throw Failure.scanType }
            try await grants.database.transaction(as: caller) { transaction in
                let handOver = try await HandOverStore.find(place.id, for: account, in: transaction)
                let signed = try await transaction.query(HandOverStore.signature(of: place.id)).first.flatMap { try Signature($0) }
                let (scan, event) = try handOver.scan(input.id, named: incoming.name, of: signed?.method.word, at: moment)
                guard try await files.keep(incoming, as: scan.file, in: transaction, by: caller, at: moment) else {
                    let known = try await transaction.query(HandOverScanStore.select(input.id, of: place.id))
                    guard !known.isEmpty else { throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language]) }
                    return
                }
                try await transaction.send([
                    HandOverScanStore.insert(scan, by: account, in: caller.programme, at: moment), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowHandOver.route.link(place.id), notice: ScanPhrases.added[caller.language])
    }
}

/// A scan of a signed hand-over, as it came. Each reading is an event.
///
/// Refuses with `hand-over.not-found`, `hand-over.scan-not-found`, `file.not-scanned`, `file.infected` and `file.no-key`.
enum GetHandOverScan: Endpoint {
    static let route = Route(
        .get, "/grants/v1/hand-overs/{id}/scans/{scan}", "A scan of a signed hand-over", for: handOverReaders)
    static let isHeavy = true

    struct Input: Decodable {
        let id: HandOver.ID
        let scan: HandOverScan.ID
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Download {
        let answers = try await grants.database.unit(
            [HandOverStore.select(input.id, for: caller.account), HandOverScanStore.select(input.scan, of: input.id)], as: caller)
        guard !answers[0].isEmpty else { throw Failure.handOverNotFound }
        guard let row = answers[1].first else { throw Failure.handOverScanNotFound }
        guard let files = grants.files else { throw Failure.fileUnkept }
        let listed = try HandOverScanStore.Listed(row)
        let download = try files.download(listed.file, named: listed.scan.name, as: caller)
        try await grants.database.unit([EventLog.append(listed.scan.event("scan_read", at: grants.now()), by: caller)], as: caller)
        return download
    }
}

extension Failure {
    static let handOverScanNotFound = Failure(.notFound, "hand-over.scan-not-found", "The hand-over has no such scan.")
}
