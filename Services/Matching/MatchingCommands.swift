package import FoundationEssentials
package import Hosting
package import Models

/// What other programs of the product do with matching besides serving it.
package enum MatchingCommands {
    /// Saves a person's skill profile over whichever version stands there, by the rules of the editor and with its event.
    ///
    /// Refuses with `profile.no-consent` a person without consent to matching in force, and with `profile.invalid`.
    package static func save(
        _ profile: SkillProfile, of returnee: Returnee.ID, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws {
        try await database.transaction(as: caller) { transaction in
            _ = try await ProfileStore.save(profile, of: returnee, over: nil, at: moment, as: caller, in: transaction)
        }
    }

    /// Looks at who fits each vacancy as an officer does, shortlists the best who fit well, and plans the week.
    package static func consider(
        _ vacancies: [Vacancy.ID], shortlisting count: Int, at moment: Date, by officer: Account.ID?, in programme: Programme.ID,
        _ database: ServiceDatabase
    ) async throws {
        let matching = Matching(database: database, now: { moment })
        let caller = Caller(credential: .system, account: officer, programme: programme, roles: [.placementOfficer], request: "command")
        for vacancy in vacancies {
            let list = try await matching.people(for: vacancy, 0..<25, as: caller)
            let good = list.shown.filter { !$0.match.isBlocked && $0.match.score ?? 0 >= GapSurvey.goodFit }
            try await matching.shortlist(good.prefix(count).map(\.id), for: vacancy, as: caller)
        }
        _ = try await matching.plan(PlanChoices(), as: caller)
    }
}
