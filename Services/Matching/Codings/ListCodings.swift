import Hosting
import Models
import Postgres
import Web

/// Who may see which titles were confirmed.
let codingReaders: [Role] = [.placementOfficer, .caseWorker, .programmeManager, .administrator]

/// Who may confirm what a title means, and take it back.
let codingKeepers: [Role] = [.placementOfficer, .caseWorker, .administrator]

/// Lists the titles of which people of the office have confirmed the occupation, those confirmed last first.
enum ListCodings: Page {
    static let route = Route(.get, "/matching/codings", "Confirmed titles", for: codingReaders)

    struct Input: Decodable {
        let q: Text<1, 100>?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let library = try await matching.taxonomy.current()
        let meant = input.q.map { library.search(.occupation, $0.value, in: caller.language, limit: 5).map(\.uri) } ?? []
        let rows = try await matching.database.query(
            CodingStore.page(search: input.q?.value, meaning: meant, after: input.cursor), as: caller)
        let codings = try rows.prefix(CodingStore.pageSize).map(ListedCoding.init)
        let query = input.q.map { [("q", $0.value)] } ?? []
        let next = rows.count > CodingStore.pageSize ? codings.last.map { Cursor(after: $0.id).description } : nil
        return CodingPages.list(
            codings, library, search: input.q?.value, isKeeper: caller.holds(anyOf: Set(codingKeepers)),
            first: input.cursor == nil ? nil : route.link(query: query),
            next: next.map { route.link(query: query + [("cursor", $0)]) }, caller.language)
    }
}
