import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on scans of signed papers; what they hold is kept by `FileVault`.
enum ScanStore {
    /// A scan with what is known of its file.
    struct Listed {
        let scan: Scan
        let file: StoredFile
        /// On the programme's clocks.
        let added: String
        let addedBy: String?
    }

    /// Adds a scan whose file is kept.
    static func insert(_ scan: Scan, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO \(splice: scan.paper.table) (programme_id, id, \(splice: scan.paper.column), name, added_by, added_at)
        VALUES (\(programme), \(scan.id), \(splice: scan.paper.id), \(scan.name), \(account), \(moment))
        """
    }

    /// All of a paper that may be read, in the order in which they came.
    static func of(_ paper: Scan.Paper) -> SQL {
        """
        \(splice: select(from: paper))
        ORDER BY s.added_at, s.id
        LIMIT \(Scan.most)
        """
    }

    /// One of a paper that may be read.
    static func select(_ id: Scan.ID, of paper: Scan.Paper) -> SQL {
        "\(splice: select(from: paper)) AND s.id = \(id)"
    }

    private static func select(from paper: Scan.Paper) -> SQL {
        """
        SELECT s.id, s.name, portal.local_time(s.added_at) AS added, a.name AS added_by, \(splice: StoredFile.columns)
        FROM \(splice: paper.table) AS s
        JOIN grants.file AS f ON f.programme_id = s.programme_id AND f.id = s.id
        LEFT JOIN portal.published_account AS a ON a.id = s.added_by
        WHERE s.programme_id = (SELECT platform.programme()) AND s.\(splice: paper.column) = \(splice: paper.id)
        """
    }

    /// How an agreement was signed; no row where it was not.
    static func method(of agreement: Agreement.ID) -> SQL {
        "SELECT method FROM grants.signature WHERE programme_id = (SELECT platform.programme()) AND agreement_id = \(agreement)"
    }

    static func delete(_ scan: Scan) -> SQL {
        "DELETE FROM \(splice: scan.paper.table) WHERE programme_id = (SELECT platform.programme()) AND id = \(scan.id)"
    }
}

extension Scan.Paper {
    fileprivate var table: SQL {
        switch self {
        case .agreement: "grants.signature_scan"
        case .handOver: "grants.hand_over_scan"
        }
    }

    /// Which paper, in its table.
    fileprivate var column: SQL {
        switch self {
        case .agreement: "agreement_id"
        case .handOver: "hand_over_id"
        }
    }

    fileprivate var id: SQL {
        switch self {
        case .agreement(let agreement): "\(agreement)"
        case .handOver(let handOver): "\(handOver)"
        }
    }
}

extension ScanStore.Listed {
    init(_ row: Row, of paper: Scan.Paper) throws {
        scan = try Scan(id: row.decode("id"), paper: paper, name: row.decode("name"))
        file = try StoredFile(row)
        added = try row.decode("added")
        addedBy = try row.decode("added_by")
    }
}

extension Scan {
    /// Of its file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(id.uuid) }
}
