import Markup
import Models

/// The stages after the work.
extension Site {
    func render(_ answer: Outcome, _ journey: Journey) -> Response {
        switch answer {
        case .response(let response): response
        case .screen(let screen): render(screen, journey)
        case .redirect(let redirect): render(redirect, journey)
        }
    }

    private func render(_ screen: Screen, _ journey: Journey) -> Response {
        var screen = screen
        let notice = journey.request.cookie(Notice.cookie).flatMap(Notice.read)
        if screen.notice == nil { screen.notice = notice }
        var response = Response(status: screen.status, .html, gate.frame(screen, journey.caller, journey.request).render())
        response.headers.append(screen.headers)
        if notice != nil { response.set(.removing(Notice.cookie)) }
        return response
    }

    private func render(_ redirect: Redirect, _ journey: Journey) -> Response {
        var response = Response(status: 303, headers: ["Location": redirect.to])
        for cookie in redirect.cookies { response.set(cookie) }
        if let notice = redirect.notice {
            let text = PercentCoding.encode(notice)
            response.set(SetCookie(Notice.cookie, text, maxAge: 60, isSecure: journey.request.isSecure))
        }
        return response
    }

    /// A failure as a problem document, an error screen, or the way to the sign-in.
    func refuse(_ failure: Failure, _ journey: Journey) -> Response {
        if failure.kind == .unauthenticated, journey.speaksToPeople {
            return Response(status: 303, headers: ["Location": signInLink(journey.request)])
        }
        var response = render(Problem(failure), journey)
        if failure.kind == .unauthenticated { response.headers.set("WWW-Authenticate", "Bearer realm=\"Foothold\"") }
        if let seconds = failure.retryAfter { response.headers.set("Retry-After", String(seconds)) }
        return response
    }

    private func signInLink(_ request: Request) -> String {
        guard request.method.isSafe else { return gate.signInPath }
        let here = request.path + (request.query.isEmpty ? "" : "?" + request.query)
        return gate.signInPath + "?next=" + PercentCoding.encode(here)
    }

    func render(_ problem: Problem, _ journey: Journey) -> Response {
        guard journey.speaksToPeople else {
            return problem.response(to: journey.request, as: journey.part?.route.refusals ?? .problem)
        }
        let retrial = Retrial(problem, journey.request)
        var response = render(problem.screen(for: journey, retrial), journey)
        retrial?.note(in: &response, isSecure: journey.request.isSecure)
        return response
    }
}

/// What was just done, carried over a redirect in a cookie that lives for a minute.
enum Notice {
    static let cookie = "notice"

    static func read(_ value: String) -> String? {
        guard value.utf8.count <= 3000, let text = PercentCoding.decode(value[...].utf8), !text.isEmpty else { return nil }
        return text
    }
}
