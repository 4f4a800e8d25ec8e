import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Changes a programme that the caller administers, resting on the version that was shown.
///
/// Refuses with `programme.not-found`, `version.stale` and `request.invalid`.
enum EditProgramme: Form {
    static let route = Route(.get, "/administration/programmes/{id}", "A programme", for: [.administrator])

    struct Place: Decodable {
        let id: Programme.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let fields: ProgrammeFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try ProgrammeFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let account = try caller.person
        let programme = try await portal.database.transaction(as: caller) { transaction in
            try await ProgrammeStore.find(place.id, administeredBy: account, in: transaction, for: caller.language)
        }
        return ProgrammePages.edit(programme, draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        let terms = try input.fields.terms(for: caller.language)
        try await portal.database.transaction(as: caller.acting(in: place.id)) { transaction in
            var programme = try await ProgrammeStore.find(place.id, administeredBy: account, in: transaction, for: caller.language)
            guard input.version.tag == String(programme.version) else {
                throw Failure(.stale, "version.stale", CommonPhrases.stale[caller.language])
            }
            guard let event = programme.revise(terms, at: portal.now()) else { return }
            try await transaction.send([ProgrammeStore.save(programme), EventLog.append(event, by: caller.acting(in: place.id))])
        }
        portal.credentials.forget()
        return Redirect(ListProgrammes.route.link(), notice: CommonPhrases.saved[caller.language])
    }
}
