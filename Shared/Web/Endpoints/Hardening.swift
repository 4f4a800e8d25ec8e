import Models

/// The headers that tell browsers what an answer may do.
enum Hardening {
    /// What a page may load and where its forms may go; no inline style or script.
    static let pagePolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    static func apply(to response: inout Response, _ journey: Journey) {
        response.headers.append("X-Content-Type-Options", "nosniff")
        if journey.part?.speaksToPeople ?? true {
            response.headers.append("Content-Security-Policy", pagePolicy)
            response.headers.append("Referrer-Policy", "same-origin")
            response.headers.append("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
            response.headers.append("Cross-Origin-Opener-Policy", "same-origin")
        } else {
            response.headers.append("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        }
        if journey.caller.isSignedIn, !response.headers.contains("Cache-Control") {
            response.headers.append("Cache-Control", response.headers.contains("ETag") ? "private, no-cache" : "no-store")
        }
        for (name, value) in journey.admission { response.headers.append(name, value) }
    }
}
