/// A parser of comma-separated values (RFC 4180) that takes bytes as they come: quoted fields may hold commas, quotes and line ends.
package struct CSVParser {
    /// Why a text is not CSV.
    package struct Malformed: Error {
        package let line: Int
        package let message: String
    }

    /// One record; its fields are decoded only when asked for.
    package struct Record {
        fileprivate(set) var bytes: [UInt8] = []
        /// Where each field ends in `bytes`.
        fileprivate(set) var ends: [Int] = []
        /// The line of the file on which it starts, from 1.
        package fileprivate(set) var line = 1

        /// How many fields it has.
        package var count: Int {
            ends.count
        }

        /// The text of the field at this place, from 0.
        package subscript(_ field: Int) -> String {
            String(decoding: bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]], as: UTF8.self)
        }
    }

    private enum State {
        case start, plain, quoted, closed
    }

    private var state = State.start
    private var record = Record()
    private var line = 1
    private var position = 0

    package init() {}

    /// Gives each record that `chunk` completes.
    package mutating func consume(_ chunk: ArraySlice<UInt8>, _ emit: (borrowing Record) throws -> Void) throws {
        var chunk = chunk
        if position == 0, chunk.starts(with: [0xEF, 0xBB, 0xBF]) { chunk = chunk.dropFirst(3) }
        position += chunk.count
        for byte in chunk {
            switch (state, byte) {
            case (_, 0): throw Malformed(line: line, message: "a zero byte is no text")
            case (.quoted, UInt8(ascii: "\"")): state = .closed
            case (.quoted, _):
                if byte == UInt8(ascii: "\n") { line += 1 }
                record.bytes.append(byte)
            case (_, UInt8(ascii: ",")):
                record.ends.append(record.bytes.count)
                state = .start
            case (_, UInt8(ascii: "\n")):
                line += 1
                try finish(emit)
            case (_, UInt8(ascii: "\r")): continue
            case (.start, UInt8(ascii: "\"")): state = .quoted
            case (.closed, UInt8(ascii: "\"")):
                record.bytes.append(byte)
                state = .quoted
            case (.closed, _): throw Malformed(line: line, message: "something follows a closing quotation mark")
            default:
                record.bytes.append(byte)
                state = .plain
            }
        }
    }

    /// Gives the last record where the file does not end with a line end.
    package mutating func end(_ emit: (borrowing Record) throws -> Void) throws {
        if case .quoted = state { throw Malformed(line: record.line, message: "a quotation mark is never closed") }
        try finish(emit)
    }

    private mutating func finish(_ emit: (borrowing Record) throws -> Void) throws {
        if !record.bytes.isEmpty || !record.ends.isEmpty {
            record.ends.append(record.bytes.count)
            try emit(record)
        }
        record.bytes.removeAll(keepingCapacity: true)
        record.ends.removeAll(keepingCapacity: true)
        record.line = line
        state = .start
    }
}
