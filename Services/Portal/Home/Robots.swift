import Hosting
import Models
import Postgres
import Web

/// Tells search engines what they may read: the offices' boards, each with its sitemap, and nothing else.
enum Robots {
    static let route = Route(.get, "/robots.txt", "What search engines may read", for: .everyone)

    static func serve(_ request: Request, in portal: Portal) async throws -> Response {
        let rows = try await portal.database.query(
            "SELECT slug FROM portal.programme WHERE sandbox_of IS NULL ORDER BY slug",
            as: .anonymous(request: request.id))
        let maps = try rows.map { "Sitemap: \(portal.address)/jobs/board/\(try $0.decode("slug", as: String.self))/sitemap.xml\n" }
        var response = Response(.text, Array("User-agent: *\nAllow: /jobs/board/\nAllow: /assets/\nDisallow: /\n\n\(maps.joined())".utf8))
        response.headers.set("Cache-Control", "public, max-age=3600")
        return response
    }
}
