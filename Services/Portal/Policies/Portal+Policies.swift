import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Versions of a policy, the newest first, and the one in force today.
struct PolicyList<Policy: OfficePolicy> {
    let written: [WrittenPolicy<Policy>]
    let inForce: Policy?
    let isFirst: Bool
    /// The address of the older ones; nil where there are none.
    let next: String?

    /// The newest, on the first page.
    var newest: Policy? { written.first?.policy }
}

extension Portal {
    func policies<Policy: OfficePolicy>(after cursor: Cursor? = nil, as caller: Caller) async throws -> PolicyList<Policy> {
        let answers = try await database.unit(
            [PolicyStore<Policy>.page(after: cursor), Policy.inForce(on: caller.today(at: now()))], as: caller)
        let written = try answers[0].prefix(PolicyStore<Policy>.screenSize).map(WrittenPolicy<Policy>.init)
        let last = answers[0].count > written.count ? written.last : nil
        return PolicyList(
            written: written, inForce: try answers[1].first.map(Policy.init), isFirst: cursor == nil,
            next: last.map { Policy.listing.link(query: [("cursor", Cursor(after: String($0.policy.version)).description)]) })
    }

    /// Writes the version after the one that was shown down. Sent twice, it is written once.
    ///
    /// Refuses with `version.stale`, and with what `next` refuses, in the person's language.
    func write<Policy: OfficePolicy>(
        after shown: IfMatch, as caller: Caller, _ next: (_ newest: Int, _ today: CalendarDate) throws(Failure) -> Policy
    ) async throws -> Redirect {
        let (moment, office) = (now(), try caller.office)
        let policy: Policy
        do {
            policy = try next(shown.number ?? 0, caller.today(at: moment))
        } catch {
            throw error.worded(by: Policy.Wording.refusals, caller.language)
        }
        try await database.transaction(as: caller) { transaction in
            let newest = try await transaction.query(PolicyStore<Policy>.page(after: nil)).first.map(Policy.init)
            if newest == policy { return }
            try shown.require(newest?.version ?? 0)
            guard try await transaction.execute(PolicyStore.insert(policy, by: caller.account, in: office, at: moment)) == 1 else {
                throw Failure(.stale, "version.stale", CommonPhrases.stale[caller.language])
            }
            let data = Array(#"{"version":"\#(policy.version)"}"#.utf8)
            try await transaction.append(Event("programme", office, Policy.event, data: data, at: moment), by: caller)
        }
        return Redirect(Policy.listing.link(), notice: CommonPhrases.saved[caller.language])
    }
}

extension Failure {
    /// The same refusal, with the phrases for its codes where there are any.
    fileprivate func worded(by phrases: [String: Phrase], _ language: Language) -> Failure {
        let fields = fields.map { Field($0.pointer, $0.code, phrases[$0.code]?[language] ?? $0.message) }
        return Failure(kind, code, phrases[code]?[language] ?? message, fields: fields)
    }
}
