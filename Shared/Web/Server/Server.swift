import CMicroHTTPD
import Glibc
import Synchronization

/// An HTTP/1.1 server on libmicrohttpd; TLS and hostile networks are the proxy's, in front of it.
package final class Server: Sendable {
    private let engine: Engine
    private let daemon: Mutex<Daemon?>
    private let sweeper: Task<Void, Never>
    /// The port it listens on.
    package let port: Int

    /// Starts to listen; throws `StartError`.
    package init(_ configuration: Configuration, handler: @escaping Handler) throws(StartError) {
        _ = signal(SIGPIPE, SIG_IGN)
        let engine = Engine(configuration, handler)
        guard let address = SocketAddress(configuration.address, port: configuration.port), let started = Daemon(engine, at: address)
        else { throw StartError(address: configuration.address, port: configuration.port) }
        self.engine = engine
        port = started.port
        daemon = Mutex(started)
        sweeper = Task { await engine.waiting.sweep() }
    }

    deinit {
        // Whoever lets go of the server last may be a task on one of its own threads, which cannot wait for its own end.
        guard let daemon = close() else { return }
        Task.detached { daemon.stop() }
    }

    /// Takes no more connections, lets running exchanges finish within the limit, answers 503 to the rest, and stops.
    package func drain(within limit: Duration) async {
        engine.isDraining.store(true, ordering: .relaxed)
        daemon.withLock { $0?.quiesce() }
        let end = ContinuousClock.now + limit
        while engine.transfers.load(ordering: .acquiring) > 0, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(2))
        }
        close()?.stop()
    }

    /// Ends all waiting, and gives the daemon to whoever is to stop it; nil when that has been done.
    private func close() -> Daemon? {
        engine.isDraining.store(true, ordering: .relaxed)
        engine.waiting.close()
        sweeper.cancel()
        return daemon.withLock { daemon in
            defer { daemon = nil }
            return daemon
        }
    }
}

/// What the threads of a server share.
final class Engine: Sendable {
    let configuration: Server.Configuration
    let handler: Handler
    let waiting = WaitingRoom()
    let identities = Identities()
    let transfers = Atomic<Int>(0)
    let isDraining = Atomic<Bool>(false)

    init(_ configuration: Server.Configuration, _ handler: @escaping Handler) {
        self.configuration = configuration
        self.handler = handler
    }
}
