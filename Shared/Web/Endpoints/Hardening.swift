import Models

/// The headers that tell browsers what an answer may do, made once.
enum Hardening {
    /// What a page may load and where its forms may go; no inline style or script.
    static let pagePolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    private static let page: Headers = [
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": pagePolicy,
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    ]
    private static let data: Headers = [
        "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        // The address of a calendar is a secret: what reads it must not tell it on.
        "Referrer-Policy": "no-referrer",
    ]
    private static let unstored: Headers = ["Cache-Control": "no-store"]
    /// May be kept by the one browser, which asks each time whether it still holds.
    private static let checked: Headers = ["Cache-Control": "private, no-cache"]

    static func apply(to response: inout Response, _ journey: Journey) {
        response.headers.append(journey.part?.speaksToPeople ?? true ? page : data)
        if journey.caller.isSignedIn, !response.headers.contains("Cache-Control") {
            response.headers.append(response.headers.contains("ETag") ? checked : unstored)
        }
        response.headers.append(journey.admission)
        journey.part?.route.retirement?.tell(&response.headers)
    }
}
