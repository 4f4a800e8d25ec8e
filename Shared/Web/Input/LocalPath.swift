/// A path of this very site, such as where to go after signing in; never a way to lead someone elsewhere.
package struct LocalPath: Hashable, Sendable {
    package let value: String

    /// Nil for an address of another site, or one that a browser could take for one.
    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        guard isPlain, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2048 else { return nil }
        value = text
    }
}

extension LocalPath: Described {
    package init(from decoder: any Decoder) throws {
        guard let path = try LocalPath(decoder.singleValueContainer().decode(String.self)) else {
            throw Refusal.malformed("a path of this site, such as /jobs/vacancies")
        }
        self = path
    }

    package static var schema: Schema { .string(length: 1...2048, pattern: "^/([!-.0-\\[\\]-~].*)?$", example: example.value) }
    package static var example: LocalPath { LocalPath(known: "/jobs/vacancies") }

    private init(known value: String) {
        self.value = value
    }
}
