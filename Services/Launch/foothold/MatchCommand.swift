import FoundationEssentials
import Glibc
import Hosting
import MatchingService
import Models
import Postgres

/// The commands that measure matching on files.
enum MatchCommand {
    static func run() async throws {
        guard let seekers = Foothold.option("--seekers"), let vacancies = Foothold.option("--vacancies") else { misused() }
        switch CommandLine.arguments.dropFirst(2).first {
        case "evaluate":
            let side = Foothold.option("--rank").map { MatchEvaluation.Side(rawValue: $0) } ?? .vacancies
            let limit = Foothold.option("--limit").map { Int($0) } ?? 100
            guard let side, let limit, limit >= 0 else { misused() }
            try await evaluation().rank(side, seekers: seekers, vacancies: vacancies, limit: limit, write)
        case "assign":
            try await evaluation().assign(seekers: seekers, vacancies: vacancies, capacities: Foothold.option("--capacities"), write)
        default: misused()
        }
    }

    private static func misused() -> Never {
        Foothold.say(Foothold.usage, to: 2, status: 64)
    }

    /// By the taxonomy of the files named, or else by the database's.
    private static func evaluation() async throws -> MatchEvaluation {
        guard let language = LanguageCode(Foothold.option("--language") ?? "en") else { misused() }
        let today = CalendarDate(Date())
        if let path = Foothold.option("--taxonomy") {
            let words = RecordWords(in: language) { try TaxonomyEdition.esco(at: path).rows }
            return MatchEvaluation(try MatchEvaluation.rows(at: path).taxonomy, reading: words, today: today)
        }
        let database = try Foothold.administeredDatabase()
        let rows = try await TaxonomyRows.stored(in: database)
        await database.close()
        return MatchEvaluation(rows.taxonomy, reading: RecordWords(in: language) { rows }, today: today)
    }

    private static func write(_ line: ArraySlice<UInt8>) throws {
        var rest = line
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { exit(1) }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
