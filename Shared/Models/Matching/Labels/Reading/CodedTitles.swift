/// Confirmed titles by spelling and by words, to weigh what those nearest to one more say of it.
struct CodedTitles: Sendable {
    private let grams: GramTable
    private let words: [[UInt8]: Int32]
    private let bySpelling: FeatureDocuments
    private let byWords: FeatureDocuments
    private let count: Int

    /// How much of a likeness is spelling; the rest is words.
    private static let spelling: Float = 0.7
    /// How many titles have a say.
    private static let most = 64
    /// Less alike than this says nothing.
    private static let least: Float = 0.1
    /// How far single codings are distrusted: how much noise there is for each of what they tell.
    private static let noise: Float = 2

    init(_ titles: [[[UInt8]]]) {
        var (grams, words) = (GramTable(), [[UInt8]: Int32]())
        let spelt = titles.map { title in title.flatMap { grams.add($0) } }
        let worded = titles.map { title in
            Self.phrases(title).map { phrase in
                let number = words[phrase] ?? Int32(words.count)
                words[phrase] = number
                return number
            }
        }
        bySpelling = FeatureDocuments(spelt, features: grams.count)
        byWords = FeatureDocuments(worded, features: words.count)
        (self.grams, self.words, count) = (grams, words, titles.count)
    }

    /// The words, and each two that follow one another.
    private static func phrases(_ title: [[UInt8]]) -> [[UInt8]] {
        title + zip(title, title.dropFirst()).map { $0 + [FoldedText.space] + $1 }
    }

    /// The titles nearest to one of these words, by their places, and the weight of what each says.
    ///
    /// It is ridge regression on the nearest titles: the weights answer to how alike these are to each other, so that many titles that repeat
    /// one thing count little more than one, and what sets the title apart counts more than what all have in common. A single title that is
    /// just the same weighs 1; one that only speaks against its neighbours weighs less than nothing.
    func weights(for title: [[UInt8]]) -> [(place: Int, weight: Double)] {
        var alike = [Float](repeating: 0, count: count)
        bySpelling.compare(title.flatMap { grams.numbers(of: $0) }, share: Self.spelling, adding: &alike)
        byWords.compare(Self.phrases(title).compactMap { words[$0] }, share: 1 - Self.spelling, adding: &alike)
        let near = Self.nearest(alike)
        var table = [Float](repeating: 0, count: near.count * near.count)
        bySpelling.compare(near, share: Self.spelling, adding: &table)
        byWords.compare(near, share: 1 - Self.spelling, adding: &table)
        for row in near.indices { table[row * near.count + row] += Self.noise }
        let solution = Self.solved(table, near.map { alike[$0] })
        return zip(near, solution).map { (place: $0, weight: Double((1 + Self.noise) * $1)) }
    }

    /// The places of the titles most alike, the earlier of equals, in order of place.
    private static func nearest(_ alike: [Float]) -> [Int] {
        let able = alike.indices.filter { alike[$0] > least }
        guard able.count > most else { return able }
        // To sort the bare numbers is quicker than to sort by them.
        let bound = able.map { alike[$0] }.sorted(by: >)[most - 1]
        let above = able.filter { alike[$0] > bound }
        return (above + able.filter { alike[$0] == bound }.prefix(most - above.count)).sorted()
    }

    /// Solves a symmetric and positive system of equations, of which the part on and below the diagonal is given row by row, by Cholesky's way.
    private static func solved(_ table: [Float], _ right: [Float]) -> [Float] {
        let count = right.count
        var (table, solution) = (table, right)
        var lower = table.mutableSpan
        for row in 0..<count {
            for column in 0...row {
                var rest = lower[unchecked: row * count + column]
                for place in 0..<column { rest -= lower[unchecked: row * count + place] * lower[unchecked: column * count + place] }
                lower[unchecked: row * count + column] = row == column ? rest.squareRoot() : rest / lower[column * count + column]
            }
            for place in 0..<row { solution[row] -= lower[row * count + place] * solution[place] }
            solution[row] /= lower[row * count + row]
        }
        for row in (0..<count).reversed() {
            for place in row + 1..<count { solution[row] -= lower[place * count + row] * solution[place] }
            solution[row] /= lower[row * count + row]
        }
        return solution
    }
}
