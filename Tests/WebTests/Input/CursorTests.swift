import Models
import Testing

@testable import Web

/// Cursors and the pages between them.
struct CursorTests {
    struct Row: Codable, Sendable, Equatable {
        let id: Int
    }

    struct ListRows: Endpoint {
        static let route = Route(.get, "/rows/v1/rows", "List rows", for: .everyone)
        struct Input: Decodable {
            let cursor: Cursor?
            let limit: PageSize?
            let kind: [String]
        }
        static func run(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> PageOf<Row> {
            let first = try input.cursor?.value(0) { Int($0) } ?? 0
            let rows = (first..<first + input.limit.rows + 1).map { Row(id: $0 + 1) }.filter { $0.id <= 5 }
            return PageOf(rows, size: input.limit.rows, cursor: { Cursor(after: $0.id) }, item: { $0 })
        }
    }

    func answer(_ query: String) async throws -> Response {
        let gate = try Workshop.site().gate
        let site = try Site(gate: gate, Mount("rows", title: "Rows", [.endpoint(ListRows.self)], in: Workshop()))
        return await site.handle(Request(.get, "/rows/v1/rows", query: query))
    }

    @Test func `pages follow one another to the end`() async throws {
        let first = try await answer("limit=3&kind=a,b")
        let cursor = Cursor(after: 3)
        #expect(first.text == #"{"items":[{"id":1},{"id":2},{"id":3}],"next":"\#(cursor)"}"#)
        #expect(first.headers["Link"] == "</rows/v1/rows?limit=3&kind=a,b&cursor=\(cursor)>; rel=\"next\"")
        let last = try await answer("limit=3&cursor=\(cursor)")
        #expect(last.text == #"{"items":[{"id":4},{"id":5}]}"#)
        #expect(last.headers["Link"] == nil)
    }

    @Test(arguments: ["%21", "e30", "WyJ4Il0", "AAAA", String(repeating: "A", count: 2000)])
    func `a cursor that was tampered with is refused`(cursor: String) async throws {
        let response = try await answer("cursor=\(cursor)")
        #expect(response.status == 422)
        #expect(response.refusals == ["/cursor malformed"])
    }

    @Test(arguments: ["0", "201", "-1"])
    func `a page has 1 to 200 elements`(limit: String) async throws {
        #expect(try await answer("limit=\(limit)").refusals == ["/limit out-of-range"])
    }

    @Test func `any text survives in a cursor`() throws {
        let values = ["2026-11-23", "Zoë \"?>/", ""]
        let cursor = Cursor(after: values[0], values[1], values[2])
        #expect(Cursor(text: cursor.description)?.values == values)
        #expect(!cursor.description.contains { "+/=".contains($0) })
    }
}
