/// The words of a title in stretches that may each name something, with how much each word counts.
struct TitleWords {
    /// A stretch between separators.
    struct Stretch {
        /// Folded.
        let words: [[UInt8]]
        /// 1 for a word that may be part of a name, less behind a word such as "in", 0 for one that only advertises.
        let weights: [Double]

        /// The words that count, as one text.
        var core: [UInt8] {
            Array(zip(words, weights).filter { $1 == 1 }.map(\.0).joined(separator: [FoldedText.space]))
        }
    }

    let stretches: [Stretch]

    init(_ title: String) {
        stretches = title.split { Self.separators.contains($0) }.flatMap { $0.split(separator: " - ") }.map(Self.stretch)
            .filter { !$0.words.isEmpty }
    }

    private static func stretch(_ text: Substring) -> Stretch {
        let folded = FoldedText(text)
        let words = folded.words.prefix(16).map { Array(folded.bytes[$0]) }
        var weight = 1.0
        let weights = words.map { word in
            if leading.contains(word), weight == 1, word != words.first { weight = 0.15 }
            return advertising.contains(word) ? 0 : weight
        }
        return Stretch(words: words, weights: weights)
    }

    private static let separators: Set<Character> = [
        "–", "—", "|", "(", ")", "[", "]", ",", ";", ":", "•", "/", "\n", "!", "?", "+", "&", ".",
    ]

    /// Words behind which a place or a workplace is told.
    private static let leading = folded("in at near with for to within, à au aux chez dans pour avec en, nan lakay pou avèk ak")

    /// Words that say that there is a vacancy or for whom, not which work it is.
    private static let advertising = folded(
        """
        a an the wanted needed required require urgent urgently immediately hiring hire vacancy vacancies job jobs position positions post opening
        opportunity apply now full part time fulltime parttime permanent temporary contract casual seasonal experienced senior junior qualified
        certified new x m f w d h
        un une des le la les nous recherche recherchons cherche cherchons recrute recrutons recrutement offre emploi poste postes urgence temps plein
        partiel cdi cdd expérimenté expérimentée confirmé confirmée débutant débutante hf
        yon nou bezwen chache ap travay ijan anbochè
        """)

    private static func folded(_ words: String) -> Set<[UInt8]> {
        let folded = FoldedText(words)
        return Set(folded.words.map { Array(folded.bytes[$0]) })
    }

    /// The words as they are, and in the singular: all of them, the last (as in English) or the first (as in French and Creole).
    static func forms(of words: ArraySlice<[UInt8]>) -> [[UInt8]] {
        let (plain, single) = (Array(words), words.map(singular))
        let further: [[[UInt8]]] = [single, Array(plain.dropLast() + single.suffix(1)), Array(single.prefix(1) + plain.dropFirst())]
        var forms = [plain]
        for form in further where !forms.contains(form) { forms.append(form) }
        return forms.map { Array($0.joined(separator: [FoldedText.space])) }
    }

    private static func singular(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 3, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") else { return word }
        return word.suffix(3).elementsEqual("ies".utf8) ? word.dropLast(3) + "y".utf8 : word.dropLast()
    }
}
