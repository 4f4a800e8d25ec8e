/// A name folded twice, so that the same person is found under another spelling.
///
/// `plain` lays aside case, accents, ligatures, hyphens and apostrophes. `sounds` goes on to how French, Haitian Creole and English spell
/// one sound (Jean-Baptiste and Jan Batis are `batis jan`), with the words in alphabetical order, since names are often swapped.
package struct NameKey: Hashable, Sendable {
    /// The words without case and accents, in the order given.
    package let words: [String]

    package init(_ name: String) {
        var words: [String] = []
        var word = ""
        for scalar in name.unicodeScalars {
            if let letters = Self.letters(of: scalar) {
                word += letters
            } else if !Self.belongsToLetter(scalar), !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    package var plain: String {
        words.joined(separator: " ")
    }

    package var sounds: String {
        words.map(Self.sound).sorted().joined(separator: " ")
    }

    /// Nil for what is no letter.
    private static func letters(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "œ", "Œ": "oe"
        case "æ", "Æ": "ae"
        case "ø", "Ø": "o"
        case "ß": "ss"
        case "ł", "Ł": "l"
        case "đ", "Đ", "ð", "Ð": "d"
        default: scalar.properties.isAlphabetic && !isMark(scalar) ? baseLetter(of: scalar) : nil
        }
    }

    /// The letter under its accents, which Unicode's names tell: LATIN SMALL LETTER E WITH ACUTE.
    private static func baseLetter(of scalar: Unicode.Scalar) -> String {
        let words = scalar.isASCII ? [] : scalar.properties.name?.split(separator: " ") ?? []
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH" else {
            return scalar.properties.lowercaseMapping
        }
        return words[3].lowercased()
    }

    /// An accent that follows its letter, or an apostrophe inside a name such as N'Diaye.
    private static func belongsToLetter(_ scalar: Unicode.Scalar) -> Bool {
        isMark(scalar) || scalar == "'" || scalar == "’" || scalar == "ʼ"
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// One word as it sounds, roughly: rewritten from left to right by the longest rule that fits, then without doubled letters.
    static func sound(_ word: String) -> String {
        let letters = Array(word)
        var sounds = ""
        var place = 0
        while place < letters.count {
            let rest = letters[place...]
            if let rule = SpellingRule.all.first(where: { $0.fits(rest, at: place) }) {
                sounds += rule.sound
                place += rule.spelling.count
            } else {
                sounds.append(letters[place])
                place += 1
            }
        }
        let single = sounds.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
        return single.isEmpty ? word : single
    }
}

/// How one spelling sounds, and where.
private struct SpellingRule {
    enum Where {
        case anywhere
        /// Not as the whole word, nor at its beginning.
        case atEnd
        /// Before one of these letters.
        case before(String)
        /// Before a consonant, or at the end.
        case closed
    }

    let spelling: [Character]
    let sound: String
    let place: Where

    init(_ spelling: String, _ sound: String, _ place: Where = .anywhere) {
        self.spelling = Array(spelling)
        self.sound = sound
        self.place = place
    }

    func fits(_ rest: ArraySlice<Character>, at start: Int) -> Bool {
        guard rest.starts(with: spelling) else { return false }
        let next = rest.dropFirst(spelling.count).first
        switch place {
        case .anywhere: return true
        case .atEnd: return next == nil && start > 1
        case .before(let letters): return next.map(letters.contains) ?? false
        case .closed: return next.map { !"aeiouyhnm".contains($0) } ?? true
        }
    }

    /// In order: the first that fits is taken. French and Creole first (Étienne and Etyèn, Guerline and Gèlin), then English (Wesley and Wesli).
    static let all: [SpellingRule] = [
        .init("eaux", "o"), .init("eau", "o"), .init("aux", "o", .atEnd), .init("au", "o"),
        .init("ienne", "yen", .atEnd), .init("iene", "yen", .atEnd), .init("yenne", "yen", .atEnd), .init("enne", "en", .atEnd),
        .init("ene", "en", .atEnd),
        .init("ien", "yen", .closed), .init("yen", "yen", .closed),
        .init("ean", "an", .closed), .init("eanne", "an", .atEnd), .init("ane", "an", .atEnd), .init("anne", "an", .atEnd),
        .init("ain", "en", .closed), .init("ein", "en", .closed), .init("in", "en", .closed), .init("im", "en", .before("bp")),
        .init("em", "an", .before("bp")), .init("en", "an", .before("dtcs")), .init("am", "an", .before("bp")),
        .init("om", "on", .before("bp")),
        .init("ouis", "wi", .atEnd), .init("oui", "wi"),
        .init("oy", "wa", .before("e")), .init("oi", "wa"), .init("ou", "u"), .init("oo", "u"), .init("w", "u", .before("o")),
        .init("ph", "f"), .init("th", "t"), .init("sch", "ch"), .init("sh", "ch"), .init("qu", "k"), .init("q", "k"),
        .init("ck", "k"), .init("gu", "g", .before("ei")), .init("ger", "ger", .before("l")), .init("ge", "j", .before("ao")),
        .init("ge", "je", .before("ro")),
        .init("g", "j", .before("eiy")), .init("dj", "j"), .init("c", "s", .before("eiy")), .init("ch", "ch"), .init("c", "k"),
        .init("x", "s"), .init("z", "s"), .init("pt", "t"), .init("ll", "y", .before("y")),
        .init("ste", "s", .atEnd), .init("ts", "", .atEnd), .init("es", "", .atEnd), .init("e", "", .atEnd),
        .init("t", "", .atEnd), .init("d", "", .atEnd), .init("h", ""), .init("ey", "i", .atEnd), .init("ie", "i", .atEnd),
        .init("ai", "e"), .init("ei", "e"), .init("eu", "e"), .init("oe", "e"), .init("u", "i"), .init("y", "i"),
    ]
}
