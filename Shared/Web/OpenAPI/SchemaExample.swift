/// Makes up a value that a schema allows, from its examples where it has any.
struct SchemaExample {
    let components: [String: JSONValue]

    func of(_ schema: JSONValue, depth: Int = 0) -> JSONValue {
        if let name = schema["$ref"]?.text?.split(separator: "/").last {
            return depth > 6 ? [:] : of(components[String(name)] ?? [:], depth: depth + 1)
        }
        if let given = schema["examples"]?.elements.first ?? schema["enum"]?.elements.first { return given }
        if let choice = schema["anyOf"]?.elements.first ?? schema["oneOf"]?.elements.first { return of(choice, depth: depth + 1) }
        switch schema["type"]?.text {
        case "object": return object(schema, depth)
        case "array": return .array(depth > 6 ? [] : [of(schema["items"] ?? [:], depth: depth + 1)])
        case "integer": return schema["minimum"] ?? 1
        case "number": return 1.5
        case "boolean": return true
        case "string": return "text"
        default: return [:]
        }
    }

    private func object(_ schema: JSONValue, _ depth: Int) -> JSONValue {
        guard case .object(let members)? = schema["properties"] else { return [:] }
        return .object(members.map { JSONValue.Member(name: $0.name, value: of($0.value, depth: depth + 1)) })
    }
}
