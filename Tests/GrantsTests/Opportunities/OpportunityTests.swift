import FoundationEssentials
import Models
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Opportunities of the CommonGrants protocol` {
    private static let list = "/grants/v1/guyana/common-grants/opportunities"

    private func add(
        _ title: String, opens: Int = 0, closes: Int = 20, then steps: [String] = ["publish"], in treasury: Treasury, _ fund: Fund,
        _ rubric: Rubric
    ) async -> String {
        let id = GrantRound.ID(at: treasury.moment).description
        let fields = [
            "id": id, "fund": fund.id.description, "rubric": rubric.id.description, "title": title, "summary": "For small ventures",
            "opensOn": treasury.today.adding(days: opens).description, "closesOn": treasury.today.adding(days: closes).description,
            "meetsOn": treasury.today.adding(days: closes + 9).description, "mostMembers": "3",
        ]
        #expect(await treasury.post("/grants/rounds/new", fields, as: "mona").status == 303)
        for step in steps {
            let reason = step == "cancel" ? ["reason": "No money"] : [:]
            #expect(await treasury.post("/grants/rounds/\(id)/\(step)", reason, as: "mona").status == 303)
        }
        return id
    }

    private func read(_ path: String, _ treasury: Treasury) async throws -> ListOpportunities.Output {
        try await treasury.get(path, as: nil, accept: "application/json").read(ListOpportunities.Output.self)
    }

    @Test func `are an office's published rounds, for everyone, those that changed last first`() async throws {
        try await Treasury.open { treasury in
            let (fund, rubric) = (try await treasury.fund(), try await treasury.rubric())
            _ = await add("Draft", then: [], in: treasury, fund, rubric)
            _ = await add("Open", in: treasury, fund, rubric)
            _ = await add("Later", opens: 5, in: treasury, fund, rubric)
            _ = await add("Closed", then: ["publish", "close"], in: treasury, fund, rubric)
            _ = await add("Cancelled", then: ["publish", "cancel"], in: treasury, fund, rubric)
            let told = try await read(Self.list, treasury)
            #expect(told.items.map(\.title) == ["Cancelled", "Closed", "Later", "Open"])
            #expect(told.items.map(\.status.value) == [.custom, .closed, .forecasted, .open])
            #expect(told.items[0].status.customValue == "cancelled" && told.items[1].status.customValue == nil)
            #expect(told.status == 200 && told.paginationInfo.totalItems == 4 && told.paginationInfo.totalPages == 1)
            let open = told.items[3]
            #expect(open.keyDates.closeDate.date == treasury.today.adding(days: 20) && open.keyDates.closeDate.eventType == "singleDate")
            #expect(open.keyDates.otherDates?.meetsOn?.date == treasury.today.adding(days: 29))
            #expect(open.funding?.maxAwardAmount.amount == "2000" && open.funding?.maxAwardAmount.currency == "USD")
            #expect(try await read("/grants/v1/haiti/common-grants/opportunities", treasury).items.isEmpty)
        }
    }

    @Test func `come in pages that tell how many there are`() async throws {
        try await Treasury.open { treasury in
            let (fund, rubric) = (try await treasury.fund(), try await treasury.rubric())
            for number in 1...5 { _ = await add("Round \(number)", in: treasury, fund, rubric) }
            var titles: [String] = []
            for page in 1...4 {
                let told = try await read(Self.list + "?page=\(page)&pageSize=2", treasury)
                #expect(told.paginationInfo.totalItems == 5 && told.paginationInfo.totalPages == 3 && told.paginationInfo.page == page)
                titles += told.items.map(\.title)
            }
            #expect(titles == (1...5).reversed().map { "Round \($0)" })
            for wrong in ["page=0", "pageSize=101", "page=one"] {
                let refused = await treasury.get(Self.list + "?" + wrong, as: nil, accept: "application/json")
                #expect(refused.status == 422 && refused.text.contains(wrong.split(separator: "=")[0]))
                #expect(try refused.refusal.errors.count == 1)
            }
        }
    }

    @Test func `are shown one by one, but no draft and none of another office`() async throws {
        try await Treasury.open { treasury in
            let (fund, rubric) = (try await treasury.fund(), try await treasury.rubric())
            let draft = await add("Draft", then: [], in: treasury, fund, rubric)
            let open = await add("Open", in: treasury, fund, rubric)
            let shown = try await treasury.get("\(Self.list)/\(open)", as: nil, accept: "application/json").read(GetOpportunity.Output.self)
            #expect(shown.data.title == "Open" && shown.data.id.description == open && shown.message == "Success")
            for path in [
                "\(Self.list)/\(draft)", "/grants/v1/haiti/common-grants/opportunities/\(open)", "\(Self.list)/\(GrantRound.ID(at: .now))",
                "/grants/v1/nowhere/common-grants/opportunities/\(open)", "/grants/v1/nowhere/common-grants/opportunities",
            ] {
                let refused = await treasury.get(path, as: nil, accept: "application/json")
                #expect(refused.status == 404 && refused.headers["Content-Type"] == "application/json")
                let told = try refused.refusal
                #expect(told.status == 404 && told.message.hasPrefix("There is no such") && told.errors.isEmpty)
            }
        }
    }
}

/// `Error` of the protocol.
private struct Refusal: Decodable {
    let status: Int
    let message: String
    let errors: [[String: String]]
}

extension Response {
    fileprivate var refusal: Refusal {
        get throws { try JSONDecoder().decode(Refusal.self, from: Data(text.utf8)) }
    }

    /// The body as a value, whose moments are as RFC 3339 writes them.
    fileprivate func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        #expect(status == 200)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let text = try decoder.singleValueContainer().decode(String.self)
            return try Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains(".")))
        }
        return try decoder.decode(type, from: Data(text.utf8))
    }
}
