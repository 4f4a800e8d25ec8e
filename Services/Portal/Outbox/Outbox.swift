import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the programme's mails: what waits, what has gone, what failed.
enum Outbox: Page {
    static let route = Route(.get, "/administration/outbox", "Outgoing mail", for: [.administrator])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let rows = try await portal.database.query(MailStore.page(before: input.cursor), as: caller)
        let mails = try rows.prefix(MailStore.pageSize).map(MailStore.Listed.init)
        let next =
            rows.count > MailStore.pageSize ? mails.last.map { route.link(query: [("cursor", Cursor(after: $0.id).description)]) } : nil
        return OutboxPages.list(mails, hasServer: portal.mailer != nil, isFirst: input.cursor == nil, next: next, caller.language)
    }
}

/// Shows one mail, so that it can be handed over where there is no mail server; the look at it is noted.
///
/// Refuses with `mail.not-found`.
enum ShowMail: Page {
    static let route = Route(.get, "/administration/outbox/{id}", "A mail", for: [.administrator])

    struct Input: Decodable {
        let id: Identifier<MailStore>
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        guard let row = try await portal.database.query(MailStore.find(input.id), as: caller).first else {
            throw Failure(.notFound, "mail.not-found", OutboxPhrases.notFound[caller.language])
        }
        let mail = try MailStore.Listed(row)
        try await portal.database.unit([EventLog.append(Event("mail", input.id, "viewed", at: portal.now()), by: caller)], as: caller)
        return OutboxPages.mail(mail, caller.language)
    }
}
