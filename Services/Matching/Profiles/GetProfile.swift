import Models
import Web

/// Gives a person's skill profile, at version 0 and empty where nobody has filled one in; that somebody read it is noted as by the page.
///
/// Refuses with `profile.no-consent`.
enum GetProfile: Endpoint {
    static let route = Route(.get, "/matching/v1/profiles/{returnee}", "Get a skill profile", for: [.caseWorker, .placementOfficer])

    static func run(
        _ input: EditProfile.Place, as caller: Caller, in matching: Matching
    ) async throws -> Versioned<ProfileDocument> {
        ProfileDocument.versioned(try await matching.readCandidate(input.returnee, as: caller).kept)
    }
}

/// A skill profile as the API shows it.
struct ProfileDocument: Codable, Reply {
    let returnee: Returnee.ID
    /// Counts up with each change; 0 before the first.
    let version: Int
    /// What is missing was not asked yet; an empty list of languages or licences says that there is none.
    let profile: SkillProfile

    static func versioned(_ kept: KeptProfile) -> Versioned<ProfileDocument> {
        Versioned(ProfileDocument(returnee: kept.returnee, version: kept.version, profile: kept.profile), version: kept.version)
    }
}
