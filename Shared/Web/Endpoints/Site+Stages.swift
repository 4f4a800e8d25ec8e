import Crypto
import Markup
import Models

/// The stages before the work, in their order.
extension Site {
    /// Finds the route; answers at once where the path alone says what to do.
    func find(_ journey: inout Journey) throws(Failure) -> Response? {
        let request = journey.request
        guard request.path.utf8.count <= 2048, request.query.utf8.count <= 8192 else {
            throw Failure(.tooLarge, "request.address-too-long", "The address is too long; shorten the path or the query.")
        }
        switch router.find(request.method, request.path) {
        case .found(let number, let values):
            journey.part = parts[number]
            journey.values = values
            return nil
        case .otherMethods(let methods):
            let allow = methods.map(\.rawValue).joined(separator: ", ")
            if request.method == .options { return Response(status: 204, headers: ["Allow": allow]) }
            journey.admission.set("Allow", allow)
            throw Failure(.methodNotAllowed, "request.method", "This address takes \(allow), not \(request.method.rawValue).")
        case .moved:
            let query = request.query.isEmpty ? "" : "?" + request.query
            return Response(status: 308, headers: ["Location": "/" + request.path.dropLast().drop { $0 == "/" } + query])
        case .malformed:
            throw Failure(.invalid, "request.malformed-path", "The address has a broken escape; encode it as RFC 3986 says.")
        case .nowhere:
            throw Failure(.notFound, "request.no-such-address", "There is nothing at this address; check it for a slip.")
        }
    }

    /// Finds out who asks.
    func identify(_ journey: inout Journey) async throws {
        journey.caller = try await gate.authenticate(journey.request)
        journey.isIdentified = true
        journey.caller.request = journey.request.id
        journey.caller.idempotencyKey = try Self.idempotencyKey(journey.request)
        if journey.caller.idempotencyKey != nil { journey.caller.fingerprint = try Self.fingerprint(journey.request) }
    }

    /// Finds out, for an error screen, in whose frame and language it stands, where that is not known yet.
    func greet(_ journey: inout Journey) async {
        guard !journey.isIdentified, journey.speaksToPeople else { return }
        let visitor = Caller.anonymous(language: .wanted(by: journey.request), request: journey.request.id)
        journey.caller = (try? await gate.authenticate(journey.request)) ?? visitor
    }

    private static func idempotencyKey(_ request: Request) throws(Failure) -> String? {
        guard !request.method.isSafe, let key = request.headers["Idempotency-Key"] else { return nil }
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Failure(
                .invalid, "idempotency-key.malformed", "Send an Idempotency-Key of 1 to 255 printable ASCII characters, such as a UUID.")
        }
        return key
    }

    /// A digest by which a repeated request can be told from another one under the same key.
    private static func fingerprint(_ request: Request) throws -> [UInt8] {
        var hash = SHA256()
        hash.update(Array("\(request.method.rawValue) \(request.path)?\(request.query)\n".utf8))
        var offset = 0
        while case let piece = try request.body.read(at: offset, upTo: 1 << 16), !piece.isEmpty {
            hash.update(piece)
            offset += piece.count
        }
        return hash.finish()
    }

    /// Refuses a change that another site had a browser send along with our cookie.
    ///
    /// A visitor without a session is refused only where the browser names the other site: other programs name none.
    func checkOrigin(_ journey: Journey) throws(Failure) {
        let request = journey.request
        guard !request.method.isSafe, request.origin != .here else { return }
        let isExposed =
            switch journey.caller.credential {
            case .session: true
            case .none: request.origin == .elsewhere
            case .apiKey, .system: false
            }
        guard isExposed else { return }
        throw Failure(.forbidden, "request.other-origin", "This came from another site. Open the form here and send it again.")
    }

    /// Refuses whoever the route is not for.
    func authorise(_ journey: Journey) throws {
        guard let route = journey.part?.route, route.access != .everyone else { return }
        guard journey.caller.isSignedIn else {
            throw Failure(.unauthenticated, "request.not-signed-in", "Sign in, or send an API key as Authorization: Bearer.")
        }
        guard case .roles(let roles) = route.access else { return }
        guard journey.caller.holds(anyOf: roles) else {
            throw Failure(.forbidden, "request.not-your-role", "Your roles do not allow this; ask an administrator of your programme.")
        }
        if let scopes = journey.caller.scopes { try Self.check(scopes, for: route) }
    }

    /// Refuses a key what it was not made for: with `key.scope-missing`, or with `key.not-for-pages` what is for people.
    private static func check(_ scopes: Set<APIKey.Scope>, for route: Route) throws(Failure) {
        guard route.isForPrograms else {
            throw Failure(.forbidden, "key.not-for-pages", "This is a page for people. A key is for the API, which /jobs/docs tells of.")
        }
        guard let scope = route.scope, !scopes.contains(scope) else { return }
        throw Failure(
            .forbidden, "key.scope-missing", "This key lacks the scope \(scope.rawValue). Make one that has it, on the employer's page.")
    }

    /// Lets the call in, or tells when to come again.
    func admit(_ journey: inout Journey) async throws {
        guard let route = journey.part?.route else { return }
        try await gate.admit(journey.request, journey.caller, route, &journey.admission)
    }

    /// Reads the input and does the work.
    func run(_ journey: Journey) async throws -> Outcome {
        guard let part = journey.part else { return .response(Response(status: 404)) }
        let exchange = Exchange(request: journey.request, caller: journey.caller, route: part.route, values: journey.values)
        guard part.isHeavy else { return try await part.work(exchange) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) {
            // The few words that components bring themselves are in the person's language too.
            try await Wording.$current.withValue(.of(journey.caller.language.rawValue)) { try await part.work(exchange) }
        }
    }
}
