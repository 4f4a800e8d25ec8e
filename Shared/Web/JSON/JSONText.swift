import FoundationEssentials
import Models

/// JSON into bytes by Foundation's encoder, with moments as RFC 3339; `JSONReader` reads it.
enum JSONText {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        encoder.dateEncodingStrategy = .custom { moment, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(moment.rfc3339)
        }
        return encoder
    }()

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        try Array(encoder.encode(value))
    }

    static func malformed(_ message: String) -> Failure {
        Failure(.invalid, "request.malformed-json", message)
    }
}
