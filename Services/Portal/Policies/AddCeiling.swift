import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes the next version of the ceiling down, in force from a day on; a version is never changed.
///
/// Refuses with `ceiling.invalid` and `version.stale`.
enum AddCeiling: Form {
    static let route = Route(.get, "/policies/grant-ceiling/new", "Set a new ceiling of grants", for: ceilingWriters)

    struct Input: Decodable {
        /// The newest that was shown.
        let version: IfMatch
        let amount: Decimal
        let currency: Currency
        let grantPercent: Decimal
        let effectiveFrom: CalendarDate
        let words: Text<1, 1000>
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let today = caller.today(at: portal.now())
        let answers = try await portal.database.unit([CeilingStore.page(after: nil), CeilingStore.inForce(on: today)], as: caller)
        let newest = try answers[0].first.map(CeilingPolicy.init)
        return CeilingPages.add(
            after: newest, inForce: try answers[1].first.map(CeilingPolicy.init), draft, today: today, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let (moment, office) = (portal.now(), try caller.office)
        do {
            try await portal.database.transaction(as: caller) { transaction in
                let newest = try await transaction.query(CeilingStore.page(after: nil)).first.map(CeilingPolicy.init)
                let policy = try CeilingPolicy.next(
                    after: input.version.number ?? 0, from: input.effectiveFrom, Money(input.amount, input.currency),
                    grantPercent: input.grantPercent, words: input.words.value, today: caller.today(at: moment))
                // Sent twice, it is written once.
                if newest == policy { return }
                try input.version.require(newest?.version ?? 0)
                guard try await transaction.execute(CeilingStore.insert(policy, by: caller.account, in: office, at: moment)) == 1 else {
                    throw Failure(.stale, "version.stale", CommonPhrases.stale[caller.language])
                }
                let data = Array(#"{"version":"\#(policy.version)"}"#.utf8)
                try await transaction.append(Event("programme", office, "ceiling_changed", data: data, at: moment), by: caller)
            }
        } catch let failure as Failure where failure.kind == .invalid {
            throw failure.ofCeiling(caller.language)
        }
        return Redirect(ListCeilings.route.link(), notice: CommonPhrases.saved[caller.language])
    }
}

extension Failure {
    /// The same refusal in the person's language.
    fileprivate func ofCeiling(_ language: Language) -> Failure {
        let fields = fields.map { Field($0.pointer, $0.code, CeilingPhrases.refusals[$0.code]?[language] ?? $0.message) }
        return Failure(kind, code, CeilingPhrases.refusals[code]?[language] ?? message, fields: fields)
    }
}
