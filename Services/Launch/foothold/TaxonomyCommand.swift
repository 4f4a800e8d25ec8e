import Hosting
import MatchingService
import Models
import Postgres

/// The commands that bring occupations and skills into the database.
enum TaxonomyCommand {
    static func run() async throws {
        let words = CommandLine.arguments.dropFirst(2)
        switch words.first {
        case "link": try await TaxonomyTextCommand.link()
        case "extract": try await TaxonomyTextCommand.extract()
        case "learn": try await learn(words.dropFirst())
        default: try await takeIn(words)
        }
    }

    private static func takeIn(_ words: ArraySlice<String>) async throws {
        guard words.first == "import", let path = words.dropFirst().first, !path.hasPrefix("-") else {
            Foothold.say(Foothold.usage, to: 2, status: 64)
        }
        // Read whole before the database is asked for anything, so that a bad file leaves it untouched.
        let edition = try TaxonomyEdition.esco(at: path, progress: tell)
        let database = try Foothold.administeredDatabase()
        tell(describe(try await TaxonomyImport.write(edition, to: database, progress: tell)))
        await database.close()
    }

    private static func learn(_ words: ArraySlice<String>) async throws {
        guard let path = words.first, !path.hasPrefix("-") else { Foothold.say(Foothold.usage, to: 2, status: 64) }
        let database = try Foothold.administeredDatabase()
        let batch = try await CodingBatch(for: Foothold.option("--office"), in: database)
        let (read, outcomes) = try await batch.learn(path, in: database)
        tell("Read \(read) titles.")
        for outcome in outcomes { tell("\(outcome.office): \(outcome.added) are new.") }
        await database.close()
    }

    /// Writes the starter taxonomy where there is none, or an older one.
    static func writeStarter(to database: Database) async throws {
        let outcome = try await TaxonomyImport.write(TaxonomyEdition.starter(), to: database)
        if case .changed = outcome { tell(describe(outcome)) }
    }

    private static func describe(_ outcome: TaxonomyImport.Outcome) -> String {
        guard case .changed(let report) = outcome else { return "This very edition is in the database: nothing to do." }
        let rows = report.edition.rows
        var lines = [
            """
            Imported \(name(report.edition)): \(rows.concepts.count) concepts, \(report.added) of them new, \
            \(rows.labels.count) labels, \(rows.relations.count) relations.
            """
        ]
        guard report.retired > 0 else { return lines[0] }
        lines.append(
            "\(report.retired) concepts are no longer in force; \(report.followed) of them have a successor, which links now lead to.")
        for lost in report.lost where lost.isInUse {
            lines.append(
                "No successor, and in use by \(lost.profiles) profiles and \(lost.vacancies) vacancies: \(lost.name) <\(lost.uri)>")
        }
        let unused = report.lost.count { !$0.isInUse }
        if unused > 0 { lines.append("\(unused) without a successor are not in use.") }
        return lines.joined(separator: "\n")
    }

    private static func name(_ edition: TaxonomyEdition) -> String {
        switch edition.source {
        case .starter: "the starter taxonomy"
        case .esco: ["ESCO", edition.version].compactMap(\.self).joined(separator: " ")
        case .local: "local labels"
        }
    }

    private static func tell(_ line: String) {
        print(line)
    }
}
