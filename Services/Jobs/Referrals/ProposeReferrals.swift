import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Puts people forward for vacancies: several people for one vacancy, one person for several vacancies, or the pairs of a plan.
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

        /// The pairs of a plan that were ticked.
        let pairs: [PlanPair]?

        /// Whom to put forward for what, by vacancy.
        var chosen: [(vacancy: Vacancy.ID, people: [Returnee.ID])] {
            if let pairs {
                return Dictionary(grouping: Set(pairs), by: \.vacancy).map { ($0, $1.map(\.returnee).sorted()) }.sorted { $0.0 < $1.0 }
            }
            let people = person.map { [$0] } ?? Set(people ?? []).sorted()
            let vacancies = vacancy.map { [$0] } ?? Set(vacancies ?? []).sorted()
            return people.isEmpty ? [] : vacancies.map { ($0, people) }
        }
    }

    /// The most pairs in one go: what a page of matches or offers shows.
    private static let most = 50

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let chosen = input.chosen
        let pairs = chosen.reduce(0) { $0 + $1.people.count }
        return try await refusing(in: caller.language) {
            guard pairs > 0, pairs <= most else { throw Failure.nobodyChosen }
            let proposed = try await jobs.database.transaction(as: caller) { transaction in
                var proposed = 0
                for (vacancy, people) in chosen { proposed += try await jobs.propose(people, for: vacancy, in: transaction, by: caller) }
                return proposed
            }
            let notice = ReferralPhrases.proposed(proposed, of: pairs)[caller.language]
            if chosen.count == 1 { return Redirect(ShowPipeline.route.link(chosen[0].vacancy), notice: notice) }
            let people = Set(chosen.flatMap(\.people))
            let one = people.count == 1 ? people.first.map { [("person", $0.description)] } : nil
            return Redirect(ListReferrals.route.link(query: one ?? []), notice: notice)
        }
    }
}

extension Failure {
    static let nobodyChosen = Failure(.invalid, "referral.nobody", "Tick whom to put forward, at most 50 at once.")
}
