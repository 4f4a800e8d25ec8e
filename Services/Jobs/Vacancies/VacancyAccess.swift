import Models
import Postgres

/// Who may read vacancies: an employer its own, the office's people all of the programme.
let vacancyReaders: [Role] = [.employer, .placementOfficer, .caseWorker, .programmeManager, .administrator]
/// Who looks after the office's vacancies.
let vacancyOffice: [Role] = [.placementOfficer, .programmeManager]

extension Caller {
    /// The employer for whom the caller acts; refuses with `employer.missing`.
    var actingEmployer: Employer.ID {
        get throws(Failure) {
            guard let employer else {
                throw Failure(.forbidden, "employer.missing", "Your sign-in belongs to no employer. Use the employer's own API key.")
            }
            return employer
        }
    }
}

/// Runs `work` and turns a broken rule of the table into what it means to the caller.
@discardableResult
func refusingVacancyConflicts<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        throw Failure.vacancy(error) ?? error
    }
}
