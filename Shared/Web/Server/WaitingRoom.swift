import Synchronization

/// The suspended connections, each with what ends its wait at the deadline: the C server gives them no time limit.
final class WaitingRoom: Sendable {
    private struct Wait: Sendable {
        let due: ContinuousClock.Instant
        let expire: @Sendable () -> Void
    }

    private struct State {
        var waits: [ObjectIdentifier: Wait] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Notes that the waiter is about to suspend; expires it at once when the room is closed.
    func enter(_ waiter: AnyObject, until due: ContinuousClock.Instant, expire: @escaping @Sendable () -> Void) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.waits[ObjectIdentifier(waiter)] = Wait(due: due, expire: expire) }
            return state.isClosed
        }
        if isClosed { expire() }
    }

    func leave(_ waiter: AnyObject) {
        let wait = state.withLock { $0.waits.removeValue(forKey: ObjectIdentifier(waiter)) }
        _ = consume wait
    }

    /// Expires everyone, now and from now on.
    func close() {
        let waits = state.withLock { state in
            state.isClosed = true
            defer { state.waits = [:] }
            return state.waits
        }
        for wait in waits.values { wait.expire() }
    }

    /// Expires those whose time is up, four times a second until cancelled.
    func sweep() async {
        while (try? await Task.sleep(for: .milliseconds(250))) != nil {
            let now = ContinuousClock.now
            let late = state.withLock { state in
                let late = state.waits.filter { $0.value.due <= now }
                for key in late.keys { state.waits[key] = nil }
                return late
            }
            for wait in late.values { wait.expire() }
        }
    }
}
