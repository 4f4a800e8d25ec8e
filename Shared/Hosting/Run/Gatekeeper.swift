import FoundationEssentials
import Markup
import Models
import Postgres
import Web

/// Stands at the gate of a site: finds out who calls, keeps them within their rate, counts and logs, and puts the frame around screens.
struct Gatekeeper: Sendable {
    let settings: Settings
    let credentials: Credentials
    let metrics: Metrics
    let now: @Sendable () -> Date
    private let log = Log.standard

    init(settings: Settings, credentials: Credentials, metrics: Metrics, now: @escaping @Sendable () -> Date) {
        self.settings = settings
        self.credentials = credentials
        self.metrics = metrics
        self.now = now
    }

    var gate: Gate {
        let limits = RateLimits(perSecond: settings.requestsPerSecond)
        var gate = Gate(
            authenticate: { request in
                do {
                    return try await credentials.caller(of: request)
                } catch let failure as Failure {
                    try limits.admitStranger(request)
                    throw failure
                }
            },
            admit: { request, caller, _, headers in try limits.admit(request, caller, &headers) },
            observe: { observe($0) },
            fault: { error, request, route in report(error, request, route) },
            passing: { ($0 as? PostgresError)?.passingFailure },
            frame: { screen, caller, request in frame(screen, caller, request) })
        gate.sessionCookie = Credentials.cookie(isSecure: settings.publicURL?.hasPrefix("https://") == true)
        return gate
    }

    /// Callers who are not known, not allowed or too many: told in the log, for whoever looks for an attack.
    private static let suspicious: Set = [401, 403, 429]

    private func observe(_ seen: Observation) {
        let seconds = seen.duration / .seconds(1)
        metrics.record(route: seen.route?.path ?? "none", status: seen.status, seconds: seconds)
        guard settings.logsEveryRequest || seen.status >= 500 || seconds > 1 || Self.suspicious.contains(seen.status) else { return }
        log.info(
            "Answered.",
            [
                "request": seen.request, "trace": "\(seen.trace)", "route": seen.route?.path ?? "none", "method": seen.method.rawValue,
                "status": "\(seen.status)", "seconds": "\(seconds)", "refusal": seen.refusal ?? "",
            ])
    }

    private func report(_ error: any Error, _ request: Request, _ route: Route?) {
        log.error("A fault.", ["request": request.id, "route": route?.path ?? "none", "error": "\(error)"])
    }

    private func frame(_ screen: Screen, _ caller: Caller, _ request: Request) -> HTML {
        var frame = Frame(title: screen.title)
        frame.language = caller.language.rawValue
        frame.programme = caller.programmeName
        frame.person = caller.name
        frame.account = caller.name == nil ? nil : "/account"
        frame.signOut = caller.isSignedIn ? "/sign-out" : nil
        frame.navigation = Navigation.menus(for: caller, at: request.path)
        frame.languages = Language.allCases.map { language in
            let here = request.method.isSafe ? request.path + (request.query.isEmpty ? "" : "?" + request.query) : "/"
            return (
                language.rawValue, Link(language.endonym, Navigation.choose(language, backTo: here), isCurrent: language == caller.language)
            )
        }
        frame.notice = screen.notice
        frame.links = screen.links
        frame.hasScript = screen.needsScript
        frame.creditsESCO = request.path.hasPrefix("/matching")
        return frame.page(screen.content)
    }
}

extension PostgresError {
    /// What a caller is told while the database cannot be reached or is too busy; nil for an error that a retry would meet again.
    var passingFailure: Failure? {
        guard kind == .connectionLost || kind == .poolTimeout else { return nil }
        return Failure(
            .unavailable, "server.no-database",
            "The data cannot be reached at this moment. Try again in a few seconds, with the same Idempotency-Key if you sent one.",
            retryAfter: 2)
    }
}
