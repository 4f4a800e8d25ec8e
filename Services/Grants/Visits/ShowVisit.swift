import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the visits that are due, that were missed or that were made; of the caller's own people, or of all.
enum ListVisits: Page {
    static let route = Route(.get, "/grants/visits", "Monitoring visits", for: handOverReaders)

    struct Input: Decodable {
        let kind: VisitStore.Kind?
        let whose: Whose?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("kind", (kind ?? .planned).rawValue)] + (whose == .mine ? [("whose", "mine")] : [])
        }
    }

    enum Whose: String, Decodable, CaseIterable {
        case all, mine
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(
            VisitStore.page(
                input.kind ?? .planned, of: input.whose == .mine ? caller.account : nil, after: input.cursor, for: caller.account),
            as: caller)
        let listed = try rows.prefix(VisitStore.screenSize).map(VisitStore.Listed.init)
        var next: String?
        if rows.count > VisitStore.screenSize, let last = listed.last?.visit {
            next = route.link(query: input.query + [("cursor", Cursor(after: last.dueOn, last.id).description)])
        }
        return VisitPages.list(listed, input, next: next, grants.today(for: caller), caller.language)
    }
}

/// Shows a visit: when it is due, or what was seen.
///
/// Refuses with `visit.not-found`.
enum ShowVisit: Page {
    static let route = Route(.get, "/grants/visits/{id}", "A monitoring visit", for: handOverReaders)

    struct Place: Decodable {
        let id: MonitoringVisit.ID
    }

    static func show(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { VisitPages.visit(try await grants.visit(input.id, for: caller), as: caller) }
    }
}

/// A visit with all that its screens tell.
struct VisitDossier {
    let listed: VisitStore.Listed
    let found: [VisitStore.Found]
    /// What reports found that were corrected.
    let formerly: [VisitStore.Found]
    /// The latest first.
    let corrections: [VisitCorrectionStore.Listed]
    /// What is to be looked at.
    let held: [Held]
    let photos: [VisitPhoto]
    let keepsFiles: Bool
    let scansFiles: Bool
    let history: History
    let today: CalendarDate

    /// A thing that the award's owner holds.
    struct Held {
        let asset: GrantAsset
        let item: String
        let tag: PaperNumber?

        /// What it is called on screen.
        var title: String { [tag?.text, item, asset.serial].compactMap(\.self).joined(separator: " · ") }

        init(_ row: Row) throws {
            asset = try GrantAsset(row)
            item = try row.decode("item")
            tag = try row.decode("tag_year", as: Int?.self).map { PaperNumber(.asset, $0, try row.decode("tag_number")) }
        }
    }

    var visit: MonitoringVisit { listed.visit }
}

extension Grants {
    /// Refuses with `visit.not-found`, also where its plan is kept from the caller.
    func visit(_ id: MonitoringVisit.ID, for caller: Caller) async throws -> VisitDossier {
        guard let row = try await database.query(VisitStore.select(id, for: caller.account), as: caller).first else {
            throw Failure.visitNotFound
        }
        let listed = try VisitStore.Listed(row)
        let answers = try await database.unit(
            [
                VisitStore.findings(of: id), VisitStore.held(by: listed.visit.application), VisitPhotoStore.of(id), History.of(id),
                VisitCorrectionStore.of(id),
            ], as: caller)
        let found = try answers[0].map(VisitStore.Found.init)
        return try VisitDossier(
            listed: listed, found: found.filter { $0.correction == listed.visit.correction },
            formerly: found.filter { $0.correction < listed.visit.correction },
            corrections: answers[4].map(VisitCorrectionStore.Listed.init), held: answers[1].map(VisitDossier.Held.init),
            photos: answers[2].map(VisitPhoto.init), keepsFiles: files != nil, scansFiles: files?.scanner != nil,
            history: History(answers[3]), today: today(for: caller))
    }
}
