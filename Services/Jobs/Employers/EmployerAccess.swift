import Models
import Postgres

/// Who may read about employers: the office's people, and each employer about itself.
let employerReaders: [Role] = [.placementOfficer, .programmeManager, .administrator]

/// Runs `work` and turns a broken rule of the table into what it means to the caller.
@discardableResult
func refusingEmployerConflicts<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        throw Failure.employer(error) ?? error
    }
}
