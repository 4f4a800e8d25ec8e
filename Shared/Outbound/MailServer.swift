import CCurl
import FoundationEssentials

/// Where mail goes, read from a URL.
struct MailServer: Sendable {
    private let url: String
    private let user: String?
    private let password: String?
    private let needsTLS: Bool

    init(_ text: String) throws(OutboundError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme),
            let host = parts.host, !host.isEmpty
        else { throw .invalid("The mail server is given as smtp://user:password@host:587 or smtps://….") }
        let port = parts.port ?? (scheme == "smtps" ? 465 : 587)
        url = "\(scheme)://\(host):\(port)"
        user = parts.user
        password = parts.password
        let isLoopback = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
        needsTLS = !isLoopback && parts.query != "tls=optional"
    }

    func set(on curl: Curl) {
        curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        curl.set(CURLOPT_URL, url)
        curl.set(CURLOPT_USE_SSL, Int(needsTLS ? CURLUSESSL_ALL.rawValue : CURLUSESSL_TRY.rawValue))
        if let user { curl.set(CURLOPT_USERNAME, user) }
        if let password { curl.set(CURLOPT_PASSWORD, password) }
    }
}
