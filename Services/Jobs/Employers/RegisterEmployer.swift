import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Registers an employer.
///
/// Refuses with `employer.invalid` and `employer.name-taken`.
enum RegisterEmployer: Form {
    static let route = Route(.get, "/jobs/employers/new", "Register an employer", for: [.placementOfficer])

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        EmployerPages.register(draft, as: caller)
    }

    static func submit(_ place: NoInput, _ input: EmployerFields, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        guard input.more == nil else { throw ShowAgain() }
        let programme = try caller.office
        let id = try await refusing(in: caller.language) {
            let (employer, event) = Employer.register(try input.terms(), at: jobs.now())
            _ = try await jobs.database.unit(
                [EmployerStore.insert(employer, in: programme), EventLog.append(event, by: caller)], as: caller)
            return employer.id
        }
        return Redirect(ShowEmployer.route.link(id), notice: EmployerPhrases.registered[caller.language])
    }
}
