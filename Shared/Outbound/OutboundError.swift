/// Why something did not go out; none of the cases carries a password or a body.
package enum OutboundError: Error, Hashable, Sendable {
    /// The address, header or text cannot be sent; what is wrong, in a sentence.
    case invalid(String)
    /// The name leads to a private, loopback or otherwise reserved address.
    case forbiddenTarget(String)
    /// No connection, no such name, or it broke off; libcurl's words.
    case unreachable(String)
    /// The certificate or the TLS handshake was refused; libcurl's words.
    case untrusted(String)
    /// The other side did not answer in time.
    case timedOut
    /// The mail server said no; its last reply code (5xx: do not try again).
    case refused(code: Int)
    /// Too much is waiting to go out: try again later.
    case busy
    /// The task was cancelled.
    case cancelled
    /// No mail server is set up.
    case notConfigured
}
