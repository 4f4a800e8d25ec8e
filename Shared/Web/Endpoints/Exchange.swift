import Models

/// One request on its way through the stages, with what they found out.
struct Exchange: Sendable {
    let request: Request
    let caller: Caller
    let route: Route
    /// The path parameters' values, in the route's order.
    let values: [String]

    /// The path parameters by name.
    var pathSources: [String: Source] {
        guard !values.isEmpty else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(route.parameters, values.map { .texts([$0], .path) }))
    }

    /// The query's values by name; a path parameter of the same name wins.
    func placeSources() throws(Failure) -> [String: Source] {
        var sources = pathSources
        guard !request.query.isEmpty else { return sources }
        guard let pairs = PercentCoding.pairs(request.query, limit: 100) else {
            throw Failure(
                .invalid, "request.malformed-query", "The query has a broken escape or more than 100 values; encode it as RFC 3986 says.")
        }
        let texts = Dictionary(grouping: pairs, by: \.name)
        for (name, pairs) in texts where sources[name] == nil { sources[name] = .texts(pairs.map(\.value), .query) }
        return sources
    }
}

/// What a route's work came to, before it is rendered.
enum Outcome: Sendable {
    case response(Response)
    case screen(Screen)
    case redirect(Redirect)
}
