package import FoundationEssentials
package import Models
package import Postgres
import Schema

/// Work to be done later, kept in PostgreSQL: taken with SKIP LOCKED, tried again with growing pauses, dead after too many failures.
package struct JobQueue: Sendable {
    /// Tries before a job is dead; with the pauses of `pause(after:)` that is about three days.
    package static let mostAttempts = 12

    let database: ServiceDatabase

    package init(_ database: ServiceDatabase) {
        self.database = database
    }

    /// One piece of work.
    package struct Job: Hashable, Sendable {
        package let id: Identifier<Job>
        /// Which handler it is for, such as `mail`.
        package let kind: String
        /// One JSON object of the handler's own.
        package let payload: [UInt8]
        /// Tries so far, without the present one.
        package let attempts: Int
    }

    /// The statement that puts work into the queue, to be run with the change that asks for it.
    package static func add(_ kind: String, payload: [UInt8], at moment: Date, runAt: Date? = nil, as caller: Caller) -> SQL {
        """
        INSERT INTO platform.job (programme_id, id, kind, payload, run_at, created_at)
        VALUES (\(caller.programme), \(Identifier<Job>(at: moment)), \(kind), \(Postgres.JSON(payload)), \(runAt ?? moment), \(moment))
        """
    }

    /// Takes one due job of the caller's programme and runs it; tells whether there was one.
    ///
    /// The row stays locked while it runs, so a worker that dies gives it back by dying. What `work` does in `Transaction` is saved
    /// with the job's end; when it throws, the job waits and is tried again, or is dead after `mostAttempts`.
    @discardableResult
    package func runOne(
        of kinds: [String], at moment: Date, as caller: Caller, _ work: @escaping @Sendable (Job, Transaction) async throws -> Void
    ) async throws -> Bool {
        try await database.transaction(as: caller) { transaction in
            guard let job = try await transaction.query(Self.take(kinds, at: moment)).first.map(Job.init) else { return false }
            _ = try await transaction.execute("SAVEPOINT job")
            do {
                try await work(job, transaction)
                _ = try await transaction.execute("DELETE FROM platform.job WHERE id = \(job.id)")
            } catch {
                _ = try await transaction.execute("ROLLBACK TO SAVEPOINT job")
                _ = try await transaction.execute(Self.postpone(job, because: error, at: moment))
            }
            return true
        }
    }

    /// Seconds to wait after so many failed tries: 10, 30, 90 … up to twelve hours.
    package static func pause(after attempts: Int) -> TimeInterval {
        min(10 * pow(3, Double(attempts - 1)), 43_200)
    }

    private static func pow(_ base: Double, _ exponent: Double) -> Double {
        (0..<Int(exponent)).reduce(1) { power, _ in power * base }
    }

    private static func take(_ kinds: [String], at moment: Date) -> SQL {
        """
        SELECT id, kind, payload, attempts
        FROM platform.job
        WHERE kind = ANY (\(kinds)) AND run_at <= \(moment) AND dead_at IS NULL
        ORDER BY run_at
        LIMIT 1
        FOR UPDATE SKIP LOCKED
        """
    }

    private static func postpone(_ job: Job, because error: any Error, at moment: Date) -> SQL {
        let attempts = job.attempts + 1
        return """
            UPDATE platform.job
            SET attempts = \(attempts),
                last_error = \(String(describing: error).prefix(500).description),
                run_at = \(moment.addingTimeInterval(pause(after: attempts))),
                dead_at = \(attempts >= mostAttempts ? moment : nil)
            WHERE id = \(job.id)
            """
    }
}

extension JobQueue.Job {
    fileprivate init(_ row: Row) throws {
        id = try row.decode("id", as: Identifier<JobQueue.Job>.self)
        kind = try row.decode("kind", as: String.self)
        payload = try row.decode("payload", as: Postgres.JSON.self).bytes
        attempts = try row.decode("attempts", as: Int.self)
    }
}
