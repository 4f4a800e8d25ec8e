import Hosting
import Models
import Postgres

/// Everybody of an office who agreed to be matched, prepared for scoring, as of one moment.
struct Pool: Sendable {
    let library: Library
    /// The day on which recency is judged.
    let today: CalendarDate
    private(set) var index: ProfileIndex<Returnee.ID>
    /// Who agreed and has no profile yet.
    private(set) var waiting: Set<Returnee.ID>
    private var position: EventPosition

    /// The taxonomy has more skills or occupations than an index can number.
    struct TooManyConcepts: Error {}

    /// Reads everybody of the caller's office, a few thousand at a time, and tells how many were read.
    init(
        _ library: Library, _ today: CalendarDate, in database: ServiceDatabase, as caller: Caller, tell: @Sendable (Int) -> Void
    ) async throws {
        (self.library, self.today) = (library, today)
        let scorer = Scorer(taxonomy: library.taxonomy, today: today)
        (index, waiting, position) = try await database.transaction(as: caller, isolation: .repeatableRead) { transaction in
            let position = EventPosition(horizon: try EventPosition.horizon(try await transaction.query(PoolStore.horizon)))
            guard var packing = ProfilePacking<Returnee.ID>(over: library.taxonomy) else { throw TooManyConcepts() }
            var (waiting, read): (Set<Returnee.ID>, Int) = ([], 0)
            try await transaction.execute(PoolStore.open)
            var rows = try await transaction.query(PoolStore.fetch)
            while !rows.isEmpty {
                let some = rows
                // The database looks for the next while these are read and prepared.
                async let people = Self.prepare(some, by: scorer)
                rows = try await transaction.query(PoolStore.fetch)
                for (id, prepared) in try await people {
                    if let prepared { packing.add(id, prepared) } else { waiting.insert(id) }
                }
                read += some.count
                tell(read)
            }
            return (packing.index(), waiting, position)
        }
    }

    /// Some of the people in their order, each with the profile as the scorer reads it, where there is one.
    private static func prepare(_ rows: Rows, by scorer: Scorer) throws -> [(Returnee.ID, PreparedProfile?)] {
        try rows.map { row in
            let candidate = try ProfileStore.Candidate(row)
            return (candidate.id, candidate.prepared(by: scorer))
        }
    }

    func isOf(_ library: Library, _ today: CalendarDate) -> Bool {
        self.library.number == library.number && self.today == today
    }

    /// Takes in what was committed since; false where that is more than is worth following, and all is better read anew.
    mutating func catchUp(in database: ServiceDatabase, as caller: Caller) async throws -> Bool {
        let answers = try await database.unit([PoolStore.horizon, PoolStore.changes(since: position.horizon)], as: caller)
        let changed = try position.advance(to: try EventPosition.horizon(answers[0]), over: answers[1])
        guard !changed.isEmpty else { return true }
        guard changed.count <= Self.mostChanges else { return false }
        leave(changed)
        let scorer = Scorer(taxonomy: library.taxonomy, today: today)
        for row in try await database.query(ProfileStore.candidates(changed.sorted()), as: caller) {
            let candidate = try ProfileStore.Candidate(row)
            if let prepared = candidate.prepared(by: scorer) {
                index.put(candidate.id, prepared)
            } else {
                waiting.insert(candidate.id)
            }
        }
        return true
    }

    /// Takes out who is not to be shown any more.
    mutating func leave(_ people: Set<Returnee.ID>) {
        for person in people { index.remove(person) }
        waiting.subtract(people)
    }

    /// The same with its changes packed, where they have become many: each of them is scored in every search.
    var compacted: Pool? {
        guard index.changes > Self.mostUnpacked else { return nil }
        var copy = self
        copy.index = index.compacted()
        return copy
    }

    private static let mostChanges = 5_000
    private static let mostUnpacked = 500
}

extension ProfileStore.Candidate {
    /// As the scorer reads it; nil where there is no profile yet.
    func prepared(by scorer: Scorer) -> PreparedProfile? {
        kept.version == 0 ? nil : scorer.prepare(kept.profile.living(in: district), version: kept.version)
    }
}
