extension JSONWriter {
    /// Appends UTF-8 with quotes, backslashes and control characters escaped (RFC 8259, section 7).
    ///
    /// Looks at eight bytes at a time and copies each run that needs no escape in one go.
    mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
        var start = 0
        while start < text.count {
            let stop = unsafe Self.firstToEscape(in: text, from: start)
            if stop > start { unsafe append(UnsafeRawBufferPointer(rebasing: text[start..<stop])) }
            guard stop < text.count else { return }
            unsafe appendEscape(of: text[stop])
            start = stop + 1
        }
    }

    private static func firstToEscape(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
        var place = start
        while place + 8 <= text.count {
            let word = unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            guard needsNoEscape(word) else { break }
            place += 8
        }
        while place < text.count {
            let byte = unsafe text[place]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return place }
            place += 1
        }
        return text.count
    }

    /// Whether none of the eight bytes is below 0x20, a quote or a backslash ("haszero" and "hasless" of Bit Twiddling Hacks).
    private static func needsNoEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        let special = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | control
        return special & (ones &* 0x80) == 0
    }

    private mutating func appendEscape(of byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
        default:
            append(UInt8(ascii: "u"))
            append(UInt8(ascii: "0"))
            append(UInt8(ascii: "0"))
            append(Self.hexDigit(byte >> 4))
            append(Self.hexDigit(byte & 0xF))
        }
    }

    /// The lower-case hexadecimal digit of a value below 16.
    static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
