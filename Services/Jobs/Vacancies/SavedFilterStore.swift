import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on a person's own ways of looking at the list of vacancies.
enum SavedFilterStore {
    struct Saved {
        let id: Identifier<Saved>
        let name: String
        /// As it stands in the address of the list.
        let query: String
    }

    /// The most that a person keeps.
    static let most = 20

    static func own(of account: Account.ID?) -> SQL {
        """
        SELECT id, name, query
        FROM jobs.saved_filter
        WHERE programme_id = (SELECT platform.programme()) AND account_id = \(account)
        ORDER BY name
        LIMIT \(most)
        """
    }

    /// Affects no row where the person keeps as many as they may.
    static func insert(
        _ id: Identifier<Saved>, _ name: String, _ query: String, of account: Account.ID, in programme: Programme.ID, at moment: Date
    ) -> SQL {
        """
        INSERT INTO jobs.saved_filter (programme_id, id, account_id, name, query, created_at)
        SELECT \(programme)::uuid, \(id)::uuid, \(account)::uuid, \(name)::text, \(query)::text, \(moment)::timestamptz
        WHERE \(most) > (
            SELECT count(*)
            FROM jobs.saved_filter
            WHERE programme_id = (SELECT platform.programme()) AND account_id = \(account))
        """
    }

    static func delete(_ id: Identifier<Saved>, of account: Account.ID) -> SQL {
        """
        DELETE FROM jobs.saved_filter
        WHERE programme_id = (SELECT platform.programme()) AND account_id = \(account) AND id = \(id)
        """
    }
}

extension SavedFilterStore.Saved {
    init(_ row: Row) throws {
        id = try row.decode("id")
        name = try row.decode("name")
        query = try row.decode("query")
    }
}
