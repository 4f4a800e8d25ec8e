import CThreads

/// Wakes a thread that sleeps in `poll`: an eventfd.
package final class Bell: Sendable {
    private let descriptor: Int32

    package init() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(descriptor >= 0, "no file descriptor is left")
    }

    deinit {
        close(descriptor)
    }

    /// Ends the wait that runs, or the next one.
    package func ring() {
        var one: UInt64 = 1
        unsafe _ = write(descriptor, &one, 8)
    }

    /// Waits for the bell or for one of the descriptors, and notes what each is ready for; nil waits without end.
    package func wait(for watched: inout [Watched], milliseconds: Int32? = nil) {
        let hasRung = unsafe withUnsafeTemporaryAllocation(of: pollfd.self, capacity: watched.count + 1) { list in
            for (place, one) in watched.enumerated() { unsafe list.initializeElement(at: place, to: one.asked) }
            unsafe list.initializeElement(at: watched.count, to: pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
            unsafe _ = poll(list.baseAddress, nfds_t(list.count), milliseconds ?? -1)
            for place in watched.indices { unsafe watched[place].ready = Readiness(told: list[place].revents) }
            return unsafe list[watched.count].revents != 0
        }
        guard hasRung else { return }
        var count: UInt64 = 0
        unsafe _ = read(descriptor, &count, 8)
    }

    /// Waits for the bell.
    package func wait(milliseconds: Int32? = nil) {
        var nothing: [Watched] = []
        wait(for: &nothing, milliseconds: milliseconds)
    }
}

/// What a descriptor is ready for; one that has failed or was hung up counts as readable, for reading tells.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: UInt8
    package static let reading = Readiness(rawValue: 1)
    package static let writing = Readiness(rawValue: 2)

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    init(told events: Int16) {
        self = events & Int16(POLLOUT) != 0 ? .writing : []
        if events & Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 { insert(.reading) }
    }

    var events: Int16 {
        (contains(.reading) ? Int16(POLLIN) : 0) | (contains(.writing) ? Int16(POLLOUT) : 0)
    }
}

/// A descriptor that somebody waits for.
package struct Watched: Sendable {
    let descriptor: Int32
    let interest: Readiness
    /// What the last wait found.
    package fileprivate(set) var ready = Readiness()

    /// A negative descriptor is passed over.
    package init(_ descriptor: Int32, for interest: Readiness) {
        self.descriptor = descriptor
        self.interest = interest
    }

    fileprivate var asked: pollfd { pollfd(fd: descriptor, events: interest.events, revents: 0) }
}
