import Models

/// What the API's document says of one endpoint.
struct Operation: Sendable {
    let route: Route
    /// The endpoint's name, which names the operation too.
    let name: String
    let input: Schema
    let output: Schema?
    let status: Int
    let statuses: [Int]
    /// Whether the body is a merge patch.
    let takesPatch: Bool
    /// The media types of a body that is taken whole; empty for any other.
    let wholeBody: [String]
    let mediaType: String
    let headers: [String: String]

    init<E: Endpoint>(_ endpoint: E.Type) {
        route = E.route
        name = SchemaName.of(E.self)
        input = Probe.schema(of: E.Input.self)
        output = E.Answer.schema
        status = E.Answer.status
        statuses = E.Answer.statuses
        takesPatch = E.Input.self is any MergePatchInput.Type
        wholeBody = (E.Input.self as? any WholeBodyInput.Type)?.mediaTypes ?? []
        mediaType = E.mediaType
        headers = E.Answer.headers
    }

    /// The first step of the path behind the version: the thing that it is about.
    var tag: String {
        let steps = route.path.split(separator: "/").map(String.init)
        let version = steps.firstIndex { $0.count <= 3 && $0.hasPrefix("v") && Int($0.dropFirst()) != nil }
        return steps.dropFirst(version.map { $0 + 1 } ?? 0).first ?? "site"
    }

    /// Whether the values that the path does not hold come in a body.
    var hasBody: Bool {
        [.post, .put, .patch].contains(route.method) && !bodyProperties.isEmpty
    }

    private var isInHeader: (Schema.Property) -> Bool {
        { $0.schema.json[Schema.headerMark] != nil }
    }

    var pathProperties: [Schema.Property] {
        let known = input.properties
        return route.parameters.map { name in known.first { $0.name == name } ?? Schema.Property(name, .string()) }
    }

    var headerProperties: [Schema.Property] { input.properties.filter(isInHeader) }

    /// What comes in the query although there is a body.
    var queryProperties: [Schema.Property] { input.properties.filter { $0.schema.json[Schema.queryMark] != nil } }

    /// What path, headers and query do not hold.
    var bodyProperties: [Schema.Property] {
        input.properties.filter {
            !route.parameters.contains($0.name) && !isInHeader($0) && $0.schema.json[Schema.queryMark] == nil
        }
    }

    /// The roles that may call it, in alphabetical order; empty for everyone and for anyone who is signed in.
    var roles: [String] {
        guard case .roles(let roles) = route.access else { return [] }
        return roles.map(\.rawValue).sorted()
    }

    /// The statuses of its refusals.
    var refusals: [Int] {
        var statuses: Set<Int> = [400, 422, 429, 500, 503]
        if route.access != .everyone { statuses.insert(401) }
        if !roles.isEmpty { statuses.insert(403) }
        if !route.parameters.isEmpty { statuses.insert(404) }
        if !route.method.isSafe { statuses.insert(409) }
        if hasBody { statuses.formUnion([413, 415]) }
        if !headerProperties.isEmpty { statuses.formUnion([412, 428]) }
        return statuses.sorted()
    }
}
