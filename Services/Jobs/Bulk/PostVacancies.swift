import Hosting
package import Models
package import Web

/// Posts many vacancies, and replaces those whose number the employer has used: JSON values on lines, or CSV with a row of names.
///
/// Refuses the whole with `vacancy.too-many-lines`, `vacancy.column-unknown`, `vacancy.column-repeated` and `employer.suspended`. All else is
/// told line by line, and what is wrong with one line leaves the others alone. The answer is not kept under an Idempotency-Key: sent again,
/// lines that have an `externalId` change nothing.
package enum PostVacancies: Endpoint {
    package static let route = Route(.post, "/jobs/v1/vacancies/bulk", "Post or replace many vacancies", for: [.employer])
    package static let isHeavy = true

    package struct Input: Decodable, Sendable, WholeBodyInput {
        /// The last is for clients that are made of the document and know of no lines of JSON; what it brings is read as such lines.
        package static let mediaTypes = ["application/x-ndjson", "text/csv", "application/octet-stream"]
        let lines: Upload
        let dryRun: DryRun

        private enum CodingKeys: String, CodingKey {
            case lines
            case dryRun = "dry_run"
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Lines<BulkReport> {
        let employer = try caller.actingEmployer
        guard caller.idempotencyKey == nil else { throw Failure.answerNotKept }
        if caller.account != nil { try await jobs.requireOffering(employer, as: caller) }
        let reader = try BulkReader(input.lines)
        return Lines(BulkRun(jobs: jobs, caller: caller, employer: employer, isDryRun: input.dryRun.isWished).reports(on: reader))
    }
}

extension Failure {
    fileprivate static let answerNotKept = Failure(
        .invalid, "idempotency.not-kept",
        "The answer to so many lines is not kept. Give each line an externalId instead: sent again, it changes nothing.",
        fields: [.init("/Idempotency-Key", "not-kept", "Leave it out.")])
}
