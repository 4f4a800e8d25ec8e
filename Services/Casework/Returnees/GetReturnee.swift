import FoundationEssentials
import Hosting
import Models
import Web

/// Answers what the page of a person shows, but for documents and history; that somebody read it is noted as there.
///
/// The `ETag` grows with the person, the consents and the plan alike. Refuses with `returnee.not-found`.
enum GetReturnee: Endpoint {
    static let route = Route(.get, "/casework/v1/returnees/{id}", "Get a returnee", for: readers)

    struct Input: Decodable {
        let id: Returnee.ID
    }

    static func run(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Versioned<ReturneeDocument> {
        let reading = Reading(of: input.id, by: try caller.person, at: casework.now())
        let answers = try await casework.database.unit(
            [ReturneeStore.select(input.id), ConsentStore.of(input.id), PlanItemStore.of(input.id), reading.told], as: caller)
        guard let row = answers[0].first else { throw Failure.returneeNotFound(caller.language) }
        if answers[3].isEmpty { try await reading.tell(as: caller, in: casework.database) }
        let (returnee, consents, plan) = (try Returnee(row), try answers[1].map(Consent.init), try answers[2].map(PlanItem.init))
        let today = casework.today(for: caller)
        let inForce = consents.filter { $0.isInForce(on: today) }
        // A consent comes and ends once and the others count their changes, so the sum never stands still when something changes.
        let changes = returnee.version + plan.reduce(0) { $0 + $1.version } + 2 * consents.count - inForce.count
        return Versioned(ReturneeDocument(returnee, consents: inForce, plan: plan), version: changes)
    }
}

/// A person as the API shows them.
struct ReturneeDocument: Codable, Reply {
    let id: Returnee.ID
    let details: ReturneeDetails
    let state: CaseState.Word
    /// Only of a closed case.
    let closedReason: CaseState.ClosedReason?
    let caseWorker: Account.ID?
    /// The person's own version, on which a change of the details rests.
    let version: Int
    let registeredAt: Date
    let updatedAt: Date
    /// Those in force today.
    let consents: [Agreed]
    let plan: [Planned]

    struct Agreed: Codable, Sendable {
        let id: Consent.ID
        let terms: Consent.Terms
        let givenAt: Date
    }

    struct Planned: Codable, Sendable {
        let id: PlanItem.ID
        let kind: PlanItem.Kind
        let title: String
        let state: PlanItem.State.Word
        /// Why it was dropped.
        let reason: String?
        let dueOn: CalendarDate?
        let version: Int
    }

    init(_ returnee: Returnee, consents: [Consent], plan: [PlanItem]) {
        id = returnee.id
        details = returnee.details
        state = returnee.state.word
        closedReason = returnee.state.closedReason
        caseWorker = returnee.caseWorker
        version = returnee.version
        registeredAt = returnee.registeredAt
        updatedAt = returnee.updatedAt
        self.consents = consents.map { Agreed(id: $0.id, terms: $0.terms, givenAt: $0.givenAt) }
        self.plan = plan.map {
            Planned(
                id: $0.id, kind: $0.kind, title: $0.title, state: $0.state.word, reason: $0.state.reason, dueOn: $0.dueOn,
                version: $0.version)
        }
    }
}
