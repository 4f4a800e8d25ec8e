import Models
import Testing

@testable import Web

/// Each stage of a site by what it refuses.
struct StageTests {
    let notes = Notes()
    let tool = "/workshop/v1/tools/\(Workshop.tool)"
    let page = "/workshop/tools/\(Workshop.tool)"

    func answer(_ request: Request, isFull: Bool = false, isShaken: Bool = false) async throws -> Response {
        try await Workshop.site(notes: notes, isFull: isFull, isShaken: isShaken).handle(request)
    }

    // MARK: Finding the route

    @Test func `an unknown address is a problem that bears the request's id`() async throws {
        let response = try await answer(.api(.get, "/workshop/v1/nothing"))
        #expect(response.status == 404)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(response.text.contains(#""requestId":"0000000000000001""#))
        #expect(notes.observations.map(\.refusal) == ["request.no-such-address"])
    }

    @Test func `an unknown address is an error screen to a browser`() async throws {
        let response = try await answer(Request(.get, "/nothing", headers: ["Accept": "text/html,*/*"]))
        #expect(response.status == 404)
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
    }

    @Test func `another method is refused with those that are taken`() async throws {
        let response = try await answer(.api(.delete, tool))
        #expect(response.status == 405)
        #expect(response.headers["Allow"] == "GET, HEAD, OPTIONS, PATCH")
    }

    @Test func `OPTIONS tells the methods, and HEAD is GET's`() async throws {
        let options = try await answer(Request(.options, tool))
        #expect(options.status == 204)
        #expect(options.headers["Allow"] == "GET, HEAD, OPTIONS, PATCH")
        #expect(try await answer(.api(.head, tool)).status == 200)
    }

    @Test func `a slash too many leads to the address without it`() async throws {
        let response = try await answer(.api(.get, tool + "/", query: "a=1"))
        #expect(response.status == 308)
        #expect(response.headers["Location"] == tool + "?a=1")
    }

    @Test(arguments: ["/workshop/v1/tools/%zz", "/workshop/v1/tools/%00", "/workshop/v1/tools/%ff%fe", "/workshop/v1/tools/%4"])
    func `a broken escape is refused`(path: String) async throws {
        let response = try await answer(.api(.get, path))
        #expect(response.status == 400)
        #expect(response.text.contains("request.malformed-path"))
    }

    @Test func `an address that is too long is refused`() async throws {
        #expect(try await answer(.api(.get, "/" + String(repeating: "a", count: 3000))).status == 413)
    }

    // MARK: Who asks, from where, and whether they may

    @Test func `a program that has not signed in is told how`() async throws {
        let response = try await answer(Request(.get, tool))
        #expect(response.status == 401)
        #expect(response.headers["WWW-Authenticate"] == "Bearer realm=\"Foothold\"")
    }

    @Test func `a person who has not signed in is led there and back`() async throws {
        let response = try await answer(Request(.get, page, query: "tab=a b"))
        #expect(response.status == 303)
        #expect(response.headers["Location"] == "/sign-in?next=%2Fworkshop%2Ftools%2F\(Workshop.tool)%3Ftab%3Da%20b")
    }

    @Test func `a caller without the role is refused`() async throws {
        let response = try await answer(Request(.post, "/workshop/v1/tools", headers: ["X-Test": "key employer"]))
        #expect(response.status == 403)
        #expect(response.text.contains("request.not-your-role"))
    }

    @Test(arguments: ["cross-site", "same-site", nil])
    func `a session's change must come from this site`(site: String?) async throws {
        let response = try await answer(.form(page + "/return", "", from: site))
        #expect(response.status == 403)
        #expect(notes.observations.map(\.refusal) == ["request.other-origin"])
    }

    @Test func `an older browser is believed by its Origin`() async throws {
        var request = Request.form(page + "/return", "", from: nil)
        request.headers.append("Origin", "https://jobs.example")
        request.headers.append("Host", "jobs.example")
        #expect(try await answer(request).status == 303)
        request.headers.set("Host", "evil.example")
        #expect(try await answer(request).status == 403)
    }

