import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lets an employer register itself with an office: it is unverified until an officer has looked.
///
/// Refuses with `registration.too-many`, `registration.no-office` and `employer.invalid`.
enum RegisterOneself: Form {
    static let route = Route(.get, "/jobs/register", "Register your business", for: .everyone)

    struct Place: Decodable {
        /// The office's short name, where a link leads to one.
        let programme: Text<1, 60>?
    }

    struct Input: Decodable {
        let programme: Programme.ID
        let name: Text<2, 120>
        let sector: Employer.Sector?
        let district: Text<1, 100>?
        let contact: Contact
        let client: Client

        struct Contact: Decodable {
            let name: Text<1, 120>
            let function: Text<1, 100>?
            let phone: Text<5, 40>
            let email: EmailAddress
        }

        var terms: Employer.Terms {
            Employer.Terms(
                name: name.value, sector: sector, district: district?.value, phone: contact.phone.value, email: contact.email,
                contacts: [
                    .init(
                        name: contact.name.value, function: contact.function?.value, phone: contact.phone.value, email: contact.email,
                        preferred: .phone)
                ])
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let offices = try await jobs.database.query(EmployerStore.offices, as: caller).map(EmployerStore.Office.init)
        let chosen = offices.first { $0.slug == place.programme?.value } ?? (offices.count == 1 ? offices.first : nil)
        return RegistrationPages.form(draft, offices: offices, chosen: chosen, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try jobs.admitRegistration(input.client, speaking: caller.language)
        let offices = try await jobs.database.query(EmployerStore.offices, as: caller).map(EmployerStore.Office.init)
        guard offices.contains(where: { $0.id == input.programme }) else {
            throw Failure.field("programme", "registration.no-office", RegistrationPhrases.chooseOffice[caller.language])
        }
        let visitor = Caller(credential: .none, programme: input.programme, language: caller.language, request: caller.request)
        let moment = jobs.now()
        let (employer, event) = Employer.register(input.terms, as: .unverified, at: moment)
        try await jobs.database.transaction(as: visitor) { transaction in
            let officers = try await transaction.query(EmployerStore.officers).map { row in
                (email: try row.decode("email", as: String.self), language: try row.decode("language", as: Language.self))
            }
            try await transaction.send(
                [EmployerStore.insert(employer, in: input.programme), EventLog.append(event, by: visitor)]
                    + EmployerNews.registered(employer, officers: officers, at: moment, by: visitor))
        }
        return Redirect(RegistrationReceived.route.link())
    }
}

/// Tells an employer that registered itself what comes next.
enum RegistrationReceived: Page {
    static let route = Route(.get, "/jobs/register/received", "Your business is registered", for: .everyone)

    static func show(_ input: NoInput, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        RegistrationPages.received(caller.language)
    }
}

extension Jobs {
    /// Refuses with `registration.too-many` a network address that registered often within the hour.
    fileprivate func admitRegistration(_ client: Client, speaking language: Language) throws(Failure) {
        let verdict = registrations.take(client.address, at: .now)
        guard !verdict.isAdmitted else { return }
        throw Failure(
            .tooManyRequests, "registration.too-many", RegistrationPhrases.tooMany[language], retryAfter: verdict.retryAfter)
    }
}

extension EmployerStore {
    /// An office that an employer can register with.
    struct Office {
        let id: Programme.ID
        let slug: String
        let name: String

        init(_ row: Row) throws {
            id = try row.decode("id")
            slug = try row.decode("slug")
            name = try row.decode("name")
        }
    }

    static let offices: SQL = """
        SELECT id, slug, name
        FROM portal.published_office
        ORDER BY name
        LIMIT 500
        """

    /// Whom the office's mail about employers reaches.
    static let officers: SQL = """
        SELECT email, language
        FROM portal.published_membership
        WHERE role = 'placement_officer'
        ORDER BY email
        LIMIT 20
        """
}
