@testable import Hosting
import Markup
import Models
import Testing
import Web

@Suite struct `The front door` {
    private struct NotNow: Error {}

    private func door(isReady: Bool = true) throws -> FrontDoor {
        let gate = Gate(
            authenticate: { _ in .anonymous() }, fault: { error, _, _ in print("A fault: \(error)") },
            frame: { screen, _, _ in screen.content })
        return FrontDoor(site: try Site(gate: gate, mounts: [])) { if !isReady { throw NotNow() } }
    }

    @Test func `is alive at once, and ready when it can serve`() async throws {
        #expect(await (try door(isReady: false)).handle(Request(.get, "/healthz")).status == 200)
        #expect(await (try door()).handle(Request(.get, "/readyz")).status == 200)
        #expect(await (try door(isReady: false)).handle(Request(.get, "/readyz")).status == 503)
    }

    @Test(arguments: Asset.allCases) func `keeps an asset for good under the address of its version`(_ asset: Asset) async throws {
        let parts = asset.path.split(separator: "?")
        let response = await (try door()).handle(Request(.get, String(parts[0]), query: String(parts[1])))
        #expect(response.headers["Cache-Control"] == "public, max-age=31536000, immutable")
        #expect(response.headers["Content-Type"] == asset.contentType)
    }

    @Test func `has an old version asked for again, and answers 304 to who has it`() async throws {
        let old = await (try door()).handle(Request(.get, "/assets/foothold.css", query: "v=old"))
        #expect(old.headers["Cache-Control"] == "no-cache")
        let tag = try #require(old.headers["ETag"])
        #expect(await (try door()).handle(Request(.get, "/assets/foothold.css", headers: ["If-None-Match": tag])).status == 304)
        #expect(await (try door()).handle(Request(.get, "/assets/other.css")).status == 404)
    }

    @Test func `reads and tells what else it takes, as its services do`() async throws {
        for path in ["/healthz", "/readyz", "/assets/foothold.css"] {
            #expect(await (try door()).handle(Request(.head, path)).status == 200)
            let refused = await (try door()).handle(Request(.post, path))
            #expect(refused.status == 405)
            let options = await (try door()).handle(Request(.options, path))
            #expect(options.status == 204)
            for response in [refused, options] {
                #expect(response.headers["Allow"] == "GET, HEAD, OPTIONS")
                #expect(response.headers["X-Content-Type-Options"] == "nosniff")
            }
        }
    }
}
