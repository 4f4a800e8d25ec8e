import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// An office's public board, as its address names it.
struct Board {
    let programme: Programme.ID
    let slug: Programme.Slug
    let name: String
    let country: Programme.Country
    /// Where the site is reached, without a slash at its end.
    let site: String

    /// The address that stays, of a path on the site.
    func address(_ path: String) -> String { site + path }
}

extension Jobs {
    /// The board of the slug, and who reads it: the visitor in the programme of the board, whoever may be signed in.
    ///
    /// Refuses with `board.not-found`, also a sandbox.
    func board(_ slug: Programme.Slug, for visitor: Caller) async throws -> (Board, reader: Caller) {
        let nobody = Caller.anonymous(language: visitor.language, request: visitor.request)
        guard let row = try await database.query(BoardStore.find(slug), as: nobody).first else {
            throw Failure(.notFound, "board.not-found", BoardPhrases.notFound[visitor.language])
        }
        let board = Board(
            programme: try row.decode("id"), slug: slug, name: try row.decode("name"), country: try row.decode("country"), site: siteAddress
        )
        let reader = Caller(credential: .none, programme: board.programme, language: visitor.language, request: visitor.request)
        return (board, reader)
    }
}
