import Models
import Testing

@testable import Web

/// What an endpoint reads and answers.
struct EndpointTests {
    let tools = "/workshop/v1/tools"
    let tool = "/workshop/v1/tools/\(Workshop.tool)"
    let good = #"{"name":" Plane ","count":1,"material":"wood","size":{"width":3},"tags":[]}"#

    func answer(_ request: Request) async throws -> Response {
        try await Workshop.site().handle(request)
    }

    @Test func `a value is answered as JSON with its version`() async throws {
        let response = try await answer(.api(.get, tool))
        #expect(response.status == 200)
        #expect(response.headers["ETag"] == "\"7\"")
        #expect(response.text == #"{"boughtAt":"2026-11-23T23:47:39.123Z","id":"\#(Workshop.tool)","name":"Saw"}"#)
    }

    @Test(arguments: [("\"7\"", 304), ("W/\"7\"", 304), ("\"6\", \"7\"", 304), ("*", 304), ("\"6\"", 200)])
    func `whoever has the current version gets no body`(tag: String, status: Int) async throws {
        let response = try await answer(.api(.get, tool, headers: ["If-None-Match": tag]))
        #expect(response.status == status)
        #expect(response.text.isEmpty == (status == 304))
    }

    @Test func `a thing that was made is answered with its place`() async throws {
        let response = try await answer(.api(.post, tools, json: good))
        #expect(response.status == 201)
        #expect(response.headers["Location"] == tool)
        #expect(response.text == #"{"name":"Plane","tags":[]}"#)
    }

    @Test func `every value that is wrong is named at once, with its pointer and the remedy`() async throws {
        let body = """
            {"name":"","count":100,"material":"stone","size":{"width":"wide","dept":3},"tags":["a",7],"boughtOn":"2026-02-30","nmae":1}
            """
        let response = try await answer(.api(.post, tools, json: body))
        #expect(response.status == 422)
        #expect(
            response.refusals == [
                "/name required", "/count out-of-range", "/material not-allowed", "/size/width wrong-type", "/size/dept unknown",
                "/tags/1 wrong-type", "/boughtOn malformed", "/nmae unknown",
            ])
        #expect(response.text.contains("did you mean `name`?"))
        #expect(response.text.contains("did you mean `depth`?"))
        #expect(response.text.contains("Give one of: wood, metal."))
        #expect(response.text.contains("Give a whole number; found a text."))
    }

    @Test func `missing values are named too`() async throws {
        let response = try await answer(.api(.post, tools, json: #"{"size":{}}"#))
        #expect(
            response.refusals == ["/name required", "/count required", "/material required", "/size/width required", "/tags required"])
    }

    @Test(
        arguments: [
            (#"{"name":"#, "request.malformed-json"), ("{]", "request.malformed-json"), ("nothing", "request.malformed-json"),
            (#"{"name":"a","name":"b"}"#, "request.malformed-json"), (#"{"name":"a"} {}"#, "request.malformed-json"),
            (String(repeating: "[", count: 33) + String(repeating: "]", count: 33), "request.malformed-json"),
        ])
    func `what is not JSON is refused with 400`(body: String, code: String) async throws {
        let response = try await answer(.api(.post, tools, json: body))
        #expect(response.status == 400)
        #expect(response.text.contains(code))
    }

    @Test func `a body that is not UTF-8 is refused`() async throws {
        var request = Request.api(.post, tools, json: "")
        request.body = .bytes([0x7B, 0x22, 0xFF, 0x22, 0x7D])
        #expect(try await answer(request).status == 400)
    }

    @Test func `a list in place of an object is refused`() async throws {
        let response = try await answer(.api(.post, tools, json: "[1]"))
        #expect(response.status == 422)
        #expect(response.text.contains("Give an object; found a list."))
    }

    @Test func `an empty body is refused with what is needed`() async throws {
        let response = try await answer(.api(.post, tools))
        #expect(response.status == 422)
        #expect(response.text.contains("request.empty-body"))
        #expect(response.refusals.first == "/name required")
    }

    @Test(arguments: ["text/plain", "", "application/x-www-form-urlencoded"])
    func `another media type is refused`(type: String) async throws {
        var request = Request.api(.post, tools, json: good)
        request.headers.set("Content-Type", type)
        #expect(try await answer(request).status == 415)
    }

    @Test func `a NUL in a text is refused before the database sees it`() async throws {
        let response = try await answer(.api(.post, tools, json: good.replacing(" Plane ", with: "a\\u0000b")))
        #expect(response.refusals == ["/name malformed"])
    }

    @Test func `a bad identifier in the path is a refused value`() async throws {
        #expect(try await answer(.api(.get, tools + "/7")).refusals == ["/id malformed"])
    }

    @Test func `an unknown query parameter is refused`() async throws {
        #expect(try await answer(.api(.get, tool, query: "colour=red")).refusals == ["/colour unknown"])
    }

    @Test func `a path's value may not be repeated in the body`() async throws {
        let response = try await answer(.api(.patch, tool, json: #"{"id":"x"}"#, headers: ["If-Match": "\"7\""]))
        #expect(response.refusals == ["/id unknown"])
    }

    @Test func `a change must name the current version`() async throws {
        #expect(try await answer(.api(.patch, tool, json: "{}")).status == 428)
        #expect(try await answer(.api(.patch, tool, json: "{}", headers: ["If-Match": "\"6\""])).status == 412)
        #expect(try await answer(.api(.patch, tool, json: "{}", headers: ["If-Match": "six"])).status == 422)
        #expect(try await answer(.api(.patch, tool, json: "{}", headers: ["If-Match": "\"7\""])).status == 204)
        #expect(try await answer(.api(.patch, tool, json: "{}", headers: ["If-Match": "*"])).status == 204)
    }
}
