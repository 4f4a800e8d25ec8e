import FoundationEssentials
package import Models

/// Where the next page of a list begins: the key values of the last row seen, opaque to whoever passes it on.
package struct Cursor: Hashable, Sendable {
    package let values: [String]

    /// A cursor behind the row with these key values.
    package init(after values: any CustomStringConvertible...) {
        self.values = values.map(\.description)
    }

    init?(text: String) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        guard text.utf8.count <= 1024, !text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }),
            let data = Data(base64Encoded: base64), let values = try? JSONDecoder().decode([String].self, from: data),
            values.count <= 8, !values.contains(where: { $0.utf8.contains(0) })
        else { return nil }
        self.values = values
    }

    /// The key value at the place, as its type; throws `cursor.malformed` at `/cursor` where it cannot be.
    package func value<Value>(_ place: Int, _ read: (String) -> Value?) throws(Failure) -> Value {
        guard values.indices.contains(place), let value = read(values[place]) else { throw Self.malformed }
        return value
    }

    private static let remedy = "Pass on a cursor exactly as `next` of the last page gave it, or leave it out to begin again."

    private static var malformed: Failure {
        Failure(.invalid, "request.invalid", "One value needs your attention.", fields: [.init("/cursor", "malformed", remedy)])
    }
}

extension Cursor: CustomStringConvertible {
    /// The text to pass on: base64url (RFC 4648) of a JSON list.
    package var description: String {
        let text = Data(JSONValue.array(values.map { .string($0) }).bytes).base64EncodedString()
        return text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

extension Cursor: Codable, Described {
    package init(from decoder: any Decoder) throws {
        guard let cursor = try Cursor(text: decoder.singleValueContainer().decode(String.self)) else {
            throw Refusal("malformed", Self.remedy)
        }
        self = cursor
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static var schema: Schema { .string(length: 1...1024, pattern: "^[A-Za-z0-9_-]+$", example: example.description) }
    package static var example: Cursor { Cursor(after: "2026-11-23", 17) }
}

/// How many elements a page has.
package typealias PageSize = Whole<1, 200>

extension PageSize? {
    /// The rows to read: 50 unless said otherwise.
    package var rows: Int { self?.value ?? 50 }
}
