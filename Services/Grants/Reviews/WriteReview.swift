import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A member's own review: the rubric with its guidance, kept as it is typed with fields missing, and filed when it is whole. A plan goes on to
/// the committee with the last of the reviews that were asked for, if they are enough.
///
/// Refuses with `review.not-found`, `review.not-allowed-from-state`, `version.stale`, `review.invalid` and `review.incomplete`, and as
/// `Grants.admit` does.
enum WriteReview: Form {
    static let route = Route(.get, "/grants/reviews/{id}", "A review of a plan", for: committee)

    struct Place: Decodable {
        let id: Review.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let fields: ReviewFields
        let act: Step?

        private enum CodingKeys: CodingKey {
            case version, act
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            version = try container.decode(IfMatch.self, forKey: .version)
            act = try container.decodeIfPresent(Step.self, forKey: .act)
            fields = try ReviewFields(from: decoder)
        }
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case save, file
    }

    struct Content {
        let typed: ReviewStore.Typed
        let rubric: Rubric
        let dossier: Dossier
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let typed = try await grants.ownReview(place.id, as: caller)
            let dossier = try await grants.dossier(typed.review.application, as: caller)
            let rubric = try await grants.rubric(of: dossier.round, as: caller)
            return ReviewFormPages.write(.init(typed: typed, rubric: rubric, dossier: dossier), draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let isFiled = input.act == .file
        let review = try await refusing(in: caller.language) {
            let typed = try await grants.ownReview(place.id, as: caller)
            try await grants.database.transaction(as: caller) { transaction in
                let application = try await transaction.open(typed.review.application, as: caller).application
                let saved = try await transaction.type(input.fields.values, into: place.id, on: input.version, as: caller, at: grants.now())
                if isFiled { try await transaction.file(saved, of: application, as: caller, at: grants.now()) }
            }
            return typed.review
        }
        guard isFiled else { return Redirect(route.link(place.id), notice: CommonPhrases.saved[caller.language]) }
        return Redirect(ShowReviews.route.link(review.application), notice: ReviewPhrases.filedNow[caller.language])
    }
}

/// The fields of a review that a form sent, by their names; an emptied one is an empty text.
struct ReviewFields: Decodable {
    let values: [String: String]

    private enum CodingKeys: CodingKey {
        case scores, comments, comment
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var values: [String: String] = [:]
        for (list, name) in [(CodingKeys.scores, "scores"), (.comments, "comments")] {
            for (key, text) in try container.decodeIfPresent([String: String?].self, forKey: list) ?? [:] {
                values["\(name).\(key)"] = text ?? ""
            }
        }
        values["comment"] = try container.decodeIfPresent(String.self, forKey: .comment) ?? ""
        // A browser ends lines by two characters; the script, and whoever compares the two, by one.
        self.values = values.mapValues { $0.replacing("\r\n", with: "\n") }
    }
}

extension Grants {
    /// The caller's own review; refuses with `review.not-found`, of others' as well.
    func ownReview(_ id: Review.ID, as caller: Caller) async throws -> ReviewStore.Typed {
        guard let row = try await database.query(ReviewStore.select(id), as: caller).first else { throw Failure.reviewNotFound }
        let typed = try ReviewStore.Typed(row)
        guard typed.review.reviewer == caller.account else { throw Failure.reviewNotFound }
        return typed
    }

    /// The rubric that a round was published with.
    func rubric(of round: GrantRound, as caller: Caller) async throws -> Rubric {
        let select = RubricStore.select(round.terms.rubric, version: round.terms.rubricVersion)
        guard let row = try await database.query(select, as: caller).first else { throw Failure.rubricNotFound }
        return try Rubric(row)
    }
}

extension Transaction {
    /// Takes typed fields into a member's own review; nothing is written where nothing changes.
    func type(
        _ changes: [String: String], into id: Review.ID, on version: IfMatch, as caller: Caller, at moment: Date
    ) async throws -> ReviewStore.Typed {
        var typed = try await ReviewStore.find(id, of: caller.account, in: self)
        _ = try await admit(caller, to: typed.review.application)
        let before = typed.draft
        let rubric = try await rubric(for: typed.review.application)
        try typed.draft.type(changes, by: rubric)
        guard typed.review.isTypedOn else {
            if typed.draft == before { return typed }
            throw Failure(.conflict, "review.not-allowed-from-state", "The review or its plan has moved on. Look at it again.")
        }
        guard typed.draft != before else { return typed }
        try version.require(typed.draftVersion)
        typed.draftVersion += 1
        var statements = [ReviewStore.saveDraft(typed)]
        if typed.review.possible.contains(.begin) {
            let event = try typed.review.go(.begin, at: moment)
            statements += [ReviewStore.save(typed.review), EventLog.append(event, by: caller)]
        }
        try await send(statements)
        return typed
    }

    /// Files a review, and takes its application to the committee with the last one that was asked for.
    fileprivate func file(
        _ typed: ReviewStore.Typed, of application: GrantApplication, as caller: Caller, at moment: Date
    ) async throws {
        var (review, application) = (typed.review, application)
        let rubric = try await rubric(for: review.application)
        let filing = try typed.draft.filing(by: rubric)
        // A form that is sent again finds it filed.
        if review.state == .filed { return }
        let event = try review.go(.file, at: moment)
        try await send([
            ReviewStore.file(filing, of: review.id, in: caller.programme, at: moment), ReviewStore.save(review),
            EventLog.append(event, by: caller),
        ])
        guard application.state == .inReview, let counts = try await query(ReviewStore.counts(of: application.id)).first,
            try counts.decode("counted", as: Int.self) >= Review.needed, try counts.decode("open", as: Int.self) == 0
        else { return }
        let ready = try application.go(.makeReady, at: moment)
        try await send([ApplicationStore.save(application), EventLog.append(ready, by: caller)])
    }

    private func rubric(for application: GrantApplication.ID) async throws -> Rubric {
        guard let row = try await query(RubricStore.select(for: application)).first else { throw Failure.rubricNotFound }
        return try Rubric(row)
    }
}
