import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows an open vacancy to everyone, and machines by schema.org's JobPosting; of one that has ended, with 410, others like it.
///
/// Refuses with `board.not-found` and `vacancy.not-found`.
enum ShowBoardVacancy: Page {
    static let route = Route(.get, "/jobs/board/{slug}/{id}", "An open vacancy", for: .everyone)

    struct Input: Decodable {
        let slug: Programme.Slug
        let id: Vacancy.ID
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let (board, reader) = try await jobs.board(input.slug, for: caller)
        guard let row = try await jobs.database.query(BoardStore.vacancy(input.id), as: reader).first else {
            throw Failure.vacancyNotFound.spoken(caller.language)
        }
        let vacancy = try BoardStore.Full(row)
        guard vacancy.isOpen else {
            let similar = try await jobs.database.query(BoardStore.similar(to: input.id, limit: 5), as: reader)
            return BoardPages.gone(try similar.map(BoardStore.Listed.init), on: board, caller.language)
        }
        let labels = try await jobs.labels(of: vacancy.terms, as: reader)
        return BoardPages.vacancy(vacancy, labels, on: board, caller.language).keptByCaches(for: caller)
    }
}
