import Models

/// The OpenAPI 3.1 document of one service, made from its endpoints.
struct OpenAPIDocument {
    let title: String
    let operations: [Operation]
    let sessionCookie: String

    /// Every named schema that the operations refer to.
    var schemas: [String: JSONValue] {
        var schemas: [String: JSONValue] = ["Problem": Self.problem]
        for operation in operations {
            for (name, schema) in operation.input.components { schemas[name] = schema.strict }
        }
        for operation in operations {
            schemas.merge(operation.output?.components ?? [:]) { input, _ in input }
            if let name = operation.input.json["$ref"]?.text?.split(separator: "/").last { schemas[String(name)] = nil }
        }
        if operations.contains(where: { $0.route.refusals == .message }) { schemas["Refusal"] = Self.refusal }
        for operation in operations where operation.hasBody && operation.wholeBody.isEmpty {
            schemas[bodyName(operation)] = body(operation)
        }
        return schemas
    }

    func bodyName(_ operation: Operation) -> String { operation.name + ".Input" }

    private func body(_ operation: Operation) -> JSONValue {
        Schema.object(operation.bodyProperties).json.strict
    }

    var json: JSONValue {
        let schemas = schemas
        return [
            "openapi": "3.1.1",
            "info": ["title": .string(title), "version": "1", "description": .string(Self.introduction)],
            "servers": [["url": "/"]],
            "security": [["apiKey": []], ["session": []]],
            "tags": .array(tags.map { ["name": .string($0)] }),
            "paths": paths(SchemaExample(components: schemas)),
            "components": [
                "schemas": .object(schemas.sorted { $0.key < $1.key }.map { JSONValue.Member(name: $0.key, value: $0.value) }),
                "responses": .object(Self.responses),
                "securitySchemes": [
                    "apiKey": ["type": "http", "scheme": "bearer", "description": "A key that an administrator issued."],
                    "session": [
                        "type": "apiKey", "in": "cookie", "name": .string(sessionCookie),
                        "description": "The cookie of a person who signed in.",
                    ],
                ],
            ],
        ]
    }

    /// What the operations are about, in the order in which they first come.
    var tags: [String] {
        var tags: [String] = []
        for operation in operations where !tags.contains(operation.tag) { tags.append(operation.tag) }
        return tags
    }

    private func paths(_ example: SchemaExample) -> JSONValue {
        var paths = JSONValue.object([])
        for operation in operations {
            let path = operation.route.path.replacing("...}", with: "}")
            var item = paths[path] ?? .object([])
            item[operation.route.method.rawValue.lowercased()] = describe(operation, example)
            paths[path] = item
        }
        return paths
    }

    private func describe(_ operation: Operation, _ example: SchemaExample) -> JSONValue {
        var json: JSONValue = [
            "operationId": .string(operation.name.prefix(1).lowercased() + operation.name.dropFirst()),
            "summary": .string(operation.route.summary),
            "tags": [.string(operation.tag)],
        ]
        if !operation.roles.isEmpty {
            let roles = operation.roles.map { $0.replacing("_", with: " ") }.joined(separator: ", ")
            let scope = operation.route.scope.map { " A key needs the scope `\($0.rawValue)`." } ?? ""
            json["description"] = .string("For: \(roles).\(scope)")
        }
        if operation.route.retirement != nil { json["deprecated"] = true }
        let parameters = parameters(operation)
        if !parameters.isEmpty { json["parameters"] = .array(parameters) }
        if operation.hasBody { json["requestBody"] = requestBody(operation, example) }
        json["responses"] = responses(operation, example)
        if operation.route.access == .everyone { json["security"] = [] }
        return json
    }

    private func parameters(_ operation: Operation) -> [JSONValue] {
        func describe(_ property: Schema.Property, _ place: String) -> JSONValue {
            var schema = property.schema.json
            let header = schema[Schema.headerMark]?.text
            let isForgiven = place == "query" && ["array", "boolean"].contains(schema["type"])
            schema[Schema.headerMark] = nil
            schema[Schema.queryMark] = nil
            return [
                "name": .string(header ?? property.name), "in": .string(place),
                "required": .bool(place == "path" || property.isRequired && !isForgiven),
                "schema": schema,
            ]
        }
        var parameters = operation.pathProperties.map { describe($0, "path") } + operation.headerProperties.map { describe($0, "header") }
        let inQuery = operation.queryProperties + (operation.hasBody ? [] : operation.bodyProperties)
        parameters += inQuery.map { describe($0, "query") }
        // A body that is taken whole is answered line by line, and such an answer is not kept.
        if operation.route.method == .post, operation.wholeBody.isEmpty { parameters.append(Self.idempotencyKey) }
        return parameters
    }

    private func requestBody(_ operation: Operation, _ example: SchemaExample) -> JSONValue {
        guard operation.wholeBody.isEmpty else {
            return [
                "required": true,
                "content": .object(
                    operation.wholeBody.map { JSONValue.Member(name: $0, value: ["schema": ["type": "string", "format": "binary"]]) }),
            ]
        }
        let reference: JSONValue = ["$ref": .string("#/components/schemas/\(bodyName(operation))")]
        let hasFile = operation.bodyProperties.contains { $0.schema.json["contentMediaType"] != nil }
        let content: JSONValue = hasFile ? ["schema": reference] : ["schema": reference, "example": example.of(reference)]
        return [
            "required": .bool(operation.bodyProperties.contains(where: \.isRequired)),
            "content": .object([
                JSONValue.Member(
                    name: hasFile ? "multipart/form-data" : operation.takesPatch ? MediaType.mergePatch : "application/json", value: content
                )
            ]),
        ]
    }

    private func responses(_ operation: Operation, _ example: SchemaExample) -> JSONValue {
        var responses = JSONValue.object(
            operation.statuses.map { JSONValue.Member(name: String($0), value: success(operation, status: $0, example)) })
        if operation.headers["ETag"] != nil, operation.route.method == .get {
            responses["304"] = ["description": "You have the current version."]
        }
        for status in operation.refusals { responses[String(status)] = Self.refusal(status, as: operation.route.refusals) }
        return responses
    }

    private func success(_ operation: Operation, status: Int, _ example: SchemaExample) -> JSONValue {
        var success: JSONValue = ["description": .string(Self.meaning[status] ?? "Done.")]
        if !operation.headers.isEmpty {
            success["headers"] = .object(
                operation.headers.sorted { $0.key < $1.key }.map {
                    JSONValue.Member(name: $0.key, value: ["description": .string($0.value), "schema": ["type": "string"]])
                })
        }
        if let output = operation.output {
            success["content"] = .object([JSONValue.Member(name: operation.mediaType, value: content(operation, output, example))])
        }
        return success
    }

    private func content(_ operation: Operation, _ output: Schema, _ example: SchemaExample) -> JSONValue {
        switch operation.mediaType {
        case "application/json": ["schema": output.json, "example": example.of(output.json)]
        case let type where type.hasPrefix("text/"): ["schema": ["type": "string"]]
        default: [:]
        }
    }
}

extension JSONValue {
    /// An object's schema as input has it: no member but those it names, and null for one that may be left out.
    fileprivate var strict: JSONValue {
        guard case .object(let members)? = self["properties"] else { return self }
        var strict = self
        let required = Set((self["required"]?.elements ?? []).compactMap(\.text))
        strict["properties"] = .object(
            members.map { member in
                required.contains(member.name)
                    ? member : Member(name: member.name, value: ["anyOf": [member.value, ["type": "null"]]])
            })
        strict["additionalProperties"] = false
        return strict
    }
}
