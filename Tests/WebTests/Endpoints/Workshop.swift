import FoundationEssentials
import Markup
import Models
import Synchronization

@testable import Web

/// A small service with one of everything, for the tests of the endpoint layer.
struct Workshop: Sendable {
    enum Tool {
        typealias ID = Identifier<Tool>
    }
}

struct ReadTool: Endpoint {
    static let route = Route(.get, "/workshop/v1/tools/{id}", "Read a tool", for: .signedIn)
    struct Input: Decodable {
        let id: Workshop.Tool.ID
    }
    struct Output: Codable, Reply {
        let id: Workshop.Tool.ID
        let name: String
        let boughtAt: Date
    }
    static func run(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> Versioned<Output> {
        Versioned(Output(id: input.id, name: "Saw", boughtAt: Date(timeIntervalSince1970: 1_795_477_659.123)), version: 7)
    }
}

struct Size: Codable {
    let width: Int
    let depth: Decimal?
}

enum Material: String, CaseIterable, Codable {
    case wood, metal
}

struct AddTool: Endpoint {
    static let route = Route(.post, "/workshop/v1/tools", "Add a tool", for: [.procurementOfficer])
    struct Input: Decodable {
        let name: Text<1, 20>
        let count: Whole<1, 99>
        let material: Material
        let size: Size
        let tags: [String]
        let boughtOn: CalendarDate?
    }
    struct Output: Codable, Reply {
        let name: String
        let tags: [String]
    }
    static func run(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> Created<Output> {
        Created(Output(name: input.name.value, tags: input.tags), at: ReadTool.route.link(Workshop.tool))
    }
}

struct ChangeTool: Endpoint {
    static let route = Route(.patch, "/workshop/v1/tools/{id}", "Change a tool", for: .signedIn)
    struct Input: Decodable {
        let id: Workshop.Tool.ID
        let version: IfMatch
        let name: Text<1, 20>?
    }
    static func run(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> NoContent {
        try input.version.require(7)
        return NoContent()
    }
}

struct Breaks: Endpoint {
    struct Wreck: Error {}
    static let route = Route(.get, "/workshop/v1/breaks", "Break", for: .everyone)
    static func run(_ input: NoInput, as caller: Caller, in workshop: Workshop) async throws -> NoContent {
        throw Wreck()
    }
}

struct ToolPage: Page {
    static let route = Route(.get, "/workshop/tools/{id}", "A tool", for: .signedIn)
    struct Input: Decodable {
        let id: Workshop.Tool.ID
        let tab: String?
    }
    static func show(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> Screen {
        if input.tab == "sharpening" { throw Failure(.unavailable, "tool.away", "It is being sharpened.", retryAfter: 7) }
        return Screen("Tool") { "tab: \(input.tab ?? "none")" }
    }
}

struct BorrowTool: Form {
    static let route = Route(.get, "/workshop/tools/{id}/borrow", "Borrow a tool", for: .signedIn)
    struct Place: Decodable {
        let id: Workshop.Tool.ID
    }
    struct Input: Decodable {
        let until: CalendarDate
        let days: Whole<1, 30>
        let purpose: String?
        let isUrgent: Bool
        let helpers: [String]
        let lines: [Line]
    }
    struct Line: Decodable {
        let item: Text<1, 10>
        let amount: Decimal
    }
    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in workshop: Workshop) async throws -> Screen {
        let errors = draft.errors.map { "\($0.name): \($0.message)" }.joined(separator: "; ")
        return Screen("Borrow") { "until=\(draft["until"] ?? ""); \(errors)" }
    }
    static func submit(_ place: Place, _ input: Input, as caller: Caller, in workshop: Workshop) async throws -> Redirect {
        if input.purpose == "forge" { throw Failure(.conflict, "tool.lent", "The tool is lent already.") }
        let seen = "\(input.until) \(input.isUrgent) \(input.helpers) \(input.lines.map { "\($0.item.value)=\($0.amount)" })"
        return Redirect(ToolPage.route.link(place.id), notice: seen)
    }
}

struct ReturnTool: Action {
    static let route = Route(.post, "/workshop/tools/{id}/return", "Return a tool", for: .signedIn)
    struct Input: Decodable {
        let id: Workshop.Tool.ID
    }
    static func run(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> Redirect {
        Redirect(ToolPage.route.link(input.id))
    }
}

extension Workshop {
    static let routes: [Served<Workshop>] = [
        .endpoint(ReadTool.self), .endpoint(AddTool.self), .endpoint(ChangeTool.self), .endpoint(Breaks.self), .page(ToolPage.self),
        .form(BorrowTool.self), .action(ReturnTool.self),
    ]

    static let tool = "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10"

    /// A site whose caller is told by a header: `X-Test: session`, `key` or nothing; a role may follow.
    static func site(notes: Notes = Notes(), isFull: Bool = false, isShaken: Bool = false) throws -> Site {
        let gate = Gate(
            authenticate: { request in
                let words = (request.headers["X-Test"] ?? "").split(separator: " ")
                let roles = Set(words.dropFirst().compactMap { Role(rawValue: String($0)) })
                switch words.first {
                case "session": return Caller(credential: .session(Session.ID(UUID())), roles: roles)
                case "key": return Caller(credential: .apiKey(APIKey.ID(UUID())), roles: roles)
                default: return .anonymous()
                }
            },
            admit: { _, _, _, headers in
                headers.set("RateLimit-Limit", "10")
                if isFull { throw Failure(.tooManyRequests, "request.too-many", "Wait a little.", retryAfter: 30) }
            },
            observe: { notes.append($0) },
            fault: { error, _, _ in notes.append(error) },
            passing: { _ in isShaken ? Failure(.unavailable, "workshop.shaken", "Hold on.", retryAfter: 2) : nil },
            frame: { screen, _, _ in screen.content })
        return try Site(gate: gate, Mount("workshop", title: "Workshop", routes, in: Workshop()))
    }
}

/// What the gate heard.
final class Notes: Sendable {
    private let heard = Mutex<([Observation], [any Error])>(([], []))

    func append(_ observation: Observation) { heard.withLock { $0.0.append(observation) } }
    func append(_ error: any Error) { heard.withLock { $0.1.append(error) } }
    var observations: [Observation] { heard.withLock { $0.0 } }
    var faults: [any Error] { heard.withLock { $0.1 } }
}

extension Request {
    /// A call by a program that holds the role of procurement officer.
    static func api(_ method: Web.Method, _ path: String, json: String? = nil, query: String = "", headers: Headers = Headers()) -> Request
    {
        var request = Request(method, path, query: query, headers: headers)
        request.headers.append("X-Test", "key procurement_officer")
        if let json {
            request.headers.append("Content-Type", "application/json")
            request.body = .bytes(Array(json.utf8))
        }
        return request
    }

    /// A form sent by a person's browser.
    static func form(_ path: String, _ fields: String, from site: String? = "same-origin") -> Request {
        var request = Request(.post, path, headers: ["X-Test": "session", "Content-Type": "application/x-www-form-urlencoded"])
        if let site { request.headers.append("Sec-Fetch-Site", site) }
        request.body = .bytes(Array(fields.utf8))
        return request
    }
}

extension Response {
    /// The body as text.
    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The body's refused fields as `pointer code`.
    var refusals: [String] {
        struct Answer: Decodable {
            struct Field: Decodable {
                let pointer: String
                let code: String
            }
            let errors: [Field]?
        }
        let answer = try? JSONDecoder().decode(Answer.self, from: Data(text.utf8))
        return answer?.errors?.map { "\($0.pointer) \($0.code)" } ?? []
    }
}
