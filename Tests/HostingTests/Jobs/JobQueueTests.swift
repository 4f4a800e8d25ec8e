import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@Suite struct `The job queue` {
    private struct Obstacle: Error {}

    private let caller = Caller(credential: .system, programme: Programme.ID(at: Date(timeIntervalSince1970: 1)), request: "test")
    private let moment = Date(timeIntervalSince1970: 1_800_000_000)

    private func add(to database: ServiceDatabase) async throws {
        try await database.unit([JobQueue.add("mail", payload: Array("{}".utf8), at: moment, as: caller)], as: caller)
    }

    @Test func `gives a job to one worker of many, once`() async throws {
        try await TestDatabase.lend { database in
            let queue = JobQueue(database.service("jobs"))
            for _ in 0..<5 { try await add(to: database.service("jobs")) }
            let runs = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<12 { group.addTask { try await queue.runOne(of: ["mail"], at: moment, as: caller) { _, _ in } } }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(runs == 5)
        }
    }

    @Test func `undoes what a failed try wrote, and tries again later`() async throws {
        try await TestDatabase.lend { database in
            let queue = JobQueue(database.service("jobs"))
            try await add(to: database.service("jobs"))
            try await queue.runOne(of: ["mail"], at: moment, as: caller) { _, transaction in
                try await transaction.append(Event("mail", Account.ID(at: moment), "sent", at: moment), by: caller)
                throw Obstacle()
            }
            let events = try await database.admin.query("SELECT 1 FROM platform.event")
            #expect(events.isEmpty)
            let atOnce = try await queue.runOne(of: ["mail"], at: moment, as: caller) { _, _ in }
            let later = try await queue.runOne(of: ["mail"], at: moment + JobQueue.pause(after: 1), as: caller) { job, _ in
                #expect(job.attempts == 1)
            }
            #expect([atOnce, later] == [false, true])
        }
    }

    @Test func `is dead after too many tries`() async throws {
        try await TestDatabase.lend { database in
            let queue = JobQueue(database.service("jobs"))
            try await add(to: database.service("jobs"))
            for attempt in 0..<JobQueue.mostAttempts {
                let ran = try await queue.runOne(of: ["mail"], at: moment + Double(attempt) * 86_400, as: caller) { _, _ in throw Obstacle()
                }
                #expect(ran)
            }
            let ran = try await queue.runOne(of: ["mail"], at: moment + 86_400 * 365, as: caller) { _, _ in }
            #expect(!ran)
            let dead = try await database.admin.query("SELECT 1 FROM platform.job WHERE dead_at IS NOT NULL")
            #expect(dead.count == 1)
        }
    }
}
