import Models

/// Everything that one process serves: requests go through named stages, each of which may refuse.
package struct Site: Sendable {
    let gate: Gate
    package let mounts: [Mount]
    let parts: [Mount.Part]
    let router: Router

    /// A site of these services; throws where two of their routes are the same.
    package init(gate: Gate, _ mounts: Mount...) throws(SiteError) {
        try self.init(gate: gate, mounts: mounts)
    }

    /// A site of these services; throws where two of their routes are the same.
    package init(gate: Gate, mounts: [Mount]) throws(SiteError) {
        self.gate = gate
        self.mounts = mounts
        parts = mounts.flatMap { $0.parts + $0.documentParts(sessionCookie: gate.sessionCookie) }
        router = try Router(parts.map(\.route))
    }

    /// Answers one request, whatever happens.
    package func handle(_ request: Request) async -> Response {
        let start = ContinuousClock.now
        var journey = Journey(request: request)
        var response = await answer(&journey)
        Hardening.apply(to: &response, journey)
        gate.observe(journey.observation(status: response.status, duration: ContinuousClock.now - start))
        return response
    }

    private func answer(_ journey: inout Journey) async -> Response {
        do {
            if let early = try find(&journey) { return early }
            try await identify(&journey)
            try checkOrigin(journey)
            try authorise(journey)
            try await admit(&journey)
            let answer = try await run(journey)
            var response = render(answer, journey)
            Conditional.apply(to: &response, journey.request)
            return response
        } catch let failure as Failure {
            journey.refusal = failure.code
            await greet(&journey)
            return refuse(failure, journey)
        } catch let redirect as Redirect {
            return render(.redirect(redirect), journey)
        } catch let shown as ShownOnce {
            return render(.screen(shown.screen), journey)
        } catch {
            gate.fault(error, journey.request, journey.part?.route)
            guard let failure = gate.passing(error) else {
                await greet(&journey)
                return render(Problem.fault, journey)
            }
            // Nobody is looked up for it: what fails now would most likely fail again, after the same wait.
            if !journey.isIdentified { journey.caller = .anonymous(language: .wanted(by: journey.request), request: journey.request.id) }
            journey.refusal = failure.code
            return refuse(failure, journey)
        }
    }
}

/// What the stages find out about one request on its way.
struct Journey: Sendable {
    let request: Request
    var part: Mount.Part?
    var values: [String] = []
    var caller = Caller.anonymous()
    /// Whether `caller` is who asks, not yet a stand-in.
    var isIdentified = false
    /// Headers that admission adds to the answer.
    var admission = Headers()
    var refusal: String?

    init(request: Request) {
        self.request = request
    }

    /// Whether the answer is for a person to read.
    var speaksToPeople: Bool {
        guard part?.speaksToPeople ?? true else { return false }
        let accept = request.headers["Accept"] ?? ""
        return accept.contains("text/html") || part != nil && !accept.contains("json")
    }

    func observation(status: Int, duration: Duration) -> Observation {
        Observation(
            request: request.id, trace: request.trace, route: part?.route, method: request.method, status: status,
            duration: duration, refusal: refusal, programme: caller.programme)
    }
}
