/// What a JSON value may look like: a JSON Schema (2020-12), with the named schemas that it refers to.
package struct Schema: Hashable, Sendable {
    package var json: JSONValue
    /// Schemas by the name under which `json` refers to them (`#/components/schemas/NAME`).
    package var components: [String: JSONValue]

    /// The keyword under which a schema names the header that its value comes in.
    static let headerMark = "x-header"
    /// The keyword under which the schema of a value says that it comes in the query, whatever the method.
    static let queryMark = "x-query"

    package init(_ json: JSONValue, components: [String: JSONValue] = [:]) {
        self.json = json
        self.components = components
    }

    /// Anything at all.
    package static let any = Schema(.object([]))
    package static let boolean = Schema(["type": "boolean"])
    package static let number = Schema(["type": "number"])
    package static let date = string(format: "date", example: "2026-11-23")
    package static let moment = string(format: "date-time", example: "2026-11-23T23:47:39.123Z")
    package static let uuid = string(format: "uuid", example: "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10")

    /// A text, its length in Unicode code points.
    package static func string(
        length: ClosedRange<Int>? = nil, pattern: String? = nil, format: String? = nil, example: String? = nil
    ) -> Schema {
        var json: JSONValue = ["type": "string"]
        if let length {
            if length.lowerBound > 0 { json["minLength"] = .integer(length.lowerBound) }
            json["maxLength"] = .integer(length.upperBound)
        }
        json["pattern"] = pattern.map { .string($0) }
        json["format"] = format.map { .string($0) }
        json["examples"] = example.map { [.string($0)] }
        return Schema(json)
    }

    /// A whole number.
    package static func integer(_ range: ClosedRange<Int>? = nil, example: Int? = nil) -> Schema {
        var json: JSONValue = ["type": "integer"]
        json["minimum"] = range.map { .integer($0.lowerBound) }
        json["maximum"] = range.map { .integer($0.upperBound) }
        json["examples"] = example.map { [.integer($0)] }
        return Schema(json)
    }

    /// One of these words.
    package static func oneOf(_ words: [String]) -> Schema {
        Schema(["type": "string", "enum": .array(words.map { .string($0) })])
    }

    /// One of these whole numbers.
    package static func oneOf(_ numbers: [Int]) -> Schema {
        Schema(["type": "integer", "enum": .array(numbers.map { .integer($0) })])
    }

    /// What a type looks like in JSON.
    package static func of(_ type: (some Decodable).Type) -> Schema {
        Probe.schema(of: type)
    }

    /// A list of like elements.
    package static func array(of element: Schema, count: ClosedRange<Int>? = nil) -> Schema {
        var json: JSONValue = ["type": "array", "items": element.json]
        json["minItems"] = count.map { .integer($0.lowerBound) }
        json["maxItems"] = count.map { .integer($0.upperBound) }
        return Schema(json, components: element.components)
    }

    /// An object whose member names are data.
    package static func dictionary(of value: Schema) -> Schema {
        Schema(["type": "object", "additionalProperties": value.json], components: value.components)
    }

    /// One member of an object.
    package struct Property: Hashable, Sendable {
        package let name: String
        package let schema: Schema
        package let isRequired: Bool

        package init(_ name: String, _ schema: Schema, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    /// An object with these members.
    package static func object(_ properties: [Property]) -> Schema {
        var json: JSONValue = ["type": "object"]
        json["properties"] = .object(properties.map { JSONValue.Member(name: $0.name, value: $0.schema.json) })
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { json["required"] = .array(required) }
        return Schema(json, components: properties.reduce(into: [:]) { $0.merge($1.schema.components) { first, _ in first } })
    }

    /// The same schema under a name, and in its place a reference to it.
    package func named(_ name: String) -> Schema {
        var components = components
        components[name] = json
        return Schema(["$ref": .string("#/components/schemas/\(name)")], components: components)
    }

    /// The schema that a reference stands for, or this one.
    package var resolved: JSONValue {
        guard let name = json["$ref"]?.text?.split(separator: "/").last else { return json }
        return components[String(name)] ?? json
    }

    /// The members, where this is an object.
    package var properties: [Property] {
        let object = resolved
        let required = Set((object["required"]?.elements ?? []).compactMap(\.text))
        guard case .object(let members)? = object["properties"] else { return [] }
        return members.map { Property($0.name, Schema($0.value, components: components), isRequired: required.contains($0.name)) }
    }
}
