import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on tranches and the reports about them.
enum TrancheStore {
    static let screenSize = 50

    /// A tranche with its report, as the page of its agreement tells them.
    struct Told {
        var tranche: Tranche
        var report: TrancheReport
        let releasedBy: String?
        let paidBy: String?

        /// Whether it holds nothing up any more.
        var isDone: Bool { tranche.state.word == .withheld || tranche.state.word == .paid && report.state.word == .accepted }
    }

    private static let columns: SQL = """
        t.id, t.agreement_id, g.application_id, t.number, t.amount, t.due_on, t.state, t.reason, t.condition, t.condition_state, t.evidence,
        t.condition_reason, t.released_by, t.paid_by, t.paid_on, t.receipt, t.version, r.due_on AS report_due_on, r.state AS report_state,
        r.text, r.spent, r.filed_by, r.reason AS report_reason, r.judged_by, r.version AS report_version
        """

    private static let source: SQL = """
        FROM grants.tranche AS t
        JOIN grants.report AS r ON r.programme_id = t.programme_id AND r.tranche_id = t.id
        JOIN grants.agreement AS g ON g.programme_id = t.programme_id AND g.id = t.agreement_id
        """

    /// Adds the tranche; affects no row where the identity is taken.
    static func insert(_ tranche: Tranche, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.tranche (
            programme_id, id, agreement_id, number, amount, due_on, state, condition, condition_state, version, moved_at)
        VALUES (
            \(programme), \(tranche.id), \(tranche.agreement), \(tranche.number), \(tranche.terms.amount), \(tranche.terms.dueOn),
            \(tranche.state.word), \(tranche.terms.condition), \(tranche.condition?.word), \(tranche.version), \(moment))
        ON CONFLICT ON CONSTRAINT tranche_pkey DO NOTHING
        """
    }

    /// Adds the report that is to be written about it.
    static func insertReport(of tranche: Tranche, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.report (programme_id, tranche_id, due_on, state, version, moved_at)
        VALUES (\(programme), \(tranche.id), \(tranche.terms.reportDueOn), 'due', 1, \(moment))
        """
    }

    /// Those of an agreement, in their order.
    static func of(_ agreement: Agreement.ID) -> SQL {
        """
        SELECT \(splice: columns), a.name AS released_by_name, p.name AS paid_by_name
        \(splice: source)
        LEFT JOIN portal.published_account AS a ON a.id = t.released_by
        LEFT JOIN portal.published_account AS p ON p.id = t.paid_by
        WHERE t.programme_id = (SELECT platform.programme()) AND t.agreement_id = \(agreement)
        ORDER BY t.number
        LIMIT 100
        """
    }

    /// Saves a step of the version before; its agreement is locked.
    static func save(_ tranche: Tranche, at moment: Date) -> SQL {
        let payment = tranche.state.payment
        return """
            UPDATE grants.tranche
            SET state = \(tranche.state.word),
                reason = \(tranche.state.reason),
                condition_state = \(tranche.condition?.word),
                evidence = coalesce(\(tranche.condition?.evidence), evidence),
                condition_reason = \(tranche.condition?.reason),
                released_by = \(tranche.releasedBy),
                paid_by = \(payment?.by),
                paid_on = \(payment?.paidOn),
                receipt = \(payment?.receipt),
                version = \(tranche.version),
                moved_at = \(moment)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(tranche.id) AND version = \(tranche.version - 1)
            """
    }

    static func save(_ report: TrancheReport, of tranche: Tranche.ID, at moment: Date) -> SQL {
        let filing = report.state.filing
        return """
            UPDATE grants.report
            SET state = \(report.state.word),
                text = \(filing?.text),
                spent = \(filing?.spent),
                filed_by = \(filing?.by),
                reason = \(report.state.reason),
                judged_by = \(report.state.judge),
                version = \(report.version),
                moved_at = \(moment)
            WHERE programme_id = (SELECT platform.programme()) AND tranche_id = \(tranche) AND version = \(report.version - 1)
            """
    }
}

// MARK: Screens

extension TrancheStore {
    /// What a list holds.
    enum Kind: String, Decodable, CaseIterable {
        /// Tranches that are neither paid nor withheld, by their day.
        case tranches
        /// Reports about what was paid that are not accepted, by their day.
        case reports
    }

