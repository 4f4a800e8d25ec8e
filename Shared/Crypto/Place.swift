/// Where a sealed value belongs: the associated data of its encryption.
package struct Place: Hashable, Sendable {
    private let parts: [String]

    /// A column of one row, for example `Place("sealed.session", row: id, column: "note")`.
    package init(_ table: String, row: some CustomStringConvertible, column: String) {
        parts = [table, row.description, column]
    }

    private init(parts: [String]) {
        self.parts = parts
    }

    /// A place inside this one.
    func adding(_ steps: String...) -> Place {
        Place(parts: parts + steps)
    }

    /// The parts, each after its length, so that no two places read the same.
    var context: [UInt8] {
        parts.flatMap { part in
            let length = UInt32(part.utf8.count)
            return (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + Array(part.utf8)
        }
    }
}
