/// A type of the standard library that holds values of another type.
protocol Composite {
    static func finding(by probe: Probe) -> Probe.Finding<Self>
}

extension Array: Composite where Element: Decodable {
    static func finding(by probe: Probe) -> Probe.Finding<Self> {
        let element = probe.look(at: Element.self)
        return Probe.Finding(value: element.value.map { [$0] } ?? [], schema: .array(of: element.schema))
    }
}

extension Set: Composite where Element: Decodable {
    static func finding(by probe: Probe) -> Probe.Finding<Self> {
        let element = probe.look(at: Element.self)
        var schema = Schema.array(of: element.schema)
        schema.json["uniqueItems"] = true
        return Probe.Finding(value: element.value.map { [$0] } ?? [], schema: schema)
    }
}

extension Dictionary: Composite where Key: Decodable, Value: Decodable {
    static func finding(by probe: Probe) -> Probe.Finding<Self> {
        Probe.Finding(value: [:], schema: .dictionary(of: probe.look(at: Value.self).schema))
    }
}

extension Optional: Composite where Wrapped: Decodable {
    static func finding(by probe: Probe) -> Probe.Finding<Self> {
        let inner = probe.look(at: Wrapped.self)
        let choices: JSONValue = ["anyOf": [inner.schema.json, ["type": "null"]]]
        return Probe.Finding(value: .some(inner.value), schema: Schema(choices, components: inner.schema.components))
    }
}
