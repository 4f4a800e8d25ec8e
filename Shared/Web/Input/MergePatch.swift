import Models

/// An input whose body is a JSON Merge Patch: it is taken as `application/merge-patch+json` and no other media type (RFC 5789, section 2).
package protocol MergePatchInput {}

/// A change of a `Value` by its members (JSON Merge Patch, RFC 7396): what is named takes the place of what was there, and null removes it.
package struct MergePatch<Value: Codable & Sendable>: Decodable, Sendable {
    private let patch: JSONValue

    package init(from decoder: any Decoder) throws {
        switch decoder {
        case let input as InputDecoder: patch = try input.wholeBody()
        case let probe as ProbeDecoder:
            probe.note(patchOf: Value.self)
            patch = [:]
        default: throw Unsupported()
        }
    }

    /// The value with the change; refuses what a whole value would be refused for, by its place in the whole.
    package func applied(to value: Value) throws -> Value {
        let merged = try JSONText.read(JSONText.encode(value)) { try JSONValue(reading: $0) }.merged(with: patch)
        return try JSONText.read(merged.bytes) { decoder in
            try InputReader(refusesUnknown: true, forgives: false).read(Value.self, from: .json(decoder))
        }
    }
}

extension InputDecoder {
    /// The request's body as it is; no member of it is unknown to whoever takes all of it.
    fileprivate func wholeBody() throws -> JSONValue {
        guard case .request(_, let body?) = source else { throw Refusal.required }
        let value = try JSONValue(reading: body)
        for name in value.names { log.note(name) }
        return value
    }
}

extension ProbeDecoder {
    /// Notes the members of a type as those that a patch may name.
    fileprivate func note(patchOf type: (some Decodable).Type) {
        record.shape = .object
        for property in Schema.of(type).patch.properties {
            record.optional.insert(property.name)
            record.note(property.name, property.schema)
        }
    }
}

extension JSONValue {
    /// The algorithm of RFC 7396, section 2, but that a member which is to go stays as null: the names of members can still be checked.
    fileprivate func merged(with patch: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        var merged = self
        if case .object = merged {} else { merged = [:] }
        for change in changes { merged[change.name] = (merged[change.name] ?? .null).merged(with: change.value) }
        return merged
    }

    /// What a decoder of JSON has.
    fileprivate init(reading decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: AnyKey.self) {
            self = .object(
                try members.allKeys.map { Member(name: $0.stringValue, value: try JSONValue(reading: members.superDecoder(forKey: $0))) })
        } else if var list = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !list.isAtEnd { elements.append(try JSONValue(reading: list.superDecoder())) }
            self = .array(elements)
        } else {
            self = try JSONValue(simple: decoder.singleValueContainer())
        }
    }

    private init(simple value: any SingleValueDecodingContainer) throws {
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else {
            self = .string(try value.decode(String.self))
        }
    }
}

extension Schema {
    /// What a merge patch of it may look like: no member has to be there, in objects inside it neither; lists are replaced whole.
    fileprivate var patch: Schema {
        guard !properties.isEmpty else { return self }
        let own = json["$ref"]?.text?.split(separator: "/").last.map(String.init)
        let object = Schema.object(
            properties.map { property in
                var schema = property.schema.patch
                if let own { schema.components[own] = nil }
                return Property(property.name, schema, isRequired: false)
            })
        return own.map { object.named($0 + ".Patch") } ?? object
    }
}
