import Hosting
import Models
import Postgres
import Web

/// A list as a file for spreadsheets.
enum Export {
    /// The most lines in one file.
    static let limit = 10_000

    static let label = Phrase("Download as CSV", fr: "Télécharger en CSV", ht: "Telechaje an CSV")
}

extension Jobs {
    /// What `sql` finds, at most one line more than the limit, as a file of CSV; that it was taken is an event, `<name>_exported`.
    ///
    /// Refuses with `export.too-many`.
    func export(_ name: String, of sql: SQL, as caller: Caller, table: (Rows) throws -> [[String]]) async throws -> Download {
        let rows = try await database.query(sql, as: caller)
        guard rows.count <= Export.limit else {
            throw Failure(.tooLarge, "export.too-many", "These are more than \(Export.limit) lines. Narrow them down first.")
        }
        let text = CSV.text(try table(rows))
        let taken = Event("programme", try caller.office, "\(name)_exported", at: now())
        try await database.unit([EventLog.append(taken, by: caller)], as: caller)
        return Download("\(name).csv", contentType: "text/csv; charset=utf-8", body: .bytes(Array(text.utf8)))
    }
}
