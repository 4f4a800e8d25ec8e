import CMicroHTTPD
import Glibc

/// A C server that waits for nothing: whoever owns it runs it when its descriptor is ready, always on one thread, and stops it exactly once.
@safe struct Daemon: @unchecked Sendable {
    private let pointer: OpaquePointer
    private let lane: Unmanaged<Lane>
    var port: Int { unsafe Int(http_port(pointer)) }
    /// The socket that it takes connections from.
    var listener: Int32 { unsafe http_listen_socket(pointer) }
    /// Ready for reading when there is something to do.
    var descriptor: Int32 { unsafe http_epoll_descriptor(pointer) }

    /// Listens at the address, or shares the socket of another one that does; nil where the system refuses.
    init?(_ lane: Lane, at address: SocketAddress, sharing listener: Int32?) {
        let limits = lane.engine.configuration
        let state = unsafe Unmanaged.passRetained(lane)
        let started = unsafe address.withPointer { address in
            var settings = unsafe http_settings()
            unsafe settings.address = address
            unsafe settings.listen_socket = listener.map { dup($0) } ?? -1
            unsafe settings.connections = UInt32(clamping: max(1, limits.connections / lane.engine.lanes))
            unsafe settings.connections_per_address = UInt32(clamping: limits.connectionsPerAddress)
            unsafe settings.idle_seconds = UInt32(clamping: limits.idleSeconds)
            // The largest head, and room for the list of its fields and for the answer's head. The C server wipes it after each answer.
            unsafe settings.memory_per_connection = limits.headerLimit + limits.targetLimit + 8 * 1024
            unsafe settings.state = state.toOpaque()
            unsafe settings.begin = beginTransfer
            unsafe settings.answer = answerTransfer
            unsafe settings.end = endTransfer
            unsafe settings.connection_changed = connectionChanged
            return unsafe http_start(&settings)
        }
        guard let started = unsafe started else {
            unsafe state.release()
            return nil
        }
        unsafe pointer = started
        unsafe self.lane = state
    }

    /// Does what can be done without waiting; returns after how many milliseconds there may be more, nil for when the descriptor is ready.
    func run() -> Int32? {
        unsafe _ = MHD_run(pointer)
        var milliseconds: UInt64 = 0
        return unsafe MHD_get_timeout(pointer, &milliseconds) == .YES ? Int32(clamping: milliseconds) : nil
    }

    /// Stops listening; open connections stay, and who connects is refused.
    func quiesce() {
        let socket = unsafe MHD_quiesce_daemon(pointer)
        guard socket >= 0 else { return }
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    /// Closes everything; no connection may be suspended, which the engine's closed waiting room ensures.
    func stop() {
        unsafe MHD_stop_daemon(pointer)
        unsafe lane.release()
    }
}
