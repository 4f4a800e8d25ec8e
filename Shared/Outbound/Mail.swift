import FoundationEssentials

/// A plain-text mail to one person.
package struct Mail: Hashable, Sendable {
    package let recipient: String
    package let subject: String
    package let text: String
    /// Letters, digits and hyphens by which this mail is known; one that goes twice under the same id can be told for the same.
    package let id: String

    package init(to recipient: String, subject: String, text: String, id: String = UUID().uuidString) {
        self.recipient = recipient
        self.subject = subject
        self.text = text
        self.id = id
    }
}

/// A mail address that is safe in an envelope and a header: ASCII, one `@`, no white space, no brackets.
struct MailAddress: Sendable {
    let text: String

    init(_ text: String) throws(OutboundError) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let forbidden = Set("<>()[],;:\\\"".utf8)
        let isSound = text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !forbidden.contains($0) }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 254, isSound else {
            throw .invalid("\(text.debugDescription) is no mail address that can be written to.")
        }
        self.text = text
    }

    var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }
}
