/// A cookie to set (RFC 6265 section 4.1), out of scripts' reach and Lax unless said otherwise.
package struct SetCookie: Sendable, Hashable {
    /// When a cookie goes along with requests that another site caused.
    package enum SameSite: String, Sendable { case lax = "Lax", strict = "Strict", none = "None" }

    /// The cookie's name.
    package var name: String
    /// The value; the caller keeps it free of semicolons and spaces.
    package var value: String
    /// The path below which it is sent.
    package var path: String
    /// Seconds until it is forgotten; nil keeps it until the browser closes, 0 removes it.
    package var maxAge: Int?
    /// Whether it is sent over TLS alone.
    package var isSecure: Bool
    /// Whether scripts cannot read it.
    package var isHTTPOnly: Bool
    /// When it goes along with requests from other sites.
    package var sameSite: SameSite

    /// A cookie that scripts cannot read and that goes over TLS alone.
    package init(
        _ name: String, _ value: String, path: String = "/", maxAge: Int? = nil, isSecure: Bool = true,
        isHTTPOnly: Bool = true, sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.path = path
        self.maxAge = maxAge
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }

    /// Removes the cookie of the name and path.
    package static func removing(_ name: String, path: String = "/") -> SetCookie {
        SetCookie(name, "", path: path, maxAge: 0)
    }
}

extension SetCookie: CustomStringConvertible {
    /// The header's value.
    package var description: String {
        var text = "\(name)=\(value); Path=\(path); SameSite=\(sameSite.rawValue)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text
    }
}
