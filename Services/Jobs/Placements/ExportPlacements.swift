import Hosting
import Models
import Web

/// The list of placements, narrowed down as on the page, as a file. It holds no more of a person than the list shows.
enum ExportPlacements: ListFile {
    static let name = "placements"
    static let path = "/jobs/v1/placements"
    static let takers = referralOffice

    struct Input: Decodable {
        let state: Placement.State.Word?
        let started: ListPlacements.Span?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in jobs: Jobs) async throws -> Download {
        let filter = ListPlacements.Input(state: input.state, started: input.started, cursor: nil).filter(today: jobs.today(for: caller))
        let rows = try await jobs.database.query(PlacementStore.page(filter, after: nil, limit: limit), as: caller)
        return try await file(of: rows, as: format, for: caller, in: jobs.database, at: jobs.now()) { rows in
            PlacementPages.sheet(of: try rows.map(PlacementStore.Listed.init), caller.language)
        }
    }
}
