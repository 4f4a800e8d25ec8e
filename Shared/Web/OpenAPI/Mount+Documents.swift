import Synchronization

extension Mount {
    /// The API's document; nil where the service has no endpoints.
    package func openAPI(sessionCookie: String = "session") -> JSONValue? {
        document(sessionCookie)?.json
    }

    private func document(_ sessionCookie: String) -> OpenAPIDocument? {
        let operations = parts.compactMap { $0.operation?() }
        guard !operations.isEmpty else { return nil }
        return OpenAPIDocument(title: title, operations: operations, sessionCookie: sessionCookie)
    }

    /// `openapi.json` and `docs` beside the service's own routes, made when first asked for.
    func documentParts(sessionCookie: String) -> [Part] {
        guard parts.contains(where: { $0.operation != nil }) else { return [] }
        let prefix = name.isEmpty ? "" : "/\(name)"
        let address = "\(prefix)/openapi.json"
        let json = Once { document(sessionCookie)?.json.bytes ?? [] }
        let file = Part(
            route: Route(.get, address, "The API's OpenAPI document", for: .everyone), speaksToPeople: false, isHeavy: false,
            work: { _ in .response(Response(.json, json.value)) }, operation: nil)
        let screen = Once { document(sessionCookie).map { DocumentPage(document: $0, address: address).screen } }
        let page = Part(
            route: Route(.get, "\(prefix)/docs", "The API's documents to read", for: .everyone), speaksToPeople: true, isHeavy: true,
            work: { _ in screen.value.map { .screen($0) } ?? .response(Response(status: 404)) }, operation: nil)
        return [file, page]
    }
}

/// A value made when it is first wanted.
private final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
