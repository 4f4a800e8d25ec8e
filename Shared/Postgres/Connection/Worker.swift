import Synchronization
import Threads

/// The thread of one connection: connects, and serves it where no event loop does.
struct Worker {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func run() {
        do throws(PostgresError) {
            guard let link = try connect() else { return connection.end(.closed) }
            let server = PipelineServer(Pipeline(link, connection), of: connection)
            if connection.loop?.watch(server) != true { server.serveAlone() }
        } catch {
            connection.end(error)
        }
    }

    private var isClosing: Bool {
        connection.inbox.withLock { $0.isClosing }
    }

    /// Tries until it succeeds, with growing, jittered pauses; nil when closed meanwhile. A single connection gives up after `patience`.
    private func connect() throws(PostgresError) -> Link? {
        connection.inbox.withLock { $0.phase = .connecting }
        let start = ContinuousClock.now
        var pause = 25.0
        while !isClosing {
            do throws(PostgresError) {
                let link = try Link.open(connection.configuration)
                connection.inbox.withLock {
                    $0.phase = .open
                    $0.canceller = link.canceller()
                }
                return link
            } catch {
                if connection.life == .single, start.duration(to: .now) > connection.configuration.patience { throw error }
                expire(error)
                rest(milliseconds: Int32(pause * .random(in: 0.5...1)))
                pause = min(pause * 2, 2000)
            }
        }
        return nil
    }

    /// Refuses what has waited for too long.
    private func expire(_ error: PostgresError) {
        let oldest = ContinuousClock.now - connection.configuration.patience
        for job in connection.inbox.withLock({ $0.queue.removeAll { $0.since < oldest } }) {
            connection.finish(job, .failure(error))
        }
    }

    /// Sleeps; nothing but `close` ends it early.
    private func rest(milliseconds: Int32) {
        connection.bell.wait(milliseconds: milliseconds)
    }
}
