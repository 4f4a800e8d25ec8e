import Hosting
import Models
import Web

/// The period of a fairness report.
struct FairnessInput: Decodable, Sendable {
    let year: Whole<2000, 2200>?
    let quarter: Whole<1, 4>?

    /// As it stands in an address.
    var query: [(String, String)] {
        (year.map { [("year", String($0.value))] } ?? []) + (quarter.map { [("quarter", String($0.value))] } ?? [])
    }
}

/// Tells how evenly people of each sex, age band and place are shortlisted, put forward and hired; small groups are withheld.
enum GetFairness: Endpoint {
    static let route = Route(
        .get, "/matching/v1/fairness", "Selection rates by sex, age band and place", for: [.programmeManager])

    static func run(_ input: FairnessInput, as caller: Caller, in matching: Matching) async throws -> FairnessDocument {
        let (period, report) = try await matching.fairness(input, as: caller)
        return FairnessDocument(report, period, in: caller.language)
    }
}

/// The same as a page.
enum ShowFairness: Page {
    static let route = Route(.get, "/matching/fairness", "How evenly people are chosen", for: [.programmeManager])

    static func show(_ input: FairnessInput, as caller: Caller, in matching: Matching) async throws -> Screen {
        let (period, report) = try await matching.fairness(input, as: caller)
        return FairnessPages.report(report, period, input, today: matching.today, as: caller)
    }
}

/// The same as a file; that it was taken is noted.
enum ExportFairness: Endpoint {
    static let route = Route(.get, "/matching/v1/fairness.csv", "Selection rates as a file", for: [.programmeManager])

    static func run(_ input: FairnessInput, as caller: Caller, in matching: Matching) async throws -> Download {
        let (period, report) = try await matching.fairness(input, as: caller)
        let taken = Event("programme", try caller.office, "fairness_exported", at: matching.now())
        try await matching.database.unit([EventLog.append(taken, by: caller)], as: caller)
        let text = CSV.text(FairnessDocument(report, period, in: caller.language).table(caller.language))
        return Download("fairness.csv", contentType: "text/csv; charset=utf-8", body: .bytes(Array(text.utf8)))
    }
}
