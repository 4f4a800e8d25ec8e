import CMicroHTTPD

// What the C server calls, always on the thread of the connection; each call goes straight on to the transfer.
// Invariant: `begin` retains one transfer per request and `end` releases it; the daemon retains its lane until it has stopped.

func beginTransfer(_ state: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _: OpaquePointer?) -> UnsafeMutableRawPointer? {
    guard let state = unsafe state, let target = unsafe target else { return nil }
    let lane = unsafe Unmanaged<Lane>.fromOpaque(state).takeUnretainedValue()
    let transfer = unsafe Transfer(lane, target: target)
    unsafe http_hide_query(target)
    return unsafe Unmanaged.passRetained(transfer).toOpaque()
}

func answerTransfer(
    _: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?,
    _: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?, _ uploadCount: UnsafeMutablePointer<Int>?,
    _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let connection = unsafe connection, let method = unsafe method, let uploadCount = unsafe uploadCount,
        let context = unsafe context?.pointee
    else { return .NO }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let bytes = unsafe UnsafeRawBufferPointer(start: upload, count: uploadCount.pointee)
    unsafe uploadCount.pointee = 0
    let goesOn = unsafe transfer.step(Connection(pointer: connection, lane: transfer.lane), method: method, upload: bytes)
    return goesOn ? .YES : .NO
}

func endTransfer(
    _: UnsafeMutableRawPointer?, _: OpaquePointer?, _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _: MHD_RequestTerminationCode
) {
    guard let transfer = unsafe context?.pointee else { return }
    unsafe context?.pointee = nil
    unsafe Unmanaged<Transfer>.fromOpaque(transfer).takeRetainedValue().end()
}

/// The other end of a connection, whose address is made into text once.
final class Peer {
    let address: String
    init(_ address: String) { self.address = address }
}

func connectionChanged(
    _ state: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ change: MHD_ConnectionNotificationCode
) {
    guard let connection = unsafe connection, let context = unsafe context else { return }
    if change == .CONNECTION_NOTIFY_STARTED {
        let address = unsafe http_peer(connection).map { unsafe SocketAddress.text(of: $0) } ?? "unknown"
        unsafe context.pointee = Unmanaged.passRetained(Peer(address)).toOpaque()
    } else if let peer = unsafe context.pointee {
        unsafe Unmanaged<Peer>.fromOpaque(peer).release()
        unsafe context.pointee = nil
        // Whoever waited for a place is let in by the daemon's next run.
        if let state = unsafe state { unsafe Unmanaged<Lane>.fromOpaque(state).takeUnretainedValue().goOn() }
    }
}
