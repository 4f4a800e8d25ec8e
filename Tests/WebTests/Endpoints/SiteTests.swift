import Models
import Testing

@testable import Web

/// The stages of a site, each by what it refuses.
struct SiteTests {
    let notes = Notes()
    var tool: String { "/workshop/v1/tools/\(Workshop.tool)" }

    func answer(_ request: Request) async throws -> Response {
        try await Workshop.site(notes: notes).handle(request)
    }

    @Test func `an endpoint answers JSON with its version`() async throws {
        let response = try await answer(.api(.get, tool))
        #expect(response.status == 200)
        #expect(response.headers["ETag"] == "\"7\"")
        #expect(response.text == #"{"boughtAt":"2026-11-23T23:47:39.123Z","id":"\#(Workshop.tool)","name":"Saw"}"#)
    }

    @Test func `an unknown address is a problem with its request's id`() async throws {
        let response = try await answer(.api(.get, "/workshop/v1/nothing"))
        #expect(response.status == 404)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(response.text.contains(#""requestId":"0000000000000001""#))
    }

    @Test func `every field that is wrong is named at once with its pointer`() async throws {
        let body =
            #"{"name":"","count":100,"material":"stone","size":{"width":"wide","dept":3},"tags":["a",7],"boughtOn":"2026-02-30","nmae":1}"#
        let response = try await answer(.api(.post, "/workshop/v1/tools", json: body))
        #expect(response.status == 422)
        #expect(
            response.refusals == [
                "/name required", "/count out-of-range", "/material not-allowed", "/size/width wrong-type", "/size/dept unknown",
                "/tags/1 wrong-type", "/boughtOn malformed", "/nmae unknown",
            ])
        #expect(response.text.contains("did you mean `name`?"))
        #expect(response.text.contains("Give one of: wood, metal."))
    }

    @Test func `a good body makes the thing and says where it is`() async throws {
        let body = #"{"name":" Plane ","count":1,"material":"wood","size":{"width":3},"tags":[]}"#
        let response = try await answer(.api(.post, "/workshop/v1/tools", json: body))
        #expect(response.status == 201)
        #expect(response.headers["Location"] == tool)
        #expect(response.text == #"{"name":"Plane","tags":[]}"#)
    }

    @Test func `a form is read, and shown again with what was typed`() async throws {
        let path = "/workshop/tools/\(Workshop.tool)/borrow"
        let good = "until=2026-12-01&days=3&isUrgent=on&helpers=Ann&helpers=Bo&lines.0.item=nail&lines.0.amount=2.50&purpose="
        let done = try await answer(.form(path, good))
        #expect(done.status == 303)
        #expect(done.headers["Location"] == "/workshop/tools/\(Workshop.tool)")
        let refused = try await answer(.form(path, "until=tomorrow&days=&lines.0.item=&lines.0.amount=x"))
        #expect(refused.status == 422)
        #expect(refused.text.contains("until=tomorrow;"))
        #expect(refused.text.contains("days: Give a value"))
        #expect(refused.text.contains("lines.0.amount: Give a number"))
    }
}
