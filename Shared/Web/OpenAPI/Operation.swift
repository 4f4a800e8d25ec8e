/// What the API's document says of one endpoint.
struct Operation: Sendable {
    let route: Route
    /// The endpoint's name, which names the operation too.
    let name: String
    let input: Schema
    let output: Schema?
    let status: Int
    let takesIfMatch: Bool

    init<E: Endpoint>(_ endpoint: E.Type) {
        route = E.route
        name = SchemaName.of(E.self)
        input = Probe.schema(of: E.Input.self)
        output = E.Answer.schema
        status = E.Answer.status
        takesIfMatch = false
    }
}
