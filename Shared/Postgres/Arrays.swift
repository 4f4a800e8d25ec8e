package import FoundationEssentials

/// A value of which there are arrays: `[UInt8]` is `bytea`, every other one is PostgreSQL's array in one dimension.
package protocol ArrayElement: Bindable, Readable {
    /// The OID of the array's type; 0 lets the server infer it.
    static var sqlArrayType: UInt32 { get }
    /// What is sent for an array.
    static func bytes(of array: [Self]) -> [UInt8]
    static func array(from cell: Cell) throws -> [Self]
}

extension ArrayElement {
    package static var sqlArrayType: UInt32 { 0 }

    package static func bytes(of array: [Self]) -> [UInt8] {
        ArrayText.encode(array.lazy.map(\.bind.text))
    }

    package static func array(from cell: Cell) throws -> [Self] {
        guard !cell.isNull, let elements = unsafe cell.withUnsafeBytes(ArrayText.decode) else { throw cell.mismatch }
        return try elements.map { try Self(cell: $0) }
    }
}

extension Array: Bindable where Element: ArrayElement {
    package static var sqlType: UInt32 { Element.sqlArrayType }
    package var bind: Bind { Bind(bytes: Element.bytes(of: self), type: Element.sqlArrayType) }
}

extension Array: Readable where Element: ArrayElement {
    package init(cell: Cell) throws {
        self = try Element.array(from: cell)
    }
}

extension String: ArrayElement {}
extension Bool: ArrayElement {}
extension Double: ArrayElement {}
extension Decimal: ArrayElement {}
extension Date: ArrayElement {}

extension Int: ArrayElement {
    package static var sqlArrayType: UInt32 { TypeID.int8Array }
}

extension Int64: ArrayElement {
    package static var sqlArrayType: UInt32 { TypeID.int8Array }
}

extension Int32: ArrayElement {
    package static var sqlArrayType: UInt32 { TypeID.int4Array }
}

extension UUID: ArrayElement {
    package static var sqlArrayType: UInt32 { TypeID.uuidArray }
}

extension Optional: ArrayElement where Wrapped: ArrayElement {
    package static var sqlArrayType: UInt32 { Wrapped.sqlArrayType }
}

/// A byte is no value by itself; an array of bytes is `bytea`.
extension UInt8: ArrayElement {
    package static var sqlArrayType: UInt32 { TypeID.bytea }
    package var bind: Bind { Bind(String(self)) }

    package init(cell: Cell) throws {
        guard !cell.isNull, let value = UInt8(cell.text) else { throw cell.mismatch }
        self = value
    }

    package static func bytes(of array: [UInt8]) -> [UInt8] { array }

    package static func array(from cell: Cell) throws -> [UInt8] {
        unsafe try cell.parse { text in
            guard text.count >= 2, text.count % 2 == 0, unsafe text[0] == UInt8(ascii: "\\"), unsafe text[1] == UInt8(ascii: "x") else {
                return nil
            }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.count / 2 - 1)
            for place in stride(from: 2, to: text.count, by: 2) {
                guard let high = unsafe Hex.value(text[place]), let low = unsafe Hex.value(text[place + 1]) else { return nil }
                bytes.append(high << 4 | low)
            }
            return bytes
        }
    }
}

/// PostgreSQL's text form of arrays in one dimension: `{1,NULL,"a\"b"}`.
enum ArrayText {
    private static let (open, close, comma, quote, escape) =
        (UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\\"))

    /// Quotes every element, so that none can be taken for NULL or a brace.
    static func encode(_ elements: some Sequence<[UInt8]?>) -> [UInt8] {
        var text = [open]
        for element in elements {
            if text.count > 1 { text.append(comma) }
            guard let element else {
                text += "NULL".utf8
                continue
            }
            text.append(quote)
            for byte in element {
                if byte == quote || byte == escape { text.append(escape) }
                text.append(byte)
            }
            text.append(quote)
        }
        text.append(close)
        return text
    }

    /// The elements' own texts; nil where `text` is not an array in one dimension.
    static func decode(_ text: UnsafeRawBufferPointer) -> [Cell]? {
        guard text.count >= 2, unsafe text[0] == open, unsafe text[text.count - 1] == close else { return nil }
        let plain = Scratch(capacity: text.count)
        var cells: [Cell] = []
        var place = 1
        let end = text.count - 1
        while place < end {
            let isQuoted = unsafe text[place] == quote
            if isQuoted { place += 1 }
            let start = plain.count
            while place < end, unsafe text[place] != (isQuoted ? quote : comma) {
                if isQuoted, unsafe text[place] == escape { place += 1 }
                if !isQuoted, unsafe text[place] == open { return nil }
                plain.append(unsafe text[place])
                place += 1
            }
            if isQuoted {
                guard place < end else { return nil }
                place += 1
            }
            cells.append(!isQuoted && plain.isNull(from: start) ? .null : plain.cell(from: start))
            if place < end {
                guard unsafe text[place] == comma else { return nil }
                place += 1
            }
        }
        return cells
    }

    /// The unescaped elements one after the other, for as long as a cell shows one of them; written only while they are decoded.
    @safe private final class Scratch: @unchecked Sendable {
        private let memory: UnsafeMutableRawBufferPointer
        private(set) var count = 0

        init(capacity: Int) {
            unsafe memory = .allocate(byteCount: capacity, alignment: 1)
        }

        deinit {
            unsafe memory.deallocate()
        }

        func append(_ byte: UInt8) {
            unsafe memory[count] = byte
            count += 1
        }

        func isNull(from start: Int) -> Bool {
            unsafe UnsafeRawBufferPointer(rebasing: memory[start..<count]).elementsEqual("NULL".utf8)
        }

        func cell(from start: Int) -> Cell {
            unsafe Cell(UnsafeRawBufferPointer(rebasing: memory[start..<count]), of: self)
        }
    }
}
