import CMicroHTTPD
import Synchronization

/// One request and its answer, confined to the thread of its connection.
final class Transfer {
    private enum Stage {
        case begun
        case receiving(Method, Headers, Intake)
        case running(Work)
        case answered
    }

    /// The handler at work: where its answer will lie, and its task.
    private struct Work {
        let mailbox: Mailbox<Response>
        let task: Task<Void, Never>
    }

    let lane: Lane
    private let engine: Engine
    private let target: Target?
    private let number: UInt64
    /// What the answer calls this request; a trusted proxy may have named it.
    private lazy var id = hexadecimal(number)
    private var stage = Stage.begun

    init(_ lane: Lane, target: UnsafePointer<CChar>) {
        self.lane = lane
        engine = lane.engine
        self.target = unsafe Target(target, limit: engine.configuration.targetLimit)
        number = engine.identities.next()
        lane.count()
        engine.transfers.add(1, ordering: .relaxed)
    }

    /// Goes on by one call of the C server's; false closes the connection.
    func step(_ connection: Connection, method: UnsafePointer<CChar>, upload: UnsafeRawBufferPointer) -> Bool {
        switch stage {
        case .begun: return unsafe begin(connection, method)
        case .receiving(_, _, let intake) where unsafe !upload.isEmpty: return unsafe intake.receive(upload)
        case .receiving(let method, let headers, let intake): return run(connection, method, headers, intake)
        case .running(let work):
            engine.waiting.leave(work.mailbox)
            return settle(connection, work)
        case .answered: return false
        }
    }

    /// The connection needs no more of this transfer, answered or not.
    func end() {
        if case .running(let work) = stage {
            engine.waiting.leave(work.mailbox)
            work.task.cancel()
        }
        engine.transfers.subtract(1, ordering: .releasing)
    }

    /// Decides by the head alone whether the body is wanted.
    private func begin(_ connection: Connection, _ method: UnsafePointer<CChar>) -> Bool {
        guard let target else { return answer(connection, .refusal(400)) }
        if target.isTooLong { return answer(connection, .refusal(414)) }
        guard let method = unsafe Method(method) else { return answer(connection, .refusal(501)) }
        let headers = connection.headers()
        if headers.text.count > engine.configuration.headerLimit { return answer(connection, .refusal(431)) }
        guard headers.tellWhereTheBodyEnds else { return answer(connection, .refusal(400)) }
        let intake = Intake(engine.configuration, expecting: headers)
        if let refused = intake.refusal { return answer(connection, .refusal(refused.status)) }
        stage = .receiving(method, headers, intake)
        return true
    }

    /// Starts the handler, which often is done at once.
    private func run(_ connection: Connection, _ method: Method, _ headers: Headers, _ intake: Intake) -> Bool {
        guard let target else { return false }
        let body: Body
        switch intake.finish() {
        case .success(let received): body = received
        case .failure(let refused): return answer(connection, .refusal(refused.status))
        }
        let request = identified(Request(method, target.path, query: target.query, headers: headers, body: body), connection)
        let mailbox = Mailbox<Response>(connection)
        let handler = engine.handler
        let compresses = engine.configuration.compresses
        let task = Task.immediate(executorPreference: lane.loop) {
            let response = await handler(request)
            mailbox.put(compresses ? response.compressed(for: request) : response)
        }
        return settle(connection, Work(mailbox: mailbox, task: task))
    }

    /// Answers, or has the connection wait until there is an answer.
    private func settle(_ connection: Connection, _ work: Work) -> Bool {
        let mailbox = work.mailbox
        if let response = mailbox.take() { return answer(connection, response) }
        stage = .running(work)
        engine.waiting.enter(mailbox, until: .now + engine.configuration.deadline) { [task = work.task] in
            if mailbox.put(.refusal(503)) { task.cancel() }
        }
        guard let response = mailbox.takeOrSuspend() else { return true }
        engine.waiting.leave(mailbox)
        return answer(connection, response)
    }

    private func answer(_ connection: Connection, _ response: Response) -> Bool {
        stage = .answered
        var response = response
        response.headers.append("X-Request-Id", id)
        return connection.queue(response, engine)
    }

    /// The request with who sends it, under which id, as told by the socket and by a trusted proxy.
    private func identified(_ request: Request, _ connection: Connection) -> Request {
        var request = request
        let peer = connection.peer
        request.remoteAddress = peer
        request.trace = request.headers["traceparent"].flatMap(Trace.init) ?? engine.identities.trace(of: number)
        let isProxied = engine.configuration.trust.includes(peer)
        if isProxied, let given = request.headers["X-Request-Id"], isRequestID(given) { id = given }
        request.id = id
        guard isProxied else { return request }
        request.isSecure = request.headers["X-Forwarded-Proto"] == "https"
        request.remoteAddress = request.headers.nearestForwarded(notIn: engine.configuration.trust) ?? peer
        return request
    }
}

extension Headers {
    /// False where two readers might see the body's end in different places (RFC 9112 section 6.3), which smuggles requests past proxies.
    var tellWhereTheBodyEnds: Bool {
        let codings = all("Transfer-Encoding")
        let lengths = all("Content-Length").count
        return codings.isEmpty ? lengths <= 1 : codings.map { $0.lowercased() } == ["chunked"] && lengths == 0
    }

    /// The last address of X-Forwarded-For that is not itself a trusted proxy's: those before it anyone can invent.
    func nearestForwarded(notIn trust: Server.ProxyTrust) -> String? {
        let hops = all("X-Forwarded-For").flatMap { $0.split(separator: ",") }
        for hop in hops.reversed() {
            let address = String(hop.drop { $0 == " " }.prefix { $0 != " " })
            if !trust.isProxy(address) { return SocketAddress(address, port: 0) == nil ? nil : address }
        }
        return nil
    }
}
