/// Whether a browser sent a request from a page of this site (OWASP's fetch-metadata defence, with Origin for older ones).
enum SameOrigin {
    /// True or false by what the browser says; nil where it says nothing.
    static func judge(_ request: Request) -> Bool? {
        if let site = request.headers["Sec-Fetch-Site"] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers["Origin"] else { return nil }
        guard let host = request.headers["Host"], let scheme = origin.firstRange(of: "://") else { return false }
        return origin[scheme.upperBound...].lowercased() == host.lowercased()
    }
}
