import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists placements, the newest first, narrowed down by state, a page at a time.
enum ListPlacements: Page {
    static let route = Route(.get, "/jobs/placements", "Placements", for: referralOffice)

    /// In which time the work began.
    enum Span: String, CaseIterable, Codable, Sendable {
        case month, year

        /// The first day of the month or year that `today` is in.
        func first(in today: CalendarDate) -> CalendarDate? {
            CalendarDate(year: today.year, month: self == .month ? today.month : 1, day: 1)
        }
    }

    struct Input: Decodable {
        let state: Placement.State.Word?
        let started: Span?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("state", state?.rawValue), ("started", started?.rawValue)].compactMap { name, value in value.map { (name, $0) } }
        }

        func filter(today: CalendarDate) -> PlacementStore.Filter {
            PlacementStore.Filter(state: state, startedFrom: started?.first(in: today))
        }
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let rows = try await jobs.database.query(
            PlacementStore.page(input.filter(today: jobs.today(for: caller)), after: input.cursor), as: caller)
        let placements = try rows.prefix(PlacementStore.screenSize).map(PlacementStore.Listed.init)
        var next: String?
        if rows.count > PlacementStore.screenSize, let last = placements.last {
            next = route.link(query: input.query + [("cursor", Cursor(after: last.createdAt, last.id).description)])
        }
        return PlacementPages.list(placements, input, next: next, as: caller)
    }
}

/// Shows a placement with its checks and what happened.
///
/// Refuses with `placement.not-found`.
enum ShowPlacement: Page {
    static let route = Route(.get, "/jobs/placements/{id}", "A placement", for: referralOffice)

    struct Input: Decodable {
        let id: Placement.ID
    }

    /// Everything that the page tells.
    struct Content {
        let placement: Placement
        let checks: [RetentionCheck]
        let around: PlacementStore.Around
        let history: History
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            PlacementPages.placement(try await jobs.placement(input.id, as: caller), today: jobs.today(for: caller), as: caller)
        }
    }
}

/// A placement as a certificate on one sheet, to sign.
///
/// Refuses with `placement.not-found`.
enum PrintPlacement: Page {
    static let route = Route(.get, "/jobs/placements/{id}/certificate", "A placement as a certificate", for: referralOffice)

    static func show(_ input: ShowPlacement.Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            PlacementPages.certificate(try await jobs.placement(input.id, as: caller), as: caller)
        }
    }
}

extension Jobs {
    /// A placement with all that its pages tell; refuses with `placement.not-found`.
    fileprivate func placement(_ id: Placement.ID, as caller: Caller) async throws -> ShowPlacement.Content {
        let answers = try await database.unit(
            [PlacementStore.select(id), PlacementStore.checks(of: id), PlacementStore.around(id), History.of(id)], as: caller)
        guard let row = answers[0].first, let around = answers[2].first else { throw Failure.placementNotFound }
        return try ShowPlacement.Content(
            placement: Placement(row), checks: answers[1].map(RetentionCheck.init), around: PlacementStore.Around(around),
            history: History(answers[3]))
    }
}
