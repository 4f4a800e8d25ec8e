import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Scans of a signed agreement` {
    /// An agreement that Cleo recorded as signed on paper.
    private static func open(_ body: (Treasury, Agreement) async throws -> Void) async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            let signed = [
                "name": "Marie Joseph", "language": "ht", "signedOn": treasury.today.description, "place": "Linden", "witness": "Ben Adams",
            ]
            #expect(await treasury.post("/grants/agreements/\(agreement.id)/sign-on-paper", signed).status == 303)
            try await body(treasury, agreement)
        }
    }

    private static func add(
        _ bytes: [UInt8] = Treasury.pdf(), named name: String = "paper.pdf", as id: Scan.ID, to agreement: Agreement.ID,
        _ treasury: Treasury, by token: String? = "cleo"
    ) async -> Response {
        await treasury.post(
            "/grants/agreements/\(agreement)/scans/new", [("id", id.description)], file: bytes, named: name, as: token)
    }

    private static func path(_ scan: Scan.ID, of agreement: Agreement.ID) -> String {
        "/grants/v1/agreements/\(agreement)/scans/\(scan)"
    }

    @Test func `come back as they were, with an event for each reading, and are added once`() async throws {
        try await Self.open { treasury, agreement in
            let (scan, bytes) = (Scan.ID(at: treasury.moment), Treasury.pdf("Quexal", size: 300_000))
            let page = "/grants/agreements/\(agreement.id)"
            #expect(await treasury.get(page).text.contains("No scan yet"))
            for _ in 0..<2 { #expect(await Self.add(bytes, as: scan, to: agreement.id, treasury).status == 303) }
            try await treasury.expectEvents(1, "agreement.scan_added")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.signature_scan")
            #expect(await treasury.get(page, as: "mona").text.contains(Self.path(scan, of: agreement.id)))
            let answer = await treasury.get(Self.path(scan, of: agreement.id), as: "mona", accept: "*/*")
            #expect(answer.status == 200 && answer.headers["Content-Type"] == "application/pdf")
            #expect(await answer.whole == bytes)
            try await treasury.expectEvents(1, "agreement.scan_read")
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.file_part WHERE position('Quexal'::bytea IN sealed) > 0")
        }
    }

    @Test func `are pictures and PDFs, ten at most, and of what was signed on paper`() async throws {
        try await Self.open { treasury, agreement in
            for (bytes, words) in [
                ([], "The file is empty"), (Array("<html>".utf8), "none of the kinds"), (Treasury.odt, "A scan is a PDF or a picture"),
            ] {
                let refused = await Self.add(bytes, as: .init(at: treasury.moment), to: agreement.id, treasury)
                #expect(refused.status == 422 && refused.text.contains(words) && refused.text.contains("href=\"#field-file\""), "\(words)")
            }
            for _ in 0..<Scan.most {
                #expect(await Self.add(as: .init(at: treasury.moment), to: agreement.id, treasury).status == 303)
            }
            #expect(await Self.add(as: .init(at: treasury.moment), to: agreement.id, treasury).text.contains("10 scans at most"))
            try await treasury.expect(10, "SELECT count(*) AS n FROM grants.file")
            try await treasury.expect(Scan.most, "SELECT grants.scans_allowed() AS n")
            let drawn = try await treasury.agreement(.accepted, about: treasury.awarded())
            #expect(await treasury.get("/grants/agreements/\(drawn.id)/scans/new").status == 409)
            #expect(await Self.add(as: .init(at: treasury.moment), to: drawn.id, treasury).status == 409)
            #expect(!(await treasury.get("/grants/agreements/\(drawn.id)").text.contains("The signed paper")))
        }
    }

    @Test func `are taken out as long as nobody countersigned, and stay afterwards`() async throws {
        try await Self.open { treasury, agreement in
            let (wrong, right) = (Scan.ID(at: treasury.moment), Scan.ID(at: treasury.moment))
            for scan in [wrong, right] { #expect(await Self.add(as: scan, to: agreement.id, treasury).status == 303) }
            let page = "/grants/agreements/\(agreement.id)"
            #expect(await treasury.get("\(page)/scans/\(wrong)/remove").text.contains("Nothing of it stays"))
            for _ in 0..<2 { #expect(await treasury.post("\(page)/scans/\(wrong)/remove").status == 303) }
            try await treasury.expectEvents(1, "agreement.scan_removed")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.file")
            #expect(await treasury.get(Self.path(wrong, of: agreement.id), accept: "*/*").status == 404)
            #expect(await treasury.post("\(page)/start", as: "mona").status == 303)
            #expect(await treasury.get("\(page)/scans/\(right)/remove").status == 409)
            #expect(await treasury.post("\(page)/scans/\(right)/remove").status == 409)
            #expect(!(await treasury.get(page).text.contains("/remove")))
            #expect(await Self.add(as: .init(at: treasury.moment), to: agreement.id, treasury).status == 303, "another may come late")
            await treasury.expectRefused("signature_scan_kept", "DELETE FROM grants.signature_scan")
            await treasury.expectRefused("signature_scan_file_fkey", "DELETE FROM grants.file")
            let changed = await #expect(throws: PostgresError.self) {
                try await treasury.run(["UPDATE grants.signature_scan SET name = 'x'"])
            }
            #expect(changed?.sqlState == "42501")
        }
    }

    @Test func `are seen and changed by their roles alone, and by nobody with a conflict`() async throws {
        try await Self.open { treasury, agreement in
            let scan = Scan.ID(at: treasury.moment)
            #expect(await Self.add(as: scan, to: agreement.id, treasury).status == 303)
            let strangers = ["mona", "counsellor", "placement", "employer", "donor", "ada", "finance"]
            await treasury.expectGuarded({ "/grants/agreements/\($0)/scans/new" }, of: agreement.id, as: "cleo", against: strangers)
            await treasury.expectGuarded(
                { "/grants/agreements/\($0)/scans/\(scan)/remove" }, of: agreement.id, as: "cleo", against: strangers)
            let statuses = ["mona": 200, "finance": 200, "ada": 200, "hana": 404, "committee": 403, "donor": 403, "placement": 403]
            for (name, status) in statuses {
                #expect(await treasury.get(Self.path(scan, of: agreement.id), as: name, accept: "*/*").status == status, "\(name)")
            }
            #expect(await treasury.get(Self.path(scan, of: agreement.id), as: nil, accept: "*/*").status == 401)
            try await treasury.declare(.declared(reason: "My cousin"), for: agreement.application, of: "ada")
            #expect(await treasury.get(Self.path(scan, of: agreement.id), as: "ada", accept: "*/*").status == 403)
        }
    }
}
