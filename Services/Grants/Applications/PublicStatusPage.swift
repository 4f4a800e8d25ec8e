import Crypto
import Hosting
import Models
import Postgres
import Web

/// Makes the address at which the applicant sees the public status, and shows it once; one that was made before ends.
///
/// Refuses with `application.not-found`.
enum MakeStatusCode: Form {
    static let route = Route(.get, "/grants/applications/{id}/status-code", "An address for the applicant", for: applicationWriters)

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ApplicationFormPages.makeCode(try await grants.dossier(place.id, as: caller), caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let token = Token(prefix: "fh_status")
        let dossier = try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            let event = Event("application", place.id, "status_code_made", at: grants.now())
            try await grants.database.unit(
                [ApplicationStore.saveStatusDigest(token.digest, of: place.id), EventLog.append(event, by: caller)], as: caller)
            return dossier
        }
        throw ShownOnce(
            ApplicationFormPages.madeCode(grants.siteAddress + ShowPublicStatus.route.link(token.text), of: dossier, caller.language))
    }
}

/// The public status of an application: a plain word, for whoever holds its code.
///
/// Refuses with `application.status-unknown`.
enum ShowPublicStatus: Page {
    static let route = Route(.get, "/grants/status/{code}", "The public status of an application", for: .everyone)

    struct Input: Decodable {
        let code: Text<1, 100>
    }

    /// What the page may tell.
    struct Content {
        let programme: String
        let round: String
        let status: PublicStatus
        let createdOn: CalendarDate
        let movedOn: CalendarDate
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let token = Token(input.code.value, prefix: "fh_status"),
                let row = try await grants.database.query(ApplicationStore.publicStatus(token.digest), as: caller).first
            else {
                throw Failure(.notFound, "application.status-unknown", "No application has this code. Ask the office for a new one.")
            }
            return StatusPages.status(try Content(row), caller.language)
        }
    }
}

extension ShowPublicStatus.Content {
    init(_ row: Row) throws {
        programme = try row.decode("programme_name")
        round = try row.decode("round_title")
        // The application's state, or that of the appeal against its rejection.
        let state = try row.decode("state", as: String.self)
        status = try PublicStatus(appeal: state) ?? row.decode("state", as: GrantApplication.State.Word.self).publicStatus
        createdOn = try row.decode("created_on")
        movedOn = try row.decode("moved_on")
    }
}
