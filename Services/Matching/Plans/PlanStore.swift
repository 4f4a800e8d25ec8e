import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// A plan as it was kept.
struct KeptPlan: Sendable {
    typealias ID = Identifier<KeptPlan>

    let id: ID
    let model: String
    let taxonomy: String
    let date: CalendarDate
    let inputs: PlanInputs
    let result: WeekPlan
    /// On the programme's clocks.
    let madeAt: String
    let moment: Date
    let doer: Doer
}

/// All SQL on plans.
enum PlanStore {
    static let pageSize = 20

    static func insert(_ plan: WeekPlan, _ id: KeptPlan.ID, _ inputs: PlanInputs, _ basis: ScoringBasis, by caller: Caller, at moment: Date)
        -> SQL
    {
        """
        INSERT INTO matching.week_plan (
            programme_id, id, model_version, taxonomy, on_date, inputs, result, account_id, created_at)
        VALUES (
            \(caller.programme), \(id), \(basis.model), \(basis.taxonomy), \(basis.today), \(Postgres.JSON(inputs)), \(Postgres.JSON(plan)),
            \(caller.account), \(moment))
        """
    }

    /// The plan named, or the newest.
    static func select(_ id: KeptPlan.ID?) -> SQL {
        var condition: SQL = ""
        if let id { condition = " AND e.id = \(id)" }
        return """
            SELECT
                e.id, e.model_version, e.taxonomy, e.on_date, e.inputs, e.result, portal.local_time(e.created_at) AS made_at, e.created_at,
                a.name AS who, e.account_id IS NOT NULL AS is_person, false AS is_by_key
            FROM matching.week_plan AS e
            \(splice: Doer.join)
            WHERE e.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY e.created_at DESC, e.id DESC
            LIMIT 1
            """
    }

    /// The plans made last before the cursor, without what is in them.
    static func page(after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor { condition = " AND e.id < \(try cursor.value(0) { KeptPlan.ID($0) })" }
        return """
            SELECT
                e.id, e.on_date, e.model_version, portal.local_time(e.created_at) AS made_at, e.created_at,
                jsonb_array_length(e.result -> 'lines') AS pairs, a.name AS who, e.account_id IS NOT NULL AS is_person, false AS is_by_key
            FROM matching.week_plan AS e
            \(splice: Doer.join)
            WHERE e.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY e.id DESC
            LIMIT \(size + 1)
            """
    }

    /// Vacancies by their identities, whatever state they are in.
    static func vacancies(_ ids: [Vacancy.ID]) -> SQL {
        """
        SELECT id, title, employer_name, state
        FROM jobs.published_vacancy
        WHERE id = ANY (\(ids.map(\.uuid)))
        """
    }

    /// What was put forward for these vacancies.
    static func referrals(for vacancies: [Vacancy.ID]) -> SQL {
        """
        SELECT vacancy_id, returnee_id, id, state
        FROM jobs.published_referral
        WHERE vacancy_id = ANY (\(vacancies.map(\.uuid)))
        ORDER BY id DESC
        """
    }
}

extension KeptPlan {
    init(_ row: Row) throws {
        id = try row.decode("id")
        model = try row.decode("model_version")
        taxonomy = try row.decode("taxonomy")
        date = try row.decode("on_date")
        inputs = try row.json("inputs")
        result = try row.json("result")
        madeAt = try row.decode("made_at")
        moment = try row.decode("created_at")
        doer = try Doer(row)
    }

    /// The plan; refuses with `plan.not-found`.
    static func find(_ rows: Rows, for language: Language) throws -> KeptPlan {
        guard let row = rows.first else { throw Failure(.notFound, "plan.not-found", PlanPhrases.notFound[language]) }
        return try KeptPlan(row)
    }
}
