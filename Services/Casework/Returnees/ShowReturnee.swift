import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows one person: details, documents, case, consents, plan and history. That somebody read it is noted, once an hour.
///
/// Refuses with `returnee.not-found`.
enum ShowReturnee: Page {
    static let route = Route(.get, "/casework/returnees/{id}", "A returnee", for: readers)

    struct Input: Decodable {
        let id: Returnee.ID
    }

    static func show(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Screen {
        let reading = Reading(of: input.id, by: try caller.person, at: casework.now())
        let answers = try await casework.database.unit(
            [
                ReturneeStore.select(input.id), ReturneeStore.caseWorker(of: input.id), DocumentStore.of(input.id),
                ConsentStore.of(input.id), PlanItemStore.of(input.id), HistoryStore.of(input.id), reading.told,
            ], as: caller)
        guard let row = answers[0].first else { throw Failure.returneeNotFound(caller.language) }
        if answers[6].isEmpty { try await reading.tell(as: caller, in: casework.database) }
        let dossier = Dossier(
            returnee: try Returnee(row), caseWorker: try answers[1].first?.decode("name", as: String.self),
            documents: try answers[2].map(DocumentStore.Listed.init), consents: try answers[3].map(Consent.init),
            plan: try answers[4].map(PlanItem.init), history: try answers[5].map(HistoryStore.Entry.init),
            today: casework.today(for: caller))
        return PersonPages.person(dossier, canKeepNumbers: casework.numbers != nil, as: caller)
    }
}

/// All that the page of a person shows.
struct Dossier: Sendable {
    let returnee: Returnee
    /// The name of who looks after the case.
    let caseWorker: String?
    let documents: [DocumentStore.Listed]
    let consents: [Consent]
    let plan: [PlanItem]
    let history: [HistoryStore.Entry]
    let today: CalendarDate

    /// Whether the person agreed to be matched with vacancies, and so may have a skill profile.
    var isMatched: Bool {
        consents.contains { $0.terms.purpose == .jobMatching && $0.terms.dataCategories.contains(.skills) && $0.isInForce(on: today) }
    }
}
