package import FoundationEssentials

/// That people of an office have confirmed which occupation a title means: evidence for titles like it, until it is taken back.
package struct TitleCoding: Hashable, Sendable {
    package typealias ID = Identifier<TitleCoding>

    /// Where it was confirmed. The raw values are the column's.
    package enum Source: String, CaseIterable, Codable, Sendable {
        /// In a file that was loaded.
        case file
        /// On the page of confirmed titles.
        case office
        /// In a skill profile, among the occupations held.
        case profile
        /// On a vacancy.
        case vacancy
    }

    package let id: ID
    package let title: String
    package let occupation: ConceptURI
    package let source: Source

    /// The most characters of a title.
    package static let longest = 200

    /// The title as it is compared: titles that are the same so are one.
    package var folded: String { String(decoding: FoldedText(title).bytes, as: UTF8.self) }

    /// Nil where the title has no words, or too many.
    package init?(_ title: String, means occupation: ConceptURI, source: Source, at moment: Date) {
        guard title.unicodeScalars.count <= Self.longest, !FoldedText(title).bytes.isEmpty else { return nil }
        (id, self.title, self.occupation, self.source) = (ID(at: moment), title, occupation, source)
    }
}

/// What another service asks Matching to take note of: that somebody said which occupation a title means.
///
/// It travels by the job queue, where it is gone when it is done: an event holds identifiers, and no titles.
package struct TitleConfirmation: Codable, Hashable, Sendable {
    /// The kind of job.
    package static let kind = "title-confirmation"

    package let title: String
    package let occupation: ConceptURI
    package let account: Account.ID

    package init(_ title: String, means occupation: ConceptURI, by account: Account.ID) {
        (self.title, self.occupation, self.account) = (title, occupation, account)
    }
}
