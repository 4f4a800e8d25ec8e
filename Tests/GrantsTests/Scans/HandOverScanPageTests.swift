import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Scans of a signed hand-over` {
    /// Twenty chicks that Ann signed for on paper.
    private static func open(_ body: (Warehouse, HandOver.ID) async throws -> Void) async throws {
        try await Warehouse.open { warehouse in
            let (id, _) = try await warehouse.prepare([], chicks: "20", for: warehouse.ann)
            let today = warehouse.treasury.today.description
            let signed = ["name": "Ann Baker", "language": "en", "signedOn": today, "place": "Linden", "witness": "Carl Dean"]
            #expect(await warehouse.treasury.post("/grants/hand-overs/\(id)/sign-on-paper", signed, as: "ralph").status == 303)
            try await body(warehouse, id)
        }
    }

    private static func add(
        _ bytes: [UInt8] = Treasury.pdf(), as id: Scan.ID, to handOver: HandOver.ID, _ treasury: Treasury,
        by token: String = "ralph"
    ) async -> Response {
        await treasury.post(
            "/grants/hand-overs/\(handOver)/scans/new", [("id", id.description)], file: bytes, named: "paper.pdf", as: token)
    }

    private static func path(_ scan: Scan.ID, of handOver: HandOver.ID) -> String {
        "/grants/v1/hand-overs/\(handOver)/scans/\(scan)"
    }

    @Test func `come back as they were, are told of in the story of the award, and stay`() async throws {
        try await Self.open { warehouse, handOver in
            let (treasury, page) = (warehouse.treasury, "/grants/hand-overs/\(handOver)")
            let (scan, bytes) = (Scan.ID(at: treasury.moment), Treasury.pdf("Quexal", size: 300_000))
            let story = "/grants/applications/\(warehouse.ann)/equipment"
            #expect(await treasury.get(page, as: "cleo").text.contains("No scan yet"))
            #expect(await treasury.get(story, as: "cleo").text.contains("On paper, without a scan"))
            #expect(await treasury.get(page + "/scans/new", as: "cleo").text.contains("look at it before you send it"))
            for _ in 0..<2 { #expect(await Self.add(bytes, as: scan, to: handOver, treasury).status == 303) }
            try await treasury.expectEvents(1, "hand_over.scan_added")
            let shown = await treasury.get(page, as: "mona").text
            #expect(shown.contains(Self.path(scan, of: handOver)) && shown.contains("· Ralph"))
            #expect(await treasury.get(story, as: "cleo").text.contains("on paper, 1 scan"))
            let answer = await treasury.get(Self.path(scan, of: handOver), as: "mona", accept: "*/*")
            #expect(answer.status == 200 && answer.headers["Content-Type"] == "application/pdf")
            #expect(await answer.whole == bytes)
            try await treasury.expectEvents(1, "hand_over.scan_read")
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.file_part WHERE position('Quexal'::bytea IN sealed) > 0")
            let gone = await #expect(throws: PostgresError.self) { try await treasury.run(["DELETE FROM grants.hand_over_scan"]) }
            #expect(gone?.sqlState == "42501")
            await treasury.expectRefused("hand_over_scan_file_fkey", "DELETE FROM grants.file")
        }
    }

    @Test func `are pictures and PDFs, ten at most, and of what was signed on paper`() async throws {
        try await Self.open { warehouse, handOver in
            let treasury = warehouse.treasury
            for (bytes, words) in [
                ([], "The file is empty"), (Array("<html>".utf8), "none of the kinds"), (Treasury.odt, "A scan is a PDF or a picture"),
            ] {
                let refused = await Self.add(bytes, as: .init(at: treasury.moment), to: handOver, treasury)
                #expect(refused.status == 422 && refused.text.contains(words) && refused.text.contains("href=\"#field-file\""), "\(words)")
            }
            for _ in 0..<Scan.most {
                #expect(await Self.add(as: .init(at: treasury.moment), to: handOver, treasury).status == 303)
            }
            #expect(await Self.add(as: .init(at: treasury.moment), to: handOver, treasury).text.contains("10 scans at most"))
            try await treasury.expect(Scan.most, "SELECT count(*) AS n FROM grants.file")
            try await treasury.expect(Scan.most, "SELECT grants.scans_allowed() AS n")
            try await warehouse.tag()
            let drawn = try await warehouse.handOver([warehouse.freezers[0]], to: warehouse.ann)
            #expect(await treasury.get("/grants/hand-overs/\(drawn)/scans/new", as: "cleo").status == 409)
            #expect(await Self.add(as: .init(at: treasury.moment), to: drawn, treasury).status == 409)
            #expect(!(await treasury.get("/grants/hand-overs/\(drawn)", as: "cleo").text.contains("The signed paper")))
        }
    }

    @Test func `are for those who hand over, and kept from who must not read the plan`() async throws {
        try await Self.open { warehouse, handOver in
            let (treasury, scan) = (warehouse.treasury, Scan.ID(at: warehouse.treasury.moment))
            #expect(await Self.add(as: scan, to: handOver, treasury, by: "cleo").status == 303)
            let strangers = ["mona", "quinn", "ivy", "counsellor", "employer", "donor", "committee"]
            await treasury.expectRoles({ "/grants/hand-overs/\($0)/scans/new" }, of: handOver, as: "cleo", against: strangers)
            let statuses = ["mona": 200, "quinn": 200, "ivy": 200, "hana": 404, "ada": 403, "donor": 403, "employer": 403]
            for (name, status) in statuses {
                #expect(await treasury.get(Self.path(scan, of: handOver), as: name, accept: "*/*").status == status, "\(name)")
            }
            #expect(await treasury.get(Self.path(scan, of: handOver), as: nil, accept: "*/*").status == 401)
            #expect(await treasury.get(Self.path(.init(at: treasury.moment), of: handOver), as: "mona", accept: "*/*").status == 404)
            try await warehouse.tie("omar", to: warehouse.ann)
            #expect(await treasury.get(Self.path(scan, of: handOver), as: "omar", accept: "*/*").status == 404)
            #expect(await Self.add(as: .init(at: treasury.moment), to: handOver, treasury, by: "omar").status == 404)
        }
    }
}
