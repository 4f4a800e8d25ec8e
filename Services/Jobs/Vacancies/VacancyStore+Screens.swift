import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// SQL for the screens on vacancies.
extension VacancyStore {
    /// A vacancy as lists show it.
    struct Listed {
        let id: Vacancy.ID
        let title: String
        let employer: String
        let district: String?
        let state: Vacancy.State
        let openings: Int
        let closesOn: CalendarDate?
        /// The day on the programme's clocks.
        let posted: String
        /// As the cursor holds it.
        let createdAt: String
    }

    static let screenSize = 50

    /// The currency of the programme in force.
    static let currency: SQL = """
        SELECT currency
        FROM portal.published_programme
        WHERE id = (SELECT platform.programme())
        """

    /// The vacancies that pass, the newest first, after the cursor.
    static func page(_ filter: VacancyFilter, after cursor: Cursor?, limit: Int = screenSize) throws(Failure) -> SQL {
        let condition: SQL = "\(splice: filter.condition)\(splice: try after(cursor))"
        return list(filter.words.isEmpty ? "jobs.vacancy" : "jobs.searchable_vacancy", condition, limit: limit + 1)
    }

    /// Those of the vacancies that are found, the newest first.
    static func listed(of found: SQL, limit: Int) -> SQL {
        list("jobs.vacancy", " AND v.id = ANY (ARRAY(\(splice: found)))", limit: limit)
    }

    /// An employer's newest vacancies.
    static func newest(of employer: Employer.ID, limit: Int) -> SQL {
        list("jobs.vacancy", VacancyFilter(employer: employer).condition, limit: limit)
    }

    /// The page is cut before employers are named, so that the search by words comes first.
    private static func list(_ source: SQL, _ condition: SQL, limit: Int) -> SQL {
        """
        SELECT
            v.id, v.title, e.name AS employer, v.district, v.state, v.openings, v.closes_on, v.created_at,
            left(portal.local_time(v.created_at), 10) AS posted
        FROM (
            SELECT v.id, v.employer_id, v.title, v.district, v.state, v.openings, v.closes_on, v.created_at
            FROM \(splice: source) AS v
            WHERE v.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY v.created_at DESC, v.id DESC
            LIMIT \(limit)
        ) AS v
        JOIN jobs.employer AS e ON e.programme_id = (SELECT platform.programme()) AND e.id = v.employer_id
        ORDER BY v.created_at DESC, v.id DESC
        """
    }

    /// Vacancies whose last day has passed on the programme's clocks, locked; others leave them out.
    static func due(at moment: Date, limit: Int) -> SQL {
        """
        SELECT \(splice: vacancyColumns.names)
        FROM jobs.vacancy
        WHERE programme_id = (SELECT platform.programme())
            AND state IN ('open', 'paused')
            AND closes_on < (SELECT left(portal.local_time(\(moment)), 10)::date)
        ORDER BY closes_on
        LIMIT \(limit)
        FOR NO KEY UPDATE SKIP LOCKED
        """
    }

    /// Some of the employer's open vacancies, locked.
    static func open(of employer: Employer.ID, limit: Int) -> SQL {
        """
        SELECT \(splice: vacancyColumns.names)
        FROM jobs.vacancy
        WHERE programme_id = (SELECT platform.programme()) AND employer_id = \(employer) AND state = 'open'
        ORDER BY id
        LIMIT \(limit)
        FOR NO KEY UPDATE
        """
    }

    /// The employer of a vacancy that the caller may see.
    static func employer(of id: Vacancy.ID, for employer: Employer.ID?) -> SQL {
        let own: SQL = employer.map { " AND v.employer_id = \($0)" } ?? ""
        return """
            SELECT e.id, e.name, e.state
            FROM jobs.vacancy AS v
            JOIN jobs.employer AS e ON e.programme_id = v.programme_id AND e.id = v.employer_id
            WHERE v.programme_id = (SELECT platform.programme()) AND v.id = \(id)\(splice: own)
            """
    }
}

extension VacancyStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        title = try row.decode("title")
        employer = try row.decode("employer")
        district = try row.decode("district")
        state = try row.decode("state")
        openings = try row.decode("openings")
        closesOn = try row.decode("closes_on")
        posted = try row.decode("posted")
        createdAt = try row.decode("created_at")
    }
}
