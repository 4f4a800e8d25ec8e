/// One HTTP answer.
package struct Response: Sendable {
    /// The status code, 200 to 599.
    package var status: Int
    /// The header fields, without those that the server adds.
    package var headers: Headers
    /// What it carries.
    package var body: Payload

    /// An answer; the server adds Content-Length or chunking, Date and the connection's own fields.
    package init(status: Int = 200, headers: Headers = Headers(), body: Payload = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer of bytes under a content type.
    package init(status: Int = 200, _ contentType: ContentType, _ bytes: [UInt8]) {
        self.init(status: status, headers: contentType.headers, body: .bytes(bytes))
    }

    /// Adds a Set-Cookie field.
    package mutating func set(_ cookie: SetCookie) {
        headers.append("Set-Cookie", cookie.description)
    }
}

/// What an answer carries.
package enum Payload: Sendable {
    case empty
    /// Bytes, which are sent from where they lie.
    case bytes([UInt8])
    /// The file at the path, sent by the kernel; 404 when there is none.
    case file(String)
    /// Chunks as they come; the stream is cancelled when the client is found gone, and cut when a chunk stays out longer than the deadline.
    case stream(AsyncStream<[UInt8]>)
    /// The same where the number of bytes is known beforehand: an answer whose stream ends early is cut, so that the client can tell.
    case sized(Int, AsyncStream<[UInt8]>)
}

/// The content types that hot answers have, each with its header fields made once.
package struct ContentType: Sendable {
    let headers: Headers

    /// A content type by its header value.
    package init(_ value: String) {
        headers = ["Content-Type": value]
    }

    /// JSON.
    package static let json = ContentType("application/json")
    /// Problem details (RFC 9457).
    package static let problem = ContentType("application/problem+json")
    /// An HTML page.
    package static let html = ContentType("text/html; charset=utf-8")
    /// Plain text.
    package static let text = ContentType("text/plain; charset=utf-8")
    /// Comma-separated values.
    package static let csv = ContentType("text/csv; charset=utf-8")
}
