import Hosting
import Models
import Postgres
import Web

/// Shows what became of each of many that were changed at once, and offers to undo it while there is time.
///
/// Refuses with `batch.not-found`.
enum ShowBatch: Page {
    static let route = Route(.get, "/jobs/changes/{id}", "What a change of many has done", for: [.placementOfficer])

    struct Input: Decodable {
        let id: Batch.ID
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await jobs.database.unit([BatchStore.select(input.id), BatchStore.lines(of: input.id)], as: caller)
            guard let row = answers[0].first else { throw Failure.batchNotFound }
            let batch = try Batch(row)
            let isOpen = batch.change.canBeUndone && jobs.now() < batch.undoableUntil
            return BatchPages.result(
                batch, try answers[1].map(BatchStore.Listed.init), until: isOpen ? try row.decode("undoable_until") : nil, caller.language)
        }
    }
}

/// Takes back what a change of many has done, where nothing has changed it since.
///
/// Refuses with `batch.not-found`, `batch.no-way-back` and `batch.too-late`; what cannot be undone of it is told on the page that follows.
enum UndoBatch: Action {
    static let route = Route(.post, "/jobs/changes/{id}/undo", "Undo a change of many", for: [.placementOfficer])

    static func run(_ input: ShowBatch.Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) { try await jobs.undo(input.id, as: caller) }
        return Redirect(ShowBatch.route.link(input.id))
    }
}
