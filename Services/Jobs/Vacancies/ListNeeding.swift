import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// Lists open vacancies for which fewer people are on the way than openings are left, those that close soonest first.
enum ListNeeding: Page {
    static let route = Route(
        .get, "/jobs/vacancies/needing", "Vacancies that need candidates", for: vacancyOffice)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    /// A vacancy with how many it needs and how many are on the way.
    struct Needing {
        let id: Vacancy.ID
        let title: String
        let employer: String
        let district: String?
        let closesOn: CalendarDate?
        let left: Int
        let live: Int
        /// As the cursor holds it.
        let sortDay: String
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let rows = try await jobs.database.query(VacancyStore.needing(after: input.cursor), as: caller)
        let vacancies = try rows.prefix(VacancyStore.screenSize).map(Needing.init)
        var next: String?
        if rows.count > VacancyStore.screenSize, let last = vacancies.last {
            next = route.link(query: [("cursor", Cursor(after: last.sortDay, last.id).description)])
        }
        return NeedingPages.list(vacancies, isFirst: input.cursor == nil, next: next, caller.language)
    }
}

extension VacancyStore {
    /// Open vacancies of employers that offer work, with fewer live referrals than openings left.
    static func needing(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let day = try cursor.value(0) { CalendarDate($0) }
            condition = " AND (coalesce(v.closes_on, '9999-12-31'), v.id) > (\(day), \(try cursor.value(1) { Vacancy.ID($0) }))"
        }
        return """
            SELECT
                v.id, v.title, e.name AS employer, v.district, v.closes_on, v.openings - r.hired AS left_open, r.live,
                coalesce(v.closes_on, '9999-12-31')::text AS sort_day
            FROM jobs.vacancy AS v
            JOIN jobs.employer AS e
                ON e.programme_id = v.programme_id AND e.id = v.employer_id AND e.state IN ('registered', 'verified')
            CROSS JOIN LATERAL (
                SELECT
                    count(*) FILTER (WHERE r.state = 'hired') AS hired,
                    count(*) FILTER (
                        WHERE r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')) AS live
                FROM jobs.referral AS r
                WHERE r.programme_id = (SELECT platform.programme()) AND r.vacancy_id = v.id
            ) AS r
            WHERE v.programme_id = (SELECT platform.programme())
                AND v.state = 'open'
                AND r.live < v.openings - r.hired\(splice: condition)
            ORDER BY coalesce(v.closes_on, '9999-12-31'), v.id
            LIMIT \(screenSize + 1)
            """
    }
}

extension ListNeeding.Needing {
    init(_ row: Row) throws {
        id = try row.decode("id")
        title = try row.decode("title")
        employer = try row.decode("employer")
        district = try row.decode("district")
        closesOn = try row.decode("closes_on")
        left = try row.decode("left_open")
        live = try row.decode("live")
        sortDay = try row.decode("sort_day")
    }
}
