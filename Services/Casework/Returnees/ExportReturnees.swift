import Hosting
import Models
import Web

/// The people of a list as a file, such as for a letter to all of them. It holds no more of a person than the list shows.
///
/// Refuses with `request.invalid`.
enum ExportReturnees: ListFile {
    static let name = "returnees"
    static let path = "/casework/v1/returnees"
    static let takers = readers

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: CaseState.Word?
        let whose: ListReturnees.Input.Whose?
        let due: ListReturnees.Input.Due?
        let sort: ListReturnees.Sort?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in casework: Casework) async throws -> Download {
        let list = ListReturnees.Input(
            q: input.q, state: input.state, whose: input.whose, due: input.due, sort: input.sort, cursor: nil)
        let filter = list.filter(as: caller, today: casework.today(for: caller))
        let rows = try await ReturneeSearch.find(filter, after: nil, limit: limit, as: caller, in: casework.database)
        return try await file(of: rows, as: format, for: caller, in: casework.database, at: casework.now()) { rows in
            ListPages.sheet(of: try rows.map(ReturneeSearch.Listed.init), caller.language)
        }
    }
}
