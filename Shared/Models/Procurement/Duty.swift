/// What somebody does on a purchase: six duties, six people (rule 1).
package enum Duty: String, CaseIterable, Codable, Sendable {
    case requester
    /// Asks for offers, compares them, proposes who wins, and orders.
    case quoteCollector = "quote_collector"
    /// Approves awards, waivers and changes of orders.
    case awardApprover = "award_approver"
    /// Receives goods, and sends them back.
    case receiver
    /// Records invoices and says whether they are paid.
    case invoiceApprover = "invoice_approver"
    case payer

    /// Who may take it; staff of another office hold the role in this one, too.
    package var roles: Set<Role> {
        switch self {
        case .requester: [.caseWorker, .procurementOfficer, .programmeManager]
        case .quoteCollector: [.procurementOfficer]
        case .awardApprover: [.programmeManager, .committeeChair, .committeeMember]
        case .receiver: [.receivingOfficer]
        case .invoiceApprover, .payer: [.financeOfficer]
        }
    }
}

/// Who has which duty on a purchase.
package struct Duties: Hashable, Sendable {
    package private(set) var held: [Account.ID: Duty]

    package init(_ held: [Account.ID: Duty] = [:]) {
        self.held = held
    }

    /// Gives the account the duty that an act asks for; it may have it already.
    ///
    /// Refuses with `duty.held` where it has another one on this purchase.
    package mutating func take(_ duty: Duty, by account: Account.ID) throws(Failure) {
        guard held[account, default: duty] == duty else { throw .dutyHeld }
        held[account] = duty
    }

    /// Whether the account may act by the duty, or come to have it.
    package func allows(_ duty: Duty, to account: Account.ID) -> Bool { held[account, default: duty] == duty }
}

extension Failure {
    package static let dutyHeld = Failure(
        .conflict, "duty.held",
        "You have another duty on this purchase. Six duties are six people: ask a colleague, of another office where yours is small.")
}
