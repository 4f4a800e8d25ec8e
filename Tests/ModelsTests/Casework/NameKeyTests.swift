import Models
import Testing

/// Folding of names, on spellings that occur.
struct NameKeyTests {
    @Test func `case, accents, ligatures, hyphens and apostrophes are laid aside`() {
        #expect(NameKey("  Étienne  N'Dœur-LÈBRE ").plain == "etienne ndoeur lebre")
        #expect(NameKey("E\u{301}tienne").plain == "etienne")
        #expect(NameKey("12 – ?").words.isEmpty)
    }

    @Test(
        arguments: [
            ("Jean-Baptiste", "Jan Batis"), ("Étienne Joseph", "Joseph Etienne"), ("Julienne", "Juliène"), ("Jean", "Jan"),
            ("Philippe", "Filip"), ("Guerline", "Gerline"), ("Mackenson", "Makenson"), ("Michèle", "Michelle"), ("Thérèse", "Terese"),
            ("Dieudonné", "Dieudone"), ("Beauvais", "Bovais"), ("Sylvain", "Silvin"), ("Clément", "Clemant"),
            ("Rose-Marie Louis", "Louis Rosemarie"), ("Louis", "Lwi"), ("Étienne", "Etyèn"),
        ])
    func `one name in two spellings sounds much the same`(_ one: String, _ other: String) {
        let (left, right) = (NameKey(one).sounds, NameKey(other).sounds)
        #expect(trigramSimilarity(left, right) >= 0.5, "\(left) and \(right)")
    }

    @Test(arguments: [("Marie Pierre", "Paul Joseph"), ("Jean Baptiste", "Rose Delva"), ("Wesley Charles", "Nadège Saint-Fleur")])
    func `different names stay apart`(_ one: String, _ other: String) {
        #expect(trigramSimilarity(NameKey(one).sounds, NameKey(other).sounds) < 0.3)
    }

    /// As pg_trgm defines it.
    private func trigramSimilarity(_ one: String, _ other: String) -> Double {
        func trigrams(_ text: String) -> Set<String> {
            Set(
                text.split(separator: " ").flatMap { word in
                    let padded = Array("  \(word) ")
                    return (0..<padded.count - 2).map { String(padded[$0...$0 + 2]) }
                })
        }
        let (left, right) = (trigrams(one), trigrams(other))
        return Double(left.intersection(right).count) / Double(left.union(right).count)
    }
}
