import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Changes a person's details, resting on the version that was shown; a stale one shows both (rule 23).
///
/// Refuses with `returnee.not-found`, `version.stale`, `returnee.invalid` and `request.invalid`.
enum ReviseReturnee: Form {
    static let route = Route(.get, "/casework/returnees/{id}/edit", "Change a returnee's details", for: [.caseWorker])

    struct Place: Decodable {
        let id: Returnee.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let fields: ReturneeFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try ReturneeFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let returnee = try await ReturneeStore.read(place.id, as: caller, in: casework.database)
        try await Reading.note(of: place.id, as: caller, in: casework)
        return RegistrationPages.edit(returnee, draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let language = caller.language
        let details = try input.fields.details(for: language)
        try await speaking(language) {
            try await casework.database.transaction(as: caller) { transaction in
                var returnee = try await ReturneeStore.find(place.id, in: transaction, for: language)
                // Sent again, or nothing was changed: there is nothing to save, whichever version it rests on.
                guard details != returnee.details else { return }
                guard input.version.tag == String(returnee.version) else {
                    throw Failure(.stale, "version.stale", CommonPhrases.stale[language])
                }
                let event = try returnee.revise(details, at: casework.now(), today: casework.today(for: caller))
                try await transaction.send([ReturneeStore.save(returnee), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: CommonPhrases.saved[language])
    }
}
