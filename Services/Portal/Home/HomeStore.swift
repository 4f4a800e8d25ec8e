import Models
import Postgres
import Schema

/// The figures of the home page, all from what the services publish.
enum HomeStore {
    struct Figures {
        var openVacancies = 0
        var openings = 0
        var closingSoon = 0
        var candidates = 0
        var profiles = 0
        var completeProfiles = 0
        var openCases = 0
        var registeredThisYear = 0
        var itemsDue = 0
        var itemsOverdue = 0
        var yearlyTarget = 0
        var accounts = 0
    }

    /// One row of numbers; of vacancies only the employer's own, where one is named.
    static func figures(for employer: Employer.ID?) -> SQL {
        let own: SQL = employer.map { " AND v.employer_id = \($0)" } ?? ""
        return """
            SELECT
                v.open, v.openings, v.closing, c.candidates, m.profiles, m.complete, w.registered_this_year, w.open_cases, w.items_due,
                w.items_overdue, p.yearly_target, a.accounts
            FROM (
                SELECT
                    count(*) AS open, coalesce(sum(v.openings), 0) AS openings,
                    count(*) FILTER (WHERE v.closes_on <= current_date + 7) AS closing
                FROM jobs.published_vacancy AS v
                WHERE v.state = 'open'\(splice: own)
            ) AS v,
            (SELECT count(*) AS candidates FROM casework.published_candidate) AS c,
            matching.published_progress AS m,
            casework.published_workload AS w,
            (SELECT coalesce(sum(yearly_target), 0) AS yearly_target FROM portal.programme WHERE id = platform.programme()) AS p,
            (SELECT count(*) AS accounts FROM portal.published_account) AS a
            """
    }
}

extension HomeStore.Figures {
    init(_ row: Row) throws {
        openVacancies = try row.decode("open")
        openings = try row.decode("openings")
        closingSoon = try row.decode("closing")
        candidates = try row.decode("candidates")
        profiles = try row.decode("profiles")
        completeProfiles = try row.decode("complete")
        registeredThisYear = try row.decode("registered_this_year")
        openCases = try row.decode("open_cases")
        itemsDue = try row.decode("items_due")
        itemsOverdue = try row.decode("items_overdue")
        yearlyTarget = try row.decode("yearly_target")
        accounts = try row.decode("accounts")
    }
}
