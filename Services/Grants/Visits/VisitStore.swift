import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on monitoring visits; the database plans them with the first hand-over.
enum VisitStore {
    static let screenSize = 50

    /// Which visits a list holds.
    enum Kind: String, Decodable, CaseIterable {
        /// Those to be made, the longest due first.
        case planned
        /// Those where nobody could be met, likewise; they may still be made.
        case missed
        /// Those that were made, the latest due first.
        case done
    }

    /// A visit as lists and its own page show it.
    struct Listed {
        let visit: MonitoringVisit
        /// The lead applicant's; nil where the consent has run out.
        let name: String?
        let district: String?
        let caseWorker: String?
        let visitedBy: String?
        /// The programme's, in which turnover is told.
        let currency: Currency

        /// What it is called on screen.
        var person: String { name ?? visit.application.reference }
    }

    /// What was found, with the thing's names.
    struct Found {
        let finding: MonitoringVisit.Finding
        let item: String
        let tag: PaperNumber?
        /// Of which correction it is; those of the first report are of none.
        let correction: Int

        /// What the thing is called on screen.
        var title: String { [tag?.text, item].compactMap(\.self).joined(separator: " · ") }
    }

    private static let columns: SQL = """
        SELECT
            v.id, v.application_id, v.month, v.due_on, v.state, v.reason, v.visited_on, v.visited_by, v.business, v.turnover, v.jobs_created,
            v.advice, v.correction, v.version, c.name, c.district, w.name AS case_worker, b.name AS visited_by_name, o.currency
        FROM grants.monitoring_visit AS v
        JOIN grants.application AS a ON a.programme_id = v.programme_id AND a.id = v.application_id
        JOIN portal.published_programme AS o ON o.id = v.programme_id
        LEFT JOIN grants.applicant AS p ON p.programme_id = v.programme_id AND p.application_id = v.application_id AND p.is_lead
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        LEFT JOIN portal.published_account AS w ON w.id = a.case_worker_id
        LEFT JOIN portal.published_account AS b ON b.id = v.visited_by
        """

