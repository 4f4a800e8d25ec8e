import FoundationEssentials
import Hosting
import Models
import Outbound
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Documents of a plan` {
    private static func open(
        scanner: VirusScanner? = nil, _ body: (Treasury, GrantApplication.ID) async throws -> Void
    ) async throws {
        try await Treasury.open(scanner: scanner) { treasury in
            let round = try await treasury.round(of: treasury.fund())
            try await body(treasury, treasury.application(in: round, of: treasury.person()).application.id)
        }
    }

    @Test func `come back as they were, encrypted meanwhile, by a safe answer and with an event for each reading`() async throws {
        try await Self.open { treasury, id in
            let bytes = Treasury.pdf("Quexal", size: 700_000)
            #expect(await treasury.upload(bytes, named: "Prix d’œufs.pdf", to: id).status == 303)
            let document = try #require(try await treasury.documents(of: id).first)
            let page = await treasury.get("/grants/applications/\(id)").text
            #expect(page.contains("Prix d’œufs.pdf") && page.contains("700 kB") && page.contains("A price from a shop"))
            let answer = await treasury.fetch(document.id, of: id)
            #expect(answer.status == 200 && answer.headers["Content-Type"] == "application/pdf")
            #expect(answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''Prix%20d%E2%80%99%C5%93ufs.pdf")
            #expect(answer.headers["X-Content-Type-Options"] == "nosniff" && answer.headers["Cache-Control"] == "no-store")
            #expect(answer.headers.all("Content-Security-Policy") == ["sandbox", "default-src 'none'; frame-ancestors 'none'"])
            #expect(await answer.whole == bytes)
            try await treasury.expectEvents(1, "application.document_read")
            try await treasury.expect(3, "SELECT count(*) AS n FROM grants.file_part WHERE length(sealed) <= 262172")
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.file_part WHERE position('Quexal'::bytea IN sealed) > 0")
        }
    }

    @Test(arguments: [
        ("", 0, "The file is empty"), ("<html><script>1</script>", 0, "none of the kinds"), ("\u{7F}ELF", 0, "none of the kinds"),
        ("%PDF-1.4", 10 * 1024 * 1024 + 1, "larger than 10 MB"),
    ])
    func `are refused by what they hold`(_ head: String, _ size: Int, _ words: String) async throws {
        try await Self.open { treasury, id in
            let bytes = Array(head.utf8) + [UInt8](repeating: 32, count: max(0, size - head.utf8.count))
            let answer = await treasury.upload(bytes, named: "price.pdf", to: id)
            #expect(answer.status == 422 && answer.text.contains(words) && answer.text.contains("href=\"#field-file\""))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.file")
        }
    }

    @Test func `are added once, however often the form is sent, and no other under the same name`() async throws {
        try await Self.open { treasury, id in
            let document = ApplicationDocument.ID(at: treasury.moment)
            let statuses = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<3 { group.addTask { await treasury.upload(Treasury.pdf(), as: document, to: id).status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [303, 303, 303])
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.document")
            try await treasury.expectEvents(1, "application.document_added")
            let round = try await treasury.round(of: treasury.fund())
            let other = try await treasury.application(in: round, of: treasury.person()).application.id
            #expect(await treasury.upload(Treasury.pdf(), as: document, to: other).status == 409)
        }
    }

    @Test func `are 20 and 50 MB at most, of many at once as well`() async throws {
        try await Self.open { treasury, id in
            _ = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<21 { group.addTask { await treasury.upload(Treasury.pdf(), to: id).status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            try await treasury.expect(20, "SELECT count(*) AS n FROM grants.document")
            try await treasury.expect(20, "SELECT count(*) AS n FROM grants.file")
            let full = await treasury.upload(Treasury.pdf(), to: id)
            #expect(full.status == 422 && full.text.contains("Take one out first"))
            _ = try await treasury.database.admin.unit(["UPDATE grants.file SET size = 52428800 / 19"])
            let first = try await treasury.documents(of: id)[0]
            #expect(await treasury.post("/grants/applications/\(id)/documents/\(first.id)/remove").status == 303)
            #expect(await treasury.upload(Treasury.pdf(size: 200), to: id).status == 422, "too many bytes together")
            #expect(ApplicationDocument.most == 20 && ApplicationDocument.bytesInAll == 52_428_800)
            try await treasury.expect(20, "SELECT grants.documents_allowed() AS n")
            try await treasury.expect(52_428_800, "SELECT grants.document_bytes_allowed() AS n")
        }
    }

    @Test func `stay with the revisions that were submitted with them, and go for good where there was none`() async throws {
        try await Self.open { treasury, id in
            let path = "/grants/applications/\(id)"
            for name in ["first.pdf", "slip.pdf"] { #expect(await treasury.upload(Treasury.pdf(name), named: name, to: id).status == 303) }
            let (first, slip) = try await { ($0[0], $0[1]) }(treasury.documents(of: id))
            #expect(await treasury.get("\(path)/documents/\(slip.id)/remove").text.contains("nothing of it stays"))
            for _ in 0..<2 { #expect(await treasury.post("\(path)/documents/\(slip.id)/remove").status == 303) }
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.file")
            #expect(await treasury.fetch(slip.id, of: id).status == 404)

            #expect(await treasury.post("\(path)/submit", ["version": "2"]).status == 303)
            #expect(await treasury.upload(Treasury.pdf(), to: id).status == 409, "a submitted plan stays")
            #expect(await treasury.get("\(path)/documents/\(first.id)/remove").status == 409)
            #expect(await treasury.post("\(path)/documents/\(first.id)/remove").status == 409)
            #expect(await treasury.post("\(path)/screen", as: "mona").status == 303)
            #expect(await treasury.post("\(path)/request-info", ["reason": "Which shops?"], as: "mona").status == 303)

            #expect(await treasury.upload(Treasury.pdf("second"), named: "second.pdf", to: id).status == 303)
            #expect(await treasury.get("\(path)/documents/\(first.id)/remove").text.contains("submitted with it keep it"))
            #expect(await treasury.post("\(path)/documents/\(first.id)/remove").status == 303)
            #expect(await treasury.post("\(path)/submit", ["version": "2", "answer": "These"]).status == 303)
            let (one, two) = (await treasury.get("\(path)/revisions/1").text, await treasury.get("\(path)/revisions/2").text)
            #expect(one.contains("first.pdf") && !one.contains("second.pdf"))
            #expect(two.contains("second.pdf") && two.contains("Taken out since: first.pdf") && two.contains("New"))
            #expect(await treasury.fetch(first.id, of: id).whole == Treasury.pdf("first.pdf"))
            try await treasury.expectEvents(2, "application.document_removed")
        }
    }

    @Test func `cannot be rewritten past the pages once they were submitted`() async throws {
        try await Self.open { treasury, id in
            #expect(await treasury.upload(Treasury.pdf(), to: id).status == 303)
            let document = try #require(try await treasury.documents(of: id).first)
            let denied = await #expect(throws: PostgresError.self) { try await treasury.run(["UPDATE grants.file_part SET sealed = 'x'"]) }
            #expect(denied?.sqlState == "42501")
            #expect(await treasury.post("/grants/applications/\(id)/submit", ["version": "2"]).status == 303)
            let rule = "document_of_open_application"
            await treasury.expectRefused(rule, "UPDATE grants.document SET until_revision = 1 WHERE id = \(document.id)")
            await treasury.expectRefused(rule, "DELETE FROM grants.document WHERE id = \(document.id)")
            await treasury.expectRefused("document_file_fkey", "DELETE FROM grants.file WHERE id = \(document.file)")
            try await treasury.expect(
                1,
                "SELECT count(*) AS n FROM grants.revision WHERE documents #>> '{0,id}' = \(document.id.description) AND digest IS NOT NULL"
            )
        }
    }

    @Test func `that were damaged are cut short, and not passed on`() async throws {
        try await Self.open { treasury, id in
            #expect(await treasury.upload(Treasury.pdf(size: 600_000), to: id).status == 303)
            let document = try #require(try await treasury.documents(of: id).first)
            let damage: SQL = "UPDATE grants.file_part SET sealed = set_byte(sealed, 50, 1 # get_byte(sealed, 50)) WHERE number = 1"
            _ = try await treasury.database.admin.unit(["SET LOCAL session_replication_role = replica", damage])
            let answer = await treasury.fetch(document.id, of: id)
            guard case .sized(let size, _) = answer.body else { Issue.record("not a file"); return }
            #expect(size == 600_000)
            #expect(await answer.whole.count == 262_144)
        }
    }

    @Test func `wait for the scanner where there is one, and are destroyed where it finds a virus`() async throws {
        let scanner = try #require(VirusScanner("command:\(Self.script)"))
        try await Self.open(scanner: scanner) { treasury, id in
            #expect(!(await treasury.get("/grants/applications/\(id)/documents/new").text.contains("no virus scanner")))
            for words in ["A price", "X5O!EICAR"] {
                #expect(await treasury.upload(Treasury.pdf(words, size: 300_000), to: id).status == 303)
            }
            let (good, bad) = try await { ($0[0], $0[1]) }(treasury.documents(of: id))
            #expect(await treasury.fetch(good.id, of: id).status == 409)
            #expect(await treasury.get("/grants/applications/\(id)").text.contains("Being scanned for viruses"))
            let files = try #require(treasury.grants.files)
            let hasMore = try await files.scanWaiting(as: Treasury.caller(), at: { Date.now })
            #expect(!hasMore)
            #expect(await treasury.fetch(good.id, of: id).whole == Treasury.pdf("A price", size: 300_000))
            let infected = await treasury.fetch(bad.id, of: id)
            #expect(infected.status == 409 && infected.text.contains("file.infected"))
            #expect(await treasury.get("/grants/applications/\(id)").text.contains("Destroyed: a virus was in it"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.file_part WHERE file_id = \(bad.id)")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.file WHERE sealed_key IS NULL")
        }
    }

    @Test func `say on the page where nothing scans them`() async throws {
        try await Self.open { treasury, id in
            #expect(await treasury.get("/grants/applications/\(id)/documents/new").text.contains("no virus scanner"))
        }
    }

    @Test(arguments: ["/documents/new", "/documents/{document}/remove"])
    func `are the case workers' to change`(_ rest: String) async throws {
        try await Self.open { treasury, id in
            #expect(await treasury.upload(Treasury.pdf(), to: id).status == 303)
            let document = try #require(try await treasury.documents(of: id).first).id.description
            await treasury.expectGuarded(
                { "/grants/applications/\($0)\(rest.replacing("{document}", with: document))" }, of: id, as: "cleo",
                against: ["mona", "committee", "donor", "administrator"])
        }
    }

    @Test func `are read by those who read the plan`() async throws {
        try await Self.open { treasury, id in
            #expect(await treasury.upload(Treasury.pdf(), to: id).status == 303)
            let document = try #require(try await treasury.documents(of: id).first).id
            let statuses = ["cleo": 200, "mona": 200, "hana": 404, "committee": 403, "donor": 403, "administrator": 403]
            for (name, status) in statuses { #expect(await treasury.fetch(document, of: id, as: name).status == status, "\(name)") }
            #expect(await treasury.fetch(document, of: id, as: nil).status == 401)
            #expect(await treasury.fetch(ApplicationDocument.ID(at: treasury.moment), of: id).status == 404)
        }
    }

    /// A command that calls a file infected by a word in it, as a scanner does by its signatures.
    private static let script = "/usr/bin/python3 -c " + "import\tsys;sys.exit(b'EICAR'in\tsys.stdin.buffer.read())"
}
