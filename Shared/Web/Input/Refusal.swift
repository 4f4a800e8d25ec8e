/// Why one value of the input is refused, before it is known where it stands.
struct Refusal: Error, Hashable {
    let code: String
    let message: String

    init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }

    static let required = Refusal("required", "Give a value; it is required.")

    static func wrongType(wanted: String, found: String) -> Refusal {
        Refusal("wrong-type", "Give \(wanted); found \(found).")
    }

    static func malformed(_ wanted: String) -> Refusal {
        Refusal("malformed", "Give \(wanted).")
    }

    static func outOfRange(_ wanted: String) -> Refusal {
        Refusal("out-of-range", "Give \(wanted).")
    }

    static func notAllowed(_ words: [String]) -> Refusal {
        Refusal("not-allowed", "Give one of: \(words.joined(separator: ", ")).")
    }

    static func unknown(_ name: String, known: [String]) -> Refusal {
        let hint = ClosestName.of(name, among: known).map { "did you mean `\($0)`?" }
        let remedy = hint ?? (known.isEmpty ? "nothing is taken here." : "leave it out; known are: \(known.joined(separator: ", ")).")
        return Refusal("unknown", "`\(name)` is not known here; \(remedy)")
    }
}

/// Finds the name that was probably meant.
enum ClosestName {
    /// The known name at the least edit distance, if that is at most half its length (and at least one).
    static func of(_ name: String, among known: [String]) -> String? {
        let measured = known.map { ($0, distance(name.lowercased(), $0.lowercased())) }
        guard name.utf8.count <= 100, let best = measured.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(1, best.0.count / 2) ? best.0 : nil
    }

    /// Letters to put in, take out or replace to turn one word into the other (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (line, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in right.indices {
                let replaced = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
