import Models

extension Exchange {
    /// The input of an endpoint: path and, by method, query or JSON body.
    func endpointInput<Input: Decodable>(_ type: Input.Type) throws -> Input {
        if Input.self == NoInput.self, request.query.isEmpty, request.body.count == 0, let none = NoInput() as? Input { return none }
        let reader = InputReader(refusesUnknown: true, ifMatch: request.headers["If-Match"])
        switch route.method {
        case .post, .put, .patch: return try bodyInput(type, reader)
        case .get, .head, .delete, .options: return try reader.read(type, from: .request(placeSources(), body: nil))
        }
    }

    private func bodyInput<Input: Decodable>(_ type: Input.Type, _ reader: InputReader) throws -> Input {
        guard request.body.count > 0 else { return try withoutBody(type, reader) }
        switch mediaType {
        case "application/json":
            return try JSONText.read(request.body.bytes()) { decoder in
                try reader.read(type, from: .request(pathSources, body: decoder))
            }
        case "multipart/form-data":
            return try fields().read(type, with: self, and: pathSources, refusesUnknown: true)
        default:
            throw Failure(
                .unsupportedMediaType, "request.media-type",
                "Send the body as application/json and say so in the header Content-Type.")
        }
    }

    private func withoutBody<Input: Decodable>(_ type: Input.Type, _ reader: InputReader) throws -> Input {
        do {
            return try reader.read(type, from: .request(pathSources, body: nil))
        } catch let failure as Failure where failure.fields.contains(where: { $0.code == Refusal.required.code }) {
            throw Failure(
                .invalid, "request.empty-body", "The body is empty; send a JSON object with the values named below.",
                fields: failure.fields)
        }
    }

    /// The media type of the body, in lower case and without parameters.
    var mediaType: String {
        let header = request.headers["Content-Type"] ?? ""
        let type = header.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        return type.hasSuffix("+json") ? "application/json" : type
    }

    /// The input of a page or the place of a form: path and query.
    func placeInput<Input: Decodable>(_ type: Input.Type) throws -> Input {
        try InputReader(refusesUnknown: false).read(type, from: .members(placeSources()))
    }

    /// The fields of a form that was sent.
    func fields() throws -> FormFields {
        guard request.body.count > 0 else { return FormFields() }
        switch mediaType {
        case "application/x-www-form-urlencoded": return try FormFields(urlencoded: request.body.bytes())
        default:
            throw Failure(
                .unsupportedMediaType, "request.media-type",
                "Send the form as application/x-www-form-urlencoded or multipart/form-data.")
        }
    }
}

/// The fields of a form as sent.
struct FormFields: Sendable {
    private(set) var texts: [String: [String]] = [:]
    private(set) var files: [String: [Upload]] = [:]

    init() {}

    init(urlencoded bytes: [UInt8]) throws(Failure) {
        guard let text = String(validating: bytes, as: UTF8.self), let pairs = PercentCoding.pairs(text) else {
            throw Failure(.invalid, "request.malformed-form", "The form cannot be read: a broken escape, or more than 1000 fields.")
        }
        for (name, value) in pairs { texts[name, default: []].append(value) }
    }

    func read<Input: Decodable>(
        _ type: Input.Type, with exchange: Exchange, and path: [String: Source] = [:], refusesUnknown: Bool = false
    ) throws -> Input {
        let reader = InputReader(refusesUnknown: refusesUnknown, ifMatch: exchange.request.headers["If-Match"])
        return try reader.read(type, from: .members(sources.merging(path) { _, path in path }))
    }

    /// The fields as a tree: `lines.0.amount` is a member of an element of a list.
    private var sources: [String: Source] {
        var tree = FieldTree()
        for (name, values) in texts { tree.insert(.texts(values, .form), at: name.split(separator: ".")[...]) }
        for (name, values) in files { tree.insert(.files(values), at: name.split(separator: ".")[...]) }
        return tree.sources
    }
}

/// Fields by the steps of their names.
private struct FieldTree {
    private var leaves: [String: Source] = [:]
    private var branches: [String: FieldTree] = [:]

    mutating func insert(_ source: Source, at steps: ArraySlice<Substring>) {
        guard let step = steps.first else { return }
        if steps.count == 1 {
            leaves[String(step)] = source
        } else if steps.count <= 8 {
            branches[String(step), default: FieldTree()].insert(source, at: steps.dropFirst())
        }
    }

    var sources: [String: Source] {
        leaves.merging(branches.mapValues { .members($0.sources) }) { leaf, _ in leaf }
    }
}
