import Models

/// The parts of the document that are the same for every service.
extension OpenAPIDocument {
    static let introduction = """
        Refusals are problem documents (RFC 9457) with a stable `code`; those about the input name each value by its JSON Pointer. \
        Every answer bears the id of its request. Changes take an Idempotency-Key, so that a repeated call does its work once. \
        Lists come in pages: pass on `next` as `cursor`.
        """

    static let meaning: [Int: String] = [
        200: "Done.", 201: "Made.", 202: "Taken on; it is done later.", 204: "Done; there is nothing to add.",
    ]

    /// What each status of a refusal is called.
    private static var titles: [Int: String] {
        let statuses = Failure.Kind.allCases.map { Failure($0, "", "") } + [JSONText.malformed("")]
        return Dictionary(statuses.map { ($0.status, $0.title) } + [(500, Problem.fault.title)]) { first, _ in first }
    }

    /// The answer of a refusal: the shared one, or the route's own.
    static func refusal(_ status: Int, as shape: RefusalShape) -> JSONValue {
        switch shape {
        case .problem: ["$ref": .string("#/components/responses/\(status)")]
        case .message:
            [
                "description": .string(titles[status] ?? "Refused"),
                "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Refusal"]]],
            ]
        }
    }

    /// One shared answer for each status of a refusal.
    static var responses: [JSONValue.Member] {
        titles.sorted { $0.key < $1.key }.map { status, title in
            JSONValue.Member(
                name: String(status),
                value: [
                    "description": .string(title),
                    "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
                ])
        }
    }

    static let problem: JSONValue = [
        "type": "object",
        "description": "A refusal or a fault (RFC 9457).",
        "required": ["type", "title", "status", "detail", "code", "requestId"],
        "properties": [
            "type": ["type": "string", "format": "uri-reference"],
            "title": ["type": "string"],
            "status": ["type": "integer"],
            "detail": ["type": "string", "description": "What is wrong and what to do about it."],
            "code": ["type": "string", "description": "A stable word for programs.", "examples": ["vacancy.not-draft"]],
            "instance": ["type": "string"],
            "requestId": ["type": "string", "description": "Names the request in our logs."],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object",
                    "required": ["pointer", "code", "detail"],
                    "properties": [
                        "pointer": ["type": "string", "description": "A JSON Pointer (RFC 6901), or /name of a parameter."],
                        "code": ["type": "string"],
                        "detail": ["type": "string"],
                    ],
                ],
            ],
        ],
    ]

    static let refusal: JSONValue = [
        "description": "A refusal or a fault of a protocol that has a message and a list of errors; all members of a problem besides.",
        "allOf": [["$ref": "#/components/schemas/Problem"]],
        "type": "object",
        "required": ["status", "message", "errors"],
        "properties": ["message": ["type": "string"]],
    ]

    static let idempotencyKey: JSONValue = [
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "A key of your choice: a repetition with the same key and body gets the first answer again.",
        "schema": ["type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"],
    ]
}
