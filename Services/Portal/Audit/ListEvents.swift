import Postgres
import FoundationEssentials
import Hosting
import Models
import Web

/// Shows the log of events, narrowed down by what, whom, who and when, a page at a time.
enum ListEvents: Page {
    static let route = Route(.get, "/administration/events", "What happened", for: [.administrator])

    struct Input: Decodable {
        let name: Text<1, 100>?
        let subject: Identifier<AuditStore>?
        let account: Account.ID?
        let from: CalendarDate?
        let to: CalendarDate?
        let cursor: Cursor?

        var filter: AuditStore.Filter {
            AuditStore.Filter(name: name?.value, subject: subject?.uuid, account: account, from: from, to: to)
        }

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [
                ("name", name?.value), ("subject", subject?.description), ("account", account?.description), ("from", from?.description),
                ("to", to?.description),
            ].compactMap { name, value in value.map { (name, $0) } }
        }
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let rows = try await portal.database.query(AuditStore.page(input.filter, before: input.cursor), as: caller)
        let entries = try rows.prefix(AuditStore.pageSize).map(AuditStore.Entry.init)
        var next: String?
        if rows.count > AuditStore.pageSize, let last = entries.last {
            next = route.link(query: input.query + [("cursor", Cursor(after: last.xid, last.id).description)])
        }
        return AuditPages.list(entries, input, next: next, as: caller)
    }
}

/// Computes the chain of seals anew, and tells whether the log is what was sealed.
enum CheckSeal: Page {
    static let route = Route(.get, "/administration/seal", "Check that nothing was changed", for: [.administrator])

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let verdict = try await Sealer(portal.database).verify(as: caller)
        let last = try await portal.database.query(AuditStore.sealed, as: caller).first
        return AuditPages.seal(verdict, at: try last?.decode("at", as: String.self), caller.language)
    }
}
