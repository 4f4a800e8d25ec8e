import CMicroHTTPD
import Glibc

/// The running C server; a value that its owner stops exactly once.
@safe struct Daemon: @unchecked Sendable {
    private let pointer: OpaquePointer
    private let engine: Unmanaged<Engine>
    /// The socket that nobody listens on any more; closed with the daemon, whose threads may still take it out of their epoll sets.
    private var quietSocket: Int32?
    var port: Int { unsafe Int(http_port(pointer)) }

    init?(_ engine: Engine, at address: SocketAddress) {
        let limits = engine.configuration
        let state = unsafe Unmanaged.passRetained(engine)
        let started = unsafe address.withPointer { address in
            var settings = unsafe http_settings()
            unsafe settings.address = address
            unsafe settings.threads = UInt32(clamping: limits.threads)
            unsafe settings.connections = UInt32(clamping: limits.connections)
            unsafe settings.connections_per_address = UInt32(clamping: limits.connectionsPerAddress)
            unsafe settings.idle_seconds = UInt32(clamping: limits.idleSeconds)
            // Half of it is the first read buffer; headers, answer headers and the rest of the buffer share the other.
            unsafe settings.memory_per_connection = 2 * (limits.headerLimit + limits.targetLimit)
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
        unsafe self.engine = state
    }

    /// Stops listening; open connections stay, and who connects is refused.
    mutating func quiesce() {
        guard quietSocket == nil else { return }
        let socket = unsafe MHD_quiesce_daemon(pointer)
        if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
        quietSocket = socket
    }

    /// Closes everything; no connection may be suspended, which the engine's closed waiting room ensures.
    func stop() {
        unsafe MHD_stop_daemon(pointer)
        if let quietSocket, quietSocket >= 0 { close(quietSocket) }
        unsafe engine.release()
    }
}
