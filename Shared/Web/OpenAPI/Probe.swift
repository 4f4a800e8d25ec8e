import FoundationEssentials
import Models

/// Finds a type's schema, and a value of it, by running its `init(from:)` against a decoder that has an answer to everything.
struct Probe {
    /// A type that cannot be made up: its `init(from:)` refuses what the probe offers.
    struct Unknowable: Error {}

    /// What a probe learns of a type; no value where it refuses every guess.
    struct Finding<Value> {
        let value: Value?
        let schema: Schema
    }

    /// The types being probed now, so that one that holds itself does not go on for ever.
    var open: Set<ObjectIdentifier> = []

    /// The schema of a type.
    static func schema<T: Decodable>(of type: T.Type) -> Schema {
        Probe().look(at: type).schema
    }

    /// A made-up value of a type.
    static func example<T: Decodable>(of type: T.Type) -> T? {
        Probe().look(at: type).value
    }

    func look<T: Decodable>(at type: T.Type) -> Finding<T> {
        if let described = type as? any Described.Type { return lookAtDescribed(described, as: T.self) }
        if let composite = type as? any Composite.Type { return lookAtComposite(composite, as: T.self) }
        if let closed = type as? any (CaseIterable & RawRepresentable & Decodable).Type,
            let finding = lookAtChoices(closed, as: T.self)
        {
            return finding
        }
        if let (value, schema) = simple(type) { return Finding(value: value as? T, schema: schema) }
        return lookInside(type)
    }

    private func lookAtDescribed<D: Described, T>(_ type: D.Type, as: T.Type) -> Finding<T> {
        Finding(value: D.example as? T, schema: D.schema)
    }

    private func lookAtComposite<C: Composite, T>(_ type: C.Type, as: T.Type) -> Finding<T> {
        let finding = C.finding(by: self)
        return Finding(value: finding.value as? T, schema: finding.schema)
    }

    private func lookAtChoices<C: CaseIterable & RawRepresentable, T>(_ type: C.Type, as: T.Type) -> Finding<T>? {
        guard let first = C.allCases.first as? T else { return nil }
        let words = C.allCases.compactMap { $0.rawValue as? String }
        if !words.isEmpty { return Finding(value: first, schema: .oneOf(words)) }
        let numbers = C.allCases.compactMap { $0.rawValue as? Int }
        return numbers.isEmpty ? nil : Finding(value: first, schema: .oneOf(numbers))
    }

    private func simple(_ type: any Decodable.Type) -> (Any, Schema)? {
        switch type {
        case is String.Type: ("text", Schema.string())
        case is Bool.Type: (true, .boolean)
        case is Int.Type: (1, .integer())
        case is Int64.Type: (Int64(1), .integer())
        case is Int32.Type: (Int32(1), .integer(Int(Int32.min)...Int(Int32.max)))
        case is Int16.Type: (Int16(1), .integer(Int(Int16.min)...Int(Int16.max)))
        case is Int8.Type: (Int8(1), .integer(-128...127))
        case is UInt.Type: (UInt(1), .integer(0...Int.max))
        case is UInt64.Type: (UInt64(1), .integer(0...Int.max))
        case is UInt32.Type: (UInt32(1), .integer(0...Int(UInt32.max)))
        case is UInt16.Type: (UInt16(1), .integer(0...Int(UInt16.max)))
        case is UInt8.Type: (UInt8(1), .integer(0...255))
        case is Double.Type: (1.5, .number)
        case is Float.Type: (Float(1.5), .number)
        case is Decimal.Type: (Decimal(12), Schema(["type": "number", "examples": [12]]))
        case is Date.Type: (Date(timeIntervalSince1970: 1_795_477_659), .moment)
        case is UUID.Type: (UUID.example, .uuid)
        default: nil
        }
    }

    private func lookInside<T: Decodable>(_ type: T.Type) -> Finding<T> {
        let name = SchemaName.of(type)
        guard !open.contains(ObjectIdentifier(type)) else {
            return Finding(value: nil, schema: Schema(["$ref": .string("#/components/schemas/\(name)")]))
        }
        var inner = self
        inner.open.insert(ObjectIdentifier(type))
        let record = ProbeRecord()
        let value = try? T(from: ProbeDecoder(probe: inner, record: record))
        switch record.shape {
        case .object:
            let limits = (type as? any Limited.Type)?.limits ?? [:]
            let properties = record.properties.map { property in limits[property.name].map(property.within) ?? property }
            return Finding(value: value, schema: Schema.object(properties).named(name))
        case .value(let schema): return Finding(value: value, schema: schema)
        case .nothing: return Finding(value: value, schema: Schema.object([]))
        }
    }
}

/// The name of a type's schema among the document's components.
enum SchemaName {
    /// The type's name without its module, of the characters that OpenAPI allows.
    static func of(_ type: any Any.Type) -> String {
        var name = ""
        for part in String(reflecting: type).split(whereSeparator: { "<>, ".contains($0) }) {
            let words = part.split(separator: ".").filter { !$0.hasPrefix("(") && !$0.hasPrefix("$") && !$0.hasSuffix(")") }
            let own = words.count > 1 ? words.dropFirst() : words[...]
            guard !own.isEmpty else { continue }
            name += (name.isEmpty ? "" : "_") + own.joined(separator: ".")
        }
        return String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
    }
}
