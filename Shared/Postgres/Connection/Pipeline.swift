import CLibPQ
import Synchronization
import Threads

/// One live connection: sends what is queued as segments of libpq's pipeline and gives the answers to those who wait.
struct Pipeline: ~Copyable {
    /// So many segments at most wait for answers; what is not sent can still go over another connection.
    private static let depth = 128

    private let connection: Connection
    private var link: Link
    private var cache: StatementCache
    private var flight = Queue<Segment>()
    /// How many segments in flight add rows.
    private var additions = 0
    private var isFlushed = true
    private var isCopying = false
    /// Set where libpq refused a call, so that what was sent has no end.
    private var isAbandoned = false
    /// Names of prepared statements that the server may forget.
    private var dropped: [String] = []
    private var standing = StandingScope()

    init(_ link: consuming Link, _ connection: Connection) {
        self.link = link
        self.connection = connection
        cache = StatementCache(limit: connection.configuration.preparedStatements)
    }

    /// How a turn ended.
    enum Progress {
        case more
        /// There is nothing to do before the socket is ready or somebody wakes the sleeper.
        case waiting
        /// The connection broke or was closed.
        case ended(PostgresError)
    }

    /// Sends what is queued and takes in what has arrived; `ready` is what the socket was found ready for.
    mutating func turn(_ ready: Readiness, sleeper: Connection.Sleeper) -> Progress {
        if ready.contains(.reading) { unsafe _ = PQconsumeInput(link.connection) }
        let (jobs, isClosing) = take(sleeper)
        send(jobs)
        let flushed = isCopying ? 0 : unsafe PQflush(link.connection)
        isFlushed = flushed == 0
        let waiting = flight.count
        receive()
        if flushed < 0 || isAbandoned || link.isBroken { return .ended(fail()) }
        if isClosing, flight.isEmpty { return .ended(.closed) }
        // What has ended may have made room for more.
        return jobs.isEmpty && flight.count == waiting ? .waiting : .more
    }

    /// What to wait for; while data are copied in, only for the caller.
    var watched: Watched {
        Watched(isCopying ? -1 : link.socket, for: isFlushed ? .reading : [.reading, .writing])
    }

    /// What may be sent now; when there is nothing, whoever comes next must ring.
    ///
    /// Rows wait while others are being added: the server takes one after the other anyway, and those that gather meanwhile go as one.
    private func take(_ sleeper: Connection.Sleeper) -> ([Job], isClosing: Bool) {
        let room = isFlushed && !standing.isChanging ? Self.depth - flight.count : 0
        return connection.inbox.withLock { inbox in
            var jobs: [Job] = []
            var rows = additions > 0 ? Insertion.rowLimit : 0
            while jobs.count < room, let next = inbox.queue.first {
                if next.work.isAddition {
                    if rows == Insertion.rowLimit { break }
                    rows += 1
                }
                if next.work.isExclusive, !flight.isEmpty || !jobs.isEmpty { break }
                _ = inbox.queue.popFirst()
                jobs.append(next)
                if next.work.isExclusive { break }
            }
            inbox.sleeper = jobs.isEmpty && inbox.queue.isEmpty ? sleeper : .nobody
            return (jobs, inbox.isClosing && jobs.isEmpty && inbox.queue.isEmpty)
        }
    }

    /// Fails what is in flight: the server may have executed it, so it is not sent again.
    private mutating func fail() -> PostgresError {
        let error = link.lost()
        while let segment = flight.popFirst() {
            for job in segment.jobs { connection.finish(job, .failure(segment.error ?? error)) }
        }
        return error
    }
}

// MARK: Sending

extension Pipeline {
    private mutating func send(_ jobs: [Job]) {
        var rest = jobs[...]
        while let job = rest.first {
            if link.isBroken || isAbandoned || standing.isChanging {
                return connection.inbox.withLock { $0.queue.putBack(Array(rest)) }
            }
            let company = isCopying ? [] : Self.company(at: rest, under: standing.scope)
            rest = rest.dropFirst(max(1, company.count))
            if company.count > 1 { sendTogether(Array(company)) } else { send(job) }
        }
    }

    private mutating func send(_ job: Job) {
        switch job.work {
        case .unit(let statements, let lead): send(statements, lead: lead, for: job)
        case .scoped(let statements, let scope): send(statements, under: scope, for: job)
        case .shared(let statements, let scope, _): send(statements, under: scope, for: job)
        default: connection.finish(job, link.perform(job.work, isCopying: &isCopying))
        }
    }

    /// Those in front that may share a transaction, so few that the first does not wait long for the last.
    private static func company(at jobs: ArraySlice<Job>, under scope: Scope) -> ArraySlice<Job> {
        guard case .shared(_, _, let company)? = jobs.first?.work else { return [] }
        return jobs.prefix(Insertion.rowLimit).prefix { $0.mayJoin(company, under: scope) }
    }

    /// Sends several jobs as one segment, which spares the server the transactions, the disk the commits and both sides most of the calls
    /// into the kernel.
    private mutating func sendTogether(_ jobs: [Job]) {
        let units = jobs.map(\.work.statements)
        let merged = Insertion.merging(units)
        let statements = merged ?? units.flatMap(\.self)
        send(statements, lead: 0, in: Segment(jobs, statements, isMerged: merged != nil))
    }

