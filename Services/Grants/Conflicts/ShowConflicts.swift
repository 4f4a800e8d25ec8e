import Hosting
import Models
import Postgres
import Web

/// Lists what the committees are working at, by what is public of it, for an administrator to look for conflicts of interest.
enum ListConflicts: Page {
    static let route = Route(.get, "/grants/conflicts", "Conflicts of interest", for: [.administrator])

    struct Input: Decodable {
        let state: GrantApplication.State.Word?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let (state, size) = (input.state ?? .inReview, ApplicationStore.screenSize)
        let rows = try await grants.database.query(PublicFace.page(state, after: input.cursor, size: size), as: caller)
        let faces = try rows.prefix(size).map(PublicFace.init)
        let query = [("state", state.rawValue)]
        var next: String?
        if rows.count > size, let last = faces.last {
            next = route.link(query: query + [("cursor", Cursor(after: last.createdAt, last.id).description)])
        }
        return ConflictPages.list(faces, state, isFirst: input.cursor == nil, next: next, caller.language)
    }
}

/// Shows who of the committee declared what for an application.
///
/// Refuses with `application.not-found`.
enum ShowConflicts: Page {
    static let route = Route(
        .get, "/grants/applications/{id}/conflicts", "Who has a conflict of interest", for: [.administrator, .programmeManager])

    /// A member of the committee, or somebody to whom a conflict was pinned.
    struct Member {
        let account: Account.ID
        let name: String?
        let kind: ConflictDeclaration.Statement.Kind?
        let reason: String?
    }

    struct Content {
        let face: PublicFace
        let members: [Member]
    }

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ConflictPages.conflicts(try await grants.conflicts(of: input.id, as: caller), as: caller)
        }
    }
}

extension Grants {
    /// What is public of an application; refuses with `application.not-found`, of drafts as well.
    func publicFace(_ id: GrantApplication.ID, as caller: Caller) async throws -> PublicFace {
        guard let row = try await database.query(PublicFace.select(id), as: caller).first else { throw Failure.applicationNotFound }
        return try PublicFace(row)
    }

    /// Who of the committee declared what; refuses with `application.not-found`.
    func conflicts(of id: GrantApplication.ID, as caller: Caller) async throws -> ShowConflicts.Content {
        let face = try await publicFace(id, as: caller)
        let rows = try await database.query(ConflictStore.members(of: id, in: face.round), as: caller)
        return ShowConflicts.Content(face: face, members: try rows.map(ShowConflicts.Member.init))
    }
}

extension ShowConflicts.Member {
    init(_ row: Row) throws {
        account = try row.decode("account_id")
        name = try row.decode("name")
        kind = try row.decode("kind")
        reason = try row.decode("reason")
    }
}
