import CCurl

/// Posts to addresses that strangers gave us: webhooks.
package struct HTTPClient: Sendable {
    /// What a post may do and take.
    package struct Limits: Sendable {
        /// Private and loopback targets, and plain `http`, are for tests and offices with their own network.
        package var allowsPrivateAddresses = false
        package var connectTimeout = Duration.seconds(5)
        package var timeout = Duration.seconds(15)
        /// Bytes of the answer that are read; the rest is left.
        package var responseLimit = 64 << 10

        package init() {}
    }

    /// What the other side answered, redirects included: none is followed.
    package struct Answer: Sendable {
        package let status: Int
        package let body: [UInt8]
        package let isTruncated: Bool
        /// Seconds that it asked to wait.
        package let retryAfter: Int?
    }

    let limits: Limits
    let workers: Workers

    /// `concurrent` posts at a time, and `waiting` more behind them before `busy` is thrown.
    package init(limits: Limits = Limits(), concurrent: Int = 4, waiting: Int = 256) {
        self.limits = limits
        workers = Workers("http", count: concurrent, waiting: waiting)
    }

    /// Posts `body` and returns the answer, whatever its status.
    package func post(_ url: String, headers: [(String, String)], body: [UInt8]) async throws(OutboundError) -> Answer {
        let limits = limits
        let lines = try Self.lines(headers)
        guard Self.isSound(url) else { throw .invalid("The address may not hold spaces or control characters.") }
        return try await workers.run { transfer throws(OutboundError) in
            transfer.limit = limits.responseLimit
            transfer.allowsPrivateAddresses = limits.allowsPrivateAddresses
            let curl = try Curl(transfer, timeout: limits.timeout, connectTimeout: limits.connectTimeout)
            curl.set(CURLOPT_PROTOCOLS_STR, limits.allowsPrivateAddresses ? "http,https" : "https")
            curl.set(CURLOPT_URL, url)
            curl.set(CURLOPT_POST, 1)
            curl.set(body: body)
            try curl.set(CURLOPT_HTTPHEADER, lines)
            try curl.perform()
            return Answer(
                status: curl.responseCode, body: transfer.download, isTruncated: transfer.isTruncated, retryAfter: curl.retryAfter)
        }
    }

    /// Header lines; `Expect:` without a value keeps libcurl from waiting for a go-ahead.
    private static func lines(_ headers: [(String, String)]) throws(OutboundError) -> [String] {
        for (name, value) in headers {
            guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte), value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
                throw .invalid("The header \(name.debugDescription) cannot be sent.")
            }
        }
        // A header without a value is written `name;` to libcurl.
        return headers.map { $1.isEmpty ? "\($0);" : "\($0): \($1)" } + ["Expect:"]
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    static func isSound(_ url: String) -> Bool { url.utf8.allSatisfy { $0 > 32 && $0 != 127 } }
}
