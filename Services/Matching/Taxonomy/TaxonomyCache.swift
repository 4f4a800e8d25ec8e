package import Hosting
package import Models
import Postgres
import Synchronization

/// Keeps the taxonomy of the database in memory, and the titles that offices have confirmed; notices within seconds that there is news.
package final class TaxonomyCache: Sendable {
    private let database: ServiceDatabase
    private let patience: Duration
    private let library: FreshCopy<Library>
    private let offices = Mutex<[Programme.ID: FreshCopy<OfficeCodings>]>([:])

    /// Looks for news at most once in `patience`, when somebody asks.
    package init(_ database: ServiceDatabase, patience: Duration = .seconds(2)) {
        self.database = database
        self.patience = patience
        library = FreshCopy("taxonomy", patience: patience) { kept in
            let caller = Caller.system(in: nil, task: "taxonomy")
            let number = try await database.query(TaxonomyLoader.number, as: caller).first?.decode("number", as: Int?.self)
            if let kept, kept.number == number { return kept }
            return try await TaxonomyLoader.load(from: database) ?? Library(TaxonomyEdition.starter().rows)
        }
    }

    /// The taxonomy in force: the database's, or the starter where none was ever written.
    package func current() async throws -> Library {
        try await library.current()
    }

    /// The same, reading titles as the programme's people have confirmed them.
    package func current(for programme: Programme.ID?) async throws -> Library {
        try await heeding(current(), for: programme)
    }

    /// A library, reading titles as the programme's people have confirmed them.
    func heeding(_ library: Library, for programme: Programme.ID?) async throws -> Library {
        guard let programme else { return library }
        return library.heeding(try await codings(of: programme).current())
    }

    /// Looks at once, and gives what is in force then.
    package func refreshed() async throws -> Library {
        try await library.refreshed()
    }

    /// The same, reading titles as the programme's people have confirmed them until now.
    package func refreshed(for programme: Programme.ID?) async throws -> Library {
        let library = try await current()
        guard let programme else { return library }
        return library.heeding(try await codings(of: programme).refreshed())
    }

    private func codings(of programme: Programme.ID) -> FreshCopy<OfficeCodings> {
        offices.withLock { offices in
            if let known = offices[programme] { return known }
            let fresh = FreshCopy<OfficeCodings>("list of confirmed titles", patience: patience) { [database, library] kept in
                let caller = Caller.system(in: programme, task: "codings")
                let library = try await library.current()
                let turn = try await database.query(CodingStore.turn, as: caller).first?.decode("number") ?? 0
                if let kept, kept.turn == turn, kept.taxonomy == library.number { return kept }
                // What is read is as new as the turn or newer; then the next look reads it once more.
                let codings = try await database.query(CodingStore.all, as: caller).map(ConfirmedCodings.Coding.init)
                return OfficeCodings(codings, turn: turn, by: library)
            }
            offices[programme] = fresh
            return fresh
        }
    }
}
