/// A text as search compares it: lower case, without accents, words apart by one space; UTF-8.
///
/// A table of our own, so that neither ICU nor the machine's locale has a say.
package struct FoldedText: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                Self.add(ascii: UInt8(scalar.value), to: &bytes)
            } else if (0x300...0x36F).contains(scalar.value) {
                continue
            } else if let plain = Self.plain[scalar] {
                bytes += plain
            } else if scalar.properties.isAlphabetic {
                bytes += scalar.properties.lowercaseMapping.utf8
            } else {
                Self.addSpace(to: &bytes)
            }
        }
        if bytes.last == Self.space { bytes.removeLast() }
        self.bytes = bytes
    }

    /// The words, as ranges of `bytes`.
    package var words: [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: Self.space) ?? bytes.count
            words.append(start..<end)
            start = end + 1
        }
        return words
    }

    /// The words by themselves.
    var split: [[UInt8]] {
        words.map { Array(bytes[$0]) }
    }

    static let space = UInt8(ascii: " ")

    private static func add(ascii byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "#"):
            bytes.append(byte)
        default: addSpace(to: &bytes)
        }
    }

    private static func addSpace(to bytes: inout [UInt8]) {
        if let last = bytes.last, last != space { bytes.append(space) }
    }

    /// The Latin letters with marks, and the ligatures, in either case.
    private static let plain: [Unicode.Scalar: [UInt8]] = {
        let rows = [
            ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏőǒ"), ("oe", "œ"), ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for (plain, letters) in rows {
            for scalar in letters.unicodeScalars {
                table[scalar] = Array(plain.utf8)
                for upper in scalar.properties.uppercaseMapping.unicodeScalars where upper.value >= 0x80 {
                    table[upper] = Array(plain.utf8)
                }
            }
        }
        return table
    }()
}
