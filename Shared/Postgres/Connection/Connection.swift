import Synchronization
import Threads

/// What callers see of one connection: a queue, which an event loop or a thread of the connection's own works off.
final class Connection: Sendable {
    /// How a connection behaves when it breaks.
    enum Life: Sendable {
        /// It connects again, for ever; what was not sent waits for the new connection.
        case lasting
        /// It ends, and its owner makes another one.
        case single
    }

    enum Phase: Sendable {
        case connecting
        case open
        case ended(PostgresError)
    }

    enum Sleeper: Sendable { case nobody, thread, loop }

    struct Inbox: Sendable {
        var queue = Queue<Job>()
        var phase = Phase.connecting
        /// What sleeps, so that a new job must wake it.
        var sleeper = Sleeper.nobody
        var isClosing = false
        /// Set when a caller was cancelled: the server may yet cancel whatever runs here.
        var isCancelled = false
        var canceller: Canceller?
        var atEnd: [CheckedContinuation<Void, Never>] = []
    }

    let configuration: Database.Configuration
    let life: Life
    /// What serves the connection while it is open; nil for a thread of its own.
    let loop: EventLoop?
    let bell = Bell()
    let inbox = Mutex(Inbox())
    /// How many jobs wait or run.
    private let load = Atomic<Int>(0)
    var waiting: Int { load.load(ordering: .relaxed) }
    private let lastID = Atomic<Int>(0)

    init(_ configuration: Database.Configuration, life: Life, on loop: EventLoop? = nil) {
        self.configuration = configuration
        self.life = life
        self.loop = loop
        start()
    }

    /// Connects on a thread of its own.
    private func start() {
        if !OwnThread.run({ [self] in Worker(self).run() }) {
            end(PostgresError(.connectionLost, "The system has no thread left for a connection."))
        }
    }

    /// Has the thread do the work that `make` gives, which is called at once, and waits for the outcome.
    ///
    /// Where the task is cancelled, what was not sent leaves the queue; what runs on a leased connection is cancelled on the server.
    func perform(_ make: () throws(PostgresError) -> Job.Work) async -> Job.Outcome {
        let id = lastID.wrappingAdd(1, ordering: .relaxed).newValue
        let outcome: Job.Outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { reply in
                if Task.isCancelled { return reply.resume(returning: .failure(.cancelled)) }
                do throws(PostgresError) {
                    submit(Job(id: id, work: try make(), reply: reply))
                } catch {
                    reply.resume(returning: .failure(error))
                }
            }
        } onCancel: {
            cancel(id)
        }
        // The server has one SQLSTATE for its own time-out and for our request.
        guard case .failure(var error) = outcome, error.kind == .statementTimeout, Task.isCancelled, life == .single else {
            return outcome
        }
        error.kind = .cancelled
        return .failure(error)
    }

    /// The same for work that goes on when the task is cancelled.
    func performUncancelled(_ work: Job.Work) async -> Job.Outcome {
        await withCheckedContinuation { reply in
            submit(Job(id: 0, work: work, reply: reply))
        }
    }

    private func submit(_ job: Job) {
        let (sleeper, refusal) = inbox.withLock { inbox -> (Sleeper, PostgresError?) in
            if case .ended(let error) = inbox.phase { return (.nobody, error) }
            if inbox.isClosing { return (.nobody, .closed) }
            inbox.queue.append(job)
            let sleeper = inbox.sleeper
            inbox.sleeper = .nobody
            return (sleeper, nil)
        }
        if let refusal {
            job.reply?.resume(returning: .failure(refusal))
            return
        }
        load.wrappingAdd(1, ordering: .relaxed)
        wake(sleeper)
    }

    /// Ends a job's wait and takes it off the load.
    func finish(_ job: Job, _ outcome: Job.Outcome) {
        load.wrappingSubtract(1, ordering: .relaxed)
        job.reply?.resume(returning: outcome)
    }

    private func cancel(_ id: Int) {
        let (unsent, canceller) = inbox.withLock { inbox -> ([Job], Canceller?) in
            let unsent = inbox.queue.removeAll { $0.id == id }
            guard unsent.isEmpty, case .single = life else { return (unsent, nil) }
            inbox.isCancelled = true
            return (unsent, inbox.canceller)
        }
        for job in unsent { finish(job, .failure(.cancelled)) }
        canceller?.cancel()
    }

    /// True while new work may be given to it.
    var isUsable: Bool {
        inbox.withLock { inbox in
            if case .ended = inbox.phase { return false }
            return !inbox.isClosing && !inbox.isCancelled
        }
    }

    /// Has the thread finish what was given to it, disconnect and end.
    func close() {
        inbox.withLock { $0.isClosing = true }
        for sleeper in [Sleeper.thread, .loop] { wake(sleeper) }
    }

    private func wake(_ sleeper: Sleeper) {
        switch sleeper {
        case .nobody: break
        case .thread: bell.ring()
        case .loop: loop?.wake()
        }
    }

    /// Whether the caller runs on the thread that serves it.
    var isNear: Bool { loop?.isCurrent ?? false }

    /// Connects again after a loss, unless it is to end.
    func goOn(after loss: PostgresError) {
        if life == .lasting, !inbox.withLock(\.isClosing) { start() } else { end(loss) }
    }

    /// Waits until the thread has disconnected.
    func ended() async {
        await withCheckedContinuation { done in
            let hasEnded = inbox.withLock { inbox in
                if case .ended = inbox.phase { return true }
                inbox.atEnd.append(done)
                return false
            }
            if hasEnded { done.resume() }
        }
    }

    /// Refuses all that waits and all that comes: nothing of it has gone to the server.
    func end(_ error: PostgresError) {
        var error = error
        error.isUnsent = true
        let (jobs, atEnd) = inbox.withLock { inbox in
            inbox.phase = .ended(error)
            inbox.canceller = nil
            return (inbox.queue.removeAll { _ in true }, inbox.atEnd)
        }
        for job in jobs { finish(job, .failure(error)) }
        for done in atEnd { done.resume() }
    }
}

extension PostgresError {
    static var cancelled: PostgresError {
        PostgresError(.cancelled, "The task was cancelled.")
    }

    static var closed: PostgresError {
        var error = PostgresError(.connectionLost, "The database has been closed.")
        error.isUnsent = true
        return error
    }
}
