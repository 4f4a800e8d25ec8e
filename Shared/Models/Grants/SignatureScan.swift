package import FoundationEssentials

/// A file that shows an agreement as it was signed on paper, or a page of it.
package struct SignatureScan: Hashable, Sendable {
    package typealias ID = Identifier<SignatureScan>

    package let id: ID
    package let agreement: Agreement.ID
    /// As its sender called it.
    package let name: String

    /// How many show one agreement at most.
    package static let most = 10

    package init(id: ID, agreement: Agreement.ID, name: String) {
        self.id = id
        self.agreement = agreement
        self.name = name
    }

    /// What happened to it, on its agreement.
    package func event(_ what: String, at moment: Date) -> Event {
        Event("agreement", agreement, what, data: Array(#"{"scan":"\#(id)"}"#.utf8), at: moment)
    }
}

extension Agreement {
    /// One more scan of what was signed by `method`, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `scan.not-on-paper`.
    package func scan(
        _ id: SignatureScan.ID, named name: String, of method: Signature.Method.Word?, at moment: Date
    ) throws(Failure) -> (scan: SignatureScan, event: Event) {
        guard method == .paper else { throw .scanNotOnPaper }
        let scan = SignatureScan(id: id, agreement: self.id, name: name)
        return (scan, scan.event("scan_added", at: moment))
    }

    /// Takes a wrong scan out, as long as nobody countersigned by it, and tells the event.
    ///
    /// Refuses with `scan.kept`.
    package func takeOut(_ scan: SignatureScan, at moment: Date) throws(Failure) -> Event {
        guard state == .accepted else { throw .scanKept }
        return scan.event("scan_removed", at: moment)
    }
}

extension Failure {
    package static let scanNotOnPaper = Failure(
        .conflict, "scan.not-on-paper", "A scan is of what was signed on paper. Record the signature first.")
    package static let scanKept = Failure(
        .conflict, "scan.kept", "The agreement is countersigned, so what it was countersigned by stays. Add the right scan.")
}
