import Crypto
package import FoundationEssentials
package import Hosting
package import Models
import Postgres

/// What the command line does in the Jobs service: through the same stores and rules as everyone, with events, without pages.
package enum JobsCommands {
    /// Registers an employer, and verifies it where `verified` says so.
    ///
    /// Refuses with `employer.name-taken`.
    package static func addEmployer(
        name: String, sector: Employer.Sector? = nil, district: String? = nil, phone: String? = nil, email: EmailAddress? = nil,
        verified: Bool = false, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws -> Employer.ID {
        let terms = Employer.Terms(name: name, sector: sector, district: district, phone: phone, email: email)
        var (employer, event) = Employer.register(terms, at: moment)
        var events = [event]
        if verified { events.append(try employer.go(.verify, at: moment)) }
        try await refusingEmployerConflicts {
            try await database.unit(
                [EmployerStore.insert(employer, in: caller.programme)] + events.map { EventLog.append($0, by: caller) }, as: caller)
        }
        return employer.id
    }

    /// Makes an API key and gives its token, which is kept nowhere.
    ///
    /// Refuses with `employer.not-found`, `employer.suspended`, `api-key.expiry` and `api-key.too-many`.
    package static func makeKey(
        name: String, for employer: Employer.ID, expiresAt: Date, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws -> String {
        try await database.makeKey(
            KeyRequest(id: APIKey.ID(at: moment), name: name, employer: employer, expiresAt: expiresAt), at: moment, as: caller
        ).text
    }

    /// Posts a vacancy, open at once.
    ///
    /// Refuses with `vacancy.invalid`, `vacancy.closes-in-past` and `vacancy.external-id-taken`.
    package static func post(
        _ terms: VacancyTerms, by employer: Employer.ID, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws -> Vacancy.ID {
        let (vacancy, event) = try Vacancy.post(terms, by: employer, asDraft: false, at: moment)
        try await refusingVacancyConflicts {
            try await database.unit([VacancyStore.insert(vacancy, in: caller.programme), EventLog.append(event, by: caller)], as: caller)
        }
        return vacancy.id
    }
}
