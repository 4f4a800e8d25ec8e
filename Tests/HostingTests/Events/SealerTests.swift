import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@Suite struct `The seal over events` {
    private let caller = Caller(credential: .system, programme: Programme.ID(at: Date(timeIntervalSince1970: 1)), request: "test")
    private let moment = Date(timeIntervalSince1970: 1_800_000_000)

    private func append(_ count: Int, to database: ServiceDatabase) async throws {
        for _ in 0..<count {
            let event = Event("vacancy", Vacancy.ID(at: moment), "closed", reason: "filled by a cousin", at: moment)
            try await database.unit([EventLog.append(event, by: caller)], as: caller)
        }
    }

    /// Seals until so many events are in: the sealer leaves out what a transaction still running, in whichever database, may precede.
    private func seal(_ count: Int, by sealer: Sealer) async throws {
        var sealed = 0
        try await eventually {
            sealed += try await sealer.seal(as: caller, at: moment)
            return sealed >= count
        }
        try #require(sealed == count)
    }

    @Test func `takes in each event once, and is intact`() async throws {
        try await TestDatabase.lend { database in
            let sealer = Sealer(database.service("services"))
            try await append(3, to: database.service("jobs"))
            try await seal(3, by: sealer)
            let again = try await sealer.seal(as: caller, at: moment)
            #expect(again == 0)
            try await append(2, to: database.service("jobs"))
            try await seal(2, by: sealer)
            let verdict = try await sealer.verify(as: caller)
            guard case .intact(let links, events: 5) = verdict else {
                Issue.record("It is \(verdict).")
                return
            }
            #expect(links >= 2)
        }
    }

    @Test func `shows the link whose event was changed, and that one was taken away`() async throws {
        for change in ["UPDATE platform.event SET name = 'vacancy.opened'", "DELETE FROM platform.event"] {
            try await TestDatabase.lend { database in
                let sealer = Sealer(database.service("services"))
                try await append(2, to: database.service("jobs"))
                try await seal(2, by: sealer)
                // Past the triggers, as only a superuser can.
                try await database.admin.script(
                    "SET session_replication_role = replica; \(change) WHERE id = (SELECT min(id) FROM platform.event)")
                let verdict = try await sealer.verify(as: caller)
                #expect(verdict == .broken(link: 1))
            }
        }
    }

    @Test func `stays intact when a reason is erased`() async throws {
        try await TestDatabase.lend { database in
            let sealer = Sealer(database.service("services"))
            try await append(1, to: database.service("jobs"))
            try await seal(1, by: sealer)
            try await database.service("jobs").unit(["DELETE FROM platform.event_reason"], as: caller)
            let verdict = try await sealer.verify(as: caller)
            #expect(verdict == .intact(links: 1, events: 1))
        }
    }

    @Test func `events refuse every change, to their owner too`() async throws {
        try await TestDatabase.lend { database in
            try await append(1, to: database.service("jobs"))
            for change in ["UPDATE platform.event SET name = 'vacancy.opened'", "DELETE FROM platform.event", "TRUNCATE platform.event"] {
                await #expect(throws: PostgresError.self) { try await database.admin.script(change) }
            }
        }
    }
}
