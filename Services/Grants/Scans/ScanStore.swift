import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on scans of signed agreements; what they hold is kept by `FileVault`.
enum ScanStore {
    /// A scan with what is known of its file.
    struct Listed {
        let scan: SignatureScan
        let file: StoredFile
        /// On the programme's clocks.
        let added: String
        let addedBy: String?
    }

    /// Adds a scan whose file is kept.
    static func insert(_ scan: SignatureScan, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.signature_scan (programme_id, id, agreement_id, name, added_by, added_at)
        VALUES (\(programme), \(scan.id), \(scan.agreement), \(scan.name), \(account), \(moment))
        """
    }

    /// All of an agreement, in the order in which they came.
    static func of(_ admission: MoneyAdmission) -> SQL {
        """
        \(splice: columns)
        WHERE s.programme_id = (SELECT platform.programme()) AND s.agreement_id = \(admission.agreement)
        ORDER BY s.added_at, s.id
        LIMIT \(SignatureScan.most)
        """
    }

    /// One of an agreement that the gate let the reader in to.
    static func select(_ id: SignatureScan.ID, of agreement: Agreement.ID) -> SQL {
        """
        \(splice: columns)
        WHERE s.programme_id = (SELECT platform.programme()) AND s.id = \(id) AND s.agreement_id = \(agreement)
        """
    }

    private static let columns: SQL = """
        SELECT
            s.id, s.agreement_id, s.name, portal.local_time(s.added_at) AS added, a.name AS added_by, \(splice: StoredFile.columns)
        FROM grants.signature_scan AS s
        JOIN grants.file AS f ON f.programme_id = s.programme_id AND f.id = s.id
        LEFT JOIN portal.published_account AS a ON a.id = s.added_by
        """

    /// How an agreement was signed; no row where it was not.
    static func method(of agreement: Agreement.ID) -> SQL {
        "SELECT method FROM grants.signature WHERE programme_id = (SELECT platform.programme()) AND agreement_id = \(agreement)"
    }

    static func delete(_ scan: SignatureScan) -> SQL {
        "DELETE FROM grants.signature_scan WHERE programme_id = (SELECT platform.programme()) AND id = \(scan.id)"
    }
}

extension ScanStore.Listed {
    init(_ row: Row) throws {
        scan = try SignatureScan(id: row.decode("id"), agreement: row.decode("agreement_id"), name: row.decode("name"))
        file = try StoredFile(row)
        added = try row.decode("added")
        addedBy = try row.decode("added_by")
    }
}

extension SignatureScan {
    /// Of its file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(id.uuid) }
}
