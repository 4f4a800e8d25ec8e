import Hosting
import Models
import Web

/// The list of referrals, narrowed down as on the page, as a file. It holds no more of a person than the list shows.
enum ExportReferrals: ListFile {
    static let name = "referrals"
    static let path = "/jobs/v1/referrals"
    static let takers = referralOffice

    struct Input: Decodable {
        let state: Referral.State.Word?
        let employer: Employer.ID?
        let vacancy: Vacancy.ID?
        let person: Returnee.ID?
        let whose: ListReferrals.Input.Whose?
        let movement: ListReferrals.Input.Movement?
        let sort: ReferralStore.Sort?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in jobs: Jobs) async throws -> Download {
        let moment = jobs.now()
        let list = ListReferrals.Input(
            state: input.state, employer: input.employer, vacancy: input.vacancy, person: input.person, whose: input.whose,
            movement: input.movement, sort: input.sort, cursor: nil)
        let sql = try ReferralStore.page(list.filter(as: caller, at: moment), after: nil, at: moment, limit: limit)
        let rows = try await jobs.database.query(sql, as: caller)
        return try await file(of: rows, as: format, for: caller, in: jobs.database, at: moment) { rows in
            ReferralListPages.sheet(of: try rows.map(ReferralStore.Listed.init), caller.language)
        }
    }
}
