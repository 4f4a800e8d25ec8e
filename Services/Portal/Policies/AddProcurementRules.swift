import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes the next version of the rules of buying down, in force from a day on; a version is never changed.
///
/// Refuses with `procurement.invalid` and `version.stale`.
enum AddProcurementRules: Form {
    static let route = Route(.get, "/policies/procurement/new", "Set new rules of buying", for: ceilingWriters)

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
        let today = caller.today(at: portal.now())
        let answers = try await portal.database.unit(
            [ProcurementStore.page(after: nil), ProcurementStore.inForce(on: today)], as: caller)
        return ProcurementPages.add(
            after: try answers[0].first.map(ProcurementPolicy.init), inForce: try answers[1].first.map(ProcurementPolicy.init), draft,
            today: today, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        if input.more != nil { throw ShowAgain() }
        let (moment, office) = (portal.now(), try caller.office)
        do {
            try await portal.database.transaction(as: caller) { transaction in
                let newest = try await transaction.query(ProcurementStore.page(after: nil)).first.map(ProcurementPolicy.init)
                let policy = try ProcurementPolicy.next(
                    after: input.version.number ?? 0, from: input.effectiveFrom, in: input.currency, input.judged,
                    tolerancePercent: input.tolerancePercent, splittingDays: input.splittingDays.value, words: input.words.value,
                    today: caller.today(at: moment))
                // Sent twice, it is written once.
                if newest == policy { return }
                try input.version.require(newest?.version ?? 0)
                let insert = ProcurementStore.insert(policy, by: caller.account, in: office, at: moment)
                guard try await transaction.execute(insert) == 1 else {
                    throw Failure(.stale, "version.stale", CommonPhrases.stale[caller.language])
                }
                let data = Array(#"{"version":"\#(policy.version)"}"#.utf8)
                try await transaction.append(Event("programme", office, "procurement_changed", data: data, at: moment), by: caller)
            }
        } catch let failure as Failure where failure.kind == .invalid {
            throw failure.ofProcurement(caller.language)
        }
        return Redirect(ListProcurementRules.route.link(), notice: CommonPhrases.saved[caller.language])
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

extension Failure {
    /// The same refusal in the person's language.
    fileprivate func ofProcurement(_ language: Language) -> Failure {
        let fields = fields.map { Field($0.pointer, $0.code, ProcurementPhrases.refusals[$0.code]?[language] ?? $0.message) }
        return Failure(kind, code, ProcurementPhrases.refusals[code]?[language] ?? message, fields: fields)
    }
}
