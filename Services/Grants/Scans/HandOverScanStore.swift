import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on scans of hand-overs; what they hold is kept by `FileVault`.
enum HandOverScanStore {
    /// A scan with what is known of its file.
    struct Listed {
        let scan: HandOverScan
        let file: StoredFile
        /// On the programme's clocks.
        let added: String
        let addedBy: String?
    }

    /// Adds a scan whose file is kept.
    static func insert(_ scan: HandOverScan, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.hand_over_scan (programme_id, id, hand_over_id, name, added_by, added_at)
        VALUES (\(programme), \(scan.id), \(scan.handOver), \(scan.name), \(account), \(moment))
        """
    }

    /// All of a hand-over, in the order in which they came.
    static func of(_ handOver: HandOver.ID) -> SQL {
        """
        \(splice: columns)
        WHERE s.programme_id = (SELECT platform.programme()) AND s.hand_over_id = \(handOver)
        ORDER BY s.added_at, s.id
        LIMIT \(HandOverScan.most)
        """
    }

    /// One of a hand-over that may be read.
    static func select(_ id: HandOverScan.ID, of handOver: HandOver.ID) -> SQL {
        """
        \(splice: columns)
        WHERE s.programme_id = (SELECT platform.programme()) AND s.id = \(id) AND s.hand_over_id = \(handOver)
        """
    }

    private static let columns: SQL = """
        SELECT
            s.id, s.hand_over_id, s.name, portal.local_time(s.added_at) AS added, a.name AS added_by, \(splice: StoredFile.columns)
        FROM grants.hand_over_scan AS s
        JOIN grants.file AS f ON f.programme_id = s.programme_id AND f.id = s.id
        LEFT JOIN portal.published_account AS a ON a.id = s.added_by
        """
}

extension HandOverScanStore.Listed {
    init(_ row: Row) throws {
        scan = try HandOverScan(id: row.decode("id"), handOver: row.decode("hand_over_id"), name: row.decode("name"))
        file = try StoredFile(row)
        added = try row.decode("added")
        addedBy = try row.decode("added_by")
    }
}

extension HandOverScan {
    /// Of its file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(id.uuid) }
}
