package import FoundationEssentials

/// A file that belongs to a business plan: a price, a licence, a picture of the place.
///
/// It belongs to the revisions from the one that is submitted next after it came; what was submitted once stays with its revisions.
package struct ApplicationDocument: Hashable, Sendable {
    package typealias ID = Identifier<ApplicationDocument>

    package let id: ID
    package let application: GrantApplication.ID
    package let kind: Kind
    /// As its sender called it.
    package let name: String
    /// The first revision that has it.
    package let since: Int
    /// The last revision that has it; nil as long as the plan does.
    package private(set) var until: Int?

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case quotation, licence, premises, certificate, identity, other
    }

    /// How many a plan has at most.
    package static let most = 20
    /// Bytes of all of a plan's documents together.
    package static let bytesInAll = 50 * 1024 * 1024

    /// One as it was saved.
    package init(id: ID, application: GrantApplication.ID, kind: Kind, name: String, since: Int, until: Int?) {
        self.id = id
        self.application = application
        self.kind = kind
        self.name = name
        self.since = since
        self.until = until
    }

    /// One more document of a plan that may change, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `application.plan-kept`.
    package static func add(
        _ id: ID, _ kind: Kind, named name: String, to application: GrantApplication, at moment: Date
    ) throws(Failure) -> (document: ApplicationDocument, event: Event) {
        try application.requireTypedOn()
        let document = ApplicationDocument(
            id: id, application: application.id, kind: kind, name: name, since: application.revision + 1, until: nil)
        return (document, document.event("document_added", at: moment))
    }

    /// What becomes of a document that is taken out.
    package enum Removal: Hashable, Sendable {
        /// It was never submitted: nothing of it stays.
        case destroyed
        /// The revisions that were submitted with it keep it.
        case kept
    }

    /// Takes it out of a plan that may change, and tells what becomes of it; nil where it was taken out before.
    ///
    /// Refuses with `application.plan-kept`.
    package mutating func remove(
        from application: GrantApplication, at moment: Date
    ) throws(Failure) -> (removal: Removal, event: Event)? {
        guard until == nil else { return nil }
        try application.requireTypedOn()
        let event = event("document_removed", at: moment)
        guard since <= application.revision else { return (.destroyed, event) }
        until = application.revision
        return (.kept, event)
    }

    /// Whether it belongs to a revision; nil asks for the plan as it stands.
    package func belongs(to revision: Int?) -> Bool {
        guard let revision else { return until == nil }
        return since <= revision && revision <= until ?? .max
    }

    /// What happened to it, on its application.
    package func event(_ what: String, at moment: Date) -> Event {
        Event("application", application, what, data: Array(#"{"document":"\#(id)"}"#.utf8), at: moment)
    }
}
