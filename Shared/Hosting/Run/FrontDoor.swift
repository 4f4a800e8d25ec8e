import Markup
import Models
import Web

/// What every process answers besides its services: its health and the files that pages ask for.
struct FrontDoor: Sendable {
    let site: Site
    /// Throws where the process should get no requests at present.
    let checkReadiness: @Sendable () async throws -> Void

    func handle(_ request: Request) async -> Response {
        switch request.path {
        case "/healthz": return Response(.json, Array("{\"status\":\"alive\"}".utf8))
        case "/readyz": return await readiness()
        case let path where path.hasPrefix("/assets/"): return asset(request)
        default: return await site.handle(request)
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
        response.headers.set("X-Content-Type-Options", "nosniff")
        return response
    }
}
