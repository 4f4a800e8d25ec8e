import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Starts an application for a person who agreed to it, in a round that is open today; it may begin with a venture's template.
///
/// Refuses with `round.not-found`, `application.round-not-open`, `application.person-unknown` and `form.used`.
enum StartApplication: Form {
    static let route = Route(.get, "/grants/applications/new", "Start an application", for: applicationWriters)

    struct Input: Decodable {
        let id: GrantApplication.ID
        let round: GrantRound.ID
        let person: Returnee.ID
        let template: Venture?
    }

    /// Somebody to choose.
    struct Person {
        let id: Returnee.ID
        let name: String

        init(_ row: Row) throws {
            id = try row.decode("id")
            name = try row.decode("name")
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        let answers = try await grants.database.unit(
            [RoundStore.page([.published], size: 200), ApplicantStore.people], as: caller)
        let today = grants.today(for: caller)
        let rounds = try answers[0].map { try RoundStore.Listed($0).round }.filter { $0.isOpen(on: today) }
        return ApplicationFormPages.start(rounds, try answers[1].map(Person.init), draft, at: grants.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, today) = (grants.now(), grants.today(for: caller))
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let answers = try await transaction.send([
                    RoundStore.select(input.round), ApplicantStore.agreed(input.person), TemplateStore.newest,
                ])
                guard let row = answers[0].first else { throw Failure.roundNotFound }
                guard !answers[1].isEmpty else {
                    throw Failure.field("person", "application.person-unknown", "Choose somebody who agreed to apply for a grant.")
                }
                let (application, event) = try GrantApplication.start(
                    in: GrantRound(row), as: input.id, by: caller.account, on: today, at: moment)
                let plan = try await transaction.plan(from: input.template, in: answers[2], for: application.fund, on: today)
                let lead = Applicant(returnee: input.person, known: nil, share: 100, isLead: true)
                try await transaction.addOnce(
                    ApplicationStore.insert(application, in: caller.programme),
                    with: [
                        ApplicantStore.insert(lead, of: application.id, in: caller.programme, at: moment),
                        ApplicationStore.savePlan(.init(application: application, plan: plan, planVersion: 2)),
                    ], event, by: caller
                ) {
                    try await ApplicationStore.find(application.id, in: transaction).application.round == input.round
                }
            }
        }
        return Redirect(ShowApplication.route.link(input.id), notice: ApplicationPhrases.started[caller.language])
    }
}

extension Transaction {
    /// What a plan begins with: the template in the fund's currency, or nothing where there is none or no rate.
    fileprivate func plan(from venture: Venture?, in kept: Rows, for fund: Fund.ID, on day: CalendarDate) async throws -> PlanDraft {
        guard let venture else { return PlanDraft() }
        let template = try TemplateStore.kept(venture, in: kept).template
        let rows = try await query(
            """
            SELECT grants.rate_on(\(template.currency), f.currency, \(day)) AS rate
            FROM grants.fund AS f
            WHERE f.programme_id = (SELECT platform.programme()) AND f.id = \(fund)
            """)
        var fields = ["venture": venture.rawValue]
        if let rate = try rows.first?.decode("rate", as: Decimal?.self) { fields.merge(template.fields(at: rate)) { $1 } }
        return PlanDraft(fields)
    }
}
