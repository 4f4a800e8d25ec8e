import Models
import Testing

@testable import Web

/// Routes that will go.
struct RetirementTests {
    struct OldTools: Endpoint {
        static let route = Route(.get, "/old/v1/tools", "List tools", for: .everyone).retiring(
            Retirement(
                deprecatedOn: CalendarDate(daysSince1970: 20_453), sunsetOn: CalendarDate(daysSince1970: 20_819), successor: "/old/v2/tools"
            ))
        static func run(_ input: NoInput, as caller: Caller, in workshop: Workshop) async throws -> NoContent { NoContent() }
    }

    @Test func `every answer says when it goes and what takes its place, and so does the document`() async throws {
        let mount = Mount("old", title: "Old", [.endpoint(OldTools.self)], in: Workshop())
        let site = try Site(gate: Workshop.site().gate, mount)
        for path in ["/old/v1/tools", "/old/v1/tools?unknown=1"] {
            let parts = path.split(separator: "?").map(String.init)
            let response = await site.handle(Request(.get, parts[0], query: parts.count > 1 ? parts[1] : ""))
            #expect(response.headers["Deprecation"] == "@1767139200")
            #expect(response.headers["Sunset"] == "Fri, 01 Jan 2027 00:00:00 GMT")
            #expect(response.headers["Link"] == "</old/v2/tools>; rel=\"successor-version\"")
        }
        #expect(mount.openAPI()?["paths"]?["/old/v1/tools"]?["get"]?["deprecated"] == true)
    }

    @Test func `no other route says so`() async throws {
        let response = try await Workshop.site().handle(Request(.get, "/workshop/v1/breaks"))
        #expect(!response.headers.contains("Deprecation") && !response.headers.contains("Sunset"))
    }
}
