/// A piece of HTML, already escaped and written: its value is its bytes (UTF-8).
package struct HTML: Sendable, Hashable {
    /// The markup as it goes over the wire.
    package private(set) var bytes: [UInt8]

    /// Nothing at all.
    package init() {
        bytes = []
    }

    /// Text, escaped.
    package init(_ text: String) {
        bytes = []
        bytes.append(escaping: text)
    }

    /// The one marked way round the escaping: `raw` must never hold anything that a person typed.
    package init(raw: String) {
        bytes = Array(raw.utf8)
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether it holds nothing.
    package var isEmpty: Bool {
        bytes.isEmpty
    }

    /// The bytes of the page or piece, without a copy.
    package func render() -> [UInt8] {
        bytes
    }

    /// Adds `other` behind.
    package mutating func append(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }
}

extension HTML: CustomStringConvertible {
    /// The markup as text, for tests and snapshots.
    package var description: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// A literal is text like any other: it is escaped, interpolations included.
    package init(stringLiteral text: String) {
        self.init(text)
    }
}
