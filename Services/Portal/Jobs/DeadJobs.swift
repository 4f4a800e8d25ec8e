import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Lists the background jobs that failed too often.
enum DeadJobs: Page {
    static let route = Route(.get, "/administration/jobs", "Failed jobs", for: [.administrator])

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let rows = try await portal.database.query(DeadJobStore.list, as: caller)
        return DeadJobPages.list(try rows.map(DeadJobStore.Listed.init), caller.language)
    }
}

/// Lets a dead job try again from the start; nothing where it is not dead.
///
/// Refuses with `job.not-found`.
enum ReplayJob: Action {
    static let route = Route(.post, "/administration/jobs/{id}/replay", "Try a failed job again", for: [.administrator])

    struct Input: Decodable {
        let id: Identifier<JobQueue.Job>
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let moment = portal.now()
        try await portal.database.transaction(as: caller) { transaction in
            let revived = try await transaction.query(DeadJobStore.revive(input.id, at: moment))
            guard let row = revived.first else {
                throw Failure(.notFound, "job.not-found", DeadJobPhrases.notFound[caller.language])
            }
            let data = eventData(["kind": try row.decode("kind", as: String.self)])
            try await transaction.append(Event("job", input.id, "replayed", data: data, at: moment), by: caller)
        }
        return Redirect(DeadJobs.route.link(), notice: DeadJobPhrases.replayed[caller.language])
    }
}

/// SQL on the jobs that nobody runs any more.
enum DeadJobStore {
    struct Listed {
        let id: Identifier<JobQueue.Job>
        let kind: String
        let attempts: Int
        let diedAt: String
        let lastError: String?
    }

    static let list: SQL = """
        SELECT id, kind, attempts, portal.local_time(dead_at) AS died, last_error
        FROM platform.job
        WHERE programme_id = (SELECT platform.programme()) AND dead_at IS NOT NULL
        ORDER BY dead_at DESC, id DESC
        LIMIT 200
        """

    static func revive(_ id: Identifier<JobQueue.Job>, at moment: Date) -> SQL {
        """
        UPDATE platform.job
        SET dead_at = NULL, attempts = 0, run_at = \(moment)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND dead_at IS NOT NULL
        RETURNING kind
        """
    }
}

extension DeadJobStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        kind = try row.decode("kind")
        attempts = try row.decode("attempts")
        diedAt = try row.decode("died")
        lastError = try row.decode("last_error")
    }
}
