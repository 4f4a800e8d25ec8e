import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// An application with all that its screens tell.
struct Dossier {
    let typed: ApplicationStore.Typed
    let round: GrantRound
    let fund: Fund
    let ceiling: CeilingPolicy
    /// What one unit of the ceiling's currency costs in the fund's; nil where none is written down.
    let rate: Decimal?
    let applicants: [Applicant]
    let revisions: [RevisionStore.Revision]
    let history: History
    let caseWorker: String?
    /// What was asked in screening, the newest first.
    let requests: [InfoRequestStore.Request]
    /// All that it has and had, in the order in which they came.
    let documents: [DocumentStore.Listed]
    /// Why it was closed without the committee; nil where it was not.
    let closing: ClosingStore.Kept?
    /// Whether files can be kept here, and whether a scanner looks at them.
    let keepsFiles: Bool
    let scansFiles: Bool
    let today: CalendarDate

    var id: GrantApplication.ID { typed.application.id }
    var currency: Currency { fund.terms.balance.currency }

    /// What it is called on screen: the business, or the lead applicant as long as it has no name.
    func title(_ language: Language) -> String {
        typed.plan["title"] ?? applicants.first?.known?.name ?? ApplicationPhrases.unnamed[language]
    }

    var eligibility: EligibilityCheck {
        EligibilityCheck(
            typed.plan.read().plan, of: applicants, by: round.terms.eligibility, ceiling: ceiling, rate: rate, on: today)
    }
}

extension Grants {
    /// The application with all that its screens tell, for a caller who may read it; refuses as `admit` does.
    func dossier(_ id: GrantApplication.ID, as caller: Caller) async throws -> Dossier {
        let admission = try await admit(caller, to: id)
        guard let row = try await database.query(ApplicationStore.select(admission), as: caller).first else {
            throw Failure.applicationNotFound
        }
        let (typed, today) = (try ApplicationStore.Typed(row), today(for: caller))
        let application = typed.application
        let answers = try await database.unit(
            [
                RoundStore.select(application.round), FundStore.select(application.fund),
                CeilingStore.inForce(on: today, for: application.fund), ApplicantStore.of(admission), RevisionStore.of(admission),
                History.of(id),
                "SELECT name FROM portal.published_account WHERE id = \(application.caseWorker)", InfoRequestStore.of(admission),
                DocumentStore.of(admission), ClosingStore.of(admission),
            ], as: caller)
        guard let round = answers[0].first, let fund = answers[1].first, let ceiling = answers[2].first else {
            throw Failure.applicationNotFound
        }
        return try Dossier(
            typed: typed, round: GrantRound(round), fund: Fund(fund), ceiling: CeilingPolicy(ceiling), rate: ceiling.decode("rate"),
            applicants: answers[3].map(Applicant.init), revisions: answers[4].map(RevisionStore.Revision.init),
            history: History(answers[5]), caseWorker: answers[6].first?.decode("name"),
            requests: answers[7].map(InfoRequestStore.Request.init), documents: answers[8].map(DocumentStore.Listed.init),
            closing: answers[9].first.map(ClosingStore.Kept.init),
            keepsFiles: files != nil, scansFiles: files?.scanner != nil, today: today)
    }
}
