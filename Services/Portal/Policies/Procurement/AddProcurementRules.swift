import FoundationEssentials
import Hosting
import Models
import Web

/// Writes the next version of the rules of buying down, in force from a day on.
///
/// Refuses with `procurement.invalid` and `version.stale`.
enum AddProcurementRules: Form {
    static let route = Route(.get, "/policies/procurement/new", "Set new rules of buying", for: policyWriters)

    struct Input: Decodable {
        /// The newest that was shown.
        let version: IfMatch
        let currency: Currency
        let bands: [Band]
        let tolerancePercent: Decimal
        let splittingDays: Whole<0, 366>
        let effectiveFrom: CalendarDate
        let words: Text<1, 1000>
        let more: String?

        /// Lines without a method are left out.
        struct Band: Decodable {
            let upTo: Decimal?
            let method: ProcurementPolicy.Method?
            let quotes: Whole<1, 10>?
            let workingDays: Whole<0, 60>?
            let approvals: Whole<1, 5>?
            let approvers: [Role]
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        ProcurementPages.form(try await portal.policies(as: caller), draft, today: caller.today(at: portal.now()), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        if input.more != nil { throw ShowAgain() }
        return try await portal.write(after: input.version, as: caller) { newest, today throws(Failure) in
            try ProcurementPolicy.next(
                after: newest, from: input.effectiveFrom, in: input.currency, input.judged, tolerancePercent: input.tolerancePercent,
                splittingDays: input.splittingDays.value, words: input.words.value, today: today)
        }
    }
}

extension AddProcurementRules.Input {
    fileprivate var judged: [ProcurementPolicy.Band] {
        bands.compactMap { band in
            guard let method = band.method else { return nil }
            return .init(
                upTo: band.upTo, method: method, quotes: band.quotes?.value ?? 0, workingDays: band.workingDays?.value ?? 0,
                approvals: band.approvals?.value ?? 0, approvers: band.approvers)
        }
    }
}
