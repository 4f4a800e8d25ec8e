/// One HTTP request whose body has arrived whole.
package struct Request: Sendable {
    /// What is asked to be done.
    package var method: Method
    /// The path as sent, still percent-encoded.
    package var path: String
    /// What stood behind the question mark, still percent-encoded; empty without one.
    package var query: String
    /// The header fields.
    package var headers: Headers
    /// What it carries.
    package var body: Body
    /// The address of the client, as a trusted proxy tells it or else of the socket's other end, without a port.
    package var remoteAddress: String
    /// Whether the client spoke TLS, as far as a trusted proxy tells.
    package var isSecure: Bool
    /// Names this request in logs and in answers.
    package var id: String
    /// Where this request stands in a distributed trace.
    package var trace: Trace

    /// A request with sensible defaults, for tests that call a handler in process.
    package init(
        _ method: Method = .get, _ path: String = "/", query: String = "", headers: Headers = Headers(), body: Body = .none,
        remoteAddress: String = "127.0.0.1", isSecure: Bool = false, id: String = "0000000000000001",
        trace: Trace = Trace(high: 0, low: 1, parent: 1, isSampled: false)
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
        self.id = id
        self.trace = trace
    }

    /// The value of the first cookie of the name, as sent (RFC 6265 section 5.4).
    package func cookie(_ name: String) -> String? {
        for header in headers.all("Cookie") {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") }
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), pair[..<equals].elementsEqual(name.utf8)
                else { continue }
                return String(pair[pair.index(after: equals)...])
            }
        }
        return nil
    }
}

/// Answers a request; called concurrently, and cancelled when the exchange's deadline passes.
///
/// It starts on a thread of the server, so work of more than a millisecond belongs behind an `await` that leaves it.
package typealias Handler = @Sendable (Request) async -> Response
