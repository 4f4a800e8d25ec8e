import Models

/// The fields of a form as sent.
struct FormFields: Sendable {
    private(set) var texts: [String: [String]] = [:]
    private(set) var files: [String: [Upload]] = [:]

    init() {}

    init(urlencoded bytes: [UInt8]) throws(Failure) {
        guard let text = String(validating: bytes, as: UTF8.self), let pairs = PercentCoding.pairs(text) else {
            throw Self.unreadable
        }
        for (name, value) in pairs { texts[name, default: []].append(value) }
    }

    init(multipart body: Body, contentType: String) throws {
        for part in try Self.parts(of: body, contentType) {
            if let fileName = part.fileName {
                guard !fileName.isEmpty || part.body.count > 0 else { continue }
                let type = part.contentType ?? "application/octet-stream"
                files[part.name, default: []].append(Upload(fileName: fileName, contentType: type, body: part.body))
            } else {
                guard let text = try String(validating: part.body.bytes(), as: UTF8.self) else { throw Self.unreadable }
                texts[part.name, default: []].append(text)
            }
        }
    }

    private static func parts(of body: Body, _ contentType: String) throws -> [Part] {
        do {
            return try body.parts(contentType: contentType)
        } catch {
            switch error {
            case .malformed: throw unreadable
            case .tooManyParts, .tooLarge:
                throw Failure(.tooLarge, "request.form-too-large", "The form is too large; send a smaller file or fewer fields.")
            case .spool: throw error
            }
        }
    }

    private static var unreadable: Failure {
        Failure(.invalid, "request.malformed-form", "The form cannot be read: a broken escape or boundary, or more than 1000 fields.")
    }

    func read<Input: Decodable>(
        _ type: Input.Type, with exchange: Exchange, and path: [String: Source] = [:], refusesUnknown: Bool = false
    ) throws -> Input {
        let request = exchange.request
        let reader = InputReader(
            refusesUnknown: refusesUnknown, forgives: true, ifMatch: request.headers["If-Match"], client: Client(request))
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
