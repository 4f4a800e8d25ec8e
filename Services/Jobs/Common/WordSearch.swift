import Hosting
import Models
import Postgres
import Schema

/// A search by words for the newest rows, bounded whatever the words are.
///
/// PostgreSQL supposes that a word is spread evenly over time. For one that it takes for common it goes through the rows, the newest first,
/// until a page is full; if only old rows have the word, that is through nearly all. So it is asked first how it would search. Where it would
/// find all by an index and sort them, it may. Else it goes through so many of the newest and no more; what is not full then is found by the
/// words alone.
struct WordSearch {
    /// What is searched, under the name v, such as `jobs.searchable_vacancy`.
    let source: SQL
    /// What else a row has to be, and where in the list the page begins.
    let scope: SQL
    /// That a row has the words, from its column `words`.
    let match: SQL
    /// The most rows that are gone through: some fifteen milliseconds.
    var near = 20_000

    /// Each search is planned by its own words, and none is worth compiling.
    private static let planning: SQL = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)"

    private static let newestFirst: SQL = "ORDER BY v.created_at DESC, v.id DESC"

    /// The identities of the newest that pass, the way that PostgreSQL chooses.
    func chosen(_ limit: Int) -> SQL {
        """
        SELECT v.id
        FROM \(splice: source) AS v
        WHERE \(splice: scope) AND \(splice: match)
        \(splice: Self.newestFirst)
        LIMIT \(limit)
        """
    }

    /// The identities of the newest that pass, of the newest `near` rows.
    func ofNear(_ limit: Int) -> SQL {
        """
        SELECT v.id
        FROM (
            SELECT v.id, v.created_at, v.words
            FROM \(splice: source) AS v
            WHERE \(splice: scope)
            \(splice: Self.newestFirst)
            LIMIT \(near)
        ) AS v
        WHERE \(splice: match)
        \(splice: Self.newestFirst)
        LIMIT \(limit)
        """
    }

    /// How many rows there are to go through, `near` at most.
    private var reach: SQL {
        """
        SELECT count(*) AS n
        FROM (SELECT FROM \(splice: source) AS v WHERE \(splice: scope) \(splice: Self.newestFirst) LIMIT \(near)) AS v
        """
    }

    /// The identities of the newest that pass, of all that do.
    func ofAll(_ limit: Int) -> SQL {
        """
        WITH found AS MATERIALIZED (
            SELECT v.id, v.created_at
            FROM \(splice: source) AS v
            WHERE \(splice: scope) AND \(splice: match)
        )
        SELECT v.id
        FROM found AS v
        \(splice: Self.newestFirst)
        LIMIT \(limit)
        """
    }

    /// Whether a plan finds all that pass and sorts them, rather than going through rows until there are enough.
    static func isBounded(_ plan: [String]) -> Bool {
        plan.contains { $0.contains("Sort  (") && !$0.contains("Incremental Sort") }
    }

    /// What `page` makes of the identities of the newest `limit` that pass.
    func find(
        _ limit: Int, as caller: Caller, in database: ServiceDatabase, trusting isBounded: ([String]) -> Bool = isBounded,
        page: (SQL) -> SQL
    ) async throws -> Rows {
        func ask(_ sql: SQL) async throws -> Rows { try await database.unit([Self.planning, sql], as: caller)[1] }
        let plan = try await ask("EXPLAIN \(splice: chosen(limit))").map { try $0.decode(0, as: String.self) }
        guard !isBounded(plan) else { return try await ask(page(chosen(limit))) }
        let rows = try await ask(page(ofNear(limit)))
        guard rows.count < limit, let reach = try await ask(reach).first?.decode("n", as: Int.self), reach == near else { return rows }
        return try await ask(page(ofAll(limit)))
    }
}
