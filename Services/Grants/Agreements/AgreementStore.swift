import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on agreements, their schedules and signatures.
enum AgreementStore {
    static let screenSize = 50

    private static let columns: SQL = """
        g.id, g.application_id, g.decision_id, g.granted_amount, g.loan_amount, g.currency, g.lines, g.interest_percent, g.instalments,
        g.grace, g.first_due_on, g.state, g.reason, g.started_by, g.version, g.offered_at, g.moved_at
        """

    /// An agreement, locked, with what the database keeps of it.
    struct Kept {
        var agreement: Agreement
        let owed: Decimal
        let repaid: Decimal
        /// Who recorded the signature; nil as long as nobody did.
        let signing: Account.ID?
    }

    /// Adds the agreement; affects no row where the identity is taken.
    static func insert(_ agreement: Agreement, by account: Account.ID, in programme: Programme.ID?) -> SQL {
        let loan = agreement.loan
        return """
            INSERT INTO grants.agreement (
                programme_id, id, decision_id, interest_percent, instalments, grace, first_due_on, state, version, offered_by, offered_at,
                moved_at)
            VALUES (
                \(programme), \(agreement.id), \(agreement.decision), \(loan?.interestPercent), \(loan?.instalments), \(loan?.grace),
                \(loan?.firstDueOn), \(agreement.state.word), \(agreement.version), \(account), \(agreement.offeredAt),
                \(agreement.movedAt))
            ON CONFLICT ON CONSTRAINT agreement_pkey DO NOTHING
            """
    }

    /// Writes the schedule of an agreement that was added in the same transaction.
    static func schedule(_ agreement: Agreement, in programme: Programme.ID?) -> SQL {
        let schedule = agreement.schedule
        return """
            INSERT INTO grants.instalment (programme_id, agreement_id, number, due_on, principal, interest)
            SELECT \(programme), \(agreement.id), i.number, i.due_on, i.principal, i.interest
            FROM unnest(
                \(schedule.map(\.number.description))::text[]::integer[], \(schedule.map(\.dueOn.description))::text[]::date[],
                \(schedule.map(\.principal.description))::text[]::numeric[], \(schedule.map(\.interest.description))::text[]::numeric[]
            ) AS i (number, due_on, principal, interest)
            """
    }

    /// The agreement, locked until the transaction ends; refuses with `agreement.not-found`.
    static func find(_ admission: MoneyAdmission, in transaction: Transaction) async throws -> Kept {
        let rows = try await transaction.query(
            """
            SELECT \(splice: columns), g.owed, g.repaid, (
                    SELECT s.recorded_by
                    FROM grants.signature AS s
                    WHERE s.programme_id = g.programme_id AND s.agreement_id = g.id
                ) AS signing
            FROM grants.agreement AS g
            WHERE g.programme_id = (SELECT platform.programme()) AND g.id = \(admission.agreement)
            FOR NO KEY UPDATE
            """)
        guard let row = rows.first else { throw Failure.agreementNotFound }
        return try Kept(
            agreement: Agreement(row), owed: row.decode("owed"), repaid: row.decode("repaid"), signing: row.decode("signing"))
    }

    /// Saves a step of the version before; its row is locked by `find`.
    static func save(_ agreement: Agreement) -> SQL {
        """
        UPDATE grants.agreement
        SET state = \(agreement.state.word),
            reason = \(agreement.state.reason),
            started_by = \(agreement.startedBy),
            started_at = CASE WHEN \(agreement.startedBy)::uuid IS NULL THEN NULL ELSE coalesce(started_at, \(agreement.movedAt)) END,
            version = \(agreement.version),
            moved_at = \(agreement.movedAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(agreement.id) AND version = \(agreement.version - 1)
        """
    }

