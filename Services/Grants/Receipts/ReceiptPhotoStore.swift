import FoundationEssentials
import Hosting
import Models
import Postgres

/// A picture of a delivery.
struct ReceiptPhoto {
    typealias ID = Identifier<ReceiptPhoto>

    let id: ID
    let receipt: GoodsReceipt.ID
    let name: String

    /// Of its file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(id.uuid) }
}

/// All SQL on photos of deliveries; what they hold is kept by `FileVault`.
enum ReceiptPhotoStore {
    /// A photo with what is known of its file.
    struct Listed {
        let photo: ReceiptPhoto
        let file: StoredFile
        /// On the programme's clocks.
        let added: String
        let addedBy: String?
    }

    private static let columns: SQL = """
        SELECT
            k.id, k.receipt_id, k.name, portal.local_time(k.added_at) AS added, a.name AS added_by, \(splice: StoredFile.columns)
        FROM grants.receipt_photo AS k
        JOIN grants.file AS f ON f.programme_id = k.programme_id AND f.id = k.id
        LEFT JOIN portal.published_account AS a ON a.id = k.added_by
        """

    /// In the order in which they came.
    static func of(_ receipt: GoodsReceipt.ID) -> SQL {
        """
        \(splice: columns)
        WHERE k.programme_id = (SELECT platform.programme()) AND k.receipt_id = \(receipt)
        ORDER BY k.added_at, k.id
        """
    }

    static func select(_ id: ReceiptPhoto.ID, of receipt: GoodsReceipt.ID) -> SQL {
        """
        \(splice: columns)
        WHERE k.programme_id = (SELECT platform.programme()) AND k.id = \(id) AND k.receipt_id = \(receipt)
        """
    }

    /// Adds a photo whose file is kept.
    static func insert(_ photo: ReceiptPhoto, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.receipt_photo (programme_id, id, receipt_id, name, added_by, added_at)
        VALUES (\(programme), \(photo.id), \(photo.receipt), \(photo.name), \(account), \(moment))
        """
    }
}

extension ReceiptPhotoStore.Listed {
    init(_ row: Row) throws {
        photo = try ReceiptPhoto(id: row.decode("id"), receipt: row.decode("receipt_id"), name: row.decode("name"))
        file = try StoredFile(row)
        added = try row.decode("added")
        addedBy = try row.decode("added_by")
    }
}
