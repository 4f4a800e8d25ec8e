import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// SQL for the screens on placements and on what waits.
extension PlacementStore {
    /// A placement as lists show it.
    struct Listed {
        let id: Placement.ID
        let title: String
        let employer: String
        let candidate: String?
        let state: Placement.State.Word
        let startedOn: CalendarDate
        let wage: Placement.Wage?
        let nextCheck: CalendarDate?
        /// As the cursor holds it.
        let createdAt: String
    }

    /// What stands around one placement.
    struct Around {
        let employer: String
        let candidate: String?
        let officer: String?
        let now: String
    }

    /// A check that is due, with what to ask after.
    struct Due {
        let placement: Placement.ID
        let title: String
        let employer: String
        let candidate: String?
        let days: Int
        let dueOn: CalendarDate
        let missed: Int
    }

    static let screenSize = 50

    /// What is looked for.
    struct Filter {
        var state: Placement.State.Word?
        /// Work that began on this day or later, but not in the days to come.
        var startedFrom: CalendarDate?
    }

    /// The placements that pass, the newest first, after the cursor.
    static func page(_ filter: Filter, after cursor: Cursor?, limit: Int = screenSize) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let state = filter.state { condition.append(" AND p.state = \(state)") }
        if let day = filter.startedFrom { condition.append(" AND p.started_on BETWEEN \(day) AND (SELECT portal.today())") }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(" AND (p.created_at, p.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Placement.ID($0) }))")
        }
        return """
            SELECT
                p.id, p.title, coalesce(e.name, p.employer_name) AS employer, c.display_name, p.state, p.started_on,
                p.wage_amount, p.wage_period, p.currency, p.created_at,
                (
                    SELECT min(k.due_on)
                    FROM jobs.retention_check AS k
                    WHERE k.programme_id = (SELECT platform.programme()) AND k.placement_id = p.id AND k.state = 'due'
                ) AS next_check
            FROM (
                SELECT p.id, p.title, p.employer_id, p.employer_name, p.returnee_id, p.state, p.started_on,
                    p.wage_amount, p.wage_period, p.currency, p.created_at
                FROM jobs.placement AS p
                WHERE p.programme_id = (SELECT platform.programme())\(splice: condition)
                ORDER BY p.created_at DESC, p.id DESC
                LIMIT \(limit + 1)
            ) AS p
            LEFT JOIN jobs.employer AS e ON e.programme_id = (SELECT platform.programme()) AND e.id = p.employer_id
            LEFT JOIN casework.published_candidate AS c ON c.id = p.returnee_id
            ORDER BY p.created_at DESC, p.id DESC
            """
    }

    static func around(_ id: Placement.ID) -> SQL {
        """
        SELECT coalesce(e.name, p.employer_name) AS employer, c.display_name, a.name AS officer, portal.local_time(now()) AS now
        FROM jobs.placement AS p
        LEFT JOIN jobs.employer AS e ON e.programme_id = p.programme_id AND e.id = p.employer_id
        LEFT JOIN casework.published_candidate AS c ON c.id = p.returnee_id
        LEFT JOIN portal.published_account AS a ON a.id = p.officer_id
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(id)
        """
    }

    /// The checks that are due until the day, the longest overdue first.
    static func due(until day: CalendarDate, limit: Int) -> SQL {
        """
        SELECT
            k.placement_id, k.days, k.due_on, k.missed, p.title, coalesce(e.name, p.employer_name) AS employer, c.display_name
        FROM jobs.retention_check AS k
        JOIN jobs.placement AS p ON p.programme_id = k.programme_id AND p.id = k.placement_id
        LEFT JOIN jobs.employer AS e ON e.programme_id = p.programme_id AND e.id = p.employer_id
        LEFT JOIN casework.published_candidate AS c ON c.id = p.returnee_id
        WHERE k.programme_id = (SELECT platform.programme()) AND k.state = 'due' AND k.due_on <= \(day)
        ORDER BY k.due_on, k.placement_id, k.days
        LIMIT \(limit)
        """
    }

    /// Those who agreed to be matched, by name, for a form to choose from.
    static let people: SQL = """
        SELECT id, display_name AS name
        FROM casework.published_candidate
        ORDER BY display_name, id
        LIMIT 1000
        """
}

extension PlacementStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        title = try row.decode("title")
        employer = try row.decode("employer")
        candidate = try row.decode("display_name")
        state = try row.decode("state")
        startedOn = try row.decode("started_on")
        wage = try Placement.Wage(row)
        nextCheck = try row.decode("next_check")
        createdAt = try row.decode("created_at")
    }
}

extension PlacementStore.Around {
    init(_ row: Row) throws {
        employer = try row.decode("employer")
        candidate = try row.decode("display_name")
        officer = try row.decode("officer")
        now = try row.decode("now")
    }
}

extension PlacementStore.Due {
    init(_ row: Row) throws {
        placement = try row.decode("placement_id")
        title = try row.decode("title")
        employer = try row.decode("employer")
        candidate = try row.decode("display_name")
        days = try row.decode("days")
        dueOn = try row.decode("due_on")
        missed = try row.decode("missed")
    }
}
