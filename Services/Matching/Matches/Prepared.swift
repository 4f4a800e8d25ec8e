import Models
import Synchronization

/// What the scorer reads, kept from one list to the next by the version that it was prepared from.
final class Prepared<Owner: Sendable, Value: Sendable>: Sendable {
    /// Whose it is; the programme is a part of it, so that nothing is ever met in another one.
    struct Key: Hashable, Sendable {
        let programme: Programme.ID
        let owner: Identifier<Owner>
    }

    /// The most that are kept, at a few kilobytes each.
    private static var capacity: Int { 50_000 }

    private let kept = Mutex<(basis: ScoringBasis?, values: [Key: Value])>((nil, [:]))

    /// All that were prepared on this basis.
    func all(on basis: ScoringBasis) -> [Key: Value] {
        kept.withLock { $0.basis == basis ? $0.values : [:] }
    }

    func add(_ fresh: [Key: Value], on basis: ScoringBasis) {
        kept.withLock { kept in
            if kept.basis != basis || kept.values.count + fresh.count > Self.capacity { kept = (basis, [:]) }
            kept.values.merge(fresh) { $1 }
        }
    }
}

/// What every score depends on besides the person and the vacancy.
struct ScoringBasis: Hashable, Sendable {
    let taxonomy: String
    let model: String
    let today: CalendarDate

    init(_ library: Library, _ scorer: Scorer) {
        taxonomy = library.number.map { "import-\($0)" } ?? "starter"
        model = scorer.model.version
        today = scorer.today
    }
}

/// A vacancy as it was understood, and the same as the scorer reads it.
struct ReadyVacancy: Sendable {
    let vacancy: PublishedVacancy
    /// How often the office's confirmed titles had been changed when it was read.
    let codings: Int
    let reading: VacancyReading
    let prepared: PreparedDemand
}
