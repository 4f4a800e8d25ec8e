import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on what everyone may read of rounds.
enum OpportunityStore {
    /// The office whose address has the slug.
    static func office(_ slug: Programme.Slug) -> SQL {
        """
        SELECT id, utc_offset
        FROM portal.published_programme
        WHERE slug = \(slug.description)
        """
    }

    /// A page of rounds that were published, those that changed last first.
    static func page(_ number: Int, of size: Int) -> SQL {
        """
        SELECT \(splice: RoundStore.columns)
        FROM grants.round AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.state <> 'draft'
        ORDER BY r.moved_at DESC, r.id DESC
        LIMIT \(size)
        OFFSET \((number - 1) * size)
        """
    }

    static func find(_ id: GrantRound.ID) -> SQL {
        "\(splice: RoundStore.select(id)) AND r.state <> 'draft'"
    }

    static let count: SQL = """
        SELECT count(*) AS total
        FROM grants.round AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.state <> 'draft'
        """
}

extension Grants {
    /// Whoever asks, as a reader of the office's public rounds; refuses with `office.not-found`.
    func reader(of slug: Programme.Slug, _ visitor: Caller) async throws -> Caller {
        let nobody = Caller.anonymous(language: visitor.language, request: visitor.request)
        guard let office = try await database.query(OpportunityStore.office(slug), as: nobody).first else {
            throw Failure(.notFound, "office.not-found", "There is no such office.")
        }
        var reader = Caller(
            credential: .none, programme: try office.decode("id"), language: visitor.language, request: visitor.request)
        reader.utcOffset = try office.decode("utc_offset")
        return reader
    }
}
