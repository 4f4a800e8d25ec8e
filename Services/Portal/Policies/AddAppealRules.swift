import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes the next version of the rules of appeals down, in force from a day on; a version is never changed.
///
/// Refuses with `appeal-rules.invalid` and `version.stale`.
enum AddAppealRules: Form {
    static let route = Route(.get, "/policies/appeals/new", "Set new rules of appeals", for: ceilingWriters)

    struct Input: Decodable {
        /// The newest that was shown.
        let version: IfMatch
        let days: Whole<1, 365>
        let votingDays: Whole<1, 90>
        let effectiveFrom: CalendarDate
        let words: Text<1, 1000>
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let today = caller.today(at: portal.now())
        let answers = try await portal.database.unit(
            [AppealRulesStore.page(after: nil), AppealRulesStore.inForce(on: today)], as: caller)
        return AppealRulesPages.add(
            after: try answers[0].first.map(AppealPolicy.init), inForce: try answers[1].first.map(AppealPolicy.init), draft, today: today,
            caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let (moment, office) = (portal.now(), try caller.office)
        do {
            try await portal.database.transaction(as: caller) { transaction in
                let newest = try await transaction.query(AppealRulesStore.page(after: nil)).first.map(AppealPolicy.init)
                let policy = try AppealPolicy.next(
                    after: input.version.number ?? 0, from: input.effectiveFrom, days: input.days.value,
                    votingDays: input.votingDays.value, words: input.words.value, today: caller.today(at: moment))
                // Sent twice, it is written once.
                if newest == policy { return }
                try input.version.require(newest?.version ?? 0)
                let insert = AppealRulesStore.insert(policy, by: caller.account, in: office, at: moment)
                guard try await transaction.execute(insert) == 1 else {
                    throw Failure(.stale, "version.stale", CommonPhrases.stale[caller.language])
                }
                let data = Array(#"{"version":"\#(policy.version)"}"#.utf8)
                try await transaction.append(Event("programme", office, "appeal_rules_changed", data: data, at: moment), by: caller)
            }
        } catch let failure as Failure where failure.kind == .invalid {
            throw failure.ofAppealRules(caller.language)
        }
        return Redirect(ListAppealRules.route.link(), notice: CommonPhrases.saved[caller.language])
    }
}

extension Failure {
    /// The same refusal in the person's language.
    fileprivate func ofAppealRules(_ language: Language) -> Failure {
        let fields = fields.map { Field($0.pointer, $0.code, AppealRulesPhrases.refusals[$0.code]?[language] ?? $0.message) }
        return Failure(kind, code, AppealRulesPhrases.refusals[code]?[language] ?? message, fields: fields)
    }
}
