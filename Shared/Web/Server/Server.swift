import CMicroHTTPD
import Glibc
import Synchronization
package import Threads

/// An HTTP/1.1 server on libmicrohttpd; TLS and hostile networks are the proxy's, in front of it.
package final class Server: Sendable {
    private let engine: Engine
    private let lanes: Mutex<[Lane]>
    private let ownLoops: [EventLoop]
    private let sweeper: Task<Void, Never>
    /// The port it listens on.
    package let port: Int

    /// Starts to listen, on the loops given or on as many of its own as the configuration has threads; throws `StartError`.
    package init(_ configuration: Configuration, on loops: [EventLoop] = [], handler: @escaping Handler) throws(StartError) {
        _ = signal(SIGPIPE, SIG_IGN)
        let own = loops.isEmpty ? (0..<max(1, configuration.threads)).map { _ in EventLoop() } : []
        let loops = loops + own
        let engine = Engine(configuration, handler, lanes: loops.count)
        guard let lanes = Self.open(engine, on: loops), let port = lanes.first?.port else {
            for loop in own { loop.stop() }
            throw StartError(address: configuration.address, port: configuration.port)
        }
        self.engine = engine
        self.port = port
        self.lanes = Mutex(lanes)
        ownLoops = own
        sweeper = Task { await engine.waiting.sweep() }
    }

    /// A lane on each loop, all of which take connections from one socket; nil where one of them cannot.
    private static func open(_ engine: Engine, on loops: [EventLoop]) -> [Lane]? {
        guard let address = SocketAddress(engine.configuration.address, port: engine.configuration.port) else { return nil }
        var lanes: [Lane] = []
        for loop in loops {
            guard let lane = Lane(engine, on: loop, at: address, sharing: lanes.first) else { break }
            lanes.append(lane)
        }
        if lanes.count == loops.count, lanes.allSatisfy({ $0.loop.watch($0) }) { return lanes }
        for lane in lanes { lane.stop() }
        return nil
    }

    deinit {
        let lanes = close()
        let loops = ownLoops
        if !lanes.isEmpty { Task.detached { await Self.stop(lanes, and: loops) } }
    }

    /// Takes no more connections, lets running exchanges finish within the limit, answers 503 to the rest, and stops.
    package func drain(within limit: Duration) async {
        engine.isDraining.store(true, ordering: .relaxed)
        for lane in lanes.withLock(\.self) { await lane.perform { $0.quiesce() } }
        let end = ContinuousClock.now + limit
        while engine.transfers.load(ordering: .acquiring) > 0, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(2))
        }
        await Self.stop(close(), and: ownLoops)
    }

    /// Ends all waiting, and gives the lanes to whoever is to stop them; none when that has been done.
    private func close() -> [Lane] {
        engine.isDraining.store(true, ordering: .relaxed)
        engine.waiting.close()
        sweeper.cancel()
        return lanes.withLock { lanes in
            defer { lanes = [] }
            return lanes
        }
    }

    private static func stop(_ lanes: [Lane], and loops: [EventLoop]) async {
        for lane in lanes { await lane.perform { $0.stop() } }
        for loop in loops { loop.stop() }
    }
}

/// What the lanes of a server share.
final class Engine: Sendable {
    let configuration: Server.Configuration
    let handler: Handler
    /// How many lanes there are.
    let lanes: Int
    let waiting = WaitingRoom()
    let identities = Identities()
    let transfers = Atomic<Int>(0)
    let isDraining = Atomic<Bool>(false)

    init(_ configuration: Server.Configuration, _ handler: @escaping Handler, lanes: Int) {
        self.configuration = configuration
        self.handler = handler
        self.lanes = lanes
    }
}
