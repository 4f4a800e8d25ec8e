import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Registers a person, once they are not among those who are registered already (rule 25).
///
/// Refuses with `returnee.perhaps-registered` until the worker has looked at those who may be the same, and with `returnee.invalid`,
/// `document.invalid`, `form.used` and `request.invalid`.
enum RegisterReturnee: Form {
    static let route = Route(.get, "/casework/returnees/new", "Register a person", for: [.caseWorker])

    struct Input: Decodable {
        /// Whom the form is going to register.
        let id: Returnee.ID
        let fields: ReturneeFields
        let documents: [DocumentFields]
        /// Those whom the worker has been shown, and whether it is none of them.
        let others: [Returnee.ID]
        let isSomebodyElse: Bool

        private enum CodingKeys: CodingKey {
            case id, documents, others, isSomebodyElse
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(Returnee.ID.self, forKey: .id)
            fields = try ReturneeFields(from: decoder)
            documents = try container.decode([DocumentFields].self, forKey: .documents)
            others = try container.decode([Returnee.ID].self, forKey: .others)
            isSomebodyElse = try container.decode(Bool.self, forKey: .isSomebodyElse)
        }

        /// The people whom the worker has told apart from this one.
        var toldApart: Set<Returnee.ID> { isSomebodyElse ? Set(others) : [] }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        var alike: [Resemblance] = []
        if draft.failure?.code == "returnee.perhaps-registered" {
            let wanted = Wanted(draft, casework.numbers)
            alike = try await Resemblance.of(casework.database.query(ReturneeSearch.perhaps(wanted), as: caller), to: wanted)
        }
        return RegistrationPages.register(draft, alike: alike, canKeepNumbers: casework.numbers != nil, at: casework.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let language = caller.language
        let registration = Registration(
            id: input.id, details: try input.fields.details(for: language),
            documents: try DocumentFields.given(input.documents, keptBy: casework.numbers, at: casework.now(), language),
            toldApart: input.toldApart)
        try await speaking(language) {
            try await casework.database.transaction(as: caller) { transaction in
                try await registration.run(in: transaction, as: caller, at: casework.now(), numbers: casework.numbers)
            }
        }
        return Redirect(ShowReturnee.route.link(input.id), notice: ReturneePhrases.registered[language])
    }
}