    /// Those of a kind that are not kept from the reader, after the cursor; of the applications of one case worker where it is named.
    static func page(
        _ kind: Kind, of caseWorker: Account.ID?, after cursor: Cursor?, for reader: Account.ID?
    ) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let caseWorker { condition.append(" AND a.case_worker_id = \(caseWorker)") }
        if let cursor {
            let (day, id) = (try cursor.value(0) { CalendarDate($0) }, try cursor.value(1) { MonitoringVisit.ID($0) })
            condition.append(kind == .done ? " AND (v.due_on, v.id) < (\(day), \(id))" : " AND (v.due_on, v.id) > (\(day), \(id))")
        }
        return """
            \(splice: columns)
            WHERE v.programme_id = (SELECT platform.programme()) AND v.state = \(kind.rawValue)\(splice: condition)
                AND NOT \(splice: ApplicationStore.kept(from: reader))
            ORDER BY \(splice: kind == .done ? "v.due_on DESC, v.id DESC" : "v.due_on, v.id")
            LIMIT \(screenSize + 1)
            """
    }

    /// Those that fell due by a day and are not made, the longest due first.
    static func due(by day: CalendarDate) -> SQL {
        """
        \(splice: columns)
        WHERE v.programme_id = (SELECT platform.programme()) AND v.state = 'planned' AND v.due_on <= \(day)
        ORDER BY v.due_on, v.month, v.id
        """
    }

    /// The visit, if its plan is not kept from the account.
    static func select(_ id: MonitoringVisit.ID, for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE v.programme_id = (SELECT platform.programme()) AND v.id = \(id) AND NOT \(splice: ApplicationStore.kept(from: account))
        """
    }

    /// The visit, locked until the transaction ends; refuses with `visit.not-found`, also where it is kept from the account.
    static func find(_ id: MonitoringVisit.ID, for account: Account.ID?, in transaction: Transaction) async throws -> MonitoringVisit {
        guard let row = try await transaction.query("\(splice: select(id, for: account)) FOR NO KEY UPDATE OF v").first else {
            throw Failure.visitNotFound
        }
        return try Listed(row).visit
    }

    /// All of an award whose plan may be read.
    static func of(_ application: GrantApplication.ID) -> SQL {
        """
        \(splice: columns)
        WHERE v.programme_id = (SELECT platform.programme()) AND v.application_id = \(application)
        ORDER BY v.month
        """
    }

    /// What an award's owner holds and is looked at on a visit, by the tag.
    static func held(by application: GrantApplication.ID, isLocked: Bool = false) -> SQL {
        """
        SELECT
            t.id, t.purchase_id, t.item_number, t.serial, t.state, t.reason, t.application_id, t.version, t.tag_year, t.tag_number, i.item
        FROM grants.asset AS t
        JOIN grants.purchase_item AS i
            ON i.programme_id = t.programme_id AND i.purchase_id = t.purchase_id AND i.number = t.item_number
        WHERE t.programme_id = (SELECT platform.programme())
            AND t.application_id = \(application)
            AND t.state IN ('handed_over', 'verified_6m', 'verified_12m')
        ORDER BY t.tag_year, t.tag_number, t.id
        LIMIT 200\(splice: isLocked ? " FOR NO KEY UPDATE OF t" : "")
        """
    }

    /// What counts, and what was found by reports that were corrected, which is marked by its correction.
    static func findings(of visit: MonitoringVisit.ID) -> SQL {
        """
        SELECT f.asset_id, f.condition, f.note, f.correction, t.tag_year, t.tag_number, i.item
        FROM grants.visit_finding AS f
        JOIN grants.asset AS t ON t.programme_id = f.programme_id AND t.id = f.asset_id
        JOIN grants.purchase_item AS i
            ON i.programme_id = t.programme_id AND i.purchase_id = t.purchase_id AND i.number = t.item_number
        WHERE f.programme_id = (SELECT platform.programme()) AND f.visit_id = \(visit)
        ORDER BY f.correction DESC, t.tag_year, t.tag_number, t.id
        LIMIT 1000
        """
    }

    static func insert(_ findings: [MonitoringVisit.Finding], of visit: MonitoringVisit, in programme: Programme.ID?) -> [SQL] {
        findings.map { finding in
            """
            INSERT INTO grants.visit_finding (programme_id, visit_id, asset_id, is_present, condition, note, correction)
            VALUES (
                \(programme), \(visit.id), \(finding.asset), \(finding.isPresent), \(finding.condition), \(finding.note),
                \(visit.correction))
            """
        }
    }

    /// Saves a step of the version before; its row is locked by `find`.
    static func save(_ visit: MonitoringVisit, at moment: Date) -> SQL {
        let report = visit.state.report
        return """
            UPDATE grants.monitoring_visit
            SET state = \(visit.state.word),
                reason = \(visit.state.reason),
                visited_on = \(report?.visitedOn),
                visited_by = \(report?.by),
                business = \(report?.business),
                turnover = \(report?.turnover),
                jobs_created = \(report?.jobsCreated),
                advice = \(report?.advice),
                correction = \(visit.correction),
                version = \(visit.version),
                moved_at = \(moment)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(visit.id) AND version = \(visit.version - 1)
            """
    }
}

extension Failure {
    static let visitNotFound = Failure(.notFound, "visit.not-found", "There is no such visit.")
}

extension MonitoringVisit.State {
    var reason: String? { if case .missed(let reason) = self { reason } else { nil } }
    var report: MonitoringVisit.Report? { if case .done(let report) = self { report } else { nil } }

    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .planned: self = .planned
        case .missed: self = .missed(reason: try row.decode("reason"))
        case .done:
            self = try .done(
                .init(
                    visitedOn: row.decode("visited_on"), by: row.decode("visited_by"), business: row.decode("business"),
                    turnover: row.decode("turnover"), jobsCreated: row.decode("jobs_created"), advice: row.decode("advice")))
        }
    }
}

extension VisitStore.Listed {
    init(_ row: Row) throws {
        visit = try MonitoringVisit(
            id: row.decode("id"), application: row.decode("application_id"), month: row.decode("month"), dueOn: row.decode("due_on"),
            state: MonitoringVisit.State(row), correction: row.decode("correction"), version: row.decode("version"))
        name = try row.decode("name")
        district = try row.decode("district")
        caseWorker = try row.decode("case_worker")
        visitedBy = try row.decode("visited_by_name")
        currency = try row.decode("currency")
    }
}

extension VisitStore.Found {
    init(_ row: Row) throws {
        finding = try .init(asset: row.decode("asset_id"), condition: row.decode("condition"), note: row.decode("note"))
        item = try row.decode("item")
        correction = try row.decode("correction")
        tag = try row.decode("tag_year", as: Int?.self).map { PaperNumber(.asset, $0, try row.decode("tag_number")) }
    }
}
