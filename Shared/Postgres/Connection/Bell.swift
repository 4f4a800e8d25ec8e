import CLibPQ

/// Wakes a thread that sleeps in `poll`: an eventfd.
final class Bell: Sendable {
    let descriptor: Int32

    init() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(descriptor >= 0, "no file descriptor is left")
    }

    deinit {
        close(descriptor)
    }

    func ring() {
        var one: UInt64 = 1
        unsafe _ = write(descriptor, &one, 8)
    }

    /// Waits for the bell or for `events` on `socket`; nil waits without end. Returns the events of the socket.
    func wait(orFor events: Int32, on socket: Int32 = -1, milliseconds: Int32? = nil) -> Int32 {
        var watched = (pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: socket, events: Int16(events), revents: 0))
        unsafe withUnsafeMutableBytes(of: &watched) { bytes in
            let list = unsafe bytes.assumingMemoryBound(to: pollfd.self)
            unsafe _ = poll(list.baseAddress, 2, milliseconds ?? -1)
        }
        if watched.0.revents != 0 {
            var count: UInt64 = 0
            unsafe _ = read(descriptor, &count, 8)
        }
        return Int32(watched.1.revents)
    }
}