    /// A tranche or a report as lists show it.
    struct Listed {
        let id: Tranche.ID
        let agreement: Agreement.ID
        let application: GrantApplication.ID
        let name: String?
        let number: Int
        let amount: Decimal
        let currency: Currency
        let dueOn: CalendarDate
        let state: Tranche.State.Word
        let report: TrancheReport.State.Word
    }

    /// What the committee's rules keep from the reader is left out.
    static func page(_ kind: Kind, for reader: Account.ID?, after cursor: Cursor?) throws(Failure) -> SQL {
        let day: SQL = kind == .tranches ? "t.due_on" : "r.due_on"
        var condition: SQL =
            kind == .tranches ? " AND t.state IN ('scheduled', 'due', 'released')" : " AND r.state <> 'accepted' AND t.state = 'paid'"
        if let cursor {
            let (key, id) = (try cursor.value(0) { CalendarDate($0) }, try cursor.value(1) { Tranche.ID($0) })
            condition.append(" AND (\(splice: day), t.id) > (\(key), \(id))")
        }
        return """
            SELECT
                t.id, t.agreement_id, g.application_id, c.name, t.number, t.amount, g.currency, \(splice: day) AS due_on, t.state,
                r.state AS report_state
            \(splice: source)
            JOIN grants.application AS a ON a.programme_id = g.programme_id AND a.id = g.application_id
            LEFT JOIN grants.applicant AS p ON p.programme_id = g.programme_id AND p.application_id = g.application_id AND p.is_lead
            LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
            WHERE t.programme_id = (SELECT platform.programme())
                AND NOT \(splice: ApplicationStore.kept(from: reader))\(splice: condition)
            ORDER BY \(splice: day), t.id
            LIMIT \(screenSize + 1)
            """
    }
}

extension Failure {
    static let trancheNotFound = Failure(.notFound, "tranche.not-found", "There is no such tranche.")
}

extension TrancheReport.State {
    fileprivate var judge: Account.ID? { if case .accepted(_, let account) = self { account } else { nil } }

    fileprivate init(_ row: Row) throws {
        func filing() throws -> TrancheReport.Filing {
            try .init(text: row.decode("text"), spent: row.decode("spent"), by: row.decode("filed_by"))
        }
        switch try row.decode("report_state", as: Word.self) {
        case .due: self = .due
        case .submitted: self = .submitted(try filing())
        case .returned: self = .returned(try filing(), reason: try row.decode("report_reason"))
        case .accepted: self = .accepted(try filing(), by: try row.decode("judged_by"))
        }
    }
}

extension Tranche.State {
    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .scheduled: self = .scheduled
        case .due: self = .due
        case .released: self = .released
        case .paid: self = .paid(try .init(paidOn: row.decode("paid_on"), receipt: row.decode("receipt"), by: row.decode("paid_by")))
        case .withheld: self = .withheld(reason: try row.decode("reason"))
        }
    }
}

extension Tranche {
    init(_ row: Row) throws {
        let condition: GrantCondition.State? =
            switch try row.decode("condition_state", as: GrantCondition.State.Word?.self) {
            case .open: .open
            case .evidenceGiven: .evidenceGiven(try row.decode("evidence"))
            case .met: .met(evidence: try row.decode("evidence"))
            case .waived: .waived(reason: try row.decode("condition_reason"))
            case .failed: .failed(reason: try row.decode("condition_reason"))
            case nil: nil
            }
        try self.init(
            id: row.decode("id"), agreement: row.decode("agreement_id"), application: row.decode("application_id"),
            number: row.decode("number"),
            terms: Terms(
                amount: row.decode("amount"), dueOn: row.decode("due_on"), condition: row.decode("condition"),
                reportDueOn: row.decode("report_due_on")),
            state: State(row), condition: condition, releasedBy: row.decode("released_by"), version: row.decode("version"))
    }
}

extension TrancheStore.Told {
    init(_ row: Row) throws {
        tranche = try Tranche(row)
        report = try TrancheReport(
            dueOn: row.decode("report_due_on"), state: TrancheReport.State(row), version: row.decode("report_version"))
        releasedBy = try row.decode("released_by_name")
        paidBy = try row.decode("paid_by_name")
    }
}

extension TrancheStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        agreement = try row.decode("agreement_id")
        application = try row.decode("application_id")
        name = try row.decode("name")
        number = try row.decode("number")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        dueOn = try row.decode("due_on")
        state = try row.decode("state")
        report = try row.decode("report_state")
    }
}
