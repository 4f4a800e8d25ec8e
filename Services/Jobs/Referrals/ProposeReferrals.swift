import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Puts people forward for vacancies: several people for one vacancy, or one person for several vacancies.
///
/// Who is put forward already, or does not agree to be matched, is left out. Refuses with `referral.nobody`, `vacancy.not-found` and
/// `referral.vacancy-not-open`.
enum ProposeReferrals: Action {
    static let route = Route(.post, "/jobs/referrals/propose", "Put people forward for vacancies", for: [.placementOfficer])

    struct Input: Decodable {
        /// The vacancy or vacancies that were ticked, and the one whose own button was pressed, which goes before them.
        let vacancies: [Vacancy.ID]?
        let vacancy: Vacancy.ID?
        let people: [Returnee.ID]?
        let person: Returnee.ID?

        var chosenVacancies: [Vacancy.ID] { vacancy.map { [$0] } ?? Set(vacancies ?? []).sorted() }
        var chosenPeople: [Returnee.ID] { person.map { [$0] } ?? Set(people ?? []).sorted() }
    }

    /// The most pairs in one go: what a page of matches or offers shows.
    private static let most = 50

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let (vacancies, people) = (input.chosenVacancies, input.chosenPeople)
        return try await refusing(in: caller.language) {
            guard !vacancies.isEmpty, !people.isEmpty, vacancies.count * people.count <= most else { throw Failure.nobodyChosen }
            let proposed = try await jobs.database.transaction(as: caller) { transaction in
                var proposed = 0
                for vacancy in vacancies { proposed += try await jobs.propose(people, for: vacancy, in: transaction, by: caller) }
                return proposed
            }
            let notice = ReferralPhrases.proposed(proposed, of: vacancies.count * people.count)[caller.language]
            if vacancies.count == 1 { return Redirect(ShowPipeline.route.link(vacancies[0]), notice: notice) }
            return Redirect(ListReferrals.route.link(query: [("person", people[0].description)]), notice: notice)
        }
    }
}

extension Failure {
    static let nobodyChosen = Failure(.invalid, "referral.nobody", "Tick whom to put forward, at most 50 at once.")
}
