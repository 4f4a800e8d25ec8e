import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on funds.
enum FundStore {
    static let screenSize = 50

    private static let columns: SQL = """
        SELECT id, name, donor, currency, balance, committed, starts_on, ends_on, state, version, created_at
        FROM grants.fund
        """

    /// Adds the fund; affects no row where the identity is taken.
    static func insert(_ fund: Fund, in programme: Programme.ID?) -> SQL {
        let terms = fund.terms
        return """
            INSERT INTO grants.fund (
                programme_id, id, name, donor, currency, balance, starts_on, ends_on, state, version, created_at)
            VALUES (
                \(programme), \(fund.id), \(terms.name), \(terms.donor), \(terms.balance.currency), \(terms.balance.amount),
                \(terms.startsOn), \(terms.endsOn), \(fund.state), \(fund.version), \(fund.createdAt))
            ON CONFLICT ON CONSTRAINT fund_pkey DO NOTHING
            """
    }

    static func select(_ id: Fund.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// The fund of a meeting's round.
    static func of(_ meeting: Meeting.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme())
            AND id = (
                SELECT r.fund_id
                FROM grants.meeting AS m
                JOIN grants.round AS r ON r.programme_id = m.programme_id AND r.id = m.round_id
                WHERE m.programme_id = (SELECT platform.programme()) AND m.id = \(meeting))
        """
    }

    /// The fund, locked until the transaction ends; refuses with `fund.not-found`.
    static func find(_ id: Fund.ID, in transaction: Transaction) async throws -> Fund {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.fundNotFound }
        return try Fund(row)
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ fund: Fund) -> SQL {
        let terms = fund.terms
        return """
            UPDATE grants.fund
            SET name = \(terms.name),
                donor = \(terms.donor),
                balance = \(terms.balance.amount),
                starts_on = \(terms.startsOn),
                ends_on = \(terms.endsOn),
                state = \(fund.state),
                version = \(fund.version)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(fund.id) AND version = \(fund.version - 1)
            """
    }

    /// The newest first, after the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition = " AND (created_at, id) < (\(moment)::timestamptz, \(try cursor.value(1) { Fund.ID($0) }))"
        }
        return """
            \(splice: columns)
            WHERE programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY created_at DESC, id DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// Those that are open, by name, for a form to choose from.
    static let open: SQL = """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND state = 'open'
        ORDER BY name, id
        LIMIT 200
        """
}

extension Failure {
    static let fundNotFound = Failure(.notFound, "fund.not-found", "There is no such fund.")
}

extension Fund {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"),
            terms: Terms(
                name: row.decode("name"), donor: row.decode("donor"), balance: Money(row.decode("balance"), row.decode("currency")),
                startsOn: row.decode("starts_on"), endsOn: row.decode("ends_on")),
            committed: row.decode("committed"), state: row.decode("state"), version: row.decode("version"),
            createdAt: row.decode("created_at"))
    }
}
