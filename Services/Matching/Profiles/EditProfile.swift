import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Edits a person's skill profile, on the version that was shown; fit to be filled in beside the person, line by line.
///
/// Where somebody chooses an occupation for words that are none of its names, the words are kept as a confirmed title.
///
/// Refuses with `profile.no-consent`, `profile.invalid` and `version.stale`.
enum EditProfile: Form {
    static let route = Route(.get, "/matching/profiles/{returnee}", "A skill profile", for: [.caseWorker, .placementOfficer])

    struct Place: Decodable {
        let returnee: Returnee.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in matching: Matching) async throws -> Screen {
        let library = try await matching.taxonomy.current(for: caller.programme)
        let candidate =
            draft.wasSent
            ? try await matching.candidate(place.returnee, as: caller) : try await matching.readCandidate(place.returnee, as: caller)
        let form = ProfileForm(
            candidate: candidate, draft: draft.wasSent ? draft : Draft(filled: candidate.kept.profile.fields(in: library, caller.language)),
            library: library, language: caller.language)
        return ProfilePages.edit(form)
    }

    static func submit(_ place: Place, _ input: ProfileFields, as caller: Caller, in matching: Matching) async throws -> Redirect {
        guard input.more == nil else { throw ShowAgain() }
        let library = try await matching.taxonomy.current(for: caller.programme)
        let old = try await matching.candidate(place.returnee, as: caller).kept.profile
        let profile = try ProfileReading.profile(input, over: old, in: library, caller.language, today: matching.today(for: caller))
        let moment = matching.now()
        let titles = ProfileReading.titles(input, in: library, caller.language, at: moment)
        try await matching.database.transaction(as: caller) { transaction in
            _ = try await ProfileStore.save(
                profile, of: place.returnee, over: input.version, confirming: titles, at: moment, as: caller, in: transaction)
        }
        return Redirect(route.link(place.returnee), notice: CommonPhrases.saved[caller.language])
    }
}

extension Matching {
    /// Somebody who agreed to be matched. Refuses with `profile.no-consent`.
    func candidate(_ returnee: Returnee.ID, as caller: Caller) async throws -> ProfileStore.Candidate {
        try ProfileStore.find(returnee, in: await database.query(ProfileStore.candidate(returnee), as: caller), for: caller.language)
    }

    /// The same, noting that the caller read the profile.
    func readCandidate(_ returnee: Returnee.ID, as caller: Caller) async throws -> ProfileStore.Candidate {
        let candidate = try await candidate(returnee, as: caller)
        try await database.unit([EventLog.append(Event("profile", returnee, "read", at: now()), by: caller)], as: caller)
        return candidate
    }
}
