import Models
import Testing

@testable import Web

/// Routes, links and the tree that finds them.
struct RouteTests {
    static func route(_ path: String, _ method: Web.Method = .get) -> Route { Route(method, path, "", for: .everyone) }

    @Test func `a link fills the path and escapes`() {
        let route = Self.route("/jobs/{id}/files/{path...}")
        #expect(route.link("a b/c", "x/é.pdf") == "/jobs/a%20b%2Fc/files/x/%C3%A9.pdf")
        #expect(Self.route("/").link(query: [("next", "/a?b=c&d"), ("q", "ü")]) == "/?next=%2Fa%3Fb%3Dc%26d&q=%C3%BC")
    }

    @Test func `a link leads back to its route and values`() throws {
        let route = Self.route("/jobs/{id}/of/{name}")
        let router = try Router([Self.route("/jobs/new"), route])
        #expect(router.find(.get, route.link("7/8%", "Ann & Bo")) == .found(1, ["7/8%", "Ann & Bo"]))
    }

    @Test func `a literal goes before a parameter, and a dead end is left again`() throws {
        let router = try Router([
            Self.route("/a/new"), Self.route("/a/{id}"), Self.route("/a/{id}/edit"), Self.route("/a/new/item"), Self.route("/f/{path...}"),
        ])
        #expect(router.find(.get, "/a/new") == .found(0, []))
        #expect(router.find(.get, "/a/old") == .found(1, ["old"]))
        #expect(router.find(.get, "/a/new/edit") == .found(2, ["new"]))
        #expect(router.find(.get, "/f/x/y.css") == .found(4, ["x/y.css"]))
        #expect(router.find(.get, "/f/../secret") == .nowhere)
        #expect(router.find(.get, "/a//edit") == .nowhere)
        #expect(router.find(.post, "/a/new") == .otherMethods([.get, .head, .options]))
    }

    @Test(arguments: ["jobs", "/a/{x}/{x}", "/{path...}/more"])
    func `a route that cannot be is refused at start`(path: String) {
        #expect(throws: SiteError.malformedRoute(path)) { try Router([Self.route(path)]) }
    }
}
