import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on placements and their retention checks.
enum PlacementStore {
    static let columns: SQL = """
        p.id, p.returnee_id, p.referral_id, p.vacancy_id, p.employer_id, p.employer_name, p.title, p.started_on, p.wage_amount,
        p.wage_period, p.currency, p.state, p.ended_on, p.end_reason, p.end_text, p.officer_id, p.version, p.created_at, p.moved_at
        """

    /// Saves a new one with its checks, what happened, and the reminders to come.
    static func insert(_ placement: Placement, _ checks: [RetentionCheck], _ event: Event, by caller: Caller, at moment: Date) -> [SQL] {
        let terms = placement.terms
        let row: SQL = """
            INSERT INTO jobs.placement (
                programme_id, id, returnee_id, referral_id, vacancy_id, employer_id, employer_name, title, started_on, wage_amount,
                wage_period, currency, state, officer_id, version, created_at, moved_at)
            VALUES (
                \(caller.programme), \(placement.id), \(placement.returnee), \(terms.workplace.referral), \(terms.workplace.vacancy),
                \(terms.workplace.employer), \(terms.workplace.employerName), \(terms.title), \(terms.startedOn),
                \(terms.wage?.money.amount), \(terms.wage?.period), \(terms.wage?.money.currency), \(placement.state.word),
                \(placement.officer), \(placement.version), \(placement.createdAt), \(placement.movedAt))
            """
        return [row] + checks.map { insert($0, in: caller.programme) } + [EventLog.append(event, by: caller)]
            + checks.map { RetentionReminder.queue($0, at: moment, as: caller) }
    }

    private static func insert(_ check: RetentionCheck, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.retention_check (programme_id, placement_id, days, due_on, state)
        VALUES (\(programme), \(check.placement), \(check.days.rawValue), \(check.dueOn), \(check.state.word))
        """
    }

    static func select(_ id: Placement.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.placement AS p
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(id)
        """
    }

    /// The placement that a referral led to.
    static func id(of referral: Referral.ID) -> SQL {
        """
        SELECT id
        FROM jobs.placement
        WHERE programme_id = (SELECT platform.programme()) AND referral_id = \(referral)
        """
    }

    static func checks(of id: Placement.ID) -> SQL {
        """
        SELECT placement_id, days, due_on, state, missed, answered_at, answered_by
        FROM jobs.retention_check
        WHERE programme_id = (SELECT platform.programme()) AND placement_id = \(id)
        ORDER BY days
        """
    }

    /// The placement and its checks, locked until the transaction ends; refuses with `placement.not-found`.
    static func find(_ id: Placement.ID, in transaction: Transaction) async throws -> (placement: Placement, checks: [RetentionCheck]) {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else {
            throw Failure.placementNotFound
        }
        let checks = try await transaction.query("\(splice: checks(of: id)) FOR NO KEY UPDATE")
        return (try Placement(row), try checks.map(RetentionCheck.init))
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ placement: Placement) -> SQL {
        let end = placement.state.end
        return """
            UPDATE jobs.placement
            SET state = \(placement.state.word),
                ended_on = \(end?.day),
                end_reason = \(end?.reason),
                end_text = \(end?.text),
                version = \(placement.version),
                moved_at = \(placement.movedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(placement.id) AND version = \(placement.version - 1)
            """
    }

    static func save(_ check: RetentionCheck) -> SQL {
        """
        UPDATE jobs.retention_check
        SET due_on = \(check.dueOn),
            state = \(check.state.word),
            missed = \(check.missed),
            answered_at = \(check.state.answered?.at),
            answered_by = \(check.state.answered?.by)
        WHERE programme_id = (SELECT platform.programme()) AND placement_id = \(check.placement) AND days = \(check.days.rawValue)
            AND state = 'due'
        """
    }
}

extension Failure {
    static let placementNotFound = Failure(.notFound, "placement.not-found", "There is no such placement.")
}

extension Placement.Workplace {
    var referral: Referral.ID? {
        if case .referral(let referral, _, _) = self { referral } else { nil }
    }

    var vacancy: Vacancy.ID? {
        if case .referral(_, let vacancy, _) = self { vacancy } else { nil }
    }

    var employer: Employer.ID? {
        if case .referral(_, _, let employer) = self { employer } else { nil }
    }

    var employerName: String? {
        if case .elsewhere(let name) = self { name } else { nil }
    }

    fileprivate init(_ row: Row) throws {
        if let name = try row.decode("employer_name", as: String?.self) {
            self = .elsewhere(name)
        } else {
            self = try .referral(row.decode("referral_id"), row.decode("vacancy_id"), row.decode("employer_id"))
        }
    }
}

extension Placement.State {
    /// How it ended; nil where it did not.
    var end: (reason: Placement.EndReason, text: String?, day: CalendarDate)? {
        if case .ended(let reason, let text, let day) = self { (reason, text, day) } else { nil }
    }

    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .started: self = .started
        case .kept30: self = .kept30
        case .kept90: self = .kept90
        case .kept180: self = .kept180
        case .ended: self = try .ended(row.decode("end_reason"), text: row.decode("end_text"), on: row.decode("ended_on"))
        }
    }
}

extension RetentionCheck.State {
    /// When it was answered and by whom; nil where it was not.
    var answered: (at: Date, by: Account.ID?)? {
        switch self {
        case .due, .void: nil
        case .kept(let moment, let account), .left(let moment, let account): (moment, account)
        }
    }
}

extension Placement {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), returnee: row.decode("returnee_id"),
            terms: Terms(
                workplace: Workplace(row), title: row.decode("title"), startedOn: row.decode("started_on"),
                wage: Wage(row)),
            officer: row.decode("officer_id"), state: State(row), version: row.decode("version"), createdAt: row.decode("created_at"),
            movedAt: row.decode("moved_at"))
    }
}

extension RetentionCheck {
    init(_ row: Row) throws {
        let days = try row.decode("days", as: Int.self)
        let account = try row.decode("answered_by", as: Account.ID?.self)
        let state: State =
            switch try row.decode("state", as: State.Word.self) {
            case .due: .due
            case .kept: .kept(at: try row.decode("answered_at"), by: account)
            case .left: .left(at: try row.decode("answered_at"), by: account)
            case .void: .void
            }
        self.init(
            placement: try row.decode("placement_id"), days: Days(rawValue: days) ?? .first, dueOn: try row.decode("due_on"), state: state,
            missed: try row.decode("missed"))
    }
}

extension Placement.Wage {
    /// Nil where no wage was told.
    init?(_ row: Row) throws {
        guard let amount = try row.decode("wage_amount", as: Decimal?.self) else { return nil }
        self.init(Money(amount, try row.decode("currency")), each: try row.decode("wage_period"))
    }
}
