import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

/// People who agreed to be matched, and referrals of them, for the tests of the pipeline.
extension Office {
    /// Registers somebody in the first programme who agreed to be matched, with a skill profile.
    func addPerson(_ given: String, _ family: String, programme: Int = 1) async throws -> Returnee.ID {
        let person = Returnee.ID(at: .now)
        let home = UUID(uuidString: "00000000-0000-0000-0000-00000000000\(programme)")
        _ = try await database.admin.unit([
            """
            INSERT INTO casework.returnee (
                programme_id, id, given_name, family_name, name_plain, name_key, phone, email, district, languages, returned_on,
                returned_from, state, registered_at, updated_at)
            VALUES (
                \(home), \(person), \(given), \(family), \(given.lowercased()), \(given.lowercased()), '+592 600 0142',
                \(given.lowercased() + "@example.org"), 'Georgetown', '{en}', '2026-01-05', 'US', 'registered', now(), now())
            """,
            """
            INSERT INTO casework.consent (
                programme_id, id, returnee_id, purpose, data_categories, recipient, method, given_at, expires_on, state)
            VALUES (
                \(home), \(person), \(person), 'job_matching', '{name,skills}', 'Employers', 'signed', now() - interval '1 day',
                current_date + 200, 'given')
            """,
            """
            INSERT INTO matching.profile (
                programme_id, returnee_id, skills, occupations, languages, licences, education, version, updated_at)
            VALUES (
                \(home), \(person),
                '[{"skill": "urn:foothold:skill:knead", "level": 3, "lastUsed": "2025-11-30", "evidence": "declared"}]',
                '[{"occupation": "urn:foothold:occupation:baker", "months": 48}]', '[{"language": "en", "level": "C1"}]', '["driving-b"]', 3, 1, now())
            """,
        ])
        return person
    }

    /// Takes the person's consent to be matched back, as Casework does.
    func revokeMatching(_ person: Returnee.ID) async throws {
        _ = try await database.admin.query(
            "UPDATE casework.consent SET state = 'revoked', revoked_at = now() WHERE returnee_id = \(person)")
    }

    /// A vacancy of the first employer's with so many openings.
    func vacancy(openings: Int = 1, token: String = "fh_bakery") async throws -> Vacancy.ID {
        let json = """
            {"title": "Baker", "description": "Bakes.", "contract": "permanent", "schedule": "full_time", "openings": \(openings)}
            """
        let place = try #require(await post(json, token: token).place)
        return try #require(Vacancy.ID(place.split(separator: "/").last ?? ""))
    }

    /// Puts the person forward and gives the referral.
    func propose(_ person: Returnee.ID, for vacancy: Vacancy.ID, as officer: String) async throws -> Referral.ID {
        #expect(await fill("/jobs/referrals/propose", "vacancy=\(vacancy)&person=\(person)", as: officer).status == 303)
        return try await referral(of: person, for: vacancy)
    }

    /// The person's newest referral for the vacancy.
    func referral(of person: Returnee.ID, for vacancy: Vacancy.ID) async throws -> Referral.ID {
        let row = try await database.admin.query(
            "SELECT id FROM jobs.referral WHERE returnee_id = \(person) AND vacancy_id = \(vacancy) ORDER BY id DESC LIMIT 1"
        ).first
        return try #require(row).decode("id")
    }

    static let consent = "method=in_person&categories=name&categories=skills&expiresOn=\(CalendarDate(.now).adding(days: 60))"

    /// Takes a new referral as far as the state, through its pages.
    func referral(
        of person: Returnee.ID, for vacancy: Vacancy.ID, through state: Referral.State.Word, consent: String = Self.consent,
        as officer: String
    ) async throws -> Referral.ID {
        let id = try await propose(person, for: vacancy, as: officer)
        let path = "/jobs/referrals/\(id)"
        let steps: [(Referral.State.Word, String, String)] = [
            (.consented, "/consent", consent), (.sent, "/send", ""), (.viewed, "/view", ""),
            (.interview, "/interview", "times.0.day=2083-05-03&times.0.clock=09:30&minutes=45&place=Front+desk"),
            (.offered, "/offer", ""), (.hired, "/hire", "startsOn=\(CalendarDate(.now))"),
        ]
        guard state != .proposed else { return id }
        for (reached, step, fields) in steps {
            let response = await fill(path + step, fields, as: officer)
            #expect(response.status == 303, "\(step): \(response.status)")
            if reached == state { break }
        }
        return id
    }

    /// Expects the state of a referral.
    func expectState(_ state: Referral.State.Word, of id: Referral.ID, at place: SourceLocation = #_sourceLocation) async throws {
        let row = try await database.admin.query("SELECT state FROM jobs.referral WHERE id = \(id)").first
        #expect(try row?.decode("state", as: String.self) == state.rawValue, sourceLocation: place)
    }
}
