import Models
import Testing

@testable import Web

/// The document that is made from the endpoints.
struct OpenAPITests {
    let mount = Mount("workshop", title: "Workshop", Workshop.routes, in: Workshop())

    func document() throws -> JSONValue {
        try #require(mount.openAPI())
    }

    func operation(_ path: String, _ method: String) throws -> JSONValue {
        try #require(document()["paths"]?[path]?[method])
    }

    @Test func `every endpoint is in it, and nothing else`() throws {
        let paths = try #require(document()["paths"])
        let listed = paths.names.flatMap { path in (paths[path]?.names ?? []).map { "\($0) \(path)" } }
        #expect(
            Set(listed) == [
                "get /workshop/v1/tools/{id}", "patch /workshop/v1/tools/{id}", "post /workshop/v1/tools", "get /workshop/v1/breaks",
            ])
    }

    @Test func `every reference leads somewhere`() throws {
        let document = try document()
        func references(_ json: JSONValue) -> [String] {
            switch json {
            case .object(let members):
                members.flatMap { $0.name == "$ref" ? [$0.value.text ?? ""] : references($0.value) }
            case .array(let elements): elements.flatMap(references)
            default: []
            }
        }
        for reference in references(document) {
            let place = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
            #expect(place != nil, "\(reference)")
        }
    }

    @Test func `an endpoint is named by its type and filed by what it is about`() throws {
        let operation = try operation("/workshop/v1/tools", "post")
        #expect(operation["operationId"] == "addTool")
        #expect(operation["summary"] == "Add a tool")
        #expect(operation["tags"] == ["tools"])
        #expect(operation["description"] == "For: procurement officer.")
    }

    @Test func `a body has its members, limits, choices and an example`() throws {
        let body = try #require(document()["components"]?["schemas"]?["AddTool.Input"])
        #expect(body["required"] == ["name", "count", "material", "size", "tags"])
        #expect(body["additionalProperties"] == false)
        #expect(body["properties"]?["name"]?["maxLength"] == 20)
        #expect(body["properties"]?["count"]?["maximum"] == 99)
        #expect(body["properties"]?["material"]?["enum"] == ["wood", "metal"])
        #expect(body["properties"]?["size"] == ["$ref": "#/components/schemas/Size"])
        let boughtOn = body["properties"]?["boughtOn"]?["anyOf"]?.elements
        #expect(boughtOn?.map { $0["type"] } == ["string", "null"])
        #expect(boughtOn?.first?["format"] == "date")
        let content = try operation("/workshop/v1/tools", "post")["requestBody"]?["content"]?["application/json"]
        #expect(content?["example"]?["material"] == "wood")
        #expect(content?["example"]?["size"]?["width"] == 1)
    }

    @Test func `the version is a header, the path's value a path parameter`() throws {
        let parameters = try #require(operation("/workshop/v1/tools/{id}", "patch")["parameters"]?.elements)
        #expect(parameters.map { $0["name"] } == ["id", "If-Match"])
        #expect(parameters.map { $0["in"] } == ["path", "header"])
        #expect(parameters.map { $0["required"] } == [true, true])
    }

    @Test func `posting takes an idempotency key`() throws {
        let parameters = try #require(operation("/workshop/v1/tools", "post")["parameters"]?.elements)
        #expect(parameters.map { $0["name"] } == ["Idempotency-Key"])
    }

    @Test func `answers have their status, headers and refusals`() throws {
        let read = try #require(operation("/workshop/v1/tools/{id}", "get")["responses"])
        #expect(read["200"]?["headers"]?.names == ["ETag"])
        #expect(read["200"]?["content"]?["application/json"]?["schema"] == ["$ref": "#/components/schemas/ReadTool.Output"])
        #expect(Set(read.names).isSuperset(of: ["304", "400", "401", "404", "422", "429", "500"]))
        let add = try #require(operation("/workshop/v1/tools", "post")["responses"])
        #expect(add["201"]?["headers"]?.names == ["Location"])
        #expect(try operation("/workshop/v1/breaks", "get")["security"] == [])
    }

    @Test func `it is served beside the service, for programs and for people`() async throws {
        let site = try Workshop.site()
        let json = await site.handle(Request(.get, "/workshop/openapi.json"))
        #expect(json.headers["Content-Type"] == "application/json")
        #expect(try json.text == String(decoding: document().bytes, as: UTF8.self))
        let page = await site.handle(Request(.get, "/workshop/docs"))
        #expect(page.status == 200)
        #expect(page.text.contains("POST /workshop/v1/tools"))
    }
}
