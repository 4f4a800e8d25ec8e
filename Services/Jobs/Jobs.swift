package import FoundationEssentials
package import Hosting
package import Models
import Postgres
import Schema
import Web

/// All that an endpoint of the Jobs service works with.
package struct Jobs: Sendable {
    package let database: ServiceDatabase
    let credentials: Credentials
    /// Nil where no key file is set: secrets cannot be kept, and nothing is posted.
    let webhooks: WebhookPost?
    package let now: @Sendable () -> Date
    /// Finds the occupation that a vacancy means.
    let coding: OccupationReader
    /// Finds the skills that a description speaks of.
    let skills: SkillReader
    /// What stands before the paths of this site in an address that is handed out; empty where the settings do not say.
    var siteAddress = ""
    /// How many businesses may register from one network address in an hour.
    let registrations = RateLimiter(5, per: .seconds(3600))

    package init(
        database: ServiceDatabase, credentials: Credentials, webhooks: WebhookPost? = nil,
        coding: @escaping OccupationReader = { _, _, _ in nil }, skills: @escaping SkillReader = { _, _ in [] },
        now: @escaping @Sendable () -> Date
    ) {
        self.database = database
        self.credentials = credentials
        self.webhooks = webhooks
        self.coding = coding
        self.skills = skills
        self.now = now
    }

    /// Today on the clocks of the caller's programme.
    package func today(for caller: Caller) -> CalendarDate {
        caller.today(at: now())
    }
}

/// The occupation that is meant by what an employer stated, if anything, and by a title, as a programme's people read it; nil where none is near.
package typealias OccupationReader = @Sendable (_ stated: String?, _ title: String, _ programme: Programme.ID?) async -> OccupationCoding?

/// A skill that a description speaks of, its name, the words that showed it and how sure it is: a suggestion, which nobody has taken up yet.
package typealias SpokenSkill = (uri: ConceptURI, name: String, phrase: String, confidence: Double)

/// The skills that a text speaks of, named in the language.
package typealias SkillReader = @Sendable (_ text: String, _ language: Language) async -> [SpokenSkill]

extension Jobs {
    /// Looks terms through, for the employer's sector where the wage is below the minimum of one.
    func review(_ terms: VacancyTerms, of employer: Employer.ID, as caller: Caller) async throws -> VacancyReview {
        let sector = terms.isBelowSomeMinimum ? try await sector(of: employer, as: caller) : nil
        return VacancyReview(of: terms, coding: await coding(terms.occupation, terms.title, caller.programme), in: sector)
    }

    func sector(of employer: Employer.ID, as caller: Caller) async throws -> Employer.Sector? {
        try await database.query(EmployerStore.sector(employer), as: caller).first?.decode("sector")
    }
}
