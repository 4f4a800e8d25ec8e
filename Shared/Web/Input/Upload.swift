/// A file that came with a form, or the whole body where it is neither JSON nor a form.
package struct Upload: Decodable, Sendable {
    /// The name that the sender gave it, without any path; never a place to write to.
    package let fileName: String
    /// What the sender says it is.
    package let contentType: String
    package let body: Body

    package init(fileName: String, contentType: String, body: Body) {
        self.fileName = fileName
        self.contentType = contentType
        self.body = body
    }

    package init(from decoder: any Decoder) throws {
        throw Refusal.wrongType(wanted: "a file", found: "another value")
    }

    static func read(_ source: Source) throws -> Upload {
        switch source {
        case .files(let files):
            guard let file = files.first else { throw Refusal.required }
            guard files.count == 1 else { throw Refusal("repeated", "Choose one file; \(files.count) came.") }
            return file
        case .absent: throw Refusal.required
        case .texts(let texts, _) where texts.allSatisfy(\.isEmpty): throw Refusal.required
        case .json, .texts, .members, .request: throw Refusal.wrongType(wanted: "a file", found: "another value")
        }
    }
}

extension Upload: Described {
    package static var schema: Schema { Schema(["type": "string", "contentMediaType": "application/octet-stream"]) }
    package static var example: Upload { Upload(fileName: "list.csv", contentType: "text/csv", body: .none) }
}

/// The member of an endpoint's input that takes a body of any other media type whole.
enum FileInput {
    /// The name of the input's only file; nil where it has none.
    static func name(in input: any Decodable.Type) -> String? {
        let files = Probe.schema(of: input).properties.filter { $0.schema.json["contentMediaType"] != nil }
        return files.count == 1 ? files.first?.name : nil
    }
}
