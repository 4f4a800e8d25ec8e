import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the public board. It reads the views that were made for it and nothing else.
enum BoardStore {
    /// A vacancy as the board's lists and files show it.
    struct Listed {
        let id: Vacancy.ID
        let title: String
        let employer: String
        let district: String?
        let contract: VacancyTerms.Contract
        let schedule: VacancyTerms.Schedule
        let closesOn: CalendarDate?
        /// The day on the programme's clocks.
        let posted: String
        let updatedAt: Date
        /// As the cursor holds it.
        let key: String
    }

    /// A vacancy in full.
    struct Full {
        let listed: Listed
        let terms: VacancyTerms
        let isco: String?
        let isOpen: Bool
    }

    static let size = 20
    /// The most addresses in a sitemap (sitemaps.org), and entries of the feed.
    static let most = 50_000
    static let fed = 50

    static func find(_ slug: Programme.Slug) -> SQL {
        """
        SELECT id, name, country
        FROM portal.published_board
        WHERE slug = \(slug.description)
        """
    }

    /// Whether a vacancy `v` takes applications today, on the programme's clocks, although nobody may have noted yet that its last day has passed.
    private static let isOpen: SQL = """
        v.is_open AND (v.closes_on IS NULL OR v.closes_on >= (SELECT left(portal.local_time(now()), 10)::date))
        """

    private static let listed: SQL = """
        v.id, v.title, v.employer_name, v.district, v.contract, v.schedule, v.closes_on, left(portal.local_time(v.created_at), 10) AS posted,
        v.updated_at, v.created_at
        """

    /// The open vacancies that pass all but the words, the newest first, behind the cursor.
    static func page(_ filter: ShowBoard.Input, limit: Int) throws(Failure) -> SQL {
        newest("\(splice: narrowing(filter))\(splice: try after(filter.cursor))", limit: limit)
    }

    /// The search for open vacancies that pass and have the words, behind the cursor.
    static func search(_ filter: ShowBoard.Input) throws(Failure) -> WordSearch {
        WordSearch(
            source: "jobs.board_vacancy", scope: "\(splice: isOpen)\(splice: narrowing(filter))\(splice: try after(filter.cursor))",
            match: filter.words.match)
    }

    /// Those of the vacancies that are found, the newest first.
    static func page(of found: SQL, limit: Int) -> SQL { newest(" AND v.id = ANY (ARRAY(\(splice: found)))", limit: limit) }

    /// All but the words.
    private static func narrowing(_ filter: ShowBoard.Input) -> SQL {
        var condition: SQL = ""
        if let place = filter.place { condition.append(" AND starts_with(jobs.folded(v.district), jobs.folded(\(place.value)::text))") }
        if let group = filter.group { condition.append(" AND starts_with(v.isco, \(group.rawValue)::text)") }
        if let contract = filter.contract { condition.append(" AND v.contract = \(contract)") }
        return condition
    }

    private static func after(_ cursor: Cursor?) throws(Failure) -> SQL {
        guard let cursor else { return "" }
        let moment = try cursor.value(0) { $0 }
        return " AND (v.created_at, v.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Vacancy.ID($0) }))"
    }

    /// Every open vacancy, the newest first.
    static func all(limit: Int) -> SQL { newest("", limit: limit) }

    private static func newest(_ condition: SQL, limit: Int) -> SQL {
        """
        SELECT \(splice: listed)
        FROM jobs.board_vacancy AS v
        WHERE \(splice: isOpen)\(splice: condition)
        ORDER BY v.created_at DESC, v.id DESC
        LIMIT \(limit)
        """
    }

    /// A vacancy of the board, open or not.
    static func vacancy(_ id: Vacancy.ID) -> SQL {
        """
        SELECT
            \(splice: listed), v.external_id, v.description, v.occupation, v.isco, v.skills, v.languages, v.licences, v.education,
            v.experience_months, v.latitude, v.longitude, v.remote, v.wage_minimum, v.wage_maximum, v.wage_period, v.currency, v.openings,
            v.starts_on, v.accommodations, v.application, \(splice: isOpen) AS is_open
        FROM jobs.board_vacancy AS v
        WHERE v.id = \(id)
        """
    }

    /// Some open vacancies, those of a like occupation or of the same place first.
    static func similar(to id: Vacancy.ID, limit: Int) -> SQL {
        """
        SELECT \(splice: listed)
        FROM (
            SELECT v.*
            FROM jobs.board_vacancy AS v
            WHERE \(splice: isOpen) AND v.id <> \(id)
            ORDER BY v.created_at DESC, v.id DESC
            LIMIT 500
        ) AS v
        LEFT JOIN jobs.board_vacancy AS o ON o.id = \(id)
        ORDER BY
            (left(v.isco, 2) = left(o.isco, 2)) IS TRUE DESC, (jobs.folded(v.district) = jobs.folded(o.district)) IS TRUE DESC,
            v.created_at DESC, v.id DESC
        LIMIT \(limit)
        """
    }
}

extension BoardStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        title = try row.decode("title")
        employer = try row.decode("employer_name")
        district = try row.decode("district")
        contract = try row.decode("contract")
        schedule = try row.decode("schedule")
        closesOn = try row.decode("closes_on")
        posted = try row.decode("posted")
        updatedAt = try row.decode("updated_at")
        key = try row.decode("created_at")
    }
}

extension BoardStore.Full {
    init(_ row: Row) throws {
        listed = try BoardStore.Listed(row)
        terms = try VacancyTerms(row)
        isco = try row.decode("isco")
        isOpen = try row.decode("is_open")
    }
}
