package import Hosting
import Models
import Synchronization

/// Keeps the taxonomy of the database in memory.
package final class TaxonomyCache: Sendable {
    private let database: ServiceDatabase
    private let kept = Mutex<Library?>(nil)

    package init(_ database: ServiceDatabase) {
        self.database = database
    }

    /// The taxonomy in force.
    package func current() async throws -> Library {
        if let library = kept.withLock({ $0 }) { return library }
        var rows = TaxonomyRows()
        try StarterTaxonomy.read { rows.add($0) }
        let library = Library(rows)
        kept.withLock { $0 = library }
        return library
    }
}
