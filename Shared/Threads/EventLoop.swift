import CThreads
import Synchronization

/// A thread that serves sources of events and runs tasks between them, so that what they do for each other wakes no other thread.
///
/// Work of more than a few milliseconds would hold up all that the loop serves: it belongs on another executor.
package final class EventLoop: TaskExecutor {
    private struct Inbox: Sendable {
        var jobs: [UnownedJob] = []
        var arrivals: [any EventSource] = []
        var isAsleep = false
        /// Whether a source has something to do.
        var isWoken = false
        var isStopped = false
        var isEmpty: Bool { jobs.isEmpty && arrivals.isEmpty && !isWoken && !isStopped }
    }

    private let inbox = Mutex(Inbox())
    private let bell = Bell()
    private let thread = Atomic<UInt>(0)

    /// Starts the thread, which ends when the loop is stopped; a loop for which the system has no thread is stopped from the start.
    package init() {
        let hasStarted = OwnThread.run { [self] in serve() }
        if !hasStarted { stop() }
    }

    /// Whether the caller runs on the loop's thread.
    package var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Runs the task's next part on the loop's thread; on the common pool once the loop is stopped.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // As soon as the job is in the queue, the thread may run the task to its end, and perhaps nothing but the task holds this executor.
        let kept = unsafe Unmanaged.passRetained(self)
        defer { unsafe kept.release() }
        if !put({ $0.jobs.append(job) }) { globalConcurrentExecutor.enqueue(ExecutorJob(job)) }
    }

    /// Serves the source from now on; false once the loop is stopped.
    package func watch(_ source: any EventSource) -> Bool {
        put { $0.arrivals.append(source) }
    }

    /// Has each source take its turn soon.
    package func wake() {
        _ = put { $0.isWoken = true }
    }

    /// Lets go of all sources, and ends the thread.
    package func stop() {
        _ = put { $0.isStopped = true }
    }

    private func put(_ change: (inout Inbox) -> Void) -> Bool {
        let (isServed, mustRing) = inbox.withLock { inbox in
            guard !inbox.isStopped else { return (false, false) }
            change(&inbox)
            defer { inbox.isAsleep = false }
            return (true, inbox.isAsleep)
        }
        if mustRing { bell.ring() }
        return isServed
    }

    private func serve() {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        var guests: [Guest] = []
        while true {
            let work = inbox.withLock { inbox in
                let work = inbox
                inbox = Inbox(isStopped: work.isStopped)
                return work
            }
            guests += work.arrivals.map { Guest($0) }
            for job in work.jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
            if work.isStopped { break }
            let isBusy = takeTurns(&guests)
            if work.isEmpty, !isBusy { sleep(&guests) }
        }
        thread.store(0, ordering: .relaxed)
        for guest in guests { guest.source.leave() }
    }

    /// Gives each source its turn; true where one of them may have more to do.
    private func takeTurns(_ guests: inout [Guest]) -> Bool {
        var isBusy = false
        for place in guests.indices {
            guests[place].turn = guests[place].source.turn(guests[place].watched.ready)
            guests[place].watched = Watched(-1, for: [])
            if case .busy = guests[place].turn { isBusy = true }
        }
        guests.removeAll { if case .over = $0.turn { true } else { false } }
        return isBusy
    }

    private func sleep(_ guests: inout [Guest]) {
        let maySleep = inbox.withLock { inbox in
            inbox.isAsleep = inbox.isEmpty
            return inbox.isAsleep
        }
        guard maySleep else { return }
        var watched = guests.map(\.source.watched)
        bell.wait(for: &watched, milliseconds: guests.lazy.compactMap(\.turn.patience).min())
        inbox.withLock { $0.isAsleep = false }
        for place in guests.indices { guests[place].watched = watched[place] }
    }

    private struct Guest {
        let source: any EventSource
        var watched = Watched(-1, for: [])
        var turn = Turn.busy

        init(_ source: any EventSource) { self.source = source }
    }
}

/// What an event loop serves: each call comes on the loop's thread.
package protocol EventSource: AnyObject, Sendable {
    /// The descriptor whose readiness ends the loop's sleep.
    var watched: Watched { get }
    /// Does what can be done without waiting; `ready` tells what the descriptor was found ready for.
    func turn(_ ready: Readiness) -> Turn
    /// The loop has been stopped.
    func leave()
}

/// How a source's turn ended.
package enum Turn: Sendable {
    /// There may be more to do at once.
    case busy
    /// There is nothing to do until the descriptor is ready, the loop is woken, or the time is over; nil for no time.
    case idle(milliseconds: Int32? = nil)
    /// The source needs the loop no more.
    case over

    fileprivate var patience: Int32? {
        if case .idle(let milliseconds) = self { milliseconds } else { nil }
    }
}
