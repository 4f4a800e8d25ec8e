import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows an office's open vacancies to everyone, the newest first, narrowed down by words, place, group of occupations and contract.
///
/// Refuses with `board.not-found`.
enum ShowBoard: Page {
    static let route = Route(.get, "/jobs/board/{slug}", "Open vacancies of an office", for: .everyone)

    struct Input: Decodable {
        let slug: Programme.Slug
        let q: Text<1, 100>?
        let place: Text<1, 100>?
        let group: OccupationGroup?
        let contract: VacancyTerms.Contract?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("q", q?.value), ("place", place?.value), ("group", group?.rawValue), ("contract", contract?.rawValue)]
                .compactMap { name, value in value.map { (name, $0) } }
        }

        var words: SoughtWords { SoughtWords(q?.value) }
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let (board, reader) = try await jobs.board(input.slug, for: caller)
        let rows = try await find(input, as: reader, in: jobs)
        let listed = try rows.prefix(BoardStore.size).map(BoardStore.Listed.init)
        var next: String?
        if rows.count > BoardStore.size, let last = listed.last {
            next = route.link(board.slug, query: input.query + [("cursor", Cursor(after: last.key, last.id).description)])
        }
        return BoardPages.list(listed, input, on: board, next: next, caller.language).keptByCaches(for: caller)
    }

    private static func find(_ input: Input, as reader: Caller, in jobs: Jobs) async throws -> Rows {
        let limit = BoardStore.size + 1
        guard !input.words.isEmpty else { return try await jobs.database.query(BoardStore.page(input, limit: limit), as: reader) }
        return try await BoardStore.search(input).find(limit, as: reader, in: jobs.database) {
            BoardStore.page(of: $0, limit: limit)
        }
    }
}

/// A major group of ISCO-08 (ILO): its digit.
enum OccupationGroup: String, CaseIterable, Codable {
    case managers = "1"
    case professionals = "2"
    case technicians = "3"
    case clerks = "4"
    case services = "5"
    case farming = "6"
    case craft = "7"
    case machines = "8"
    case elementary = "9"
}
