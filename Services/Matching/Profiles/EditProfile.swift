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
        let candidate = try await ProfileStore.find(
            place.returnee, in: matching.database.query(ProfileStore.candidate(place.returnee), as: caller), for: caller.language)
        if !draft.wasSent {
            let event = Event("profile", place.returnee, "read", at: matching.now())
            try await matching.database.unit([EventLog.append(event, by: caller)], as: caller)
        }
        let form = ProfileForm(
            candidate: candidate, draft: draft.wasSent ? draft : Draft(filled: candidate.kept.profile.fields(in: library, caller.language)),
            library: library, language: caller.language)
        return ProfilePages.edit(form)
    }

    static func submit(_ place: Place, _ input: ProfileFields, as caller: Caller, in matching: Matching) async throws -> Redirect {
        guard input.more == nil else { throw ShowAgain() }
        let library = try await matching.taxonomy.current(for: caller.programme)
        let old = try await ProfileStore.find(
            place.returnee, in: matching.database.query(ProfileStore.candidate(place.returnee), as: caller), for: caller.language)
        let profile = try ProfileReading.profile(
            input, over: old.kept.profile, in: library, caller.language, today: matching.today(for: caller))
        let moment = matching.now()
        try await ProfileStore.save(
            profile, of: place.returnee, over: input.version.number,
            confirming: ProfileReading.titles(input, in: library, caller.language, at: moment), at: moment, as: caller,
            in: matching.database)
        return Redirect(route.link(place.returnee), notice: CommonPhrases.saved[caller.language])
    }
}
