/// Where a request came from, as its browser tells (OWASP's fetch-metadata defence).
enum Origin {
    /// A page of this very site, or the user's own hand.
    case here
    case elsewhere
    /// No browser, or one that says nothing.
    case unsaid
}

extension Request {
    /// By `Sec-Fetch-Site`, or where it is lacking by whether `Origin` names the host asked.
    var origin: Origin {
        if let site = headers["Sec-Fetch-Site"] { return site == "same-origin" || site == "none" ? .here : .elsewhere }
        guard let origin = headers["Origin"] else { return .unsaid }
        guard let host = headers["Host"], let scheme = ["https://", "http://"].first(where: { origin.hasPrefix($0) }) else {
            return .elsewhere
        }
        return origin.dropFirst(scheme.count).lowercased() == host.lowercased() ? .here : .elsewhere
    }
}
