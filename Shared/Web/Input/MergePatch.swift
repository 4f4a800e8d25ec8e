import Models

/// An input whose body is a JSON Merge Patch: it is taken as `application/merge-patch+json` and no other media type (RFC 5789, section 2).
package protocol MergePatchInput {}

/// A change of a `Value` by its members (JSON Merge Patch, RFC 7396): what is named takes the place of what was there, and null removes it.
package struct MergePatch<Value: Codable & Sendable>: Decodable, Sendable {
    private let patch: JSONNode

    package init(from decoder: any Decoder) throws {
        switch decoder {
        case let input as InputDecoder: patch = try input.wholeBody()
        case let probe as ProbeDecoder:
            probe.note(patchOf: Value.self)
            patch = .object([])
        default: throw Unsupported()
        }
    }

    /// The value with the change; refuses what a whole value would be refused for, by its place in the whole.
    package func applied(to value: Value) throws -> Value {
        let merged = try JSONReader.read(JSONText.encode(value)).merged(with: patch)
        return try InputReader(refusesUnknown: true, forgives: false).read(Value.self, from: .json(merged))
    }
}

extension InputDecoder {
    /// The request's body as it is; no member of it is unknown to whoever takes all of it.
    fileprivate func wholeBody() throws -> JSONNode {
        guard case .request(_, let body?) = source else { throw Refusal.required }
        if case .object(let members) = body {
            for member in members { note(member.name) }
        }
        return body
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

extension JSONNode {
    /// The algorithm of RFC 7396, section 2, but that a member which is to go stays as null: the names of members can still be checked.
    fileprivate func merged(with patch: JSONNode) -> JSONNode {
        guard case .object(let changes) = patch else { return patch }
        var members: [Member] = []
        if case .object(let mine) = self { members = mine }
        for change in changes {
            let place = members.firstIndex { $0.name == change.name }
            let member = Member(name: change.name, value: (place.map { members[$0].value } ?? .null).merged(with: change.value))
            if let place { members[place] = member } else { members.append(member) }
        }
        return .object(members)
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
