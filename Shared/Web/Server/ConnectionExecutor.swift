import Synchronization

/// Runs an exchange's task on the thread of its connection, which spares a change of threads each time that the task has waited; once the
/// exchange is over, what is left of the task runs on the common pool.
///
/// Work of more than a few milliseconds would hold up the other connections of the thread: it belongs on another executor.
final class ConnectionExecutor: TaskExecutor {
    private struct State: Sendable {
        var jobs: [UnownedJob] = []
        var isOver = false
    }

    private let state = Mutex(State())
    private let wake: @Sendable () -> Void

    /// `wake` has the connection's thread call `run` if it sleeps.
    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // As soon as the job is in the queue, the connection's thread may run the task to its end, and nothing but the task holds this executor.
        let kept = unsafe Unmanaged.passRetained(self)
        defer { unsafe kept.release() }
        let isOver = state.withLock { state in
            if !state.isOver { state.jobs.append(job) }
            return state.isOver
        }
        if isOver { globalConcurrentExecutor.enqueue(ExecutorJob(job)) } else { wake() }
    }

    var hasWork: Bool {
        state.withLock { !$0.jobs.isEmpty }
    }

    /// Runs everything that waits; called on the connection's thread.
    func run() {
        while let job = state.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    /// The connection needs the task no more.
    func finish() {
        let rest = state.withLock { state in
            state.isOver = true
            defer { state.jobs = [] }
            return state.jobs
        }
        for job in rest { globalConcurrentExecutor.enqueue(ExecutorJob(job)) }
    }
}
