import FoundationEssentials
import Models

/// JSON to and from bytes by Foundation's coders, with moments as RFC 3339.
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

    /// Hands `body` the decoder of the text; throws `request.malformed-json` where it is none, or breaks a limit.
    static func read<Result>(_ text: [UInt8], _ body: (any Decoder) throws -> Result) throws -> Result {
        try JSONCheck.check(text)
        var result: Result?
        do {
            try withoutActuallyEscaping(body) { body in
                _ = try JSONDecoder().decode(Inside.self, from: Data(text), configuration: { result = try body($0) })
            }
        } catch is DecodingError {
            throw malformed("The body is not JSON as RFC 8259 has it; look for a missing quote, comma or bracket.")
        }
        guard let result else { throw malformed("The body is not JSON.") }
        return result
    }

    static func malformed(_ message: String) -> Failure {
        Failure(.invalid, "request.malformed-json", message)
    }

    /// A type whose only purpose is to be given the decoder.
    private struct Inside: DecodableWithConfiguration {
        init(from decoder: any Decoder, configuration: (any Decoder) throws -> Void) throws {
            try configuration(decoder)
        }
    }
}
