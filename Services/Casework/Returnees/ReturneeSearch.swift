import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL that finds returnees: the list, and those who may be the same person.
enum ReturneeSearch {
    /// A person as the list shows them.
    struct Listed {
        let id: Returnee.ID
        let name: String
        let district: String?
        let state: CaseState.Word
        let caseWorker: String?
        /// The day on the programme's clocks.
        let registeredOn: String
        /// Open items of the plan whose day is over.
        let overdue: Int
        /// Where the next page begins.
        let cursor: Cursor
    }

    /// What is looked for.
    struct Filter: Sendable {
        var name: NameKey?
        var state: CaseState.Word?
        var caseWorker: Account.ID?
        /// Something of the plan is open and due before this day.
        var dueBefore: CalendarDate?
        var sort = ListReturnees.Sort.newest
        var today: CalendarDate
    }

    static let pageSize = 50

    /// Lets a name be found that shares half of its trigrams with the one that is looked for; the default is three fifths.
    private static let tolerance: SQL = "SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true)"

    /// The people who pass, after the cursor, at most `limit` and one more.
    static func find(_ filter: Filter, after cursor: Cursor?, limit: Int = pageSize, as caller: Caller, in database: ServiceDatabase)
        async throws -> Rows
    {
        try await database.unit([tolerance, page(filter, after: cursor, limit: limit)], as: caller)[1]
    }

    /// Its statement.
    static func page(_ filter: Filter, after cursor: Cursor?, limit: Int) throws(Failure) -> SQL {
        let (key, order) = filter.order
        var condition = filter.condition
        if let cursor { condition.append(try filter.behind(cursor)) }
        return """
            SELECT
                r.id, r.given_name, r.family_name, r.district, r.state, a.name AS case_worker,
                left(portal.local_time(r.registered_at), 10) AS registered_on,
                (
                    SELECT count(*)
                    FROM casework.plan_item AS i
                    WHERE i.programme_id = r.programme_id
                        AND i.returnee_id = r.id
                        AND i.state IN ('planned', 'started')
                        AND i.due_on < \(filter.today)
                ) AS overdue,
                (\(splice: key))::text AS sort_key
            FROM casework.returnee AS r
            \(splice: filter.source)
            LEFT JOIN portal.published_account AS a ON a.id = r.case_worker_id
            WHERE r.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY \(splice: order)
            LIMIT \(limit + 1)
            """
    }

    /// Those who may be the person, with how alike the names sound and whether a document is the same.
    static func perhaps(_ wanted: Wanted) -> SQL {
        """
        SELECT
            r.id, r.given_name, r.family_name, r.sex, r.birth_date, r.phone, r.email, r.district, r.languages, r.returned_on,
            r.returned_from, r.household_size, r.dependants, r.state, p.name_likeness, p.same_document
        FROM casework.perhaps_same_person(
            \(wanted.key), \(wanted.birthDate)::date, ARRAY (SELECT decode(n, 'hex') FROM unnest(\(wanted.numbers)::text[]) AS n)) AS p
        JOIN casework.returnee AS r ON r.programme_id = (SELECT platform.programme()) AND r.id = p.returnee_id
        """
    }
}

extension ReturneeSearch.Filter {
    /// The value to sort by, and the order.
    fileprivate var order: (key: SQL, order: SQL) {
        switch sort {
        case .newest: ("r.registered_at", "r.registered_at DESC, r.id DESC")
        case .name: ("r.name_plain", "r.name_plain, r.id")
        case .closest: ("n.likeness", "n.likeness DESC, r.id DESC")
        }
    }

    fileprivate func behind(_ cursor: Cursor) throws(Failure) -> SQL {
        let id = try cursor.value(1) { Returnee.ID($0) }
        switch sort {
        case .newest:
            let moment = try cursor.value(0) { Self.isMoment($0) ? $0 : nil }
            return " AND (r.registered_at, r.id) < (\(moment)::timestamptz, \(id))"
        case .name:
            let name = try cursor.value(0) { $0 }
            return " AND (r.name_plain, r.id) > (\(name), \(id))"
        case .closest:
            let likeness = try cursor.value(0) { Double($0) }
            return " AND (n.likeness, r.id) < (\(likeness), \(id))"
        }
    }

    /// Whether the text has the shape of `2026-11-23 19:47:00.123+00`, so that PostgreSQL can read it.
    private static func isMoment(_ text: String) -> Bool {
        guard (20...40).contains(text.utf8.count), CalendarDate(text.prefix(10)) != nil else { return false }
        return text.utf8.allSatisfy { (48...58).contains($0) || [32, 43, 45, 46].contains($0) }
    }

    fileprivate var condition: SQL {
        var sql: SQL = ""
        if let state { sql.append(" AND r.state = \(state)") }
        if let caseWorker { sql.append(" AND r.case_worker_id = \(caseWorker)") }
        if let dueBefore {
            sql.append(
                """
                 AND EXISTS (
                    SELECT 1
                    FROM casework.plan_item AS i
                    WHERE i.programme_id = r.programme_id
                        AND i.returnee_id = r.id
                        AND i.state IN ('planned', 'started')
                        AND i.due_on < \(dueBefore))
                """)
        }
        return sql
    }

    /// The names that were found, where one was looked for, with how alike they sound.
    fileprivate var source: SQL {
        guard let name, !name.words.isEmpty else { return "" }
        let words = name.words.prefix(6).map(SearchedWord.init)
        return """
            JOIN (
                SELECT s.id, ((\(splice: words.map(\.likeness).joined(separator: " + "))) / \(words.count))::float8 AS likeness
                FROM casework.searchable_name AS s
                WHERE \(splice: words.map(\.condition).joined(separator: " AND "))
            ) AS n ON n.id = r.id
            """
    }
}

/// One word of a name that is looked for.
private struct SearchedWord {
    let plain: String
    let sound: String

    init(_ word: String) {
        plain = word
        sound = NameKey(word).sounds
    }

    var likeness: SQL { "word_similarity(\(sound), s.name_key)" }

    /// Sounds like a word of the name or is a part of it; fewer than three letters say too little for that, and begin a word.
    var condition: SQL {
        let part: SQL =
            plain.count < 3
            ? "s.name_plain LIKE \(plain + "%") OR s.name_plain LIKE \("% " + plain + "%")" : "s.name_plain LIKE \("%" + plain + "%")"
        return sound.count < 3 ? "(\(splice: part))" : "(\(sound) <% s.name_key OR \(splice: part))"
    }
}

extension ReturneeSearch.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        name = try ReturneeDetails(givenName: row.decode("given_name"), familyName: row.decode("family_name")).fullName
        district = try row.decode("district")
        state = try row.decode("state")
        caseWorker = try row.decode("case_worker")
        registeredOn = try row.decode("registered_on")
        overdue = try row.decode("overdue")
        cursor = try Cursor(after: row.decode("sort_key", as: String.self), id)
    }
}
