import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on declarations of conflicts of interest, of which each is written once.
enum ConflictStore {
    static func insert(_ declaration: ConflictDeclaration, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.conflict (
            programme_id, id, application_id, account_id, kind, reason, declared_by, declared_at, supersedes)
        VALUES (
            \(programme), \(declaration.id), \(declaration.application), \(declaration.member), \(declaration.statement.kind),
            \(declaration.statement.reason), \(declaration.declaredBy), \(declaration.declaredAt), \(declaration.supersedes))
        """
    }

    /// What holds of one member and one application; no row before anything was declared.
    static func inForce(of member: Account.ID, for application: GrantApplication.ID) -> SQL {
        """
        SELECT id, application_id, account_id, kind, reason, declared_by, declared_at
        FROM grants.conflict_in_force
        WHERE application_id = \(application) AND account_id = \(member)
        """
    }

    /// Who sits on the committee of a round or has a conflict, with what holds of each and an application.
    static func members(of application: GrantApplication.ID, in round: GrantRound.ID) -> SQL {
        """
        SELECT w.account_id, a.name, c.kind, c.reason
        FROM (
            SELECT m.account_id
            FROM grants.panel_member AS m
            WHERE m.programme_id = (SELECT platform.programme()) AND m.round_id = \(round) AND m.ended_at IS NULL
            UNION
            SELECT s.account_id
            FROM grants.appeal_member AS s
            WHERE s.programme_id = (SELECT platform.programme()) AND s.application_id = \(application)
            UNION
            SELECT f.account_id
            FROM grants.conflict_in_force AS f
            WHERE f.application_id = \(application)
        ) AS w
        LEFT JOIN grants.conflict_in_force AS c ON c.application_id = \(application) AND c.account_id = w.account_id
        LEFT JOIN portal.published_account AS a ON a.id = w.account_id
        ORDER BY a.name, w.account_id
        LIMIT 200
        """
    }

    /// Whether an account may read an application as far as its committee or the panel of an appeal is concerned, and whether there is such an application.
    static func clearance(of account: Account.ID?, for application: GrantApplication.ID) -> SQL {
        """
        SELECT grants.access(a.id, \(account)) AS clearance
        FROM grants.application AS a
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = \(application)
        """
    }

    /// The same of several applications, a row each.
    static func clearances(of account: Account.ID?, for applications: [GrantApplication.ID]) -> SQL {
        """
        SELECT a.id, grants.access(a.id, \(account)) AS clearance
        FROM grants.application AS a
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = ANY (\(applications.map(\.uuid)))
        """
    }

    /// The same of the application that an agreement is about.
    static func clearance(of account: Account.ID?, for agreement: Agreement.ID) -> SQL {
        """
        SELECT g.application_id, grants.access(g.application_id, \(account)) AS clearance
        FROM grants.agreement AS g
        WHERE g.programme_id = (SELECT platform.programme()) AND g.id = \(agreement)
        """
    }
}

extension ConflictDeclaration {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), application: row.decode("application_id"), member: row.decode("account_id"), statement: Statement(row),
            declaredBy: row.decode("declared_by"), declaredAt: row.decode("declared_at"), supersedes: nil)
    }
}

extension ConflictDeclaration.Statement {
    fileprivate init(_ row: Row) throws {
        switch try row.decode("kind", as: Kind.self) {
        case .none: self = .none
        case .declared: self = .declared(reason: try row.decode("reason"))
        case .pinned: self = .pinned(reason: try row.decode("reason"))
        case .lifted: self = .lifted(reason: try row.decode("reason"))
        }
    }
}
