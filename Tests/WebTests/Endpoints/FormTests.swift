import Models
import Testing

@testable import Web

/// What a form reads, and how it comes back.
struct FormTests {
    let tool = "/workshop/tools/\(Workshop.tool)"
    var borrow: String { tool + "/borrow" }

    func answer(_ request: Request) async throws -> Response {
        try await Workshop.site().handle(request)
    }

    @Test func `a form is shown empty`() async throws {
        let response = try await answer(Request(.get, borrow, headers: ["X-Test": "session"]))
        #expect(response.status == 200)
        #expect(response.text == "until=; ")
    }

    @Test func `what was filled in is read by type and leads on with 303 and a notice`() async throws {
        let fields = "until=2026-12-01&days=3&isUrgent=on&helpers=Ann&helpers=Bo&lines.0.item=nail&lines.0.amount=2.50&purpose="
        let response = try await answer(.form(borrow, fields))
        #expect(response.status == 303)
        #expect(response.headers["Location"] == tool)
        let notice = try #require(response.headers["Set-Cookie"])
        let value = try #require(notice.split(separator: ";").first?.split(separator: "=").last)
        #expect(PercentCoding.decode(value.utf8) == #"2026-12-01 true ["Ann", "Bo"] ["nail=2.5"]"#)
    }

    @Test func `a notice is told once`() async throws {
        let response = try await answer(Request(.get, tool, headers: ["X-Test": "session", "Cookie": "notice=Lent%20out"]))
        #expect(response.headers["Set-Cookie"]?.hasPrefix("notice=;") == true)
    }

    @Test func `a refused form comes back with what was typed and each error`() async throws {
        let response = try await answer(.form(borrow, "until=tomorrow&days=&lines.0.item=&lines.0.amount=x"))
        #expect(response.status == 422)
        #expect(response.text.contains("until=tomorrow;"))
        #expect(response.text.contains("until: Give a day of the calendar"))
        #expect(response.text.contains("days: Give a value; it is required."))
        #expect(response.text.contains("lines.0.item: Give a value"))
        #expect(response.text.contains("lines.0.amount: Give a number"))
    }

    @Test func `a rule of the world shows the form again with its own status`() async throws {
        let response = try await answer(.form(borrow, "until=2026-12-01&days=3&purpose=forge"))
        #expect(response.status == 409)
        #expect(response.text.contains("until=2026-12-01;"))
    }

    @Test func `a form of parts is read the same way`() async throws {
        let parts = ["until": "2026-12-01", "days": "3"].map { name, value in
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        var request = Request.form(borrow, parts.joined() + "--b--\r\n")
        request.headers.set("Content-Type", "multipart/form-data; boundary=b")
        #expect(try await answer(request).status == 303)
        request.body = .bytes(Array("--b\r\nnonsense".utf8))
        #expect(try await answer(request).status == 400)
    }

    @Test func `an action leads on`() async throws {
        let response = try await answer(.form(tool + "/return", ""))
        #expect(response.status == 303)
        #expect(response.headers["Location"] == tool)
    }
}
