package import FoundationEssentials

/// One thing that happened to one object: history, news for other services and audit in one.
///
/// It holds identities, never names; `reason` is kept apart, where it can be erased.
package struct Event: Hashable, Sendable {
    /// What it happened to, for example `vacancy`.
    package let subjectKind: String
    package let subject: UUID
    /// What happened, as `vacancy.opened`.
    package let name: String
    package let from: String?
    package let to: String?
    package let reason: String?
    /// Facts that go with it, as one JSON object without personal data; empty for none.
    package let data: [UInt8]
    package let at: Date

    /// An event that `subject` went through, named `kind.what`.
    package init<Owner>(
        _ kind: String, _ subject: Identifier<Owner>, _ what: String, from: String? = nil, to: String? = nil,
        reason: String? = nil, data: [UInt8] = [], at: Date
    ) {
        self.subjectKind = kind
        self.subject = subject.uuid
        self.name = "\(kind).\(what)"
        self.from = from
        self.to = to
        self.reason = reason
        self.data = data
        self.at = at
    }
}
