import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

// What programs read of a board: its sitemap and its feed.

/// Lists the addresses of a board's open vacancies (sitemaps.org).
///
/// Refuses with `board.not-found`.
enum BoardSitemap {
    static let route = Route(.get, "/jobs/board/{slug}/sitemap.xml", "The addresses of open vacancies", for: .everyone)

    static func serve(_ request: Request, in jobs: Jobs) async throws -> Response {
        let (board, reader) = try await jobs.board(of: request)
        let rows = try await jobs.database.query(BoardStore.all(limit: BoardStore.most - 1), as: reader)
        let pages = try rows.map { row in
            let listed = try BoardStore.Listed(row)
            return entry(board.address(ShowBoardVacancy.route.link(board.slug, listed.id)), changed: listed.updatedAt)
        }
        return .boardFile(
            "application/xml; charset=utf-8",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entry(board.address(ShowBoard.route.link(board.slug)), changed: nil))
            \(pages.joined(separator: "\n"))
            </urlset>

            """)
    }

    private static func entry(_ address: String, changed: Date?) -> String {
        "<url><loc>\(HTML(address))</loc>\(changed.map { "<lastmod>\($0.formatted(.iso8601))</lastmod>" } ?? "")</url>"
    }
}

/// Tells of a board's newest vacancies as a feed (Atom, RFC 4287).
///
/// Refuses with `board.not-found`.
enum BoardFeed {
    static let route = Route(.get, "/jobs/board/{slug}/feed.atom", "Open vacancies as a feed", for: .everyone)

    static func serve(_ request: Request, in jobs: Jobs) async throws -> Response {
        let (board, reader) = try await jobs.board(of: request)
        let newest = try await jobs.database.query(BoardStore.all(limit: BoardStore.fed), as: reader).map(BoardStore.Listed.init)
        let updated = newest.map(\.updatedAt).max() ?? Date(timeIntervalSince1970: 0)
        let page = HTML(board.address(ShowBoard.route.link(board.slug)))
        return .boardFile(
            "application/atom+xml; charset=utf-8",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>urn:uuid:\(board.programme)</id>
            <title>\(HTML(BoardPhrases.title(board)[reader.language]))</title>
            <updated>\(updated.formatted(.iso8601))</updated>
            <link rel="self" type="application/atom+xml" href="\(HTML(board.address(route.link(board.slug))))"/>
            <link rel="alternate" type="text/html" href="\(page)"/>
            \(newest.map { entry($0, on: board, reader.language) }.joined(separator: "\n"))
            </feed>

            """)
    }

    private static func entry(_ listed: BoardStore.Listed, on board: Board, _ language: Language) -> String {
        let address = HTML(board.address(ShowBoardVacancy.route.link(board.slug, listed.id)))
        return """
            <entry>
            <id>urn:uuid:\(listed.id)</id>
            <title>\(HTML(listed.title))</title>
            <updated>\(listed.updatedAt.formatted(.iso8601))</updated>
            <author><name>\(HTML(listed.employer))</name></author>
            <link rel="alternate" type="text/html" href="\(address)"/>
            <summary>\(HTML(BoardPages.line(listed, language)))</summary>
            </entry>
            """
    }
}

extension Jobs {
    /// The board whose slug is the third step of the request's path, and its reader.
    fileprivate func board(of request: Request) async throws -> (Board, reader: Caller) {
        let language = Language.wanted(by: request)
        let steps = request.path.split(separator: "/")
        guard steps.count > 2, let slug = Programme.Slug(steps[2]) else {
            throw Failure(.notFound, "board.not-found", BoardPhrases.notFound[language])
        }
        return try await board(slug, for: .anonymous(language: language, request: request.id))
    }
}
