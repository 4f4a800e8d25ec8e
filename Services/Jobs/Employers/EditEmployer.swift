import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Changes what is written down about an employer, resting on the version that was shown.
///
/// Refuses with `employer.not-found`, `version.stale`, `employer.invalid` and `employer.name-taken`.
enum EditEmployer: Form {
    static let route = Route(.get, "/jobs/employers/{id}/edit", "Change an employer", for: [.placementOfficer])

    struct Place: Decodable {
        let id: Employer.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let fields: EmployerFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try EmployerFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await jobs.database.query(EmployerStore.select(place.id), as: caller).first else {
                throw Failure.employerNotFound
            }
            return EmployerPages.edit(try Employer(row), draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        guard input.fields.more == nil else { throw ShowAgain() }
        try await refusing(in: caller.language) {
            try await jobs.changeEmployer(place.id, as: caller) { employer in
                try input.version.require(employer.version)
                return employer.revise(try input.fields.terms(), at: jobs.now())
            }
        }
        return Redirect(ShowEmployer.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Jobs {
    /// Runs `change` on the employer, locked, and saves it with its event; nothing where there is no event.
    ///
    /// Refuses with `employer.not-found`.
    func changeEmployer(_ id: Employer.ID, as caller: Caller, _ change: (inout Employer) throws -> Event?) async throws {
        try await database.transaction(as: caller) { transaction in
            var employer = try await EmployerStore.find(id, in: transaction)
            guard let event = try change(&employer) else { return }
            try await transaction.send([EmployerStore.save(employer), EventLog.append(event, by: caller)])
        }
    }
}
