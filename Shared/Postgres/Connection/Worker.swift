import Synchronization

/// The thread of one connection: connects, and works off the queue until it is closed.
struct Worker: ~Copyable {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    mutating func run() {
        var last = PostgresError.closed
        repeat {
            do throws(PostgresError) {
                guard let link = try connect() else { break }
                var pipeline = Pipeline(link, connection)
                last = pipeline.serve()
            } catch {
                last = error
                break
            }
        } while connection.life == .lasting && !isClosing
        connection.end(last)
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
        _ = connection.bell.wait(orFor: 0, milliseconds: milliseconds)
    }
}
