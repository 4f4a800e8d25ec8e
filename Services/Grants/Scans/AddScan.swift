import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a scan of an agreement that was signed on paper. Sent twice, it is added once.
///
/// Refuses with `agreement.not-found`, `scan.not-on-paper`, `scan.too-many`, `scan.type`, `file.empty`, `file.too-large`,
/// `file.type-unknown`, `file.no-key` and `form.used`, and as `Grants.admit` does.
enum AddScan: Form {
    static let route = Route(.get, "/grants/agreements/{id}/scans/new", "Add a scan of a signed agreement", for: applicationWriters)

    static func show(_ place: ShowAgreement.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard grants.files != nil else { throw Failure.fileUnkept }
            let contract = try await grants.contract(place.id, as: caller)
            guard contract.shelf.isOnPaper else { throw Failure.scanNotOnPaper }
            return ScanPages.add(
                to: contract.shelf, called: contract.title, draft, at: grants.now(), caller.language,
                way: AgreementPages.way(to: ScanPhrases.add[caller.language], of: contract, caller.language))
        }
    }

    static func submit(_ place: ShowAgreement.Place, _ input: NewScan, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.add(input, to: .agreement(place.id), as: caller) { transaction in
                _ = try await transaction.open(place.id, as: caller)
                return try await transaction.query(ScanStore.method(of: place.id)).first?.decode("method")
            }
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: ScanPhrases.added[caller.language])
    }
}

/// Takes a wrong scan out, as long as nobody countersigned by it; nothing of it stays. Sent twice, it happens once.
///
/// Refuses with `agreement.not-found`, `scan.not-found` and `scan.kept`, and as `Grants.admit` does.
enum RemoveScan: Form {
    static let route = Route(
        .get, "/grants/agreements/{id}/scans/{scan}/remove", "Take a scan of a signed agreement out", for: applicationWriters)

    struct Place: Decodable {
        let id: Agreement.ID
        let scan: Scan.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            guard let listed = contract.shelf.scans.first(where: { $0.scan.id == place.scan }) else { throw Failure.scanNotFound }
            guard contract.agreement.state == .accepted else { throw Failure.scanKept }
            return ScanPages.remove(listed, of: contract, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let agreement = try await transaction.open(place.id, as: caller).agreement
                let row = try await transaction.query(ScanStore.select(place.scan, of: .agreement(place.id))).first
                // It is gone after the first time.
                guard let scan = try row.map({ try ScanStore.Listed($0, of: .agreement(place.id)) })?.scan else { return }
                let event = try agreement.takeOut(scan, at: grants.now())
                let destroyed = grants.files.map { [$0.destroy(scan.file)] } ?? []
                try await transaction.send([ScanStore.delete(scan)] + destroyed + [EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: ScanPhrases.removed[caller.language])
    }
}

/// A scan of a signed agreement, as it came. Each reading is an event.
///
/// Refuses with `agreement.not-found`, `scan.not-found`, `file.not-scanned`, `file.infected` and `file.no-key`, and as `Grants.admit` does.
enum GetScan: Endpoint {
    static let route = Route(
        .get, "/grants/v1/agreements/{id}/scans/{scan}", "A scan of a signed agreement", for: moneyReaders + committee)
    static let isHeavy = true

    static func run(_ input: RemoveScan.Place, as caller: Caller, in grants: Grants) async throws -> Download {
        let admission = try await grants.admit(caller, to: input.id)
        let paper = Scan.Paper.agreement(admission.agreement)
        guard let row = try await grants.database.query(ScanStore.select(input.scan, of: paper), as: caller).first else {
            throw Failure.scanNotFound
        }
        return try await grants.read(row, of: paper, as: caller)
    }
}

extension Failure {
    static let scanNotFound = Failure(.notFound, "scan.not-found", "The agreement has no such scan.")
}
