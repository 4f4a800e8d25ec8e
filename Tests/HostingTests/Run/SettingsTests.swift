import Foundation
import Testing

@testable import Hosting

@Suite struct `The settings` {
    /// Each row of the README's table that names a setting of the server: name, what holds without it, meaning.
    private static func documented() throws -> [String: (fallback: String, meaning: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let rows = text.matches(of: #/(?m)^\| `(FOOTHOLD_\w+)` \| (?:`([^`|]*)`|none) \| ([^|]*) \|$/#)
        return Dictionary(rows.map { (String($0.1), (String($0.2 ?? ""), String($0.3))) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `stand in the README as the program lists them`() throws {
        let documented = try Self.documented()
        for entry in Settings.table {
            let row = try #require(documented[entry.name], "README.md has no row for \(entry.name).")
            #expect(row.fallback == entry.fallback, "\(entry.name)")
            #expect(row.meaning == entry.meaning, "\(entry.name)")
        }
    }
}
