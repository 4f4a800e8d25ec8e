import FoundationEssentials
import Models
import Web

/// The columns of a bulk request in CSV, named as the members of a vacancy in JSON; `wage.minimum` is a member of a member.
struct BulkColumns: Sendable {
    /// How a cell is read; an empty one is left out.
    enum Kind: Sendable {
        case text, number, flag
        /// Codes between semicolons.
        case list
        /// Skills between semicolons, each with `:` and a level behind it if it has one: `lay blocks:3; plaster walls`.
        case skills(essential: Bool)
        /// Languages between semicolons, each with its level: `en:B1; ht:C2`.
        case languages
    }

    static let known: [(name: String, kind: Kind)] = [
        ("externalId", .text), ("title", .text), ("description", .text), ("occupation", .text), ("skills", .skills(essential: true)),
        ("optionalSkills", .skills(essential: false)), ("languages", .languages), ("licences", .list), ("education", .number),
        ("experienceMonths", .number), ("district", .text), ("remote", .flag), ("contract", .text), ("schedule", .text),
        ("wage.minimum", .number), ("wage.maximum", .number), ("wage.period", .text), ("wage.currency", .text), ("openings", .number),
        ("startsOn", .text), ("closesOn", .text), ("draft", .flag), ("coordinates.latitude", .number), ("coordinates.longitude", .number),
        ("accommodations", .text), ("application.email", .text), ("application.phone", .text), ("application.url", .text),
        ("application.instructions", .text),
    ]

    private let columns: [(name: String, kind: Kind)]

    /// Refuses with `vacancy.column-unknown`, `vacancy.column-repeated` and `vacancy.csv-malformed`.
    init(names row: [UInt8]) throws(Failure) {
        let names = try Self.cells(row).map { $0.trimmingPrefix { $0 == " " } }.map {
            String($0.reversed().trimmingPrefix { $0 == " " }.reversed())
        }
        columns = try names.map { name throws(Failure) in
            guard let column = Self.known.first(where: { $0.name == name }) else {
                throw Self.refusal(
                    "vacancy.column-unknown", name, "unknown", "Known columns are: \(Self.known.map(\.name).joined(separator: ", ")).")
            }
            guard names.count(where: { $0 == name }) == 1 else {
                throw Self.refusal("vacancy.column-repeated", name, "repeated", "Give each column once.")
            }
            return column
        }
    }

    private static func refusal(_ code: String, _ name: String, _ word: String, _ remedy: String) -> Failure {
        Failure(
            .invalid, code, "The first row must name the columns, and `\(name.prefix(60))` cannot stand there.",
            fields: [.init("/" + name.replacing("~", with: "~0").replacing("/", with: "~1").prefix(60), word, remedy)])
    }

    /// A row as the JSON of a vacancy; refuses with `vacancy.csv-malformed`.
    func json(_ row: [UInt8]) throws(Failure) -> [UInt8] {
        let cells = try Self.cells(row)
        guard cells.count <= columns.count else {
            throw Self.malformed("The row has \(cells.count) cells for \(columns.count) columns; put texts with commas in quotation marks.")
        }
        var vacancy: JSONValue = [:]
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            Self.put(Self.value(cell, column.kind), at: column.name.split(separator: ".")[...], into: &vacancy)
        }
        return vacancy.bytes
    }

    private static func put(_ value: JSONValue, at path: ArraySlice<Substring>, into object: inout JSONValue) {
        guard let step = path.first.map({ $0 == "optionalSkills" ? "skills" : String($0) }) else { return }
        if path.count > 1 {
            var inner = object[step] ?? [:]
            put(value, at: path.dropFirst(), into: &inner)
            object[step] = inner
        } else if case .array(let more) = value {
            object[step] = .array((object[step]?.elements ?? []) + more)
        } else {
            object[step] = value
        }
    }

    /// What is no number or flag stays a text, which is then refused where it stands.
    private static func value(_ cell: String, _ kind: Kind) -> JSONValue {
        switch kind {
        case .text: .string(cell)
        case .number: Int(cell).map { .integer($0) } ?? Double(cell).flatMap { $0.isFinite ? .number($0) : nil } ?? .string(cell)
        case .flag: ["true": .bool(true), "false": .bool(false)][cell.lowercased()] ?? .string(cell)
        case .list: .array(parts(of: cell).map { .string($0) })
        case .skills(let essential):
            .array(
                parts(of: cell).map { part in
                    let (words, level) = behindColon(part)
                    var skill: JSONValue = ["skill": .string(level == nil ? part : words), "essential": .bool(essential)]
                    skill["level"] = level.map { .integer($0) }
                    return skill
                })
        case .languages:
            .array(
                parts(of: cell).map { part in
                    let pair = part.split(separator: ":", maxSplits: 1).map(trimmed)
                    var demand: JSONValue = ["language": .string(pair.first ?? "")]
                    demand["level"] = pair.count > 1 ? .string(pair[1]) : nil
                    return demand
                })
        }
    }

    /// The words before the last colon, and the digit behind it; the digit is nil where there is anything else.
    private static func behindColon(_ part: String) -> (String, Int?) {
        guard let colon = part.lastIndex(of: ":"), case let level = trimmed(part[part.index(after: colon)...]), level.count == 1 else {
            return (part, nil)
        }
        return (trimmed(part[..<colon]), Int(level))
    }

    private static func parts(of cell: String) -> [String] {
        cell.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
    }

    private static func cells(_ row: [UInt8]) throws(Failure) -> [String] {
        guard String(validating: row, as: UTF8.self) != nil else { throw malformed("It is not UTF-8.") }
        var parser = CSVParser()
        var cells: [String] = []
        func keep(_ record: borrowing CSVParser.Record) { cells = (0..<record.count).map { record[$0] } }
        do {
            try parser.consume(row[...], keep)
            try parser.end(keep)
        } catch {
            throw malformed(
                "It is not CSV as RFC 4180 has it: \((error as? CSVParser.Malformed)?.message ?? "a quotation mark is astray").")
        }
        return cells
    }

    private static func malformed(_ why: String) -> Failure {
        Failure(.invalid, "vacancy.csv-malformed", "The row cannot be read. \(why)")
    }
}
