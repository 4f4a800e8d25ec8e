import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `The list of people` {
    private static let path = "/casework/returnees"

    @Test func `says so when it is empty, and offers to register`() async throws {
        try await Bureau.open { bureau in
            #expect(await bureau.get(Self.path).text.contains("Nobody is registered yet"))
            #expect(await bureau.get(Self.path + "?q=jan").text.contains("Nobody was found"))
            #expect(!(await bureau.get(Self.path, as: "manager").text.contains("/casework/returnees/new")))
        }
    }

    @Test(arguments: ["jan batis", "Batis", "Jean-Baptiste", "etyen", "tienn", "étienne jean", "etyèn", "et", "je et"])
    func `is searched by name in any spelling`(_ name: String) async throws {
        try await Bureau.open { bureau in
            try await bureau.register("Jean-Baptiste", "Étienne")
            try await bureau.register("Marie", "Joseph")
            let page = await bureau.get(
                Self.path + "?q=" + name.replacing(" ", with: "+").replacing("é", with: "%C3%A9").replacing("è", with: "%C3%A8"))
            #expect(page.status == 200)
            #expect(page.text.contains("Jean-Baptiste Étienne"))
            #expect(!page.text.contains("Marie Joseph"))
        }
    }

    @Test func `takes what is no letter for no search`() async throws {
        try await Bureau.open { bureau in
            try await bureau.register("Marie", "Joseph")
            #expect(await bureau.get(Self.path + "?q=%25&sort=closest").text.contains("Marie Joseph"))
        }
    }

    @Test func `is narrowed down by state, by whose cases they are and by what is overdue`() async throws {
        try await Bureau.open { bureau in
            try await bureau.register("Marie", "Joseph", through: .assessed, by: "carl")
            try await bureau.register(
                "Paul", "Louis", plan: [(kind: .training, title: "Carpentry", dueOn: Bureau.today.adding(days: -3))])
            for (query, expected) in [
                ("state=assessed", "Marie Joseph"), ("whose=mine", "Paul Louis"), ("due=overdue", "Paul Louis"), ("due=week", "Paul Louis"),
            ] {
                let text = await bureau.get(Self.path + "?" + query).text
                #expect(text.contains(expected), "\(query)")
                #expect(text.contains("Marie Joseph") != text.contains("Paul Louis"), "\(query)")
            }
            #expect(await bureau.get(Self.path).text.contains("Overdue: 1"))
        }
    }

    @Test(arguments: ListReturnees.Sort.allCases)
    func `goes through everybody once, page by page`(_ sort: ListReturnees.Sort) async throws {
        try await Bureau.open { bureau in
            let count = 2 * ReturneeSearch.pageSize + 7
            for number in 0..<count {
                try await bureau.register("Jan", "Number \(String(UnicodeScalar(97 + UInt8(number % 26))))\(number)")
            }
            var address: String? = Self.path + "?q=jan&sort=" + sort.rawValue
            var seen: [String] = []
            var pages = 0
            while let here = address, pages < 5 {
                let text = await bureau.get(here).text
                seen += text.matches(of: #//casework/returnees/([0-9a-f-]{36})"/#).map { String($0.output.1) }
                address = text.firstMatch(of: #/href="([^"]*)" rel="next"/#).map { String($0.output.1).replacing("&amp;", with: "&") }
                pages += 1
            }
            #expect(pages == 3)
            #expect(seen.count == count)
            #expect(Set(seen).count == count)
        }
    }

    @Test(
        arguments: [
            (ReturneeSearch.Filter(today: Bureau.today), "returnee_newest"),
            (ReturneeSearch.Filter(sort: .name, today: Bureau.today), "returnee_name_order"),
            (ReturneeSearch.Filter(state: .assessed, today: Bureau.today), "returnee_state_newest"),
            (ReturneeSearch.Filter(caseWorker: Bureau.account("cleo"), today: Bureau.today), "returnee_case_worker"),
        ])
    func `is read by an index`(_ filter: ReturneeSearch.Filter, _ index: String) async throws {
        try await Bureau.open { bureau in
            let page = try ReturneeSearch.page(filter, after: nil, limit: ReturneeSearch.pageSize)
            let text = try await bureau.database.plan(
                of: page, after: [Bureau.crowd(5000)], for: bureau.casework.database,
                as: Bureau.system())
            #expect(text.contains(index), "\(text)")
        }
    }

    @Test func `is sorted by name or by registration`() async throws {
        try await Bureau.open { bureau in
            try await bureau.register("Zoé", "Louis")
            bureau.clock.advance(days: 1)
            try await bureau.register("Anna", "Pierre")
            bureau.clock.advance(days: 1)
            try await bureau.register("Élie", "Joseph")
            func order(_ sort: String) async -> [String] {
                let text = await bureau.get(Self.path + "?sort=" + sort).text
                return text.matches(of: #/(Zoé|Anna|Élie) /#).map { String($0.output.1) }
            }
            #expect(await order("name") == ["Anna", "Élie", "Zoé"])
            #expect(await order("newest") == ["Élie", "Anna", "Zoé"])
        }
    }

    @Test(arguments: ["state=x", "sort=x", "whose=x", "cursor=x", "cursor=WyJ4IiwieSJd", "due=x"])
    func `refuses what it does not know`(_ query: String) async throws {
        try await Bureau.open { bureau in
            #expect(await bureau.get(Self.path + "?" + query).status == 422)
        }
    }

    @Test func `shows nobody of another programme`() async throws {
        try await Bureau.open { bureau in
            try await bureau.register("Marie", "Joseph", by: "hana", in: Bureau.haiti)
            #expect(!(await bureau.get(Self.path).text.contains("Joseph")))
            #expect(!(await bureau.get(Self.path + "?q=joseph").text.contains("Marie Joseph")))
            #expect(await bureau.get(Self.path + "?q=joseph", as: "hana").text.contains("Marie Joseph"))
        }
    }

    @Test func `is for those who work with people`() async throws {
        try await Bureau.open { bureau in
            for path in [Self.path, "/casework/v1/returnees.csv", "/casework/v1/returnees.xlsx"] {
                for reader in ["cleo", "counsellor", "manager"] { #expect(await bureau.get(path, as: reader).status == 200, "\(reader)") }
                for stranger in Bureau.strangers { #expect(await bureau.get(path, as: stranger).status == 403, "\(stranger)") }
            }
            #expect(await bureau.get(Self.path, as: nil).status == 303)
            #expect(await bureau.get("/casework/v1/returnees.csv", as: nil).status == 401)
        }
    }

    @Test func `is a file too, safe to open, and that it was taken is noted`() async throws {
        try await Bureau.open { bureau in
            try await bureau.register("=Marie", "\"Jo\" Joseph")
            let file = await bureau.get("/casework/v1/returnees.csv?state=registered")
            #expect(file.headers["Content-Type"] == "text/csv; charset=utf-8")
            #expect(file.text.contains("\"'=Marie \"\"Jo\"\" Joseph\",,\"Registered\",\"Cleo\""))
            try await bureau.expectEvents(1, "programme.returnees_exported")
        }
    }
}
