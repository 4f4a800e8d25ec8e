import Hosting
import Models
import Postgres
import Web

/// Adds a round as a draft.
///
/// Refuses with `round.invalid`, `round.fund-unknown`, `round.rubric-unknown` and `form.used`.
enum AddRound: Form {
    static let route = Route(.get, "/grants/rounds/new", "Add a grant round", for: managers)

    struct Input: Decodable {
        let id: GrantRound.ID
        let fields: RoundFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(GrantRound.ID.self, forKey: .id)
            fields = try RoundFields(from: decoder)
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        RoundFormPages.add(try await grants.roundChoices(as: caller), draft, at: grants.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let terms = try await transaction.terms(of: input.fields)
                let (round, event) = try GrantRound.add(terms, as: input.id, at: grants.now())
                try await transaction.addOnce(RoundStore.insert(round, in: caller.programme), event, by: caller) {
                    try await transaction.query(RoundStore.select(round.id)).first.map(GrantRound.init)?.terms == terms
                }
            }
        }
        return Redirect(ShowRound.route.link(input.id), notice: RoundPhrases.added[caller.language])
    }
}

/// Changes a round's terms, resting on the version that was shown.
///
/// Refuses with `round.not-found`, `version.stale`, `round.invalid`, `round.terms-kept` and `round.ended`.
enum EditRound: Form {
    static let route = Route(.get, "/grants/rounds/{id}/edit", "Change a grant round", for: managers)

    struct Input: Decodable {
        let version: IfMatch
        let fields: RoundFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try RoundFields(from: decoder)
        }
    }

    static func show(_ place: ShowRound.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(RoundStore.select(place.id), as: caller).first else {
                throw Failure.roundNotFound
            }
            return RoundFormPages.edit(try GrantRound(row), try await grants.roundChoices(as: caller), draft, caller.language)
        }
    }

    static func submit(_ place: ShowRound.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var round = try await RoundStore.find(place.id, in: transaction)
                try input.version.require(round.version)
                let terms = try await transaction.terms(of: input.fields, keeping: round)
                guard let event = try round.revise(terms, at: grants.now()) else { return }
                try await transaction.send([RoundStore.save(round), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowRound.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// What a round's form lets choose from.
struct RoundChoices {
    let funds: [Fund]
    let rubrics: [Rubric]
}

extension Grants {
    fileprivate func roundChoices(as caller: Caller) async throws -> RoundChoices {
        let answers = try await database.unit([FundStore.open, RubricStore.newest], as: caller)
        return try RoundChoices(funds: answers[0].map(Fund.init), rubrics: answers[1].map(Rubric.init))
    }
}

extension Transaction {
    /// The terms that the fields mean: a round that is there keeps its rubric's version as long as it keeps the rubric.
    fileprivate func terms(of fields: RoundFields, keeping round: GrantRound? = nil) async throws -> GrantRound.Terms {
        let answers = try await send([FundStore.select(fields.fund), RubricStore.select(fields.rubric)])
        guard !answers[0].isEmpty else { throw Failure.field("fund", "round.fund-unknown", "Choose an open fund.") }
        guard let row = answers[1].first else { throw Failure.field("rubric", "round.rubric-unknown", "Choose a rubric.") }
        let kept = round?.terms.rubric == fields.rubric && round?.state != .draft ? round?.terms.rubricVersion : nil
        return fields.terms(rubricVersion: try kept ?? Rubric(row).version)
    }
}
