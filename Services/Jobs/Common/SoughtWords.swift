import Postgres

/// Words that a vacancy has to have in its title, description or place, all of them; of longer ones the beginning is enough.
struct SoughtWords: Sendable {
    private let words: [String]

    /// At most ten words of what was typed: runs of letters and digits, as `jobs.words_of` finds them.
    init(_ text: String?) {
        words = (text ?? "").split { !$0.isLetter && !$0.isNumber }.prefix(10).map(String.init)
    }

    var isEmpty: Bool { words.isEmpty }

    /// That `v.words` has them all.
    var match: SQL { "v.words @@ jobs.folded(\(query)::text)::tsquery" }

    private var query: String {
        words.map { $0.count > 2 ? $0 + ":*" : $0 }.joined(separator: " & ")
    }
}
