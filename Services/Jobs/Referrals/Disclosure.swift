import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// What an employer may see of a candidate today, read from the one view that looks at both consents; never put together elsewhere.
struct Disclosure: Sendable {
    let referral: Referral.ID
    /// What the candidate agreed to show.
    let categories: [ReferralConsent.Category]
    let name: String?
    let phone: String?
    let email: String?
    let skills: [HeldSkill]
    let occupations: [HeldOccupation]
    let education: EducationLevel?
    let languages: [SkillProfile.SpokenLanguage]
    let licences: [Licence]

    struct HeldSkill: Codable, Sendable {
        let skill: String
        let level: SkillLevel?
    }

    struct HeldOccupation: Codable, Sendable {
        let occupation: String
        let months: Int?
    }

    /// What may be the addresses of concepts.
    var concepts: [String] { skills.map(\.skill) + occupations.map(\.occupation) }
}

extension Disclosure {
    private static let columns: SQL = """
        SELECT referral_id, categories, name, phone, email, skills, occupations, education, languages, licences
        FROM jobs.disclosed_candidate
        """

    /// What the employer may see of a referral; nothing where a consent does not hold.
    static func select(_ id: Referral.ID, for employer: Employer.ID) -> SQL {
        """
        \(splice: columns)
        WHERE employer_id = \(employer) AND referral_id = \(id)
        """
    }

    /// The same of several.
    static func select(_ ids: [Referral.ID], for employer: Employer.ID) -> SQL {
        """
        \(splice: columns)
        WHERE employer_id = \(employer) AND referral_id = ANY (\(ids.map(\.uuid)))
        """
    }

    init(_ row: Row) throws {
        try self.init(
            referral: row.decode("referral_id"), categories: row.words("categories"), name: row.decode("name"), phone: row.decode("phone"),
            email: row.decode("email"), skills: Self.list(row, "skills"), occupations: Self.list(row, "occupations"),
            education: row.decode("education"), languages: Self.list(row, "languages"), licences: Self.list(row, "licences"))
    }

    /// What was not agreed to, or is not known, is an empty list.
    private static func list<Element: Decodable>(_ row: Row, _ column: String) throws -> [Element] {
        guard let json = try row.decode(column, as: Postgres.JSON?.self) else { return [] }
        return try JSONDecoder().decode([Element]?.self, from: Data(json.bytes)) ?? []
    }

    /// That an employer has been shown this; it names what kinds of data, not the data.
    func event(at moment: Date) -> Event {
        Event(
            "referral", referral, "disclosed", data: eventData(["categories": categories.map(\.rawValue).joined(separator: " ")]),
            at: moment)
    }
}

extension Jobs {
    /// What the employer may see of the referrals, by the referral, and that it was shown noted for each.
    func disclose(_ ids: [Referral.ID], to employer: Employer.ID, as caller: Caller) async throws -> [Referral.ID: Disclosure] {
        guard !ids.isEmpty else { return [:] }
        let shown = try await database.query(Disclosure.select(ids, for: employer), as: caller).map(Disclosure.init)
        let moment = now()
        if !shown.isEmpty { try await database.unit(shown.map { EventLog.append($0.event(at: moment), by: caller) }, as: caller) }
        return Dictionary(shown.map { ($0.referral, $0) }) { first, _ in first }
    }
}