    @Test func `a full house says when to come again`() async throws {
        let response = try await answer(.api(.get, tool), isFull: true)
        #expect(response.status == 429)
        #expect(response.headers["Retry-After"] == "30")
        #expect(response.headers["RateLimit-Limit"] == "10")
    }

    @Test(arguments: ["", "a b", "é", String(repeating: "k", count: 256)])
    func `an idempotency key has 1 to 255 printable characters`(key: String) async throws {
        let response = try await answer(.api(.patch, tool, json: "{}", headers: ["Idempotency-Key": key, "If-Match": "\"7\""]))
        #expect(response.text.contains("idempotency-key.malformed"))
    }

    // MARK: The answer

    @Test func `an error that is no failure is logged and answered blandly`() async throws {
        let response = try await answer(Request(.get, "/workshop/v1/breaks"))
        #expect(response.status == 500)
        #expect(response.text.contains("server.fault"))
        #expect(!response.text.contains("Wreck"))
        #expect(notes.faults.first is Breaks.Wreck)
    }

    @Test func `an error that will pass is logged and says when to come again`() async throws {
        let response = try await answer(Request(.get, "/workshop/v1/breaks"), isShaken: true)
        #expect(response.status == 503)
        #expect(response.headers["Retry-After"] == "2")
        #expect(response.headers["Refresh"] == nil)
        #expect(response.text.contains("workshop.shaken"))
        #expect(notes.faults.first is Breaks.Wreck)
    }

    @Test func `a page that is not available yet is asked for again by itself, but not without end`() async throws {
        var request = Request(.get, page, query: "tab=sharpening", headers: ["X-Test": "session"])
        let link = #"href="\#(page)?tab=sharpening""#
        let first = try await answer(request)
        #expect(first.status == 503 && first.headers["Retry-After"] == "7" && first.headers["Refresh"] == "7")
        #expect(first.headers["Set-Cookie"]?.hasPrefix("retrials=1;") == true && first.text.contains(link), "\(first.text)")
        request.headers.append("Cookie", "retrials=11")
        let last = try await answer(request)
        #expect(last.headers["Refresh"] == "7" && last.headers["Set-Cookie"]?.hasPrefix("retrials=12;") == true)
        request.headers.set("Cookie", "retrials=12")
        let over = try await answer(request)
        #expect(over.status == 503 && over.headers["Refresh"] == nil && over.headers["Set-Cookie"] == nil && over.text.contains(link))
    }

    @Test func `answers carry the headers that bind browsers`() async throws {
        var request = Request(.get, page)
        request.headers.append("X-Test", "session")
        let response = try await answer(request)
        #expect(response.headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
        #expect(response.headers["X-Content-Type-Options"] == "nosniff")
        #expect(response.headers["Referrer-Policy"] == "same-origin")
        #expect(response.headers["Cross-Origin-Opener-Policy"] == "same-origin")
        #expect(response.headers["Cache-Control"] == "no-store")
        #expect(response.text == "tab: none")
    }

    @Test func `each exchange is told once, with its route, and nothing personal`() async throws {
        _ = try await answer(.api(.get, tool))
        let seen = try #require(notes.observations.first)
        #expect(notes.observations.count == 1)
        #expect(seen.route == ReadTool.route)
        #expect(seen.status == 200)
        #expect(seen.request == "0000000000000001")
    }

    @Test func `two services may not share a route`() throws {
        let routes: [Served<Workshop>] = [.endpoint(ReadTool.self), .endpoint(ReadTool.self)]
        let gate = try Workshop.site().gate
        #expect(throws: SiteError.duplicateRoute("GET /workshop/v1/tools/{id}")) {
            try Site(gate: gate, Mount("workshop", title: "", routes, in: Workshop()))
        }
    }
}
