import Markup
import Models
import Web

/// What every process answers besides its services: its health and the files that pages ask for.
struct FrontDoor: Sendable {
    let site: Site
    /// Throws where the process should get no requests at present.
    let checkReadiness: @Sendable () async throws -> Void

    func handle(_ request: Request) async -> Response {
        let isOurs = request.path == "/healthz" || request.path == "/readyz" || request.path.hasPrefix("/assets/")
        guard isOurs else { return await site.handle(request) }
        var response = await answer(request)
        response.headers.set("X-Content-Type-Options", "nosniff")
        return response
    }

    private func answer(_ request: Request) async -> Response {
        switch (request.method, request.path) {
        case (.options, _): Response(status: 204, headers: ["Allow": "GET, HEAD, OPTIONS"])
        case (.get, "/healthz"), (.head, "/healthz"): Response(.json, Array("{\"status\":\"alive\"}".utf8))
        case (.get, "/readyz"), (.head, "/readyz"): await readiness()
        case (.get, _), (.head, _): asset(request)
        default: Response(status: 405, headers: ["Allow": "GET, HEAD, OPTIONS"])
        }
    }

    private func readiness() async -> Response {
        do {
            try await checkReadiness()
            return Response(.json, Array("{\"status\":\"ready\"}".utf8))
        } catch {
            return Response(status: 503, .json, Array("{\"status\":\"not ready\"}".utf8))
        }
    }

    /// A file under its versioned address may be kept for ever, for another version has another address.
    private func asset(_ request: Request) -> Response {
        guard let asset = Asset(rawValue: String(request.path.dropFirst("/assets/".count))) else { return Response(status: 404) }
        let tag = "\"\(asset.version)\""
        let isVersioned = request.query == "v=\(asset.version)"
        var response = request.headers["If-None-Match"] == tag ? Response(status: 304) : Response(status: 200, body: .bytes(asset.bytes))
        response.headers.set("Content-Type", asset.contentType)
        response.headers.set("ETag", tag)
        response.headers.set("Cache-Control", isVersioned ? "public, max-age=31536000, immutable" : "no-cache")
        return response
    }
}
