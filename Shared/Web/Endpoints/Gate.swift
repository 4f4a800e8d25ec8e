package import Markup
package import Models

/// What a site asks of the house around it: who calls, whether they may now, and where news of the exchange goes.
package struct Gate: Sendable {
    /// Who asks; throws a `Failure` for a credential that is wrong, and answers with an anonymous caller where there is none.
    package var authenticate: @Sendable (Request) async throws -> Caller
    /// Lets the call in, and adds headers to its answer; throws a `Failure` of kind `tooManyRequests`.
    package var admit: @Sendable (Request, Caller, Route, inout Headers) async throws -> Void
    /// Hears of each exchange when it is over.
    package var observe: @Sendable (Observation) -> Void
    /// Hears of each error that is not a `Failure`, with the request's id.
    package var fault: @Sendable (any Error, Request, Route?) -> Void
    /// What the caller is told of such an error that will pass; nil for any other.
    package var passing: @Sendable (any Error) -> Failure?
    /// The page around a screen.
    package var frame: @Sendable (Screen, Caller, Request) -> HTML
    /// Where a person without a session is sent.
    package var signInPath = "/sign-in"
    /// The cookie that carries a session, for the API's documents.
    package var sessionCookie = "session"

    package init(
        authenticate: @escaping @Sendable (Request) async throws -> Caller,
        admit: @escaping @Sendable (Request, Caller, Route, inout Headers) async throws -> Void = { _, _, _, _ in },
        observe: @escaping @Sendable (Observation) -> Void = { _ in },
        fault: @escaping @Sendable (any Error, Request, Route?) -> Void,
        passing: @escaping @Sendable (any Error) -> Failure? = { _ in nil },
        frame: @escaping @Sendable (Screen, Caller, Request) -> HTML
    ) {
        self.authenticate = authenticate
        self.admit = admit
        self.observe = observe
        self.fault = fault
        self.passing = passing
        self.frame = frame
    }
}

/// One exchange as the log and the metrics see it; nothing in it is personal.
package struct Observation: Sendable {
    package let request: String
    package let trace: Trace
    /// Nil where no route was found.
    package let route: Route?
    package let method: Method
    package let status: Int
    package let duration: Duration
    /// The failure's code, where it was refused.
    package let refusal: String?
    package let programme: Programme.ID?
}
