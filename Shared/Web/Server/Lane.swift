import Synchronization
import Threads

/// One event loop's share of a server: a C server with its connections, and the tasks that answer them.
///
/// Invariant: only the loop's thread touches the daemon once the loop watches the lane.
final class Lane: EventSource, @unchecked Sendable {
    let engine: Engine
    let loop: EventLoop
    private var daemon: Daemon?
    /// When the daemon is to run though nothing has happened.
    private var due: ContinuousClock.Instant?
    /// Whether a connection was resumed, of which the descriptor does not tell.
    private let hasMore = Atomic<Bool>(true)
    /// Requests so far.
    private var requests = 0

    /// Listens at the address, or shares the socket of another lane that does; nil where the system refuses or the loop has been stopped.
    init?(_ engine: Engine, on loop: EventLoop, at address: SocketAddress, sharing first: Lane?) {
        self.engine = engine
        self.loop = loop
        daemon = Daemon(self, at: address, sharing: first?.daemon?.listener)
        guard let daemon else { return nil }
        watched = Watched(daemon.descriptor, for: .reading)
    }

    private(set) var watched = Watched(-1, for: [])
    var port: Int? { daemon?.port }

    func turn(_ ready: Readiness) -> Turn {
        guard let daemon else { return .over }
        let hasMore = hasMore.exchange(false, ordering: .acquiring)
        guard hasMore || !ready.isEmpty || due.map({ $0 <= .now }) == true else { return .idle(milliseconds: patience) }
        let before = requests
        let wait = daemon.run()
        due = wait.map { .now + .milliseconds($0) }
        // Where requests came, more have come meanwhile more often than not, and looking once more is cheaper than falling asleep.
        let looksAgain = requests > before && !ready.isEmpty
        if looksAgain { self.hasMore.store(true, ordering: .relaxed) }
        return wait == 0 || looksAgain ? .busy : .idle(milliseconds: wait)
    }

    /// Notes that a request has begun; on the loop's thread.
    func count() { requests += 1 }

    private var patience: Int32? {
        due.map { Int32(clamping: Int64((ContinuousClock.now.duration(to: $0) / .milliseconds(1)).rounded(.up))) }
    }

    func leave() { stop() }

    /// Has the daemon look for connections that were resumed; on any thread.
    func goOn() {
        hasMore.store(true, ordering: .releasing)
        loop.wake()
    }

    /// Does something on the loop's thread.
    func perform(_ body: @escaping @Sendable (Lane) -> Void) async {
        await Task(executorPreference: loop) { [self] in body(self) }.value
    }

    /// Stops listening; on the loop's thread.
    func quiesce() { daemon?.quiesce() }

    /// Closes everything; on the loop's thread.
    func stop() {
        daemon?.stop()
        daemon = nil
    }
}
