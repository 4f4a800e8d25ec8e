import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the employer's referrals, the newest first; what each candidate shows is read one by one.
enum GetReferrals: Endpoint {
    static let route = Route(.get, "/jobs/v1/referrals", "List referrals", for: [.employer])

    struct Input: Decodable {
        let vacancy: Vacancy.ID?
        let state: Referral.State.Word?
        let cursor: Cursor?
        let limit: PageSize?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> PageOf<ReferralSummary> {
        let (own, size) = (try caller.actingEmployer, input.limit.rows)
        let sql = try ReferralStore.sent(to: own, vacancy: input.vacancy, state: input.state, after: input.cursor, size: size)
        let rows = try await jobs.database.query(sql, as: caller)
        let items = try rows.prefix(size).map { ReferralSummary(try Referral($0)) }
        guard rows.count > size else { return PageOf(items, next: nil) }
        let last = rows[size - 1]
        return try PageOf(
            items, next: Cursor(after: last.decode("created_at", as: String.self), last.decode("id", as: Referral.ID.self)))
    }
}

/// Shows one referral with what the candidate agreed to show, which is noted.
///
/// Refuses with `referral.not-found`.
enum GetReferral: Endpoint {
    static let route = Route(.get, "/jobs/v1/referrals/{id}", "Get a referral", for: [.employer])

    struct Input: Decodable {
        let id: Referral.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<ReferralDocument> {
        let own = try caller.actingEmployer
        return try await jobs.database.transaction(as: caller) { transaction in
            guard let row = try await transaction.query(ReferralStore.select(input.id, for: own)).first else {
                throw Failure.referralNotFound
            }
            return try await jobs.document(of: Referral(row), in: transaction, by: caller)
        }
    }
}
