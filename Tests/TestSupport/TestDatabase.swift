import FoundationEssentials
package import Hosting
package import Postgres
import Schema
import Synchronization

/// A migrated, empty database of a test's own, on the cluster that `Tests/run` started.
package struct TestDatabase: Sendable {
    /// As the superuser, for setting up and for looking past row-level security.
    package let admin: Database
    /// As the login role that the services use.
    package let pool: Database

    /// The database as a service's endpoints see it.
    package func service(_ name: String) -> ServiceDatabase {
        ServiceDatabase(pool, service: name)
    }

    /// Lends a database to `body` and wipes it afterwards.
    package static func lend<Result: Sendable>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
        let lane = try await Lanes.shared.lease()
        do {
            let result = try await body(lane)
            try await lane.wipe()
            await Lanes.shared.giveBack(lane)
            return result
        } catch {
            try await lane.wipe()
            await Lanes.shared.giveBack(lane)
            throw error
        }
    }

    /// Empties every table but the taxonomy's, past triggers and foreign keys: a fraction of a millisecond, where TRUNCATE takes 150.
    private func wipe() async throws {
        let tables = try await admin.query(
            """
            SELECT format('%I.%I', schemaname, tablename) AS name
            FROM pg_tables
            WHERE schemaname IN ('platform', 'portal', 'casework', 'jobs', 'matching', 'grants')
                AND tablename NOT IN ('taxonomy_import', 'concept', 'label', 'relation', 'broader')
            ORDER BY name
            """)
        let deletions = try tables.map { "DELETE FROM \(try $0.decode("name", as: String.self));" }.joined(separator: "\n")
        try await admin.script("SET session_replication_role = replica;\n\(deletions)\nSET session_replication_role = DEFAULT;")
    }
}

/// The databases made so far; a test leases one, so that tests run side by side.
private actor Lanes {
    static let shared = Lanes()

    /// Databases at a time: each has up to twenty connections, and the cluster two hundred.
    private static let most = 6

    private var idle: [TestDatabase] = []
    private var made = 0
    private var waiting: [CheckedContinuation<TestDatabase, any Error>] = []
    private var template: Task<String, any Error>?
    private let run = UUID().uuidString.lowercased().replacing("-", with: "").prefix(12)

    func lease() async throws -> TestDatabase {
        if let lane = idle.popLast() { return lane }
        guard made < Self.most else { return try await withCheckedThrowingContinuation { waiting.append($0) } }
        made += 1
        do {
            return try await make("foothold_\(run)_\(made)")
        } catch {
            // A cluster that cannot be used fails every test at once, rather than letting some wait for ever.
            for test in waiting { test.resume(throwing: error) }
            waiting = []
            throw error
        }
    }

    private func make(_ name: String) async throws -> TestDatabase {
        let template = try await readyTemplate()
        let cluster = Database(.init(url: try Cluster.url(database: "postgres")))
        try await cluster.script("CREATE DATABASE \(name) TEMPLATE \(template)")
        await cluster.close()
        return TestDatabase(admin: try patient(name), pool: try patient(name, user: "foothold_login"))
    }

    /// Tests have more time than people: on a starved machine a statement may wait long for its turn.
    private func patient(_ name: String, user: String? = nil) throws -> Database {
        var configuration = Database.Configuration(url: try Cluster.url(database: name, user: user))
        configuration.patience = .seconds(60)
        return Database(configuration)
    }

    func giveBack(_ lane: TestDatabase) {
        if waiting.isEmpty { idle.append(lane) } else { waiting.removeFirst().resume(returning: lane) }
    }

    private func readyTemplate() async throws -> String {
        if let template { return try await template.value }
        let name = "foothold_\(run)_template"
        let task = Task {
            let cluster = Database(.init(url: try Cluster.url(database: "postgres")))
            try await cluster.script("CREATE DATABASE \(name)")
            await cluster.close()
            let fresh = Database(.init(url: try Cluster.url(database: name)))
            try await Migration.applyAll(to: fresh)
            await fresh.close()
            return name
        }
        template = task
        return try await task.value
    }
}

/// The cluster that the tests may use.
package enum Cluster {
    /// Tells how the tests want to be run.
    package struct Missing: Error, CustomStringConvertible {
        package let description = "FOOTHOLD_TEST_DATABASE is not set. Run the tests by Tests/run, which starts a private PostgreSQL."
    }

    /// The connection URI for a database of the cluster, as `user` or the superuser that `Tests/run` named.
    package static func url(database: String, user: String? = nil) throws -> String {
        guard let given = ProcessInfo.processInfo.environment["FOOTHOLD_TEST_DATABASE"], var parts = URLComponents(string: given) else {
            throw Missing()
        }
        parts.path = "/" + database
        if let user { parts.user = user }
        return parts.string ?? given
    }
}
