import FoundationEssentials
package import Markup
package import Models
package import Postgres
import Schema

/// What happened to one object, read from the events, as its page tells it.
package struct History: Sendable {
    private let entries: [Entry]

    private struct Entry {
        let name: String
        /// On the programme's clocks.
        let at: String
        let from: String?
        let to: String?
        let doer: Doer
        let reason: String?
    }

    /// The newest events of `subject`, to be read by `init(_:)`.
    package static func of<Owner>(_ subject: Identifier<Owner>, limit: Int = 50) -> SQL {
        """
        SELECT
            e.name, portal.local_time(e.occurred_at) AS at, e.from_state, e.to_state, \(splice: Doer.columns), r.reason
        FROM platform.event AS e
        \(splice: Doer.join)
        LEFT JOIN platform.event_reason AS r ON r.programme_id = e.programme_id AND r.event_id = e.id
        WHERE e.programme_id = (SELECT platform.programme()) AND e.subject_id = \(subject)
        ORDER BY e.id DESC
        LIMIT \(limit)
        """
    }

    package init(_ rows: Rows) throws {
        entries = try rows.map { row in
            try Entry(
                name: row.decode("name"), at: row.decode("at"), from: row.decode("from_state"), to: row.decode("to_state"),
                doer: Doer(row), reason: row.decode("reason"))
        }
    }

    /// The newest first; `words` tell what each event's name means, and `namesPeople` whether the reader may know who did it.
    package func timeline(_ words: [String: Phrase], namesPeople: Bool = true, _ language: Language) -> HTML {
        Markup.timeline(
            entries.map { entry in
                Happening(
                    words[entry.name].map { HTML($0[language]) } ?? code { entry.name }, when: entry.at,
                    moment: entry.at.replacing(" ", with: "T"), who: namesPeople ? entry.doer.name(language) : nil, why: entry.reason)
            }, label: CommonPhrases.history[language])
    }
}
