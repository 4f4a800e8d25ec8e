import Hosting
import Models
import Postgres

extension Portal {
    /// Saves a change to what credentials open, with its event, and lets it work at once in this process.
    func change(_ statements: [SQL], _ event: Event? = nil, as caller: Caller) async throws {
        let news = caller.programme == nil ? nil : event.map { EventLog.append($0, by: caller) }
        try await database.unit(statements + (news.map { [$0] } ?? []), as: caller)
        credentials.forget()
    }
}
