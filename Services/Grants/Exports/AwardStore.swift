import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on awards as they are published.
enum AwardStore {
    /// The most grants in one file: the newest.
    static let most = 10_000

    struct Office {
        let name: String
        let country: String
    }

    /// An award that stands.
    struct Award {
        let application: GrantApplication.ID
        let venture: Venture?
        let people: Int
        let granted: Money
        let loan: Decimal
        let place: AwardPlace
        let fund: Fund.ID
        let donor: String
        let round: GrantRound.ID
        let roundTitle: String
    }

    static let office: SQL = """
        SELECT name, country
        FROM portal.published_programme
        WHERE id = (SELECT platform.programme())
        """

    /// The awards that stand, the newest first. The district is the first applicant's, as far as the consent in force shares it.
    static let all: SQL = """
        SELECT
            a.id, a.venture, a.granted_amount, a.loan_amount, a.fund_id, f.donor, f.currency, a.round_id, r.title,
            left(portal.local_time(d.decided_at), 10)::date AS decided_on, p.people, p.district
        FROM grants.application AS a
        JOIN grants.fund AS f ON f.programme_id = a.programme_id AND f.id = a.fund_id
        JOIN grants.round AS r ON r.programme_id = a.programme_id AND r.id = a.round_id
        CROSS JOIN LATERAL (
            SELECT max(n.decided_at) AS decided_at
            FROM grants.decision AS n
            WHERE n.programme_id = a.programme_id AND n.application_id = a.id AND n.granted_amount IS NOT NULL
        ) AS d
        CROSS JOIN LATERAL (
            SELECT count(*) AS people, max(c.district) FILTER (WHERE m.is_lead) AS district
            FROM grants.applicant AS m
            LEFT JOIN casework.published_applicant AS c ON c.programme_id = m.programme_id AND c.id = m.returnee_id
            WHERE m.programme_id = a.programme_id AND m.application_id = a.id
        ) AS p
        WHERE a.programme_id = (SELECT platform.programme())
            AND a.state IN ('approved', 'approved_with_conditions')
            AND d.decided_at IS NOT NULL
        ORDER BY a.created_at DESC, a.id DESC
        LIMIT \(most)
        """
}

extension AwardStore.Office {
    init(_ row: Row) throws {
        name = try row.decode("name")
        country = try row.decode("country")
    }
}

extension AwardStore.Award {
    init(_ row: Row) throws {
        application = try row.decode("id")
        venture = try row.decode("venture")
        people = try row.decode("people")
        granted = try Money(row.decode("granted_amount"), row.decode("currency"))
        loan = try row.decode("loan_amount")
        let day = try row.decode("decided_on", as: CalendarDate.self)
        place = AwardPlace(year: day.year, month: day.month, district: try row.decode("district"))
        fund = try row.decode("fund_id")
        donor = try row.decode("donor")
        round = try row.decode("round_id")
        roundTitle = try row.decode("title")
    }
}
