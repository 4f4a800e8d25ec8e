import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// The fields of a repayment's forms.
struct RepaymentFields: Decodable {
    let amount: Decimal
    let paidOn: CalendarDate
    let receipt: Text<1, 60>

    var entry: Repayment.Entry { .init(amount: amount, paidOn: paidOn, receipt: receipt.value) }
}

/// Records money of a loan that came back, with the number of the receipt that was given for it.
///
/// Refuses with `agreement.not-found`, `repayment.not-running`, `repayment.invalid`, `repayment.receipt-taken`, `form.used` and as
/// `Grants.admit` does.
enum RecordRepayment: Form {
    static let route = Route(.get, "/grants/agreements/{id}/repayments/new", "Record a repayment", for: repaymentTakers)

    struct Input: Decodable {
        let id: Repayment.ID
        let fields: RepaymentFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(Repayment.ID.self, forKey: .id)
            fields = try RepaymentFields(from: decoder)
        }
    }

    static func show(_ place: ShowAgreement.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            RepaymentPages.record(try await grants.contract(place.id, as: caller), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowAgreement.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account, today) = (grants.now(), try caller.person, grants.today(for: caller))
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let kept = try await transaction.open(place.id, as: caller)
                if let row = try await transaction.query(RepaymentStore.select(input.id, of: place.id)).first,
                    try Repayment(row).entry == input.fields.entry
                {
                    return
                }
                let (repayment, event) = try Repayment.record(
                    input.fields.entry, of: kept.agreement, balance: kept.owed - kept.repaid, as: input.id, by: account, today: today,
                    at: moment)
                try await transaction.addOnce(RepaymentStore.insert(repayment, in: caller.programme), event, by: caller) { false }
            }
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: RepaymentPhrases.recorded[caller.language])
    }
}

/// Corrects a repayment by one that supersedes it, with the reason; nought says that nothing came in. Sent twice, it happens once.
///
/// Refuses with `agreement.not-found`, `repayment.not-found`, `repayment.moved-on`, `repayment.not-running`, `repayment.invalid`,
/// `repayment.reason-missing` and as `Grants.admit` does.
enum CorrectRepayment: Form {
    static let route = Route(
        .get, "/grants/agreements/{id}/repayments/{repayment}/correct", "Correct a repayment", for: repaymentTakers)

    struct Place: Decodable {
        let id: Agreement.ID
        let repayment: Repayment.ID
    }

    struct Input: Decodable {
        let fields: RepaymentFields
        let reason: Text<1, 500>?

        private enum CodingKeys: CodingKey {
            case reason
        }

        init(from decoder: any Decoder) throws {
            reason = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Text<1, 500>.self, forKey: .reason)
            fields = try RepaymentFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            guard let told = contract.repayments.first(where: { $0.repayment.id == place.repayment }) else {
                throw Failure.repaymentNotFound
            }
            return RepaymentPages.correct(told, of: contract, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account, today) = (grants.now(), try caller.person, grants.today(for: caller))
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let kept = try await transaction.open(place.id, as: caller)
                guard let row = try await transaction.query(RepaymentStore.select(place.repayment, of: place.id)).first else {
                    throw Failure.repaymentNotFound
                }
                if let later = try await transaction.query(RepaymentStore.correction(of: place.repayment)).first {
                    guard try Repayment(later).entry == input.fields.entry else { throw Failure.repaymentMovedOn }
                    return
                }
                let corrected = try Repayment(row).correct(
                    to: input.fields.entry, reason: input.reason?.value ?? "", of: kept.agreement, balance: kept.owed - kept.repaid,
                    by: account, today: today, at: moment)
                guard let (repayment, event) = corrected else { return }
                try await transaction.send([
                    RepaymentStore.insert(repayment, in: caller.programme), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: RepaymentPhrases.corrected[caller.language])
    }
}

extension Failure {
    static let repaymentMovedOn = Failure(
        .conflict, "repayment.moved-on", "The repayment was corrected meanwhile. Look at it again.")
}
