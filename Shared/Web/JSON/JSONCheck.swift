import FoundationEssentials
import Models

/// Looks through JSON before it is decoded, for what `JSONDecoder` lets pass: repeated names, great depth, text that is not UTF-8.
///
/// It knows only strings and brackets; whether the rest is JSON is the decoder's to say.
struct JSONCheck {
    /// Objects and lists inside one another.
    static let depthLimit = 32

    private let text: [UInt8]
    private var place = 0
    /// For each open bracket the names seen in it; nil for a list.
    private var open: [Set<ArraySlice<UInt8>>?] = []

    static func check(_ text: [UInt8]) throws(Failure) {
        guard String(validating: text, as: UTF8.self) != nil else {
            throw JSONText.malformed("The body is not UTF-8; encode it as UTF-8 without a byte order mark.")
        }
        var check = JSONCheck(text: text)
        try check.run()
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func run() throws(Failure) {
        while place < text.count {
            switch text[place] {
            case UInt8(ascii: "{"): try enter([])
            case UInt8(ascii: "["): try enter(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: "\""): try string()
            default: break
            }
            place += 1
        }
    }

    private mutating func enter(_ names: Set<ArraySlice<UInt8>>?) throws(Failure) {
        open.append(names)
        guard open.count <= Self.depthLimit else {
            throw JSONText.malformed("The body nests deeper than \(Self.depthLimit) levels; send a flatter one.")
        }
    }

    private mutating func string() throws(Failure) {
        let start = place + 1
        place = start
        while place < text.count, text[place] != UInt8(ascii: "\"") {
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < text.count else { throw JSONText.malformed("A text of the body has no closing quote.") }
        guard isName(after: place + 1), let last = open.indices.last, open[last] != nil else { return }
        let name = Self.plain(text[start..<place])
        if open[last]?.insert(name).inserted == false {
            let readable = String(decoding: name.prefix(60), as: UTF8.self)
            throw JSONText.malformed("The body gives `\(readable)` twice in one object; give it once.")
        }
    }

    /// The name without escapes, by which two spellings of one name are found out.
    private static func plain(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = [UInt8(ascii: "\"")]
        guard name.contains(UInt8(ascii: "\\")), let text = try? JSONDecoder().decode(String.self, from: Data(quote + name + quote)) else {
            return name
        }
        return Array(text.utf8)[...]
    }

    private func isName(after place: Int) -> Bool {
        let next = text[place...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        return next == UInt8(ascii: ":")
    }
}
