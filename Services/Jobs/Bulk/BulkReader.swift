import Models
import Web

/// One line of a bulk request: a vacancy that can be read, or why it cannot.
struct BulkLine: Sendable {
    let number: Int
    let posting: Result<VacancyPosting, Failure>

    var externalId: String? {
        if case .success(let posting) = posting { posting.terms.externalId } else { nil }
    }
}

/// Reads the lines of a bulk request, some at a time.
struct BulkReader: Sendable {
    /// Lines of one request; the row of names does not count.
    static let most = 10_000
    /// Bytes of one line.
    static let lineLimit = 64 * 1024
    /// Lines that are written at a time.
    static let batch = 500

    private var lines: BodyLines
    private let columns: BulkColumns?
    /// A line that has to wait for the next batch.
    private var held: BulkLine?

    /// Reads the row of names where there is one.
    ///
    /// Refuses with `vacancy.too-many-lines`, `vacancy.column-unknown`, `vacancy.column-repeated` and `vacancy.csv-malformed`.
    init(_ upload: Upload) throws {
        let isCSV = upload.contentType == "text/csv"
        let count = try BodyLines.count(in: upload.body, isCSV: isCSV) - (isCSV ? 1 : 0)
        guard count <= Self.most else {
            throw Failure(
                .tooLarge, "vacancy.too-many-lines", "These are \(count) lines; send at most \(Self.most) in one request.")
        }
        lines = BodyLines(of: upload.body, limit: Self.lineLimit, isCSV: isCSV)
        columns = isCSV ? try BulkColumns(names: lines.next()?.bytes ?? []) : nil
    }

    /// The next lines, of which no two have one number of the employer's; empty at the end.
    mutating func next() throws -> [BulkLine] {
        var batch: [BulkLine] = []
        var numbers: Set<String> = []
        while batch.count < Self.batch {
            let waiting = held
            held = nil
            guard let line = try waiting ?? lines.next().map(read) else { break }
            if let number = line.externalId, !numbers.insert(number).inserted {
                held = line
                break
            }
            batch.append(line)
        }
        return batch
    }

    private func read(_ line: BodyLines.Line) -> BulkLine {
        guard !line.isTooLong else { return BulkLine(number: line.number, posting: .failure(.lineTooLong)) }
        do {
            let json = try columns?.json(line.bytes) ?? line.bytes
            return BulkLine(number: line.number, posting: .success(try LineInput.read(VacancyPosting.self, json: json)))
        } catch {
            let malformed = Failure(.invalid, "request.malformed-json", "The line cannot be read.")
            return BulkLine(number: line.number, posting: .failure(error as? Failure ?? malformed))
        }
    }
}

extension Failure {
    fileprivate static let lineTooLong = Failure(
        .tooLarge, "vacancy.line-too-long", "The line is longer than \(BulkReader.lineLimit) bytes. Shorten the description.")
}
