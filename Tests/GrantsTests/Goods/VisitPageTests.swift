import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Visits` {
    private static let strangers = ["counsellor", "placement", "employer", "donor", "committee"]

    /// A report of a visit on which the things look like this; one that is nil is not there.
    private static func report(_ looks: [(GrantAsset.ID, String?)], _ more: [String: String] = [:], on treasury: Treasury) -> [String:
        String]
    {
        var fields = [
            "visitedOn": treasury.today.description, "business": "running", "turnover": "52000.50", "jobsCreated": "2",
            "advice": "Keep a book",
        ]
        for (place, look) in looks.enumerated() {
            fields["findings.\(place).asset"] = look.0.description
            fields["findings.\(place).condition"] = look.1 ?? "absent"
        }
        return fields.merging(more) { $1 }
    }

    @Test func `are listed by the day on which they are due, and whose they are`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            #expect(await treasury.get("/grants/visits", as: "cleo").text.contains("No visit is to come"))
            _ = try await warehouse.handOver([], chicks: "20", to: warehouse.ann)
            let list = await treasury.get("/grants/visits", as: "cleo").text
            var places: [String.Index] = []
            for month in [1, 3, 6, 12] {
                let id = try await warehouse.visit(month)
                places.append(try #require(list.firstRange(of: "/grants/visits/\(id)")).lowerBound)
            }
            #expect(places == places.sorted())
            #expect(list.contains("Ann Baker") && list.contains("Linden") && list.contains("Cleo"))
            #expect(await treasury.get("/grants/visits?whose=mine", as: "cleo").text.contains("Ann Baker"))
            #expect(!(await treasury.get("/grants/visits?whose=mine", as: "mona").text.contains("Ann Baker")))
            #expect(await treasury.get("/grants/visits?kind=done", as: "cleo").text.contains("No visit was made yet"))
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica", "UPDATE grants.monitoring_visit SET due_on = due_on - 60 WHERE month = 1",
            ])
            #expect(await treasury.get("/grants/visits", as: "cleo").text.contains("Late"))
        }
    }

    @Test func `tell of each thing whether it is there, once, and the register follows`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            _ = try await warehouse.handOver(Array(freezers.prefix(2)), to: warehouse.ann)
            let first = try await "/grants/visits/\(warehouse.visit(1))"
            #expect(await treasury.get(first + "/report", as: "cleo").text.contains("SN-2"))
            let (good, worn) = ((freezers[0], "good" as String?), (freezers[1], "worn" as String?))
            #expect(await treasury.post(first + "/report", Self.report([good], on: treasury), as: "cleo").status == 422, "all of them")
            let silent = await treasury.post(first + "/report", Self.report([good, (freezers[1], nil)], on: treasury), as: "cleo")
            #expect(silent.status == 422 && silent.text.contains("findings-1-note-error") || silent.text.contains("findings.1.note-error"))
            let wrong = ["turnover": "-1", "visitedOn": treasury.today.adding(days: 1).description]
            for (field, value) in wrong {
                let answer = await treasury.post(first + "/report", Self.report([good, worn], [field: value], on: treasury), as: "cleo")
                #expect(answer.status == 422 && answer.text.contains("\(field)-error"), "\(field)")
            }
            let report = Self.report([good, worn], on: treasury)
            for _ in 0..<2 { #expect(await treasury.post(first + "/report", report, as: "cleo").status == 303) }
            #expect(
                await treasury.post(first + "/report", Self.report([good, worn], ["business": "closed"], on: treasury), as: "cleo").status
                    == 409)
            try await treasury.expectEvents(1, "monitoring_visit.done")
            try await warehouse.expectStates(["handed_over", "handed_over", "tagged"])
            let page = await treasury.get(first, as: "ralph").text
            #expect(page.contains("GYD\u{00A0}52\u{202F}000.50") && page.contains("Keep a book") && page.contains("Worn"))
            let sixth = try await "/grants/visits/\(warehouse.visit(6))"
            let lost = Self.report([good, (freezers[1], nil)], ["findings.1.note": "Sold"], on: treasury)
            #expect(await treasury.post(sixth + "/report", lost, as: "mona").status == 303)
            try await warehouse.expectStates(["verified_6m", "lost", "tagged"])
            let twelfth = try await "/grants/visits/\(warehouse.visit(12))"
            #expect(await treasury.post(twelfth + "/report", Self.report([good], on: treasury), as: "cleo").status == 303)
            try await warehouse.expectStates(["verified_12m", "lost", "tagged"])
            for name in ["asset.verified_6m", "asset.verified_12m", "asset.lost"] { try await treasury.expectEvents(1, name) }
            let asset = await treasury.get("/grants/assets/\(freezers[1])", as: "ralph").text
            #expect(asset.contains("Sold") && asset.contains("Visit after 6 months") && asset.contains("Worn"))
            #expect(await treasury.get("/grants/applications/\(warehouse.ann)/equipment", as: "mona").text.contains("Runs"))
        }
    }

    @Test func `are corrected with a reason by who was there or the manager; the register follows, and the first report stays`()
        async throws
    {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            _ = try await warehouse.handOver(Array(freezers.prefix(2)), to: warehouse.ann)
            let path = try await "/grants/visits/\(warehouse.visit(6))"
            let early = await treasury.get(path + "/correct", as: "cleo")
            #expect(early.status == 409 && early.text.contains("nothing to correct"))
            let (good, gone) = ((freezers[0], "good" as String?), (freezers[1], nil as String?))
            let wrong = Self.report([good, gone], ["findings.1.note": "Nobody knows"], on: treasury)
            #expect(await treasury.post(path + "/report", wrong, as: "cleo").status == 303)
            try await warehouse.expectStates(["verified_6m", "lost", "tagged"])
            let form = await treasury.get(path + "/correct", as: "cleo").text
            #expect(form.contains("52000.5") && form.contains("Nobody knows") && form.contains("name=\"version\" value=\"2\""))

            func correction(_ version: Int, _ looks: [(GrantAsset.ID, String?)], _ more: [String: String] = [:]) -> [String: String] {
                Self.report(looks, ["version": "\(version)", "reason": "It stood at the mill"].merging(more) { $1 }, on: treasury)
            }
            let right = correction(2, [good, (freezers[1], "worn")], ["turnover": "41000"])
            #expect(await treasury.post(path + "/correct", right.merging(["reason": ""]) { $1 }, as: "cleo").status == 422)
            #expect(await treasury.post(path + "/correct", correction(2, [good]), as: "cleo").status == 422, "all of them")
            for _ in 0..<2 { #expect(await treasury.post(path + "/correct", right, as: "cleo").status == 303) }
            try await treasury.expectEvents(1, "monitoring_visit.corrected")
            try await treasury.expectEvents(1, "asset.found")
            try await warehouse.expectStates(["verified_6m", "verified_6m", "tagged"])
            let page = await treasury.get(path, as: "ralph").text
            for words in ["41\u{202F}000", "52\u{202F}000.50", "It stood at the mill", "Nobody knows", "What was reported before"] {
                #expect(page.contains(words), "\(words)")
            }
            let asset = await treasury.get("/grants/assets/\(freezers[1])", as: "ralph").text
            #expect(asset.contains("Worn") && asset.contains("It was never lost") && !asset.contains("Not there"))

            let stale = await treasury.post(path + "/correct", correction(2, [good, gone], ["findings.1.note": "Sold"]), as: "mona")
            #expect(stale.status == 412)
            let again = correction(3, [good, gone], ["findings.1.note": "Sold"])
            #expect(await treasury.post(path + "/correct", again, as: "mona").status == 303)
            try await warehouse.expectStates(["verified_6m", "lost", "tagged"])
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.visit_correction")
            try await treasury.expect(6, "SELECT count(*) AS n FROM grants.visit_finding")
            try await treasury.expect(
                1, "SELECT count(*) AS n FROM grants.monitoring_visit WHERE correction = 2 AND visited_by = \(Treasury.account("cleo"))")
        }
    }

    @Test func `are corrected by nobody else, and what a later visit found is not lost for an earlier one`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            _ = try await warehouse.handOver([freezers[0]], to: warehouse.ann)
            let (first, sixth) = (try await warehouse.visit(1), try await "/grants/visits/\(warehouse.visit(6))")
            let path = "/grants/visits/\(first)"
            let there = Self.report([(freezers[0], "good")], on: treasury)
            let before = there.merging(["visitedOn": treasury.today.adding(days: -3).description]) { $1 }
            #expect(await treasury.post(path + "/report", before, as: "mona").status == 303)
            #expect(await treasury.post(sixth + "/report", there, as: "mona").status == 303)
            let more = ["version": "2", "reason": "Wrong place", "findings.0.note": "Gone", "visitedOn": before["visitedOn"] ?? ""]
            let gone = Self.report([(freezers[0], nil)], more, on: treasury)
            let other = await treasury.post(path + "/correct", gone, as: "cleo")
            #expect(other.status == 403 && other.text.contains("by whoever made the visit"))
            #expect(await treasury.get(path + "/correct", as: "cleo").status == 403)
            #expect(!(await treasury.get(path, as: "cleo").text.contains("/correct")))
            #expect(await treasury.get(path, as: "max").text.contains("/correct"))
            #expect(await treasury.post(path + "/correct", gone, as: "max").status == 303)
            try await warehouse.expectStates(["verified_6m", "tagged", "tagged"])
            try await treasury.expectEvents(0, "asset.lost")
            await treasury.expectRefused("monitoring_visit_step", "UPDATE grants.monitoring_visit SET turnover = 1 WHERE id = \(first)")
            await treasury.expectRefused(
                "monitoring_visit_step", "UPDATE grants.monitoring_visit SET correction = 2, turnover = 1 WHERE id = \(first)")
            await treasury.expectRefused(
                "visit_finding_of_owner",
                """
                INSERT INTO grants.visit_finding (programme_id, visit_id, asset_id, is_present, condition, correction)
                VALUES (\(Treasury.guyana), \(first), \(freezers[0]), true, 'good', 2)
                """)
            await treasury.expectRefused(
                "visit_correction_of_report",
                """
                INSERT INTO grants.visit_correction (programme_id, visit_id, number, reason, corrected_by, corrected_at)
                VALUES (\(Treasury.guyana), \(first), 3, 'x', \(Treasury.account("cleo")), now())
                """)
            let rewritten = await #expect(throws: PostgresError.self) {
                try await treasury.run(["UPDATE grants.visit_correction SET reason = 'x'"])
            }
            #expect(rewritten?.sqlState == "42501")
        }
    }

    @Test func `are made up for where nobody was met`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            _ = try await warehouse.handOver([], chicks: "20", to: warehouse.ann)
            let path = try await "/grants/visits/\(warehouse.visit(3))"
            #expect(await treasury.get(path + "/miss", as: "cleo").text.contains("can still be made"))
            #expect(await treasury.post(path + "/miss", as: "cleo").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path + "/miss", ["reason": "A flood"], as: "cleo").status == 303) }
            try await treasury.expectEvents(1, "monitoring_visit.missed")
            #expect(await treasury.get("/grants/visits?kind=missed", as: "cleo").text.contains(path))
            #expect(await treasury.get(path, as: "cleo").text.contains("A flood"))
            #expect(await treasury.post(path + "/report", Self.report([], on: treasury), as: "cleo").status == 303)
            #expect(await treasury.post(path + "/miss", ["reason": "x"], as: "cleo").status == 409)
        }
    }

    /// Posts a picture as a browser does.
    private static func upload(
        _ bytes: [UInt8], as id: VisitPhoto.ID, to path: String, on treasury: Treasury, by token: String = "cleo"
    ) async -> Response {
        let fields = [("id", id.description), ("caption", "The freezer")].map { name, value in
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
        let body = Array((fields.joined() + head).utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        let headers: Headers = [
            "Accept": "text/html", "Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin",
            "Cookie": "\(Credentials.cookie)=\(token)",
        ]
        return await treasury.site.handle(Request(.post, path + "/photos/new", headers: headers, body: .bytes(body)))
    }

    @Test func `have pictures, which are kept encrypted and read as events`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            _ = try await warehouse.handOver([], chicks: "20", to: warehouse.ann)
            let path = try await "/grants/visits/\(warehouse.visit(1))"
            let (id, picture) = (VisitPhoto.ID(at: treasury.moment), [0xFF, 0xD8, 0xFF, 0xE0] + Array("A freezer".utf8))
            #expect(await Self.upload(picture, as: id, to: path, on: treasury).status == 409, "before the report")
            #expect(await treasury.post(path + "/report", Self.report([], on: treasury), as: "cleo").status == 303)
            #expect(await Self.upload(Treasury.pdf(), as: id, to: path, on: treasury).status == 422, "no picture")
            for _ in 0..<2 { #expect(await Self.upload(picture, as: id, to: path, on: treasury).status == 303) }
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.visit_photo")
            #expect(await treasury.get(path, as: "ralph").text.contains("The freezer"))
            let photo = path.replacing("/grants/", with: "/grants/v1/") + "/photos/\(id)"
            let read = await treasury.get(photo, as: "mona", accept: "*/*")
            #expect(await read.whole == picture)
            #expect(read.headers["Content-Type"] == "image/jpeg")
            try await treasury.expectEvents(1, "monitoring_visit.photo_read")
            #expect(await treasury.get(photo, as: "donor", accept: "*/*").status == 403)
            let other = path.replacing("/grants/", with: "/grants/v1/") + "/photos/\(VisitPhoto.ID(at: treasury.moment))"
            #expect(await treasury.get(other, as: "mona", accept: "*/*").status == 404)
            for _ in 0..<9 {
                #expect(await Self.upload(picture, as: .init(at: treasury.moment), to: path, on: treasury).status == 303)
            }
            #expect(await Self.upload(picture, as: .init(at: treasury.moment), to: path, on: treasury).status == 422, "ten at most")
            try await treasury.expect(10, "SELECT count(*) AS n FROM grants.file")
        }
    }

    @Test func `are for those who visit, and kept from who must not read the plan`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            _ = try await warehouse.handOver([], chicks: "20", to: warehouse.ann)
            let id = try await warehouse.visit(6)
            await treasury.expectGuarded({ "/grants/visits/\($0)" }, of: id, as: "ralph", against: Self.strangers)
            for page in ["report", "correct", "miss", "photos/new"] {
                await treasury.expectRoles(
                    { "/grants/visits/\($0)/\(page)" }, of: id, as: "cleo", against: Self.strangers + ["ralph", "quinn", "ivy"])
            }
            #expect(await treasury.get("/grants/visits", as: "donor").status == 403)
            try await warehouse.tie("omar", to: warehouse.ann)
            #expect(!(await treasury.get("/grants/visits", as: "omar").text.contains("Baker")))
            #expect(await treasury.get("/grants/visits/\(id)", as: "omar").status == 404)
            #expect(await treasury.post("/grants/visits/\(id)/miss", ["reason": "x"], as: "omar").status == 404)
            #expect(await treasury.get("/grants/visits/\(id)/correct", as: "omar").status == 404)
        }
    }
}
