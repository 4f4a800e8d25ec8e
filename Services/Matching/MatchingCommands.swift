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
        try await ProfileStore.save(profile, of: returnee, over: nil, at: moment, as: caller, in: database)
    }
}
