/// An input whose body is taken whole, as one of these media types and no other, into its only `Upload`.
package protocol WholeBodyInput {
    static var mediaTypes: [String] { get }
}

/// The lines of a body, read a piece at a time: a body of any size takes the memory of its longest line.
package struct BodyLines: Sendable {
    /// One line without its end.
    package struct Line: Sendable {
        /// From 1; the first one's, where a record of CSV goes over several.
        package let number: Int
        package let bytes: [UInt8]
        /// Whether it is longer than allowed, so that `bytes` is only its beginning.
        package let isTooLong: Bool
    }

    /// Bytes that are read at a time.
    private static let piece = 64 * 1024

    private let body: Body
    private let limit: Int
    private let isCSV: Bool
    private var piece: ArraySlice<UInt8> = []
    private var offset = 0
    private var number = 1

    /// Lines of at most `limit` bytes; in CSV (RFC 4180) a line end between quotation marks ends nothing.
    package init(of body: Body, limit: Int, isCSV: Bool) {
        self.body = body
        self.limit = limit
        self.isCSV = isCSV
    }

    /// How many lines there are that are not empty.
    package static func count(in body: Body, isCSV: Bool) throws(SpoolError) -> Int {
        var lines = BodyLines(of: body, limit: 0, isCSV: isCSV)
        var count = 0
        while try lines.next() != nil { count += 1 }
        return count
    }

    /// The next line that is not empty; nil at the end.
    package mutating func next() throws(SpoolError) -> Line? {
        var (start, length, hasText, isQuoted) = (number, 0, false, false)
        var bytes: [UInt8] = []
        while try fill() {
            let end = endOfLine(&isQuoted)
            let part = piece[..<(end ?? piece.endIndex)]
            length += part.count
            hasText = hasText || part.contains { $0 > UInt8(ascii: " ") }
            bytes += part.prefix(limit - bytes.count)
            piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
            guard end != nil else { continue }
            if hasText { break }
            (start, length) = (number, 0)
            bytes.removeAll()
        }
        return hasText ? Line(number: start, bytes: bytes, isTooLong: length > limit) : nil
    }

    /// Reads on where the piece is used up; false at the end of the body.
    private mutating func fill() throws(SpoolError) -> Bool {
        guard piece.isEmpty else { return true }
        let read = try body.read(at: offset, upTo: Self.piece)
        // A byte order mark is no text.
        piece = offset == 0 && read.starts(with: [0xEF, 0xBB, 0xBF]) ? read.dropFirst(3) : read[...]
        offset += read.count
        return !piece.isEmpty
    }

    private mutating func endOfLine(_ isQuoted: inout Bool) -> Int? {
        for place in piece.indices {
            switch piece[place] {
            case UInt8(ascii: "\"") where isCSV: isQuoted.toggle()
            case UInt8(ascii: "\n"):
                number += 1
                if !isQuoted { return place }
            default: continue
            }
        }
        return nil
    }
}

/// Reads one line of a body as the whole body of an endpoint is read.
package enum LineInput {
    /// Refuses what is no JSON with `request.malformed-json`, and with `request.invalid` every value that is wrong, by its place.
    package static func read<Input: Decodable>(_ type: Input.Type, json: [UInt8]) throws -> Input {
        let body = try JSONReader.read(json)
        return try InputReader(refusesUnknown: true, forgives: false).read(type, from: .request([:], body: body))
    }
}
