import Archive
package import Models
import Web

/// Confirmed codings as a file of comma-separated values has them: the columns `title` and `uri`, further ones passed over.
package struct CodingFile {
    /// Why a file could not be taken in.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    /// A coding, and the line on which it stands.
    struct Line {
        let number: Int
        let coding: ConfirmedCodings.Coding
    }

    let path: String
    private let archive: ArchiveReader
    private var parser = CSVParser()
    private var columns: (title: Int, uri: Int)?
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var isAtEnd: Bool

    init(_ path: String) throws {
        self.path = path
        do {
            archive = try ArchiveReader(path: path, format: .plain)
            isAtEnd = try archive.next() == nil
        } catch {
            throw Problem(description: "\(path): \(error.message)")
        }
    }

    /// All of it. Names the line of what is wrong.
    package static func read(_ path: String) throws -> [ConfirmedCodings.Coding] {
        var file = try CodingFile(path)
        var codings: [ConfirmedCodings.Coding] = []
        while let lines = try file.next() { codings += lines.map(\.coding) }
        return codings
    }

    /// The codings of the next part of the file, which may be none; nil at its end. Names the line of what is wrong.
    mutating func next() throws -> [Line]? {
        guard !isAtEnd else { return nil }
        var lines: [Line] = []
        do {
            let count = try archive.read(into: &buffer)
            isAtEnd = count == 0
            let take = { [path] (record: borrowing CSVParser.Record, columns: inout (title: Int, uri: Int)?) throws in
                guard let known = columns else {
                    columns = try Self.header(record, path)
                    return
                }
                lines.append(Line(number: record.line, coding: try Self.coding(record, known, path)))
            }
            var columns = columns
            if isAtEnd {
                try parser.end { try take($0, &columns) }
            } else {
                try parser.consume(buffer[..<count]) { try take($0, &columns) }
            }
            self.columns = columns
        } catch let error as ArchiveError {
            throw Problem(description: "\(path): \(error.message)")
        } catch let error as CSVParser.Malformed {
            throw Problem(description: "\(path), line \(error.line): \(error.message)")
        }
        return lines
    }

    private static func header(_ record: borrowing CSVParser.Record, _ path: String) throws -> (title: Int, uri: Int) {
        var places: [String: Int] = [:]
        for column in 0..<record.count { places[record[column]] = column }
        guard let title = places["title"], let uri = places["uri"] else {
            throw Problem(description: "\(path), line \(record.line): name the columns title and uri")
        }
        return (title, uri)
    }

    private static func coding(_ record: borrowing CSVParser.Record, _ columns: (title: Int, uri: Int), _ path: String) throws
        -> ConfirmedCodings.Coding
    {
        guard record.count > max(columns.title, columns.uri) else {
            throw Problem(description: "\(path), line \(record.line): a field is missing")
        }
        guard let uri = ConceptURI(record[columns.uri]) else {
            throw Problem(description: "\(path), line \(record.line): uri is not the address of a concept")
        }
        return ConfirmedCodings.Coding(record[columns.title], uri)
    }
}
