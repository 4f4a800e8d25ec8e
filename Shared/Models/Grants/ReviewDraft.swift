import FoundationEssentials

/// A review exactly as it was typed, with fields missing: by criterion a score or `na`, a comment, and a comment on the whole.
package struct ReviewDraft: Hashable, Codable, Sendable {
    /// By the field's name: `scores.KEY`, `comments.KEY` and `comment`; an empty field is not there.
    package private(set) var fields: [String: String]

    /// What is said of a criterion that does not apply.
    package static let notApplicable = "na"

    private static let longest = 2000

    package init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    package init(from decoder: any Decoder) throws {
        fields = try decoder.singleValueContainer().decode([String: String].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }

    package subscript(_ name: String) -> String? { fields[name] }

    /// Takes on what was typed into some fields; an empty text clears one.
    ///
    /// Refuses with `review.invalid` what the rubric does not ask for, a score that it does not know, and a text that is too long.
    package mutating func type(_ changes: [String: String], by rubric: Rubric) throws(Failure) {
        let wrong = changes.sorted { $0.key < $1.key }.compactMap { name, text in
            Self.problem(text, in: name, rubric).map { Failure.Field(Self.pointer(name), $0.code, $0.message) }
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "review.invalid", "Some of the review cannot be kept.", fields: wrong) }
        for (name, text) in changes { fields[name] = text.isEmpty ? nil : text }
    }

    private static func problem(_ text: String, in name: String, _ rubric: Rubric) -> (code: String, message: String)? {
        let criteria = rubric.criteria.map(\.key)
        if let key = name.criterion(of: "scores."), criteria.contains(key) {
            let isKnown = text.isEmpty || text == notApplicable || Int(text).map(Rubric.scores.contains) == true
            return isKnown ? nil : ("review.score", "Choose a score from 1 to 5, or that it does not apply.")
        }
        guard name == "comment" || name.criterion(of: "comments.").map(criteria.contains) == true else {
            return ("unknown", "The rubric has no such field. Leave it out.")
        }
        if text.unicodeScalars.count > longest { return ("too-long", "Give at most \(longest) characters.") }
        let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || "\n\r\t".unicodeScalars.contains($0) }
        return isClean ? nil : ("malformed", "Leave out control characters.")
    }

    /// The field as a JSON Pointer, as a form's fields are pointed at.
    package static func pointer(_ name: String) -> String {
        "/" + name.replacing(".", with: "/")
    }

    /// How many criteria are answered.
    package var answered: Int {
        fields.keys.count { $0.hasPrefix("scores.") }
    }

    /// The scores as far as they are given, by the criteria's keys.
    package func scores(by rubric: Rubric) -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: rubric.criteria.compactMap { criterion in
                fields["scores.\(criterion.key)"].flatMap { Int($0) }.map { (criterion.key, $0) }
            })
    }

    /// What is filed; refuses with `review.incomplete` as long as a criterion is not answered, or nothing is said of the whole.
    package func filing(by rubric: Rubric) throws(Failure) -> Filing {
        var missing = rubric.criteria.map { "scores.\($0.key)" }.filter { fields[$0] == nil }
        if scores(by: rubric).isEmpty, missing.isEmpty { missing = rubric.criteria.prefix(1).map { "scores.\($0.key)" } }
        if fields["comment"] == nil { missing.append("comment") }
        guard missing.isEmpty else {
            throw Failure(
                .invalid, "review.incomplete", "The review is not complete yet.",
                fields: missing.map { .init(Self.pointer($0), "required", "Give a value; it is required.") })
        }
        let scored = rubric.criteria.map { criterion in
            (
                criterion.key,
                Filing.Score(
                    score: fields["scores.\(criterion.key)"].flatMap { Int($0) }, comment: fields["comments.\(criterion.key)"] ?? "")
            )
        }
        return Filing(scores: Dictionary(scored) { $1 }, comment: fields["comment"] ?? "")
    }

    /// A review as it is filed.
    package struct Filing: Hashable, Sendable {
        package let scores: [String: Score]
        package let comment: String

        package init(scores: [String: Score], comment: String) {
            self.scores = scores
            self.comment = comment
        }

        package struct Score: Hashable, Codable, Sendable {
            /// Nil where the criterion does not apply.
            package let score: Int?
            package let comment: String

            package init(score: Int?, comment: String) {
                self.score = score
                self.comment = comment
            }
        }
    }
}

extension String {
    /// What stands behind `beginning`; nil where it does not begin so.
    fileprivate func criterion(of beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
