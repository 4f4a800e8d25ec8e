import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Who applies together, and with which shares: adds somebody who agreed, or saves the shares.
///
/// Refuses with `application.not-found`, `application.plan-kept`, `application.person-unknown` and `application.share`.
enum EditApplicants: Form {
    static let route = Route(.get, "/grants/applications/{id}/applicants", "Who applies together", for: applicationWriters)

    /// The most people in one application.
    static let most = 20

    struct Input: Decodable {
        let person: Returnee.ID?
        let members: [Member]

        struct Member: Decodable {
            let returnee: Returnee.ID
            let share: Decimal?
        }
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            try dossier.typed.application.requireTypedOn()
            let people = try await grants.database.query(ApplicantStore.people, as: caller).map(StartApplication.Person.init)
            return ApplicationFormPages.applicants(dossier, people, draft, caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try check(input, caller.language)
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let application = try await transaction.open(place.id, as: caller).application
                try application.requireTypedOn()
                var statements = input.members.map { ApplicantStore.saveShare($0.share, of: $0.returnee, in: place.id) }
                if let person = input.person {
                    guard try await !transaction.query(ApplicantStore.agreed(person)).isEmpty else {
                        throw Failure.field("person", "application.person-unknown", "Choose somebody who agreed to apply for a grant.")
                    }
                    let member = Applicant(returnee: person, known: nil, share: nil, isLead: false)
                    statements.append(ApplicantStore.insert(member, of: place.id, in: caller.programme, at: grants.now()))
                }
                let event = Event("application", place.id, "applicants_changed", at: grants.now())
                try await transaction.send(statements + [EventLog.append(event, by: caller)])
            }
        }
        let to = input.person == nil ? ShowApplication.route.link(place.id) : route.link(place.id)
        return Redirect(to, notice: CommonPhrases.saved[caller.language])
    }

    private static func check(_ input: Input, _ language: Language) throws {
        let message = ApplicationPhrases.shareWrong[language]
        let wrong = input.members.enumerated().compactMap { place, member -> Failure.Field? in
            guard let share = member.share, share <= 0 || share > 100 || share != share.cents else { return nil }
            return Failure.Field("/members/\(place)/share", "application.share", message)
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "application.share", message, fields: wrong) }
        guard input.members.count < most || input.person == nil else {
            throw Failure.field("person", "application.too-many", ApplicationPhrases.tooMany[language])
        }
    }
}

/// Takes somebody out of an application again; never the lead. Pressed twice, it happens once.
///
/// Refuses with `application.not-found` and `application.plan-kept`.
enum RemoveApplicant: Action {
    static let route = Route(
        .post, "/grants/applications/{id}/applicants/{returnee}/remove", "Take somebody out of an application", for: applicationWriters)

    struct Input: Decodable {
        let id: GrantApplication.ID
        let returnee: Returnee.ID
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let application = try await transaction.open(input.id, as: caller).application
                try application.requireTypedOn()
                guard try await transaction.execute(ApplicantStore.remove(input.returnee, from: input.id)) == 1 else { return }
                try await transaction.append(Event("application", input.id, "applicants_changed", at: grants.now()), by: caller)
            }
        }
        return Redirect(EditApplicants.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}
