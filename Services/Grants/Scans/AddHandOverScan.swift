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

    static func show(_ place: ShowHandOver.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard grants.files != nil else { throw Failure.fileUnkept }
            let certificate = try await grants.certificate(place.id, for: caller)
            guard certificate.shelf.isOnPaper else { throw Failure.scanNotOnPaper }
            return ScanPages.add(
                to: certificate.shelf, called: certificate.listed.title, draft, at: grants.now(), caller.language,
                way: HandOverPages.way(to: ScanPhrases.add[caller.language], of: certificate, caller.language))
        }
    }

    static func submit(_ place: ShowHandOver.Place, _ input: NewScan, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await refusing(in: caller.language) {
            try await grants.add(input, to: .handOver(place.id), as: caller) { transaction in
                _ = try await HandOverStore.find(place.id, for: account, in: transaction)
                return try await transaction.query(HandOverStore.signature(of: place.id)).first?.decode("method")
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
        let scan: Scan.ID
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Download {
        let paper = Scan.Paper.handOver(input.id)
        let answers = try await grants.database.unit(
            [HandOverStore.select(input.id, for: caller.account), ScanStore.select(input.scan, of: paper)], as: caller)
        guard !answers[0].isEmpty else { throw Failure.handOverNotFound }
        guard let row = answers[1].first else { throw Failure.handOverScanNotFound }
        return try await grants.read(row, of: paper, as: caller)
    }
}

extension Failure {
    static let handOverScanNotFound = Failure(.notFound, "hand-over.scan-not-found", "The hand-over has no such scan.")
}
