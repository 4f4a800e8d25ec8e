import Hosting
import Models
import Postgres
import Web

/// Replaces a person's skill profile as a whole, resting on the version that the caller has read; sent again, it changes nothing.
///
/// Concepts are named by their addresses; one that another took the place of is kept as that. Refuses with `profile.no-consent`,
/// `profile.invalid` and `version.stale`.
enum PutProfile: Endpoint {
    static let route = Route(.put, "/matching/v1/profiles/{returnee}", "Replace a skill profile", for: [.caseWorker, .placementOfficer])

    struct Input: Decodable, Sendable, Limited, Reviewable {
        static let limits = SkillProfile.limits
        let returnee: Returnee.ID
        let version: IfMatch
        let profile: SkillProfile

        var problems: [Failure.Field] { profile.singleProblems(in: .english) }

        private enum CodingKeys: CodingKey {
            case returnee, version
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            returnee = try container.decode(Returnee.ID.self, forKey: .returnee)
            version = try container.decode(IfMatch.self, forKey: .version)
            profile = try SkillProfile(from: decoder)
        }
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Once<Versioned<ProfileDocument>> {
        let library = try await matching.taxonomy.current()
        let old = try await matching.candidate(input.returnee, as: caller).kept.profile
        var reading = ConceptReading(library, keeping: old, in: caller.language)
        let profile = reading.current(input.profile)
        let moment = matching.now()
        try profile.check(today: matching.today(for: caller), besides: reading.problems, in: caller.language)
        return try await matching.database.once(as: caller) { transaction in
            let kept = try await ProfileStore.save(
                profile, of: input.returnee, over: input.version, at: moment, as: caller, in: transaction)
            return ProfileDocument.versioned(kept)
        }
    }
}

/// Reads the concepts of a profile by the taxonomy of today, gathering those that it does not have.
private struct ConceptReading {
    private let library: Library
    /// What was kept before may stay, though the taxonomy has it no more.
    private let known: Set<ConceptURI>
    private let language: Language
    private(set) var problems: [Failure.Field] = []

    init(_ library: Library, keeping old: SkillProfile, in language: Language) {
        self.library = library
        self.language = language
        known = Set(old.skills.map(\.skill) + old.occupations.map(\.occupation) + old.preferredOccupations)
    }

    mutating func current(_ profile: SkillProfile) -> SkillProfile {
        var profile = profile
        for place in profile.skills.indices {
            profile.skills[place].skill = current(.skill, profile.skills[place].skill, at: "/skills/\(place)/skill")
        }
        for place in profile.occupations.indices {
            let field = "/occupations/\(place)/occupation"
            profile.occupations[place].occupation = current(.occupation, profile.occupations[place].occupation, at: field)
        }
        for place in profile.preferredOccupations.indices {
            let field = "/preferredOccupations/\(place)"
            profile.preferredOccupations[place] = current(.occupation, profile.preferredOccupations[place], at: field)
        }
        return profile
    }

    private mutating func current(_ kind: TaxonomyConcept.Kind, _ uri: ConceptURI, at field: String) -> ConceptURI {
        let current = library.current(uri)
        if !library.taxonomy.has(kind, current), !known.contains(uri) {
            problems.append(.init(field, "unknown", ProfilePhrases.unknown(kind)[language]))
        }
        return current
    }
}
