package import FoundationEssentials

/// A paper that says who somebody is; its number is kept sealed and shown masked.
package struct IdentityDocument: Hashable, Sendable {
    package typealias ID = Identifier<IdentityDocument>

    package let id: ID
    package let returnee: Returnee.ID
    package let kind: Kind
    package let createdAt: Date

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case passport
        case nationalID = "national_id"
        case birthCertificate = "birth_certificate"
        case travelDocument = "travel_document"
        case other
    }

    /// One as it was saved.
    package init(id: ID, returnee: Returnee.ID, kind: Kind, createdAt: Date) {
        self.id = id
        self.returnee = returnee
        self.kind = kind
        self.createdAt = createdAt
    }

    /// A document that somebody shows now, and its event; a form names the `id` beforehand, so that sending it twice records once.
    package static func record(
        _ kind: Kind, as id: ID? = nil, of returnee: Returnee.ID, at moment: Date
    ) -> (document: IdentityDocument, event: Event) {
        let document = IdentityDocument(id: id ?? ID(at: moment), returnee: returnee, kind: kind, createdAt: moment)
        return (document, document.event("recorded", at: moment))
    }

    /// The event that somebody has looked at its number.
    package func revealed(at moment: Date) -> Event {
        event("revealed", at: moment)
    }

    private func event(_ what: String, at moment: Date) -> Event {
        let data = #"{"kind":"\#(kind.rawValue)","returnee":"\#(returnee)"}"#
        return Event("document", id, what, data: Array(data.utf8), at: moment)
    }
}
