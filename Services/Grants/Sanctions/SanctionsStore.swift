import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on lists of sanctions and on the checks of suppliers against them.
enum SanctionsStore {
    /// A list as it is shown.
    struct Listed {
        let title: String
        let source: String
        let entries: Int
        let imported: String
        let importedBy: String?
        let isInForce: Bool

        init(_ row: Row) throws {
            title = try row.decode("title")
            source = try row.decode("source")
            entries = try row.decode("entries")
            imported = try row.decode("imported")
            importedBy = try row.decode("importer")
            isInForce = try row.decode("in_force")
        }
    }

    /// A check with whoever looked at it.
    struct Told {
        let check: SanctionsCheck
        let checked: String
        let reviewedBy: String?
        let reviewed: String?
    }

    // MARK: Lists

    /// The newest first.
    static let lists: SQL = """
        SELECT
            l.title, l.source, l.entries, portal.local_time(l.imported_at) AS imported, a.name AS importer,
            NOT EXISTS (
                SELECT 1
                FROM grants.sanctions_list AS n
                WHERE n.programme_id = l.programme_id AND n.title = l.title AND n.imported_at > l.imported_at) AS in_force
        FROM grants.sanctions_list AS l
        LEFT JOIN portal.published_account AS a ON a.id = l.imported_by
        WHERE l.programme_id = (SELECT platform.programme())
        ORDER BY l.imported_at DESC, l.id DESC
        LIMIT 50
        """

    /// Adds a list without its names; affects no row where the identity is taken.
    static func insert(_ list: SanctionsList, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.sanctions_list (programme_id, id, title, source, entries, imported_by, imported_at)
        VALUES (\(programme), \(list.id), \(list.title), \(list.source), \(list.entries.count), \(account), \(moment))
        ON CONFLICT ON CONSTRAINT sanctions_list_pkey DO NOTHING
        """
    }

    /// Adds some of a list's names, the first of which has the number `start`.
    static func insert(_ entries: ArraySlice<SanctionsList.Entry>, from start: Int, of list: SanctionsList.ID, in programme: Programme.ID?)
        -> SQL
    {
        """
        INSERT INTO grants.sanctions_entry (programme_id, list_id, number, name, name_key, remark)
        SELECT \(programme), \(list), \(start - 1) + e.place, e.name, e.name_key, nullif(e.remark, '')
        FROM unnest(\(entries.map(\.name))::text[], \(entries.map(\.nameKey))::text[], \(entries.map { $0.remark ?? "" })::text[])
            WITH ORDINALITY AS e (name, name_key, remark, place)
        """
    }

    // MARK: Checks

    /// The likeness from which on the next statement of the transaction finds names.
    static let tolerance: SQL = "SELECT set_config('pg_trgm.similarity_threshold', \(String(SanctionsCheck.threshold)), true)"

    /// Compares suppliers with the lists in force: one, or all that a name on a list has not been found like before.
    ///
    /// Where no list was imported, nothing is noted.
    static func check(_ supplier: Supplier.ID?, by account: Account.ID, at moment: Date) -> SQL {
        let which: SQL =
            supplier.map { "s.id = \($0)" }
                ?? """
                NOT EXISTS (
                    SELECT 1
                    FROM (
                        SELECT k.name_key, k.hits
                        FROM grants.sanctions_check AS k
                        WHERE k.programme_id = s.programme_id AND k.supplier_id = s.id
                        ORDER BY k.checked_at DESC, k.id DESC
                        LIMIT 1
                    ) AS last
                    WHERE last.name_key = s.name_key AND last.hits = f.hits)
                """
        return """
            INSERT INTO grants.sanctions_check (programme_id, id, supplier_id, name_key, lists, hits, checked_by, checked_at)
            SELECT
                s.programme_id, gen_random_uuid(), s.id, s.name_key, (SELECT array_agg(DISTINCT l.list_id) FROM grants.searchable_sanction AS l),
                f.hits, \(account), \(moment)
            FROM grants.supplier AS s
            CROSS JOIN LATERAL (
                SELECT
                    coalesce(
                        jsonb_agg(
                            jsonb_build_object(
                                'list', h.title, 'name', h.name, 'remark', h.remark, 'likeness', round(h.likeness::numeric, 2))
                            ORDER BY h.likeness DESC, h.name),
                        '[]') AS hits
                FROM (
                    SELECT l.title, e.name, e.remark, similarity(e.name_key, s.name_key) AS likeness
                    FROM grants.searchable_sanction AS e
                    JOIN grants.sanctions_list AS l ON l.programme_id = s.programme_id AND l.id = e.list_id
                    WHERE e.name_key % s.name_key
                    ORDER BY likeness DESC, e.name
                    LIMIT 10
                ) AS h
            ) AS f
            WHERE s.programme_id = (SELECT platform.programme())
                AND EXISTS (SELECT 1 FROM grants.sanctions_list AS l WHERE l.programme_id = s.programme_id)
                AND \(splice: which)
            """
    }

    private static let columns: SQL = """
        SELECT
            k.id, k.supplier_id, k.hits, k.checked_at, portal.local_time(k.checked_at) AS checked, r.outcome, r.reason, r.reviewed_by,
            r.reviewed_at, portal.local_time(r.reviewed_at) AS reviewed, a.name AS reviewer
        FROM grants.sanctions_check AS k
        LEFT JOIN grants.sanctions_review AS r ON r.programme_id = k.programme_id AND r.check_id = k.id
        LEFT JOIN portal.published_account AS a ON a.id = r.reviewed_by
        """

    /// The checks of a supplier, the newest first.
    static func of(_ supplier: Supplier.ID) -> SQL {
        """
        \(splice: columns)
        WHERE k.programme_id = (SELECT platform.programme()) AND k.supplier_id = \(supplier)
        ORDER BY k.checked_at DESC, k.id DESC
        LIMIT 10
        """
    }

    static func select(_ id: SanctionsCheck.ID, of supplier: Supplier.ID) -> SQL {
        """
        \(splice: columns)
        WHERE k.programme_id = (SELECT platform.programme()) AND k.supplier_id = \(supplier) AND k.id = \(id)
        """
    }

    static func insert(_ review: SanctionsCheck.Review, of check: SanctionsCheck.ID, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.sanctions_review (programme_id, check_id, outcome, reason, reviewed_by, reviewed_at)
        VALUES (\(programme), \(check), \(review.outcome), \(review.reason), \(review.by), \(review.at))
        """
    }
}

extension SanctionsStore.Told {
    init(_ row: Row) throws {
        let outcome = try row.decode("outcome", as: SanctionsCheck.Outcome?.self)
        check = try SanctionsCheck(
            id: row.decode("id"), supplier: row.decode("supplier_id"), hits: row.json("hits"), checkedAt: row.decode("checked_at"),
            review: outcome.map {
                try .init($0, reason: row.decode("reason"), by: row.decode("reviewed_by"), at: row.decode("reviewed_at"))
            })
        checked = try row.decode("checked")
        reviewedBy = try row.decode("reviewer")
        reviewed = try row.decode("reviewed")
    }
}

extension Failure {
    static let sanctionsCheckNotFound = Failure(.notFound, "sanctions.not-found", "The supplier has no such check.")
}
