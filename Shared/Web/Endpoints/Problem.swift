import Models

/// A refusal or a fault as RFC 9457 writes it.
struct Problem: Sendable {
    let status: Int
    let title: String
    let code: String
    let detail: String
    var fields: [Failure.Field] = []
    var retryAfter: Int?

    init(_ failure: Failure) {
        status = failure.status
        title = failure.title
        code = failure.code
        detail = failure.message
        fields = failure.fields
        retryAfter = failure.retryAfter
    }

    /// What is said of an error that is none of the caller's making.
    static let fault = Problem(
        status: 500, title: "Something went wrong here", code: "server.fault",
        detail: "This is our mistake, and it has been noted. Try again; if it stays, tell us the number below.")

    private init(status: Int, title: String, code: String, detail: String) {
        self.status = status
        self.title = title
        self.code = code
        self.detail = detail
    }

    func response(to request: Request, as shape: RefusalShape = .problem) -> Response {
        var writer = JSONWriter()
        writer.openObject()
        writer.key("type")
        writer.string("urn:foothold:problem:\(code)")
        writer.key("title")
        writer.string(title)
        writer.key("status")
        writer.integer(status)
        writer.key("detail")
        writer.string(detail)
        writer.key("code")
        writer.string(code)
        writer.key("instance")
        writer.string(request.path)
        writer.key("requestId")
        writer.string(request.id)
        if shape == .message {
            writer.key("message")
            writer.string(detail)
        }
        if !fields.isEmpty || shape == .message { write(fields, to: &writer) }
        writer.closeObject()
        return Response(status: status, shape == .message ? .json : .problem, writer.bytes)
    }

    private func write(_ fields: [Failure.Field], to writer: inout JSONWriter) {
        writer.key("errors")
        writer.openArray()
        for field in fields {
            writer.openObject()
            writer.key("pointer")
            writer.string(field.pointer)
            writer.key("code")
            writer.string(field.code)
            writer.key("detail")
            writer.string(field.message)
            writer.closeObject()
        }
        writer.closeArray()
    }
}
