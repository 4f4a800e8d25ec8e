import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on templates, of which each version is written once.
enum TemplateStore {
    /// A template with its version; nought for the one that the product brings along.
    struct Kept {
        let venture: Venture
        let version: Int
        let template: VentureTemplate
    }

    /// Adds a version; affects no row where somebody else was faster.
    static func insert(_ kept: Kept, by account: Account.ID?, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.template (programme_id, venture, version, document, created_by, created_at)
        VALUES (\(programme), \(kept.venture), \(kept.version), \(JSON(kept.template)), \(account), \(moment))
        ON CONFLICT ON CONSTRAINT template_pkey DO NOTHING
        """
    }

    /// The office's newest of each venture.
    static let newest: SQL = """
        SELECT DISTINCT ON (venture) venture, version, document
        FROM grants.template
        WHERE programme_id = (SELECT platform.programme())
        ORDER BY venture, version DESC
        """

    static func newest(_ venture: Venture) -> SQL {
        """
        SELECT venture, version, document
        FROM grants.template
        WHERE programme_id = (SELECT platform.programme()) AND venture = \(venture)
        ORDER BY version DESC
        LIMIT 1
        """
    }

    /// What the office has for the venture, or else what the product brings along.
    static func kept(_ venture: Venture, in rows: Rows) throws -> Kept {
        for row in rows where try row.decode("venture") == venture {
            return Kept(venture: venture, version: try row.decode("version"), template: try row.json("document"))
        }
        return Kept(venture: venture, version: 0, template: .standard(venture))
    }
}
