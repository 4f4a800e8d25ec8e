/// The routes of one service with the service behind them, its type forgotten.
package struct Mount: Sendable {
    /// One route with its work, bound to its service.
    struct Part: Sendable {
        let route: Route
        let speaksToPeople: Bool
        /// Whether it runs on the common pool.
        let isHeavy: Bool
        let work: @Sendable (Exchange) async throws -> Outcome
        let operation: (@Sendable () -> Operation)?
    }

    /// The first step of the service's paths, such as `jobs`; empty for the portal.
    package let name: String
    let title: String
    let parts: [Part]

    /// A service's routes; `title` heads its API's document.
    package init<Service: Sendable>(_ name: String, title: String, _ routes: [Served<Service>], in service: Service) {
        self.name = name
        self.title = title
        parts = routes.flatMap(\.parts).map { part in
            Part(
                route: part.route, speaksToPeople: part.audience == .person, isHeavy: part.isHeavy,
                work: { try await part.work($0, service) }, operation: part.operation)
        }
    }

    /// Every route of the service, in its order.
    package var routes: [Route] { parts.map(\.route) }
}
