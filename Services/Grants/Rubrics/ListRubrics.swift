import Hosting
import Models
import Postgres
import Web

/// Who looks at rounds, rubrics and templates.
let roundReaders: [Role] = [.programmeManager, .caseWorker, .committeeMember, .committeeChair, .donor, .financeOfficer]

/// Lists the rubrics by their newest version.
enum ListRubrics: Page {
    static let route = Route(.get, "/grants/rubrics", "Rubrics", for: roundReaders)

    static func show(_ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Screen {
        RubricPages.list(try await grants.database.query(RubricStore.newest, as: caller).map(Rubric.init), as: caller)
    }
}

/// Shows a rubric as its newest version has it.
///
/// Refuses with `rubric.not-found`.
enum ShowRubric: Page {
    static let route = Route(.get, "/grants/rubrics/{id}", "A rubric", for: roundReaders)

    struct Input: Decodable {
        let id: Rubric.ID
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { RubricPages.rubric(try await grants.rubric(input.id, as: caller), as: caller) }
    }
}

extension Grants {
    /// The newest version of a rubric; refuses with `rubric.not-found`.
    func rubric(_ id: Rubric.ID, as caller: Caller) async throws -> Rubric {
        guard let row = try await database.query(RubricStore.select(id), as: caller).first else { throw Failure.rubricNotFound }
        return try Rubric(row)
    }
}
