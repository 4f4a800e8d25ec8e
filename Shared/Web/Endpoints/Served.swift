import Models

/// A thing that a service serves, its own types forgotten: a service's `Routes.swift` is a list of these.
package struct Served<Service: Sendable>: Sendable {
    /// Whether refusals are told to a program or to a person.
    enum Audience: Sendable {
        case program
        case person
    }

    /// One route with its work.
    struct Part: Sendable {
        let route: Route
        let audience: Audience
        let work: @Sendable (Exchange, Service) async throws -> Outcome
        /// What the API's document says of it; nil for what is not part of the API.
        var operation: (@Sendable () -> Operation)?
        /// Whether it runs on the common pool, as pages do.
        var isHeavy = true
    }

    let parts: [Part]

    package static func endpoint<E: Endpoint>(_ type: E.Type) -> Served where E.Service == Service {
        let part = Part(
            route: E.route, audience: .program,
            work: { exchange, service in
                let input = try exchange.endpointInput(E.Input.self)
                let output = try await E.run(input, as: exchange.caller, in: service)
                return try .response(output.response(to: exchange.request))
            },
            operation: { Operation(E.self) }, isHeavy: E.isHeavy)
        return Served(parts: [part])
    }

    package static func page<P: Page>(_ type: P.Type) -> Served where P.Service == Service {
        let part = Part(route: P.route, audience: .person) { exchange, service in
            let input = try exchange.placeInput(P.Input.self)
            return try await .screen(P.show(input, as: exchange.caller, in: service))
        }
        return Served(parts: [part])
    }

    package static func form<F: Form>(_ type: F.Type) -> Served where F.Service == Service {
        let blank = Part(route: F.route.by(.get), audience: .person) { exchange, service in
            let place = try exchange.placeInput(F.Place.self)
            return try await .screen(F.show(place, Draft(), as: exchange.caller, in: service))
        }
        let sent = Part(route: F.route.by(.post), audience: .person) { exchange, service in
            try await submit(type, exchange, service)
        }
        return Served(parts: [blank, sent])
    }

    private static func submit<F: Form>(_ form: F.Type, _ exchange: Exchange, _ service: Service) async throws -> Outcome
    where F.Service == Service {
        let place = try exchange.placeInput(F.Place.self)
        let fields = try exchange.fields()
        do {
            let input = try fields.read(F.Input.self, with: exchange)
            return try await .redirect(F.submit(place, input, as: exchange.caller, in: service))
        } catch is ShowAgain {
            return try await .screen(F.show(place, Draft(typed: fields.texts), as: exchange.caller, in: service))
        } catch let failure as Failure where [.invalid, .conflict, .stale].contains(failure.kind) {
            let draft = Draft(typed: fields.texts, failure: failure)
            var screen = try await F.show(place, draft, as: exchange.caller, in: service)
            screen.status = failure.status
            return .screen(screen)
        }
    }

    package static func action<A: Action>(_ type: A.Type) -> Served where A.Service == Service {
        let part = Part(route: A.route, audience: .person) { exchange, service in
            let input = try exchange.fields().read(A.Input.self, with: exchange, and: exchange.pathSources)
            return try await .redirect(A.run(input, as: exchange.caller, in: service))
        }
        return Served(parts: [part])
    }

    /// Serves what is none of these, such as files of the site.
    package static func raw(_ route: Route, _ work: @escaping @Sendable (Request, Service) async throws -> Response) -> Served {
        let part = Part(route: route, audience: .person) { exchange, service in
            try await .response(work(exchange.request, service))
        }
        return Served(parts: [part])
    }
}
