/// A text that somebody wrote, such as a description or a curriculum vitae, in sentences and words, what it denies marked.
struct WrittenText: Sendable {
    struct Word: Sendable {
        /// Folded.
        let bytes: [UInt8]
        let range: Range<String.Index>
        /// Whether the text says that it is not so.
        var isDenied = false
    }

    let sentences: [[Word]]

    init(_ text: String) {
        var sentences: [[Word]] = []
        var sentence: [Word] = []
        var start: String.Index?
        func endWord(_ end: String.Index) {
            guard let first = start else { return }
            start = nil
            let bytes = FoldedText(text[first..<end]).bytes
            if !bytes.isEmpty { sentence.append(Word(bytes: bytes, range: first..<end)) }
        }
        for place in text.indices {
            let character = text[place]
            if Self.isOfWord(character) {
                if start == nil { start = place }
                continue
            }
            endWord(place)
            if Self.pauses.contains(character) {
                sentence.append(Word(bytes: [], range: place..<place))
            } else if Self.ends(character, at: place, in: text), !sentence.isEmpty {
                sentences.append(sentence)
                sentence = []
            }
        }
        endWord(text.endIndex)
        if !sentence.isEmpty { sentences.append(sentence) }
        self.sentences = sentences.map(Self.withDenials).filter { !$0.isEmpty }
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "+" || character == "#"
    }

    private static let pauses: Set<Character> = [",", "(", ")", "–", "—", ":"]

    /// A full stop inside a word, as in "Node.js", ends nothing.
    private static func ends(_ character: Character, at place: String.Index, in text: String) -> Bool {
        if character == "." {
            let next = text.index(after: place)
            return next == text.endIndex || text[next].isWhitespace
        }
        return character.isNewline || [";", "!", "?", "•", "*"].contains(character)
    }

    /// Marks what follows a word of denial up to the next pause, joining word or six words; pauses are taken out.
    private static func withDenials(_ sentence: [Word]) -> [Word] {
        var words: [Word] = []
        var denied = 0
        for (place, word) in sentence.enumerated() {
            var word = word
            if word.bytes.isEmpty || ends.contains(word.bytes) {
                denied = 0
            } else if denies.contains(word.bytes), !isTurned(sentence, after: place) {
                denied = 7
            }
            word.isDenied = denied > 0
            denied -= 1
            if !word.bytes.isEmpty { words.append(word) }
        }
        return words
    }

    /// "Not only", "non seulement", "pa sèlman": no denial.
    private static func isTurned(_ sentence: [Word], after place: Int) -> Bool {
        sentence.indices.contains(place + 1) && turns.contains(sentence[place + 1].bytes)
    }

    private static let denies = folded(
        "no not never without none neither nor cannot sans pas jamais aucun aucune ni pa san okenn janm poko sin ningun ninguna nunca tampoco"
    )
    private static let turns = folded("only just seulement uniquement selman solo solamente")
    private static let ends = folded("but however although yet mais cependant toutefois men sepandan pero sino aunque and et epi y")

    private static func folded(_ words: String) -> Set<[UInt8]> {
        Set(FoldedText(words).split)
    }
}
