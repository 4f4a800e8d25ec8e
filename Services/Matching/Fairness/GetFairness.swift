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
        return FairnessPages.report(report, period, input, today: matching.today(for: caller), as: caller)
    }
}

/// The same as a file.
enum FairnessFile: ListFile {
    static let name = "fairness"
    static let path = "/matching/v1/fairness"
    static let takers = [Role.programmeManager]

    static func file(_ input: FairnessInput, as format: SheetFormat, for caller: Caller, in matching: Matching) async throws -> Download {
        let (period, rows) = try await matching.selection(input, as: caller)
        return try await file(of: rows, as: format, for: caller, in: matching.database, at: matching.now()) { rows in
            FairnessDocument(try FairnessStore.report(rows), period, in: caller.language).sheet(caller.language)
        }
    }
}
