/// An HTTP method that this server knows (RFC 9110 section 9, RFC 5789); others are answered 501 before a handler sees them.
package enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    /// Known so that it is refused by 405; no route takes it.
    case trace = "TRACE"

    /// Whether the method only reads, as RFC 9110 section 9.2.1 defines it.
    package var isSafe: Bool {
        switch self {
        case .get, .head, .options, .trace: true
        case .post, .put, .patch, .delete: false
        }
    }
}
