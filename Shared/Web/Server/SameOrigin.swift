extension Request {
    /// Whether a page of this very site, or the user's own hand, caused the request, as its browser tells.
    ///
    /// The rule is OWASP's fetch-metadata defence: Sec-Fetch-Site says so, or, where it is lacking, Origin names the host asked.
    package var isSameOrigin: Bool {
        if let site = headers["Sec-Fetch-Site"] { return site == "same-origin" || site == "none" }
        guard let origin = headers["Origin"], let host = headers["Host"],
            let scheme = ["https://", "http://"].first(where: { origin.hasPrefix($0) })
        else { return false }
        return origin.dropFirst(scheme.count).lowercased() == host.lowercased()
    }
}
