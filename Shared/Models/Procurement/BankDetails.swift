package import FoundationEssentials

/// Where a supplier is paid: written once by one person, and answered once by another who has verified it.
package struct BankDetails: Hashable, Sendable {
    package typealias ID = Identifier<BankDetails>

    package let id: ID
    package let supplier: Supplier.ID
    package let terms: Terms
    package let proposedBy: Account.ID
    package let proposedAt: Date
    package private(set) var answer: Answer?

    package struct Terms: Hashable, Sendable {
        package let holder: String
        package let bank: String
        /// As the bank writes it: an IBAN, or digits of the bank's own.
        package let accountNumber: String
        package let currency: Currency

        package init(holder: String, bank: String, accountNumber: String, currency: Currency) {
            self.holder = holder
            self.bank = bank
            self.accountNumber = accountNumber
            self.currency = currency
        }

        /// The number for those who need not know all of it: its last four characters.
        package var maskedNumber: String { "•••• " + String(accountNumber.suffix(4)) }
    }

    package struct Answer: Hashable, Sendable {
        package let isConfirmed: Bool
        /// How it was verified, or why it is refused.
        package let reason: String
        package let by: Account.ID
        package let at: Date

        package init(isConfirmed: Bool, reason: String, by account: Account.ID, at moment: Date) {
            self.isConfirmed = isConfirmed
            self.reason = reason
            self.by = account
            self.at = moment
        }
    }

    /// Details as they were saved.
    package init(id: ID, supplier: Supplier.ID, terms: Terms, proposedBy: Account.ID, proposedAt: Date, answer: Answer?) {
        self.id = id
        self.supplier = supplier
        self.terms = terms
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.answer = answer
    }

    /// Details that wait for an answer, and their event; a form names the `id` beforehand.
    package static func propose(
        _ terms: Terms, for supplier: Supplier.ID, as id: ID, by account: Account.ID, at moment: Date
    ) -> (details: BankDetails, event: Event) {
        let details = BankDetails(id: id, supplier: supplier, terms: terms, proposedBy: account, proposedAt: moment, answer: nil)
        return (details, details.event("bank_proposed", at: moment))
    }

    /// Confirms or refuses them; nil where the same person said the same already.
    ///
    /// Refuses with `bank.own` and `bank.answered`.
    package mutating func answer(
        confirming isConfirmed: Bool, reason: String, by account: Account.ID, at moment: Date
    ) throws(Failure) -> Event? {
        guard account != proposedBy else { throw .ownBankDetails }
        if let answer {
            guard answer.by == account, answer.isConfirmed == isConfirmed else { throw .bankDetailsAnswered }
            return nil
        }
        answer = Answer(isConfirmed: isConfirmed, reason: reason, by: account, at: moment)
        return event(isConfirmed ? "bank_confirmed" : "bank_refused", reason: reason, at: moment)
    }

    private func event(_ what: String, reason: String? = nil, at moment: Date) -> Event {
        Event("supplier", supplier, what, reason: reason, data: Array(#"{"bankDetails":"\#(id)"}"#.utf8), at: moment)
    }
}

extension Failure {
    package static let ownBankDetails = Failure(
        .forbidden, "bank.own", "You wrote these bank details. A colleague who has verified them answers.")
    package static let bankDetailsAnswered = Failure(
        .conflict, "bank.answered", "A colleague has answered already. Write down new details where these are wrong.")
}
