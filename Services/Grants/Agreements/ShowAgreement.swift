import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists agreements: those whose loan has a payment to come, the next first, or all of them.
enum ListAgreements: Page {
    static let route = Route(.get, "/grants/agreements", "Agreements and loans", for: moneyReaders)

    struct Input: Decodable {
        let order: AgreementStore.Order?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let order = input.order ?? .due
        let rows = try await grants.database.query(AgreementStore.page(order, for: caller.account, after: input.cursor), as: caller)
        let listed = try rows.prefix(AgreementStore.screenSize).map(AgreementStore.Listed.init)
        var next: String?
        if rows.count > AgreementStore.screenSize, let last = listed.last {
            let key = order == .due ? last.nextDueOn?.description ?? "" : last.offeredAt
            next = route.link(query: [("order", order.rawValue), ("cursor", Cursor(after: key, last.id).description)])
        }
        return AgreementPages.list(listed, order, isFirst: input.cursor == nil, next: next, grants.today(for: caller), caller.language)
    }
}

/// Shows an agreement: what is given and lent, how it was signed, how the loan is paid back and what came back so far.
///
/// Refuses with `agreement.not-found`, and as `Grants.admit` does.
enum ShowAgreement: Page {
    static let route = Route(.get, "/grants/agreements/{id}", "An agreement", for: moneyReaders + committee)

    struct Place: Decodable {
        let id: Agreement.ID
    }

    static func show(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AgreementPages.agreement(try await grants.contract(input.id, as: caller), as: caller) }
    }
}

/// Shows an agreement on paper, to be read, printed and signed; in the applicant's language, or in one that is chosen.
///
/// Refuses with `agreement.not-found`, and as `Grants.admit` does.
enum PrintAgreement: Page {
    static let route = Route(.get, "/grants/agreements/{id}/paper", "An agreement on paper", for: moneyReaders)

    struct Input: Decodable {
        let id: Agreement.ID
        let language: Language?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(input.id, as: caller)
            return AgreementPaperPages.paper(contract, in: input.language ?? contract.language, as: caller)
        }
    }
}

/// An agreement with all that its screens tell.
struct Contract {
    let agreement: Agreement
    /// The lead applicant's; nil where the consent has run out.
    let name: String?
    /// What the business is called.
    let business: String?
    /// The applicant's own, or that of the signature.
    let language: Language
    let instalments: [Instalment]
    let signature: Signature?
    let recordedBy: String?
    let startedBy: String?
    let digest: [UInt8]?
    /// Whether what stands in the tables is what was signed; nil before.
    let isKept: Bool?
    let repaid: Decimal
    let repayments: [RepaymentStore.Told]
    let tranches: [TrancheStore.Told]
    let shelf: ScanShelf
    let history: History
    let today: CalendarDate

    var id: Agreement.ID { agreement.id }

    /// What it is called on screen.
    var title: String { name ?? agreement.application.reference }

    var standing: LoanStanding { LoanStanding(instalments, repaid: repaid, on: today) }

    func money(_ amount: Decimal, _ language: Language) -> String { Money(amount, agreement.currency).text(in: language) }
}

extension Grants {
    /// The agreement with all that its screens tell, for a caller who may read it.
    func contract(_ id: Agreement.ID, as caller: Caller) async throws -> Contract {
        let admission = try await admit(caller, to: id)
        let answers = try await database.unit(
            [
                AgreementStore.contract(admission), AgreementStore.instalments(of: id), RepaymentStore.of(id), History.of(id),
                TrancheStore.of(id), ScanStore.of(.agreement(admission.agreement)),
            ], as: caller)
        guard let row = answers[0].first else { throw Failure.agreementNotFound }
        let signature = try Signature(row)
        let own = try row.decode("language", as: String?.self).flatMap(Language.init)
        return try Contract(
            agreement: Agreement(row), name: row.decode("name"), business: row.decode("title"),
            language: signature?.language ?? own ?? caller.language, instalments: answers[1].map(Instalment.init), signature: signature,
            recordedBy: row.decode("recorded_by_name"), startedBy: row.decode("started_by_name"), digest: row.decode("document_digest"),
            isKept: row.decode("is_kept"), repaid: row.decode("repaid"), repayments: answers[2].map(RepaymentStore.Told.init),
            tranches: answers[4].map(TrancheStore.Told.init),
            shelf: shelf(of: .agreement(id), signedBy: signature?.method.word, answers[5]),
            history: History(answers[3]), today: today(for: caller))
    }
}
