import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// The fields of a rubric's form; lines without a title are left out.
struct RubricFields: Decodable {
    let title: Text<1, 120>
    let criteria: [Line]
    let more: String?

    struct Line: Decodable {
        let key: Text<1, 60>?
        let title: Text<1, 120>?
        let weight: Whole<1, 100>?
        let guidance: [String]
    }

    var judged: [Rubric.Criterion] {
        criteria.compactMap { line in
            guard let title = line.title?.value else { return nil }
            return Rubric.Criterion(
                key: line.key?.value ?? Self.key(of: title), title: title, weight: line.weight?.value ?? 0,
                guidance: line.guidance.map { Text<1, 500>($0)?.value ?? "" })
        }
    }

    /// A short word that names a new criterion in scores.
    private static func key(of title: String) -> String {
        let letters = title.lowercased().unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "-"
        }
        let words = String(letters).split(separator: "-").joined(separator: "-").prefix(60)
        return words.isEmpty ? "criterion" : String(words)
    }

    /// A saved rubric as the form's fields hold it.
    static func values(of rubric: Rubric) -> [String: String] {
        var values = ["title": rubric.title]
        for (place, criterion) in rubric.criteria.enumerated() {
            values["criteria.\(place).key"] = criterion.key
            values["criteria.\(place).title"] = criterion.title
            values["criteria.\(place).weight"] = String(criterion.weight)
            for (score, text) in criterion.guidance.enumerated() { values["criteria.\(place).guidance.\(score)"] = text }
        }
        return values
    }
}

/// Adds a rubric.
///
/// Refuses with `rubric.invalid` and `form.used`.
enum AddRubric: Form {
    static let route = Route(.get, "/grants/rubrics/new", "Add a rubric", for: managers)

    struct Input: Decodable {
        let id: Rubric.ID
        let fields: RubricFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(Rubric.ID.self, forKey: .id)
            fields = try RubricFields(from: decoder)
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        RubricPages.add(draft, at: grants.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        guard input.fields.more == nil else { throw ShowAgain() }
        try await refusing(in: caller.language) {
            let (rubric, event) = try Rubric.add(input.fields.title.value, input.fields.judged, as: input.id, at: grants.now())
            try await grants.database.transaction(as: caller) { transaction in
                let insert = RubricStore.insert(rubric, by: caller.account, in: caller.programme)
                try await transaction.addOnce(insert, event, by: caller) {
                    let first = try await transaction.query(RubricStore.select(rubric.id, version: 1)).first.map(Rubric.init)
                    return first?.title == rubric.title && first?.criteria == rubric.criteria
                }
            }
        }
        return Redirect(ShowRubric.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Changes a rubric, which makes its next version, resting on the one that was shown.
///
/// Refuses with `rubric.not-found`, `version.stale` and `rubric.invalid`.
enum EditRubric: Form {
    static let route = Route(.get, "/grants/rubrics/{id}/edit", "Change a rubric", for: managers)

    struct Input: Decodable {
        let version: IfMatch
        let fields: RubricFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try RubricFields(from: decoder)
        }
    }

    static func show(_ place: ShowRubric.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            RubricPages.edit(try await grants.rubric(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(_ place: ShowRubric.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        guard input.fields.more == nil else { throw ShowAgain() }
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                guard let row = try await transaction.query(RubricStore.select(place.id)).first else { throw Failure.rubricNotFound }
                let rubric = try Rubric(row)
                try input.version.require(rubric.version)
                guard let (next, event) = try rubric.revised(input.fields.title.value, input.fields.judged, at: grants.now()) else {
                    return
                }
                // Of two at once, one finds the version taken.
                guard try await transaction.execute(RubricStore.insert(next, by: caller.account, in: caller.programme)) == 1 else {
                    return try input.version.require(next.version)
                }
                try await transaction.append(event, by: caller)
            }
        }
        return Redirect(ShowRubric.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
