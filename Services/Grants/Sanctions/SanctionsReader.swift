import Hosting
import Models
import Web

/// Reads a list of sanctions from CSV (RFC 4180): a row of column names, and a row for each person or business.
///
/// The columns read are `name`; `aliases`, further names between semicolons; and `remark`. Others are passed over, so that OpenSanctions'
/// `targets.simple.csv` can be taken as it is.
struct SanctionsReader {
    /// Names on a list at most.
    static let most = 200_000

    private(set) var entries: [SanctionsList.Entry] = []
    private var places: (name: Int, aliases: Int?, remark: Int?)?

    /// Refuses with `sanctions.malformed`, about the field `file`.
    static func read(_ body: Body) throws -> [SanctionsList.Entry] {
        guard body.count > 0 else { throw Failure.field("file", "file.empty", "The file is empty. Choose another one.") }
        var (reader, parser, offset) = (SanctionsReader(), CSVParser(), 0)
        do {
            while case let piece = try body.read(at: offset, upTo: 1 << 16), !piece.isEmpty {
                try parser.consume(piece[...]) { try reader.take($0) }
                offset += piece.count
            }
            try parser.end { try reader.take($0) }
        } catch let malformed as CSVParser.Malformed {
            throw Failure.sanctionsMalformed(line: malformed.line, malformed.message)
        }
        return reader.entries
    }

    private mutating func take(_ record: borrowing CSVParser.Record) throws {
        guard let places else { return try takeNames(of: record) }
        func cell(_ place: Int?) -> String? {
            guard let place, place < record.count, case let text = record[place], !text.isEmpty else { return nil }
            return text
        }
        guard let name = cell(places.name) else { return }
        let others = cell(places.aliases)?.split(separator: ";").map(String.init) ?? []
        let remark = cell(places.remark)
        for (place, known) in ([name] + others).enumerated() where !known.allSatisfy(\.isWhitespace) {
            guard known.count <= 500 else { throw Failure.sanctionsMalformed(line: record.line, "a name has more than 500 characters") }
            let alias = place == 0 ? nil : "= \(name)"
            entries.append(.init(name: known, remark: [alias, remark].compactMap(\.self).joined(separator: "; ").filled))
        }
        guard entries.count <= Self.most else {
            throw Failure.sanctionsMalformed(line: record.line, "more than \(Self.most) names; take one list at a time")
        }
    }

    private mutating func takeNames(of record: borrowing CSVParser.Record) throws {
        var names: [String] = []
        for place in 0..<record.count { names.append(record[place].lowercased()) }
        guard let name = names.firstIndex(of: "name") else {
            throw Failure.sanctionsMalformed(line: 1, "the first row names no column `name`")
        }
        places = (name, names.firstIndex(of: "aliases"), names.firstIndex(of: "remark"))
    }
}

extension String {
    fileprivate var filled: String? { isEmpty ? nil : self }
}

extension Failure {
    static func sanctionsMalformed(line: Int, _ why: String) -> Failure {
        .field("file", "sanctions.malformed", "Line \(line) cannot be read: \(why). Save the list as CSV with a row of column names first.")
    }
}
