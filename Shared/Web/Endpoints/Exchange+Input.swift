import Models

extension Exchange {
    /// The input of an endpoint: path and, by method, query or JSON body.
    func endpointInput<Input: Decodable>(_ type: Input.Type) throws -> Input {
        if Input.self == NoInput.self, request.query.isEmpty, request.body.count == 0, let none = NoInput() as? Input { return none }
        let hasBody = [.post, .put, .patch].contains(route.method)
        let reader = InputReader(
            refusesUnknown: true, forgives: !hasBody, ifMatch: request.headers["If-Match"], dryRun: try DryRun.source(in: self))
        return try hasBody ? bodyInput(type, reader) : reader.read(type, from: .request(placeSources(), body: nil))
    }

    private func bodyInput<Input: Decodable>(_ type: Input.Type, _ reader: InputReader) throws -> Input {
        guard request.body.count > 0 else { return try withoutBody(type, reader) }
        if let whole = type as? any WholeBodyInput.Type { return try wholeBody(type, of: whole.mediaTypes, reader) }
        switch mediaType {
        case MediaType.mergePatch, "application/json":
            try checkPatch(type)
            let body = try JSONReader.read(request.body.bytes())
            return try reader.read(type, from: .request(pathSources, body: body))
        case "multipart/form-data" where !(type is any MergePatchInput.Type):
            return try fields().read(type, with: self, and: pathSources, refusesUnknown: true)
        case let other:
            try checkPatch(type)
            guard FileInput.name(in: type) != nil, !other.isEmpty else { throw Self.otherMediaType(wanted: ["application/json"]) }
            return try file(type, reader)
        }
    }

    private func wholeBody<Input: Decodable>(_ type: Input.Type, of mediaTypes: [String], _ reader: InputReader) throws -> Input {
        guard mediaTypes.contains(mediaType) else { throw Self.otherMediaType(wanted: mediaTypes) }
        return try file(type, reader)
    }

    /// The input with the whole body as its only file.
    private func file<Input: Decodable>(_ type: Input.Type, _ reader: InputReader) throws -> Input {
        let name = FileInput.name(in: type) ?? ""
        let file = Upload(fileName: name, contentType: mediaType, body: request.body)
        return try reader.read(type, from: .request(pathSources.merging([name: .files([file])]) { $1 }, body: nil))
    }

    private static func otherMediaType(wanted: [String]) -> Failure {
        Failure(
            .unsupportedMediaType, "request.media-type",
            "Send the body as \(wanted.joined(separator: " or ")) and say so in the header Content-Type.")
    }

    /// Refuses with `request.media-type` a patch that does not say that it is one, and one where none is taken.
    private func checkPatch<Input>(_ type: Input.Type) throws(Failure) {
        let takesPatch = type is any MergePatchInput.Type
        guard takesPatch != (mediaType == MediaType.mergePatch) else { return }
        throw Self.otherMediaType(wanted: [takesPatch ? MediaType.mergePatch : "application/json"])
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
        return type.hasSuffix("+json") && type != MediaType.mergePatch ? "application/json" : type
    }

    /// The input of a page or the place of a form: path and query.
    func placeInput<Input: Decodable>(_ type: Input.Type) throws -> Input {
        try InputReader(refusesUnknown: false, forgives: true).read(type, from: .members(placeSources()))
    }

    /// The fields of a form that was sent.
    func fields() throws -> FormFields {
        guard request.body.count > 0 else { return FormFields() }
        switch mediaType {
        case "application/x-www-form-urlencoded": return try FormFields(urlencoded: request.body.bytes())
        case "multipart/form-data": return try FormFields(multipart: request.body, contentType: request.headers["Content-Type"] ?? "")
        default:
            throw Failure(
                .unsupportedMediaType, "request.media-type",
                "Send the form as application/x-www-form-urlencoded or multipart/form-data.")
        }
    }
}

/// Media types that are named in more than one place.
enum MediaType {
    /// RFC 7396.
    static let mergePatch = "application/merge-patch+json"
    /// A JSON value on each line.
    static let lines = "application/x-ndjson"
}