    /// Sets the scope in front where it is not in force already, and after several such units keeps it in force.
    private mutating func send(_ statements: [SQL], under scope: Scope, for job: Job) {
        guard let lead = standing.lead(for: scope) else { return send(statements, lead: 0, for: job) }
        send([lead] + statements, lead: 1, for: job)
        guard connection.life == .lasting, !isAbandoned, let change = standing.change() else { return }
        let segment = Segment([], [change])
        segment.steps.append(.settle)
        if !link.sendText(change) { isAbandoned = true }
        close(segment)
    }

    private mutating func send(_ statements: [SQL], lead: Int, for job: Job) {
        if let error = isCopying ? .copying : job.refusal ?? statements.prefix(lead).lazy.compactMap(\.refusal).first {
            return connection.finish(job, .failure(error))
        }
        send(statements, lead: lead, in: Segment([job], statements))
    }

    private mutating func send(_ statements: [SQL], lead: Int, in segment: Segment) {
        for (place, sql) in statements.enumerated() where !isAbandoned {
            send(sql, place, isKept: place >= lead, in: segment)
        }
        close(segment)
        if !dropped.isEmpty { dropStatements() }
    }

    private mutating func send(_ sql: SQL, _ place: Int, isKept: Bool, in segment: Segment) {
        let isSent: Bool
        switch cache.plan(for: sql) {
        case .text:
            isSent = link.sendText(sql)
        case .prepared(let statement):
            isSent = link.sendPrepared(statement.name, sql)
        case .prepare(let statement, let oldest):
            if let oldest { dropped.append(oldest.name) }
            segment.steps.append(.prepare(statement, place))
            isSent = link.sendPrepare(statement.name, sql) && link.sendPrepared(statement.name, sql)
        }
        segment.steps.append(.execute(place, isKept: isKept))
        if !isSent { isAbandoned = true }
    }

    /// Has the server forget statements, in a segment that nobody waits for.
    private mutating func dropStatements() {
        let segment = Segment([], dropped.map { SQL(text: "DEALLOCATE \($0)") })
        for (place, name) in dropped.enumerated() where !isAbandoned {
            segment.steps.append(.drop(name, place))
            if !link.sendText(segment.statements[place]) { isAbandoned = true }
        }
        dropped = []
        close(segment)
    }

    private mutating func close(_ segment: Segment) {
        flight.append(segment)
        if segment.isAddition { additions += 1 }
        if unsafe isAbandoned || PQpipelineSync(link.connection) == 0 { isAbandoned = true }
    }
}

// MARK: Receiving

extension Pipeline {
    /// Takes in every answer that has arrived whole.
    private mutating func receive() {
        var pauses = 0
        while !isAbandoned, !flight.isEmpty, pauses < 3, unsafe PQisBusy(link.connection) == 0 {
            guard let result = unsafe PQgetResult(link.connection) else {
                // The end of one statement's answers; several in a row mean that there is nothing more.
                pauses += 1
                continue
            }
            pauses = 0
            unsafe accept(result)
        }
    }

    private mutating func accept(_ result: OpaquePointer) {
        guard let segment = flight.first else { return unsafe PQclear(result) }
        switch unsafe PQresultStatus(result) {
        case PGRES_PIPELINE_SYNC:
            unsafe PQclear(result)
            _ = flight.popFirst()
            if segment.isAddition { additions -= 1 }
            if segment.settles { standing.settle(succeeded: segment.error == nil) }
            finish(segment)
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            switch segment.nextStep() {
            case .prepare(let statement, _): statement.isReady = true
            case .execute(_, isKept: true): return segment.answers.append(Rows(unsafe Answer(owning: result)))
            default: break
            }
            unsafe PQclear(result)
        case PGRES_PIPELINE_ABORTED:
            refuse(segment.nextStep(), nil, in: segment)
            unsafe PQclear(result)
        case PGRES_FATAL_ERROR:
            refuse(segment.nextStep(), unsafe PostgresError(server: result), in: segment)
            unsafe PQclear(result)
        default:
            // A COPY by `query`: libpq's pipeline cannot get out of it.
            segment.error = .copying
            isAbandoned = true
            unsafe PQclear(result)
        }
    }

    /// Gives each job its outcome; those that failed together are tried one by one.
    private func finish(_ segment: Segment) {
        if let outcomes = segment.outcomes {
            for (job, outcome) in outcomes { connection.finish(job, outcome) }
        } else {
            let again = segment.jobs.map { job in
                var job = job
                job.isAlone = true
                return job
            }
            connection.inbox.withLock { $0.queue.putBack(again) }
        }
    }

    /// Notes why a step failed; without an error of its own it was skipped because of another's.
    private mutating func refuse(_ step: Step?, _ error: PostgresError?, in segment: Segment) {
        var error = error
        switch step {
        case .prepare(let statement, let place):
            cache.forget(statement)
            error?.statement = segment.statements[place].text
        case .execute(let place, _):
            error?.statement = segment.statements[place].text
            if let error, error.isStalePlan, let stale = cache.forget(segment.statements[place]) { dropped.append(stale.name) }
        case .drop(let name, _):
            dropped.append(name)
        case .settle, nil:
            break
        }
        segment.error = segment.error ?? error
    }
}
