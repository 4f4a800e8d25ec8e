import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// A picture of a visit; what it holds is kept by `FileVault`.
struct VisitPhoto {
    typealias ID = Identifier<VisitPhoto>

    let id: ID
    let caption: String?
    let file: StoredFile
    /// On the programme's clocks.
    let added: String

    init(_ row: Row) throws {
        id = try row.decode("id")
        caption = try row.decode("caption")
        file = try StoredFile(row)
        added = try row.decode("added")
    }
}

/// All SQL on pictures of visits.
enum VisitPhotoStore {
    private static let columns: SQL = """
        SELECT p.id, p.caption, portal.local_time(p.added_at) AS added, \(splice: StoredFile.columns)
        FROM grants.visit_photo AS p
        JOIN grants.file AS f ON f.programme_id = p.programme_id AND f.id = p.id
        """

    /// Adds a picture whose file is kept.
    static func insert(
        _ id: VisitPhoto.ID, of visit: MonitoringVisit.ID, _ caption: String?, by account: Account.ID, in programme: Programme.ID?,
        at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.visit_photo (programme_id, id, visit_id, caption, added_by, added_at)
        VALUES (\(programme), \(id), \(visit), \(caption), \(account), \(moment))
        """
    }

    static func of(_ visit: MonitoringVisit.ID) -> SQL {
        """
        \(splice: columns)
        WHERE p.programme_id = (SELECT platform.programme()) AND p.visit_id = \(visit)
        ORDER BY p.added_at, p.id
        LIMIT 10
        """
    }

    static func select(_ id: VisitPhoto.ID, of visit: MonitoringVisit.ID) -> SQL {
        """
        \(splice: columns)
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(id) AND p.visit_id = \(visit)
        """
    }
}

extension VisitPhoto.ID {
    /// Of the picture's file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(uuid) }
}

extension Failure {
    static let visitPhotoNotFound = Failure(.notFound, "visit-photo.not-found", "The visit has no such picture.")
}
