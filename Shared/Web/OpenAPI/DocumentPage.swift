import Markup

/// The API's document as people read it.
struct DocumentPage {
    let document: OpenAPIDocument
    /// Where programs find it.
    let address: String

    var screen: Screen {
        let example = SchemaExample(components: document.schemas)
        return Screen(document.title) {
            h1 { document.title }
            p { introduction }
            p { a(.href(address)) { "OpenAPI 3.1" } }
            for tag in document.tags {
                section {
                    h2 { tag }
                    for operation in document.operations where operation.tag == tag { describe(operation, example) }
                }
            }
        }
    }

    /// What stands between backticks, as Markdown has it, is code.
    @HTMLBuilder private var introduction: HTML {
        for (place, words) in OpenAPIDocument.introduction.split(separator: "`").enumerated() {
            if place.isMultiple(of: 2) { String(words) } else { code { String(words) } }
        }
    }

    @HTMLBuilder private func describe(_ operation: Operation, _ example: SchemaExample) -> HTML {
        article(.id(operation.name)) {
            h3 { operation.route.summary }
            p { code { "\(operation.route.method.rawValue) \(operation.route.path)" } }
            p { audience(operation) }
            values(operation)
            if operation.hasBody { sample("Body", example.of(["$ref": .string("#/components/schemas/\(operation.name).Input")])) }
            if let output = operation.output { sample("Answer \(operation.status)", example.of(output.json)) }
        }
    }

    private func audience(_ operation: Operation) -> String {
        switch operation.route.access {
        case .everyone: "For everyone."
        case .signedIn: "For anyone who is signed in."
        case .roles: "For: \(operation.roles.map { $0.replacing("_", with: " ") }.joined(separator: ", "))."
        }
    }

    @HTMLBuilder private func values(_ operation: Operation) -> HTML {
        let properties = operation.input.properties
        if !properties.isEmpty {
            dataTable(
                caption: "What goes in", columns: [Column("Name"), Column("Shape"), Column("Needed")],
                rows: properties.map { property in
                    [
                        code { property.schema.json[Schema.headerMark]?.text ?? property.name },
                        HTML(Self.shape(property.schema)), HTML(property.isRequired ? "yes" : "no"),
                    ]
                })
        }
    }

    @HTMLBuilder private func sample(_ name: String, _ json: JSONValue) -> HTML {
        h4 { name }
        pre(.tabindex(0)) { code { json.indented } }
    }

    /// A schema in a few words.
    static func shape(_ schema: Schema) -> String {
        let json = schema.resolved
        let choices = (json["enum"]?.elements ?? []).compactMap(\.text)
        if !choices.isEmpty { return choices.joined(separator: " | ") }
        var words = [json["format"]?.text ?? json["type"]?.text ?? "any"]
        for (name, label) in [("minimum", "≥"), ("maximum", "≤"), ("minLength", "length ≥"), ("maxLength", "length ≤")] {
            if case .integer(let bound)? = json[name] { words.append("\(label) \(bound)") }
        }
        return words.joined(separator: ", ")
    }
}

extension JSONValue {
    /// The value over several lines, for people.
    var indented: String { indented(by: "") }

    private func indented(by margin: String) -> String {
        let inner = margin + "  "
        switch self {
        case .object(let members) where !members.isEmpty:
            let lines = members.map { "\(inner)\(JSONValue.string($0.name).line): \($0.value.indented(by: inner))" }
            return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
        case .array(let elements) where !elements.isEmpty:
            return "[\n\(elements.map { inner + $0.indented(by: inner) }.joined(separator: ",\n"))\n\(margin)]"
        default: return line
        }
    }

    private var line: String { String(decoding: bytes, as: UTF8.self) }
}
