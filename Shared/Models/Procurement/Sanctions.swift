package import FoundationEssentials

/// A list of sanctions as it was imported; the newest one of each title counts.
package struct SanctionsList: Hashable, Sendable {
    package typealias ID = Identifier<SanctionsList>

    package let id: ID
    /// For example `OFAC SDN`.
    package let title: String
    /// Where it came from, with its date.
    package let source: String
    package let entries: [Entry]

    package struct Entry: Hashable, Sendable {
        package let name: String
        package let remark: String?

        package init(name: String, remark: String?) {
            self.name = name
            self.remark = remark
        }

        /// As the name sounds: what suppliers are compared by.
        package var nameKey: String { NameKey(name).sounds }
    }

    /// One that was read, and the event of its import; a form names the `id` beforehand.
    ///
    /// Refuses with `sanctions.empty`.
    package static func take(
        _ entries: [Entry], title: String, source: String, as id: ID, at moment: Date
    ) throws(Failure) -> (list: SanctionsList, event: Event) {
        guard !entries.isEmpty else {
            throw Failure(
                .invalid, "sanctions.empty", "The list names nobody.",
                fields: [.init("/file", "sanctions.empty", "Choose a CSV file with a name on each row.")])
        }
        let list = SanctionsList(id: id, title: title, source: source, entries: entries)
        return (list, Event("sanctions_list", id, "imported", data: Array(#"{"entries":\#(entries.count)}"#.utf8), at: moment))
    }
}

/// That a supplier's name was compared with the lists, and what a person says about what looked alike.
package struct SanctionsCheck: Hashable, Sendable {
    package typealias ID = Identifier<SanctionsCheck>

    package let id: ID
    package let supplier: Supplier.ID
    package let hits: [Hit]
    package let checkedAt: Date
    package private(set) var review: Review?

    /// Somebody on a list whose name is like the supplier's.
    package struct Hit: Codable, Hashable, Sendable {
        package let list: String
        package let name: String
        package let remark: String?
        /// How alike the names sound, from 0 to 1: the share of their trigrams that both have (pg_trgm's `similarity`).
        package let likeness: Double
    }

    package enum Outcome: String, CaseIterable, Codable, Sendable {
        /// Somebody else than on the list.
        case cleared
        /// The same; nothing is bought there any more.
        case confirmed
    }

    package struct Review: Hashable, Sendable {
        package let outcome: Outcome
        package let reason: String
        package let by: Account.ID
        package let at: Date

        package init(_ outcome: Outcome, reason: String, by account: Account.ID, at moment: Date) {
            self.outcome = outcome
            self.reason = reason
            self.by = account
            self.at = moment
        }
    }

    /// Names that share this part of their trigrams, or more, are shown to a person.
    package static let threshold = 0.5

    /// A check as it was saved.
    package init(id: ID, supplier: Supplier.ID, hits: [Hit], checkedAt: Date, review: Review?) {
        self.id = id
        self.supplier = supplier
        self.hits = hits
        self.checkedAt = checkedAt
        self.review = review
    }

    /// Says whether the supplier is the one on the list; nil where the same person said the same already.
    ///
    /// Refuses with `sanctions.no-hit` and `sanctions.reviewed`.
    package mutating func review(
        _ outcome: Outcome, reason: String, by account: Account.ID, at moment: Date
    ) throws(Failure) -> Event? {
        guard !hits.isEmpty else {
            throw Failure(.conflict, "sanctions.no-hit", "Nobody on a list has a name like this. There is nothing to say.")
        }
        if let review {
            guard review.outcome == outcome, review.by == account else {
                throw Failure(.conflict, "sanctions.reviewed", "A colleague has looked at this already. Check the supplier anew first.")
            }
            return nil
        }
        review = Review(outcome, reason: reason, by: account, at: moment)
        let what = outcome == .cleared ? "sanctions_cleared" : "sanctions_confirmed"
        return Event("supplier", supplier, what, reason: reason, data: Array(#"{"check":"\#(id)"}"#.utf8), at: moment)
    }
}
