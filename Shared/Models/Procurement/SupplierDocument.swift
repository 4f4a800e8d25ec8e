package import FoundationEssentials

/// A paper that a supplier showed: its registration, a certificate, an insurance. It stays with the supplier; one that counts no more is marked.
package struct SupplierDocument: Hashable, Sendable {
    package typealias ID = Identifier<SupplierDocument>

    package let id: ID
    package let supplier: Supplier.ID
    package let terms: Terms
    /// As the file's sender called it.
    package let name: String
    /// Which one it took the place of.
    package let replaces: ID?
    /// Why it counts no more; nil as long as it does.
    package private(set) var endReason: String?

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case registration, tax, insurance, licence, reference, other
    }

    package struct Terms: Hashable, Sendable {
        package let kind: Kind
        package let title: String
        /// The last day on which it is valid; nil where it names none.
        package let validUntil: CalendarDate?

        package init(kind: Kind, title: String, validUntil: CalendarDate?) {
            self.kind = kind
            self.title = title
            self.validUntil = validUntil
        }

        package func standing(on today: CalendarDate) -> Standing {
            guard let validUntil, validUntil <= today.adding(days: SupplierDocument.daysOfWarning) else { return .valid }
            return validUntil < today ? .ranOut : .runsOut
        }
    }

    /// How long a document still holds.
    package enum Standing: Hashable, Sendable {
        case valid
        /// Within the days of warning.
        case runsOut
        case ranOut
    }

    /// So many days before a document runs out, people are told.
    package static let daysOfWarning = 30
    /// How many that count a supplier has at most.
    package static let most = 20
    /// Bytes of all of a supplier's documents that count together.
    package static let bytesInAll = 50 * 1024 * 1024

    /// One as it was saved.
    package init(id: ID, supplier: Supplier.ID, terms: Terms, name: String, replaces: ID?, endReason: String?) {
        self.id = id
        self.supplier = supplier
        self.terms = terms
        self.name = name
        self.replaces = replaces
        self.endReason = endReason
    }

    /// One more document of a supplier, and its event; a form names the `id` beforehand.
    package static func add(
        _ terms: Terms, named name: String, to supplier: Supplier.ID, as id: ID, at moment: Date
    ) -> (document: SupplierDocument, event: Event) {
        let document = SupplierDocument(id: id, supplier: supplier, terms: terms, name: name, replaces: nil, endReason: nil)
        return (document, document.event("document_added", at: moment))
    }

    /// Another one of the same kind in its place, with the reason, and the event.
    ///
    /// Refuses with `supplier-document.ended`.
    package mutating func replace(
        by terms: Terms, named name: String, as id: ID, because reason: String, at moment: Date
    ) throws(Failure) -> (document: SupplierDocument, event: Event) {
        guard endReason == nil else { throw .supplierDocumentEnded }
        endReason = reason
        let document = SupplierDocument(id: id, supplier: supplier, terms: terms, name: name, replaces: self.id, endReason: nil)
        return (document, document.event("document_replaced", reason: reason, at: moment))
    }

    /// Marks that it counts no more, with the reason, and tells the event; nil where that stands there already.
    ///
    /// Refuses with `supplier-document.ended`.
    package mutating func withdraw(because reason: String, at moment: Date) throws(Failure) -> Event? {
        guard endReason != reason else { return nil }
        guard endReason == nil else { throw .supplierDocumentEnded }
        endReason = reason
        return event("document_withdrawn", reason: reason, at: moment)
    }

    /// What happened to it, on its supplier.
    package func event(_ what: String, reason: String? = nil, at moment: Date) -> Event {
        let replaced = replaces.map { #","replaces":"\#($0)""# } ?? ""
        return Event("supplier", supplier, what, reason: reason, data: Array(#"{"document":"\#(id)"\#(replaced)}"#.utf8), at: moment)
    }
}

extension Failure {
    package static let supplierDocumentEnded = Failure(
        .conflict, "supplier-document.ended", "The document counts no more already. Look at the supplier again.")
}
