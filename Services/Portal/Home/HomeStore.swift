import FoundationEssentials
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
        /// Referrals that an employer was sent and has not answered.
        var unanswered = 0
        var stale = 0
        var interviews = 0
        var checksDue = 0
        var placements = 0
        var grants = Grants()
    }

    /// What waits in grants and procurement.
    struct Grants {
        /// Purchases whose suppliers are to be asked, whose award is to be proposed, or that are to be ordered.
        var toCollect = 0
        /// Purchases that wait for offers.
        var asked = 0
        var toApprove = 0
        var toReceive = 0
        /// Purchases whose goods are there, and whose invoices are to be approved.
        var toInvoice = 0
        var toPay = 0
        var toTag = 0
        var toHandOver = 0
        /// Hand-overs that are prepared and not signed.
        var toSign = 0
        /// Within a week.
        var visitsDue = 0
        /// The reader's own.
        var toReview = 0
        var meetings = 0
    }

    /// Days without movement after which a referral is stale, as the lists of Jobs have it.
    private static let patience = 7

    /// One row of numbers; of vacancies only the employer's own, where one is named.
    ///
    /// A week runs from Monday to Sunday, a month from its first day and a year as the programme reports it, on the programme's clocks.
    static func figures(for employer: Employer.ID?, at moment: Date) -> SQL {
        let own: SQL = employer.map { " AND v.employer_id = \($0)" } ?? ""
        let ownReferrals: SQL = employer.map { " AND r.employer_id = \($0) AND r.sent_at IS NOT NULL" } ?? ""
        let ownInterviews: SQL = employer.map { " AND i.employer_id = \($0)" } ?? ""
        return """
            SELECT
                v.open, v.openings, v.closing, c.candidates, m.profiles, m.complete, y.registered_this_year, w.open_cases, w.items_due,
                w.items_overdue, p.yearly_target, a.accounts, r.unanswered, r.stale, i.interviews, k.checks_due, l.placements, g.*
            FROM (
                SELECT
                    count(*) AS open, coalesce(sum(v.openings), 0) AS openings,
                    count(*) FILTER (WHERE v.closes_on <= (SELECT portal.today()) + 7) AS closing
                FROM jobs.published_vacancy AS v
                WHERE v.state = 'open'\(splice: own)
            ) AS v,
            (SELECT count(*) AS candidates FROM casework.published_candidate) AS c,
            matching.published_progress AS m,
            casework.published_workload AS w,
            (
                SELECT coalesce(sum(i.people), 0)::bigint AS registered_this_year
                FROM (
                    SELECT date_trunc('year', portal.today() - before) + before AS first_day
                    FROM portal.programme, make_interval(months => year_begins - 1) AS before
                    WHERE id = platform.programme()
                ) AS o,
                casework.published_indicators(o.first_day::date, (o.first_day + interval '1 year - 1 day')::date) AS i
                WHERE i.indicator = 'registered'
            ) AS y,
            (SELECT coalesce(sum(yearly_target), 0) AS yearly_target FROM portal.programme WHERE id = platform.programme()) AS p,
            (SELECT count(*) AS accounts FROM portal.published_account) AS a,
            (
                SELECT
                    count(*) FILTER (WHERE r.state IN ('sent', 'viewed')) AS unanswered,
                    count(*) FILTER (WHERE r.moved_at < \(moment.addingTimeInterval(-Double(patience) * 86_400))) AS stale
                FROM jobs.published_referral AS r
                WHERE r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')\(splice: ownReferrals)
            ) AS r,
            (
                SELECT count(*) AS interviews
                FROM jobs.published_interview AS i
                WHERE i.state IN ('proposed', 'agreed')
                    AND i.starts_at >= (SELECT portal.local_midnight(date_trunc('week', portal.today()::timestamp)::date))
                    AND i.starts_at < (SELECT portal.local_midnight(date_trunc('week', portal.today()::timestamp)::date + 7))
                    \(splice: ownInterviews)
            ) AS i,
            (SELECT count(*) AS checks_due FROM jobs.published_check AS k WHERE k.due_on <= (SELECT portal.today())) AS k,
            (
                SELECT count(*) AS placements
                FROM jobs.published_placement AS l
                WHERE l.started_on >= (SELECT date_trunc('month', portal.today()::timestamp)::date)
                    AND l.started_on <= (SELECT portal.today())
            ) AS l,
            grants.published_workload AS g
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
        unanswered = try row.decode("unanswered")
        stale = try row.decode("stale")
        interviews = try row.decode("interviews")
        checksDue = try row.decode("checks_due")
        placements = try row.decode("placements")
        grants = try HomeStore.Grants(row)
    }
}

extension HomeStore.Grants {
    init(_ row: Row) throws {
        toCollect = try row.decode("to_collect")
        asked = try row.decode("asked")
        toApprove = try row.decode("to_approve")
        toReceive = try row.decode("to_receive")
        toInvoice = try row.decode("to_invoice")
        toPay = try row.decode("to_pay")
        toTag = try row.decode("to_tag")
        toHandOver = try row.decode("to_hand_over")
        toSign = try row.decode("to_sign")
        visitsDue = try row.decode("visits_due")
        toReview = try row.decode("to_review")
        meetings = try row.decode("meetings")
    }
}
