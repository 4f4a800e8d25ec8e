package import FoundationEssentials
import Markup
import Models
package import Postgres
import Schema
import Threads
package import Web

/// A process that serves some of the services over one port, until it is asked to end.
package struct Host: Sendable {
    package let settings: Settings
    package let database: Database
    package let credentials: Credentials
    package let metrics = Metrics()
    package let now: @Sendable () -> Date
    private let log = Log.standard
    private let loops: [EventLoop]

    package init(_ settings: Settings, now: @escaping @Sendable () -> Date = { Date.now }) {
        Signals.hold()
        self.settings = settings
        self.now = now
        // Sockets and database on the same threads: a request then seldom wakes another one.
        loops = (0..<2).map { _ in EventLoop() }
        var configuration = Database.Configuration(url: settings.databaseURL)
        configuration.loops = loops
        database = Database(configuration)
        credentials = Credentials(database, now: now)
    }

    /// Serves until SIGINT or SIGTERM, then lets running requests finish and leaves.
    package func run(_ services: [HostedService]) async throws {
        let site = try Site(gate: gate, mounts: services.map(\.mount))
        let door = FrontDoor(site: site) { try await checkReadiness() }
        let server = try Server(serverConfiguration, on: loops) { await door.handle($0) }
        let reporter = try startReporter()
        let workers = startWorkers(services.flatMap(\.workers) + [sealing])
        log.info(
            "Serving.",
            ["address": settings.listenAddress, "port": "\(server.port)", "services": services.map(\.mount.name).joined(separator: " ")])
        await Signals.next()
        log.info("Ending: running requests may finish.")
        workers.cancel()
        await server.drain(within: .seconds(20))
        await reporter?.drain(within: .seconds(1))
        await workers.value
        await database.close()
        for loop in loops { loop.stop() }
    }

    /// The gate that requests of this process pass.
    package var gate: Gate {
        Gatekeeper(settings: settings, credentials: credentials, metrics: metrics, now: now).gate
    }

    /// Seals new events each second; whichever process is first does it.
    private var sealing: Worker {
        let sealer = Sealer(ServiceDatabase(database, service: "services"))
        return Worker("seal", every: .seconds(1)) { caller in
            try await sealer.seal(as: caller, at: now()) == Sealer.batch
        }
    }

    private func checkReadiness() async throws {
        guard try await Migration.isComplete(in: database) else { throw NotReady() }
    }

    private struct NotReady: Error {}

    private var serverConfiguration: Server.Configuration {
        var configuration = Server.Configuration()
        configuration.address = settings.listenAddress
        configuration.port = UInt16(settings.port)
        configuration.trust = settings.trustsProxy ? .everyPeer : .nobody
        return configuration
    }

    /// Serves the metrics, on loopback only.
    private func startReporter() throws -> Server? {
        guard settings.metricsPort > 0 else { return nil }
        var configuration = Server.Configuration()
        configuration.port = UInt16(settings.metricsPort)
        configuration.threads = 1
        return try Server(configuration) { [metrics] request in
            guard request.path == "/metrics" else { return Response(status: 404) }
            return Response(status: 200, headers: ["Content-Type": "text/plain; version=0.0.4"], body: .bytes(Array(metrics.text().utf8)))
        }
    }

    private func startWorkers(_ workers: [Worker]) -> Task<Void, Never> {
        Task.detached { [database, log] in
            await withDiscardingTaskGroup { group in
                for worker in workers {
                    group.addTask { await worker.run(in: { try await Self.programmes(in: database) }, log: log) }
                }
            }
        }
    }

    private static func programmes(in database: Database) async throws -> [ProgrammeAtWork] {
        try await database.query(
            "SELECT id, utc_offset FROM portal.published_programme ORDER BY id", as: Scope(role: "foothold_services", settings: [])
        )
        .map { ProgrammeAtWork(id: try $0.decode("id"), utcOffset: try $0.decode("utc_offset")) }
    }
}
