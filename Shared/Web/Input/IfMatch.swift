package import Models

/// The version that a change rests on: the header `If-Match`, or in a form the hidden field of its name.
///
/// As a member of an endpoint's `Input` it is required (428 without it) unless it is optional.
package struct IfMatch: Decodable, Hashable, Sendable {
    /// The entity tag without its quotes; nil where any version will do (`*`).
    package let tag: String?

    package init(_ version: some CustomStringConvertible) {
        tag = version.description
    }

    init(header: String?, field: Source) throws {
        if case .texts(let texts, .form) = field, let text = texts.first, !text.isEmpty {
            tag = text
            return
        }
        guard let header else {
            throw Failure(
                .preconditionRequired, "version.required",
                "Send the header If-Match with the version that you read (its ETag), so that nobody's change is lost.")
        }
        if header == "*" {
            tag = nil
            return
        }
        guard header.count >= 2, header.hasPrefix("\""), header.hasSuffix("\""), !header.dropFirst().dropLast().contains("\"") else {
            throw Failure(.invalid, "version.malformed", "Send If-Match as one entity tag in double quotes, for example \"7\".")
        }
        tag = String(header.dropFirst().dropLast())
    }

    package init(from decoder: any Decoder) throws {
        tag = try decoder.singleValueContainer().decode(String.self)
    }

    /// The version as a number, where it is one.
    package var number: Int? {
        tag.flatMap { Int($0) }
    }

    /// Refuses with `version.stale` unless `current` is the version named.
    package func require(_ current: some CustomStringConvertible) throws(Failure) {
        guard let tag, tag != current.description else { return }
        throw Failure(
            .stale, "version.stale",
            "This was changed meanwhile: you have version \(tag), the current one is \(current). Read it again and repeat your change.")
    }
}

extension IfMatch: Described {
    /// A header, which the API's document tells by this mark.
    package static var schema: Schema {
        var schema = Schema.string(pattern: "^(\"[^\"]*\"|[*])$", example: "\"7\"")
        schema.json[Schema.headerMark] = "If-Match"
        return schema
    }

    package static var example: IfMatch { IfMatch(7) }
}
