import FoundationEssentials
import Glibc
import MatchingService
import Models

/// Measures, on one core, how many pairs are scored and explained a second, what an index of many made-up profiles takes, and how fast it
/// answers. The seed is fixed. Or says, for `titles`, what the service reads titles as.
@main
enum Main {
    static func main() throws {
        let words = CommandLine.arguments
        if words.count > 2, words[1] == "names" { return try name(by: words[2], words.dropFirst(3).first) }
        guard words.count == 3, let count = Int(words[2]), count > 0 else {
            print("usage: benchmark-matching ESCO PROFILES\n       benchmark-matching names ESCO [CODINGS.csv] < TITLES")
            exit(64)
        }
        let start = seconds()
        let rows = try MatchEvaluation.rows(at: words[1])
        let taxonomy = rows.taxonomy
        print("taxonomy read and laid out: \(rounded(seconds() - start)) s")
        var world = MadeUpWorld(taxonomy, rows.relations)
        explain(&world)
        assign(&world)
        index(count, world)
    }

    /// Writes of each line of standard input which occupation the service names for it, how sure that is and whether nobody is asked; an empty
    /// line where it names none. The last line tells how long it took.
    private static func name(by esco: String, _ codings: String?) throws {
        var library = Library(try TaxonomyEdition.esco(at: esco).rows)
        if let codings { library = library.heeding(OfficeCodings(try CodingFile.read(codings), turn: 0, by: library)) }
        // Readers are made when they are first asked for.
        _ = library.occupation(forTitle: "a work", in: .english)
        var count = 0
        let start = seconds()
        while let title = readLine() {
            let found = library.occupation(forTitle: title, in: .english)
            print(found.map { "\($0.uri.text) \($0.confidence) \($0.isSure)" } ?? "")
            count += 1
        }
        print("\(count) titles, \(rounded((seconds() - start) / Double(max(1, count)) * 1000)) ms of processor time each")
    }

    /// All pairs of 1,000 people and 1,000 vacancies, each with every part of its explanation.
    private static func explain(_ world: inout MadeUpWorld) {
        let (start, scorer) = (seconds(), world.scorer)
        let people = (0..<1_000).map { _ in world.scorer.prepare(world.profile()) }
        let vacancies = (0..<1_000).map { _ in world.scorer.prepare(world.demand()) }
        print("1,000 people and 1,000 vacancies made and prepared: \(rounded(seconds() - start)) s")
        var best = Double.infinity
        for _ in 0..<3 {
            let start = seconds()
            var parts = 0
            for vacancy in vacancies {
                for person in people { parts += scorer.match(person, for: vacancy).findings.count }
            }
            best = min(best, seconds() - start)
            if parts == 0 { print("nothing was explained") }
        }
        print("a million pairs scored and explained: \(rounded(best)) s")
    }

    private static func assign(_ world: inout MadeUpWorld) {
        for (people, vacancies, each) in [(1_000, 1_000, 1_000), (20_000, 5_000, 100)] {
            let candidates = world.candidates(people, vacancies, each)
            let start = seconds()
            let problem = try? AssignmentProblem(
                people: people, openings: [Int](repeating: 1, count: vacancies), candidates: candidates)
            let chosen = problem?.solve().chosen.count ?? 0
            print(
                "\(people) people, \(vacancies) openings, \(candidates.count) pairs: \(chosen) assigned in \(rounded(seconds() - start)) s")
        }
    }

    private static func index(_ count: Int, _ world: MadeUpWorld) {
        var world = world
        let before = memory()
        guard var packing = ProfilePacking<Int>(over: world.scorer.taxonomy) else { return print("the taxonomy is too large for an index") }
        var packed = 0.0
        // Some at a time, so that looking at the clock takes no time.
        for first in stride(from: 0, to: count, by: 1_000) {
            let profiles = (first..<min(count, first + 1_000)).map { (id: $0, profile: world.profile()) }
            let start = seconds()
            for (id, profile) in profiles { packing.add(id, world.scorer.prepare(profile)) }
            packed += seconds() - start
        }
        let start = seconds()
        let index = packing.index()
        print("index of \(count): \(rounded(packed + seconds() - start)) s, \((memory() - before) / count) bytes a profile")
        for isFiltered in [false, true] {
            let times = (0..<200).map { _ -> Double in
                let demand = world.scorer.prepare(world.demand())
                let start = seconds()
                let found = index.best(50, for: demand, by: world.scorer) { facts in
                    !isFiltered || facts.place?.area == "3" || facts.place?.area == "4"
                }
                return found.isEmpty ? .infinity : seconds() - start
            }.sorted()
            print(
                "the best 50\(isFiltered ? " of two districts" : ""): p50 \(rounded(times[99] * 1000)) ms, p99 \(rounded(times[197] * 1000)) ms"
            )
        }
    }

    /// Of this process on the processor.
    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Resident bytes of this process.
    private static func memory() -> Int {
        let words = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return words.count > 1 ? (Int(words[1]) ?? 0) * 4096 : 0
    }

    private static func rounded(_ value: Double) -> Double {
        (value * 1000).rounded() / 1000
    }
}
