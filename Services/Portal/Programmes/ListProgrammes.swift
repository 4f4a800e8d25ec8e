import Hosting
import Models
import Web

/// Lists the programmes that the caller administers.
enum ListProgrammes: Page {
    static let route = Route(.get, "/administration/programmes", "Programmes", for: [.administrator])

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let rows = try await portal.database.query(ProgrammeStore.administered(by: caller.person), as: caller)
        return ProgrammePages.list(try rows.map(Programme.init), as: caller)
    }
}
