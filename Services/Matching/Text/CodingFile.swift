import Archive
package import Models
import Web

/// Confirmed codings as a file of comma-separated values has them: the columns `title` and `uri`, further ones passed over.
package enum CodingFile {
    /// Why a file could not be taken in.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    /// Names the line of what is wrong.
    package static func read(_ path: String) throws -> [ConfirmedCodings.Coding] {
        do {
            let archive = try ArchiveReader(path: path, format: .plain)
            var codings: [ConfirmedCodings.Coding] = []
            var columns: (title: Int, uri: Int)?
            var parser = CSVParser()
            func take(_ record: borrowing CSVParser.Record) throws {
                guard let known = columns else {
                    columns = try header(record, path)
                    return
                }
                codings.append(try coding(record, known, path))
            }
            while try archive.next() != nil {
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while case let count = try archive.read(into: &buffer), count > 0 { try parser.consume(buffer[..<count], take) }
            }
            try parser.end(take)
            return codings
        } catch let error as ArchiveError {
            throw Problem(description: "\(path): \(error.message)")
        } catch let error as CSVParser.Malformed {
            throw Problem(description: "\(path), line \(error.line): \(error.message)")
        }
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
