package import FoundationEssentials

/// A file that shows a hand-over as it was signed on paper, or a page of it. What is signed stays, and so does what shows it.
package struct HandOverScan: Hashable, Sendable {
    package typealias ID = Identifier<HandOverScan>

    package let id: ID
    package let handOver: HandOver.ID
    /// As its sender called it.
    package let name: String

    /// How many show one hand-over at most.
    package static let most = 10

    package init(id: ID, handOver: HandOver.ID, name: String) {
        self.id = id
        self.handOver = handOver
        self.name = name
    }

    /// What happened to it, on its hand-over.
    package func event(_ what: String, at moment: Date) -> Event {
        Event("hand_over", handOver, what, data: Array(#"{"scan":"\#(id)"}"#.utf8), at: moment)
    }
}

extension HandOver {
    /// One more scan of what was signed by `method`, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `scan.not-on-paper`.
    package func scan(
        _ id: HandOverScan.ID, named name: String, of method: Signature.Method.Word?, at moment: Date
    ) throws(Failure) -> (scan: HandOverScan, event: Event) {
        guard method == .paper else { throw .scanNotOnPaper }
        let scan = HandOverScan(id: id, handOver: self.id, name: name)
        return (scan, scan.event("scan_added", at: moment))
    }
}