    static func insert(_ signature: Signature, of agreement: Agreement.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.signature (
            programme_id, agreement_id, method, name, language, signed_on, drawing, place, witness, recorded_by, recorded_at)
        VALUES (
            \(programme), \(agreement), \(signature.method.word), \(signature.name), \(signature.language), \(signature.signedOn),
            \(signature.method.drawing?.path), \(signature.method.place), \(signature.method.witness), \(signature.recordedBy), \(moment))
        """
    }
}

// MARK: Screens

extension AgreementStore {
    /// Which agreements a list holds, and in which order.
    enum Order: String, Decodable, CaseIterable {
        /// Those whose loan has a payment to come, the next first.
        case due
        /// All, the newest first.
        case newest
    }

    /// An agreement as lists show it.
    struct Listed {
        let id: Agreement.ID
        let application: GrantApplication.ID
        let name: String?
        let award: Award
        let currency: Currency
        let state: Agreement.State.Word
        let nextDueOn: CalendarDate?
        let balance: Decimal
        let arrears: Decimal
        /// As the cursor holds it.
        let offeredAt: String
    }

    /// What the committee's rules keep from the reader is left out.
    static func page(_ order: Order, for reader: Account.ID?, after cursor: Cursor?) throws(Failure) -> SQL {
        let sorted: SQL = order == .due ? "g.next_due_on, g.id" : "g.offered_at DESC, g.id DESC"
        var condition: SQL = order == .due ? " AND g.next_due_on IS NOT NULL" : ""
        if let cursor {
            let (key, id) = (try cursor.value(0) { $0 }, try cursor.value(1) { Agreement.ID($0) })
            switch order {
            case .due: condition.append(" AND (g.next_due_on, g.id) > (\(key)::date, \(id))")
            case .newest: condition.append(" AND (g.offered_at, g.id) < (\(key)::timestamptz, \(id))")
            }
        }
        return """
            SELECT
                g.id, g.application_id, c.name, g.granted_amount, g.loan_amount, g.currency, g.state, g.next_due_on,
                g.owed - g.repaid AS balance, g.offered_at::text AS offered_text, greatest(0, (
                    SELECT coalesce(sum(i.principal + i.interest), 0)
                    FROM grants.instalment AS i
                    WHERE i.programme_id = (SELECT platform.programme()) AND i.agreement_id = g.id AND i.due_on <= portal.today()
                ) - g.repaid) AS arrears
            FROM grants.agreement AS g
            JOIN grants.application AS a ON a.programme_id = g.programme_id AND a.id = g.application_id
            LEFT JOIN grants.applicant AS p ON p.programme_id = g.programme_id AND p.application_id = g.application_id AND p.is_lead
            LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
            WHERE g.programme_id = (SELECT platform.programme())
                AND NOT \(splice: ApplicationStore.kept(from: reader))\(splice: condition)
            ORDER BY \(splice: sorted)
            LIMIT \(screenSize + 1)
            """
    }

    /// An agreement with its signature and what its pages tell besides.
    static func contract(_ admission: MoneyAdmission) -> SQL {
        """
        SELECT
            \(splice: columns), g.repaid, g.document_digest, g.document = grants.agreement_document(g.id) AS is_kept, a.title, c.name,
            c.language, s.method, s.name AS signed_name, s.language AS signed_language, s.signed_on, s.drawing, s.place, s.witness,
            s.recorded_by, w.name AS recorded_by_name, o.name AS started_by_name
        FROM grants.agreement AS g
        JOIN grants.application AS a ON a.programme_id = g.programme_id AND a.id = g.application_id
        LEFT JOIN grants.applicant AS p ON p.programme_id = g.programme_id AND p.application_id = g.application_id AND p.is_lead
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        LEFT JOIN grants.signature AS s ON s.programme_id = g.programme_id AND s.agreement_id = g.id
        LEFT JOIN portal.published_account AS w ON w.id = s.recorded_by
        LEFT JOIN portal.published_account AS o ON o.id = g.started_by
        WHERE g.programme_id = (SELECT platform.programme()) AND g.id = \(admission.agreement)
        """
    }

    static func instalments(of agreement: Agreement.ID) -> SQL {
        """
        SELECT number, due_on, principal, interest
        FROM grants.instalment
        WHERE programme_id = (SELECT platform.programme()) AND agreement_id = \(agreement)
        ORDER BY number
        LIMIT 100
        """
    }

    /// The one about an application that was not ended before money could flow.
    static func alive(of application: GrantApplication.ID) -> SQL {
        """
        SELECT id
        FROM grants.agreement
        WHERE programme_id = (SELECT platform.programme())
            AND application_id = \(application)
            AND (state <> 'terminated' OR started_at IS NOT NULL)
        LIMIT 1
        """
    }

    /// Whether an agreement is the one that a form named beforehand.
    static func isOffered(_ agreement: Agreement) -> SQL {
        """
        SELECT 1
        FROM grants.agreement
        WHERE programme_id = (SELECT platform.programme()) AND id = \(agreement.id) AND decision_id = \(agreement.decision)
        """
    }
}

extension Failure {
    static let agreementNotFound = Failure(.notFound, "agreement.not-found", "There is no such agreement.")
}

extension Agreement.State {
    var reason: String? { if case .terminated(let reason) = self { reason } else { nil } }

    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .offered: self = .offered
        case .accepted: self = .accepted
        case .active: self = .active
        case .completed: self = .completed
        case .terminated: self = .terminated(reason: try row.decode("reason"))
        }
    }
}

extension Agreement {
    init(_ row: Row) throws {
        let award = try Award(granted: row.decode("granted_amount"), loan: row.decode("loan_amount"))
        var loan: LoanTerms?
        if let interest = try row.decode("interest_percent", as: Decimal?.self) {
            loan = try LoanTerms(
                principal: award.loan, interestPercent: interest, instalments: row.decode("instalments"), grace: row.decode("grace"),
                firstDueOn: row.decode("first_due_on"))
        }
        try self.init(
            id: row.decode("id"), application: row.decode("application_id"), decision: row.decode("decision_id"), award: award,
            currency: row.decode("currency"), lines: row.json("lines"), loan: loan, state: State(row), startedBy: row.decode("started_by"),
            version: row.decode("version"), offeredAt: row.decode("offered_at"), movedAt: row.decode("moved_at"))
    }
}

extension Instalment {
    init(_ row: Row) throws {
        try self.init(
            number: row.decode("number"), dueOn: row.decode("due_on"), principal: row.decode("principal"), interest: row.decode("interest"))
    }
}

extension AgreementStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        application = try row.decode("application_id")
        name = try row.decode("name")
        award = try Award(granted: row.decode("granted_amount"), loan: row.decode("loan_amount"))
        currency = try row.decode("currency")
        state = try row.decode("state")
        nextDueOn = try row.decode("next_due_on")
        balance = try row.decode("balance")
        arrears = try row.decode("arrears")
        offeredAt = try row.decode("offered_text")
    }
}
