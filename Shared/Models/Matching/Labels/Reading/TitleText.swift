/// The words of a title that tell which work it is, folded.
struct TitleText: Sendable {
    /// All of them.
    let words: [[UInt8]]
    /// Those before the first bracket, dash or other mark: behind it follow places, employers and terms.
    let first: [[UInt8]]

    init(_ title: String) {
        let stretches = title.split { Self.separators.contains($0) }.flatMap { $0.split(separator: " - ") }
            .flatMap { Self.stretches(of: $0) }
        let telling = stretches.map { Array($0.filter(Self.tells).trimmingPrefix(while: Self.opens)) }.filter { !$0.isEmpty }
        // Where every word only advertises, all of them have to do.
        let kept = telling.isEmpty ? stretches : telling
        words = Array(kept.joined())
        first = kept.first ?? []
    }

    /// Of words that stand before the first mark.
    init(first: [[UInt8]]) {
        (words, self.first) = (first, first)
    }

    /// Words apart by strokes, unless what a stroke divides are two forms of a name ("vendeur / vendeuse en boulangerie"): of these the first one
    /// stands for both, or what everybody of the trade is called would count twice against what sets the work apart.
    private static func stretches(of text: Substring) -> [[[UInt8]]] {
        text.split(separator: "/").map { words(of: $0) }.filter { !$0.isEmpty }.reduce(into: []) { stretches, next in
            if let last = stretches.last, last.contains(where: { areForms($0, next[0]) }) {
                stretches[stretches.count - 1] += next.filter { word in !last.contains { areForms($0, word) } }
            } else {
                stretches.append(next)
            }
        }
    }

    /// Whether two words begin alike, in four letters or more.
    private static func areForms(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        zip(a, b).prefix { $0 == $1 }.count >= 4
    }

    private static func words(of text: Substring) -> [[UInt8]] {
        Array(FoldedText(text).split.prefix(24))
    }

    static func tells(_ word: [UInt8]) -> Bool {
        !passed.contains(word) && !word.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func opens(_ word: [UInt8]) -> Bool {
        opening.contains(word)
    }

    private static let separators: Set<Character> = [
        "–", "—", "|", "(", ")", "[", "]", "{", "}", ",", ";", ":", "•", "\n", "!", "?", "*", "@", ".",
    ]

    /// Words that say that there is a vacancy, for whom or on which terms, and those that only join others: general words of each language.
    private static let passed = folded(
        """
        a an the and of for in at to with by on or as cum based wanted needed required require urgent urgently immediate immediately hiring hire
        vacancy vacancies job jobs position positions post opening openings opportunity apply now full part time fulltime parttime permanent
        temporary contract casual seasonal experienced senior junior sr jr qualified certified new x m f w d h intern internship trainee
        apprentice fresh graduate graduates entry level lead principal chief salary speaker speaking
        un une des de du d l le la les et en au aux a chez dans pour avec sur nous temps plein partiel cdi cdd experimente experimentee confirme
        confirmee debutant debutante stagiaire apprenti apprentie
        el los las del y e o con para por se busca buscamos necesita solicita urgente empleo puesto vacante jornada completa
        yon nou bezwen chache ap travay ijan anboche nan lakay pou avek ak ki
        """)

    /// Words that ask for somebody where a title begins with them, and name work behind others ("directrice de recherche", "conseiller emploi").
    private static let opening = folded(
        """
        recherche recherchons cherche cherchons recrute recrutons recrutement offre emploi poste postes urgence
        """)

    private static func folded(_ words: String) -> Set<[UInt8]> {
        Set(FoldedText(words).split)
    }
}
