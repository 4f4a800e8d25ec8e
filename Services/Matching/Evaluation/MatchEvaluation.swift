package import Models
import Web

/// Ranks and assigns whole files of seekers and vacancies by the product's own score, for measuring it from outside.
package struct MatchEvaluation {
    /// Whose lists are written: a line for each seeker with vacancies, or for each vacancy with seekers.
    package enum Side: String, Sendable {
        case vacancies
        case seekers
    }

    private let scorer: Scorer
    private let words: RecordWords

    package init(_ taxonomy: Taxonomy, reading words: RecordWords, today: CalendarDate) {
        scorer = Scorer(taxonomy: taxonomy, today: today)
        self.words = words
    }

    /// What ESCO's files say of concepts and relations, without labels and without a database.
    package static func rows(at path: String) throws -> TaxonomyRows {
        var rows = TaxonomyRows()
        try ESCOReader(path: path).read { row in
            if case .label = row { return }
            rows.add(row)
        }
        return rows
    }

    /// Writes a line for each line of one file, in its order: the best `limit` of the other file's, best first, equal ones in order of their ids.
    package func rank(
        _ side: Side, seekers: String, vacancies: String, limit: Int, _ emit: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        switch side {
        case .vacancies:
            let offered = try self.vacancies(in: vacancies).sorted { $0.id < $1.id }
            let names = offered.map { Self.quoted($0.id) }
            try MatchInput.each(MatchInput.Seeker.self, in: seekers) { seeker in
                let profile = scorer.prepare(try seeker.profile(words))
                try Self.emit(seeker.id, best(limit, of: offered.map { scorer.score(profile, for: $0.demand) }), names, emit)
            }
        case .seekers:
            let people = try self.seekers(in: seekers).sorted { $0.id < $1.id }
            let names = people.map { Self.quoted($0.id) }
            try MatchInput.each(MatchInput.Vacancy.self, in: vacancies) { vacancy in
                let demand = scorer.prepare(try vacancy.demand(words))
                try Self.emit(vacancy.id, best(limit, of: people.map { scorer.score($0.profile, for: demand) }), names, emit)
            }
        }
    }

    private func seekers(in path: String) throws -> [(id: String, profile: PreparedProfile)] {
        var people: [(id: String, profile: PreparedProfile)] = []
        try MatchInput.each(MatchInput.Seeker.self, in: path) { people.append(($0.id, scorer.prepare(try $0.profile(words)))) }
        return people
    }

    private func vacancies(in path: String) throws -> [(id: String, demand: PreparedDemand)] {
        var offered: [(id: String, demand: PreparedDemand)] = []
        try MatchInput.each(MatchInput.Vacancy.self, in: path) { offered.append(($0.id, scorer.prepare(try $0.demand(words)))) }
        return offered
    }

    private func best(_ limit: Int, of scores: [Double?]) -> [(place: Int, score: Double)] {
        let scored = scores.enumerated().compactMap { place, score in score.map { (place: place, score: $0) } }
        return Array(scored.sorted { $0.score == $1.score ? $0.place < $1.place : $0.score > $1.score }.prefix(limit))
    }

    private static func emit(
        _ id: String, _ ranked: [(place: Int, score: Double)], _ names: [[UInt8]], _ emit: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        var line = Array("{\"id\":".utf8) + quoted(id) + Array(",\"ranked\":[".utf8)
        for (count, entry) in ranked.enumerated() {
            line += count == 0 ? "{\"id\":".utf8 : ",{\"id\":".utf8
            line += names[entry.place]
            line += ",\"score\":\(entry.score)}".utf8
        }
        line += "]}\n".utf8
        try emit(line[...])
    }

    private static func quoted(_ text: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.string(text)
        return writer.bytes
    }
}

extension MatchEvaluation {
    /// Beyond so many pairs, a person keeps the best `kept` vacancies and a vacancy the best `kept` people.
    private static let allPairs = 4_000_000
    private static let kept = 200

    /// Writes the pairs of the best assignment in order of the seekers' ids, a line each, and at last their number and total.
    package func assign(
        seekers: String, vacancies: String, capacities: String?, _ emit: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        let people = try self.seekers(in: seekers).sorted { $0.id < $1.id }
        let offered = try self.vacancies(in: vacancies).sorted { $0.id < $1.id }
        let places = Dictionary(offered.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let stated = try capacities.map { try MatchInput.capacities(in: $0, of: places) } ?? [:]
        let openings = offered.indices.map { stated[$0] ?? 1 }
        let problem = try AssignmentProblem(people: people.count, openings: openings, candidates: candidates(people, offered))
        let assignment = problem.solve()
        for chosen in assignment.chosen {
            let line =
                Array("{\"seeker_id\":".utf8) + Self.quoted(people[chosen.pair.person].id) + Array(",\"vacancy_id\":".utf8)
                + Self.quoted(offered[chosen.pair.vacancy].id) + Array(",\"score\":\(chosen.score)}\n".utf8)
            try emit(line[...])
        }
        try emit(Array("{\"pairs\":\(assignment.chosen.count),\"total\":\(assignment.total)}\n".utf8)[...])
    }

    private func candidates(
        _ people: [(id: String, profile: PreparedProfile)], _ offered: [(id: String, demand: PreparedDemand)]
    ) -> [AssignmentProblem.Candidate] {
        let isSparse = people.count * offered.count > Self.allPairs
        var pairs: [AssignmentProblem.Candidate] = []
        var others = [[(place: Int, score: Double)]](repeating: [], count: isSparse ? offered.count : 0)
        for (person, entry) in people.enumerated() {
            let scores = offered.map { scorer.score(entry.profile, for: $0.demand) }
            guard isSparse else {
                for (vacancy, score) in scores.enumerated() {
                    if let score { pairs.append(.init(person: person, vacancy: vacancy, score: score)) }
                }
                continue
            }
            for best in best(Self.kept, of: scores) { pairs.append(.init(person: person, vacancy: best.place, score: best.score)) }
            for (vacancy, score) in scores.enumerated() {
                guard let score else { continue }
                others[vacancy].append((person, score))
                if others[vacancy].count >= 2 * Self.kept { others[vacancy] = Self.best(others[vacancy]) }
            }
        }
        for (vacancy, list) in others.enumerated() {
            for best in Self.best(list) { pairs.append(.init(person: best.place, vacancy: vacancy, score: best.score)) }
        }
        return pairs
    }

    private static func best(_ list: [(place: Int, score: Double)]) -> [(place: Int, score: Double)] {
        Array(list.sorted { $0.score == $1.score ? $0.place < $1.place : $0.score > $1.score }.prefix(kept))
    }
}
