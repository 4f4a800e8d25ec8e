package import FoundationEssentials

/// A file that shows a paper as it was signed by hand, or a page of it.
package struct Scan: Hashable, Sendable {
    package typealias ID = Identifier<Scan>

    /// What was signed.
    package enum Paper: Hashable, Sendable {
        /// Its scans stay once somebody countersigned by them.
        case agreement(Agreement.ID)
        /// What is signed stays, and so does what shows it.
        case handOver(HandOver.ID)
    }

    package let id: ID
    package let paper: Paper
    /// As its sender called it.
    package let name: String

    /// How many show one paper at most.
    package static let most = 10

    package init(id: ID, paper: Paper, name: String) {
        self.id = id
        self.paper = paper
        self.name = name
    }

    /// One more scan of what was signed by `method`, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `scan.not-on-paper`.
    package static func add(
        _ id: ID, named name: String, to paper: Paper, signedBy method: Signature.Method.Word?, at moment: Date
    ) throws(Failure) -> (scan: Scan, event: Event) {
        guard method == .paper else { throw .scanNotOnPaper }
        let scan = Scan(id: id, paper: paper, name: name)
        return (scan, scan.event("scan_added", at: moment))
    }

    /// What happened to it, on its paper.
    package func event(_ what: String, at moment: Date) -> Event {
        let data = Array(#"{"scan":"\#(id)"}"#.utf8)
        return switch paper {
        case .agreement(let agreement): Event("agreement", agreement, what, data: data, at: moment)
        case .handOver(let handOver): Event("hand_over", handOver, what, data: data, at: moment)
        }
    }
}

extension Agreement {
    /// Takes a wrong scan out, as long as nobody countersigned by it, and tells the event.
    ///
    /// Refuses with `scan.kept`.
    package func takeOut(_ scan: Scan, at moment: Date) throws(Failure) -> Event {
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
