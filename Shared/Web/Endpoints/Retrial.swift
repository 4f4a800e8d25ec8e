import Markup
import Models

/// How a page that is not available yet is asked for again: by its reader, and for a while by itself, by the header `Refresh`, which needs no
/// script.
///
/// A cookie counts how often, so that nothing asks without end. It is forgotten after a minute in which nobody asked.
struct Retrial: Sendable {
    static let cookie = "retrials"
    private static let most = 12

    let link: String
    private let seconds: Int
    private let count: Int

    /// Nil for a problem that does not pass, and for what changes something, which nobody asks for twice unless they want to.
    init?(_ problem: Problem, _ request: Request) {
        guard problem.status == 503, let seconds = problem.retryAfter, request.method.isSafe else { return nil }
        link = request.path + (request.query.isEmpty ? "" : "?" + request.query)
        self.seconds = seconds
        count = request.cookie(Self.cookie).flatMap { Int($0) } ?? 0
    }

    private var isByItself: Bool { (0..<Self.most).contains(count) }

    /// What the page says of it.
    @HTMLBuilder func content(in language: Language) -> HTML {
        if isByItself { p { Self.byItself(seconds)[language] } }
        p { a(.class("button"), .href(link)) { Self.again[language] } }
    }

    func note(in response: inout Response, isSecure: Bool) {
        guard isByItself else { return }
        response.headers.set("Refresh", String(seconds))
        response.set(SetCookie(Self.cookie, String(count + 1), maxAge: 60, isSecure: isSecure))
    }

    private static func byItself(_ seconds: Int) -> Phrase {
        Phrase(
            "This page asks again by itself in \(seconds) seconds.", fr: "Cette page redemande d’elle-même dans \(seconds) secondes.",
            ht: "Paj sa a ap mande ankò poukont li nan \(seconds) segonn.")
    }

    private static let again = Phrase("Try again now", fr: "Réessayer maintenant", ht: "Eseye ankò kounye a")
}
