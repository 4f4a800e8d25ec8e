import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists referrals, narrowed down and sorted, a page at a time: to an employer its own candidates, with what each agreed to show.
///
/// Refuses with `employer.missing`.
enum ListReferrals: Page {
    static let route = Route(.get, "/jobs/referrals", "Referrals", for: referralReaders)

    struct Input: Decodable {
        let state: Referral.State.Word?
        let employer: Employer.ID?
        let vacancy: Vacancy.ID?
        let person: Returnee.ID?
        let whose: Whose?
        let movement: Movement?
        let sort: ReferralStore.Sort?
        let cursor: Cursor?
        /// Whether all lines of the page are ticked.
        var ticked: BrowseVacancies.Input.Ticked?

        enum Whose: String, CaseIterable, Codable, Sendable { case mine }
        enum Movement: String, CaseIterable, Codable, Sendable {
            case stale
            /// Sent to the employer, who has not answered yet.
            case unanswered
        }

        /// The filter as it stands in an address, but for the cursor.
        var query: [(String, String)] {
            [
                ("state", state?.rawValue), ("employer", employer?.description), ("vacancy", vacancy?.description),
                ("person", person?.description), ("whose", whose?.rawValue), ("movement", movement?.rawValue), ("sort", sort?.rawValue),
            ].compactMap { name, value in value.map { (name, $0) } }
        }

        func filter(as caller: Caller, at moment: Date) -> ReferralStore.Filter {
            ReferralStore.Filter(
                states: state.map { [$0] } ?? (movement == .unanswered ? [.sent, .viewed] : []), vacancy: vacancy, employer: employer,
                person: person,
                officer: whose == .mine ? caller.account : nil,
                staleBefore: movement == .stale ? ReferralStore.staleBefore(moment) : nil, sort: sort ?? .newest)
        }
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (own, moment) = (try caller.confinement, jobs.now())
            var filter = input.filter(as: caller, at: moment)
            if let own { (filter.employer, filter.isSent, filter.person) = (own, true, nil) }
            let answers = try await jobs.database.unit(
                [try ReferralStore.page(filter, after: input.cursor, at: moment)] + (own == nil ? [EmployerStore.offering] : []), as: caller
            )
            let referrals = try answers[0].prefix(ReferralStore.screenSize).map(ReferralStore.Listed.init)
            var next: String?
            if answers[0].count > ReferralStore.screenSize, let last = referrals.last {
                next = route.link(query: input.query + [("cursor", last.cursor(filter.sort).description)])
            }
            if let own {
                let shown = try await jobs.disclose(referrals.map(\.id), to: own, as: caller)
                return ReferralListPages.own(referrals, shown, input, next: next, as: caller)
            }
            let employers = try answers[1].map(EmployerStore.Named.init)
            return ReferralListPages.list(referrals, input, employers: employers, next: next, as: caller)
        }
    }
}
