import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists what the committees on which the caller sits work at, with the caller's own reviews.
enum ListReviews: Page {
    static let route = Route(.get, "/grants/reviews", "Reviews of plans", for: committee)

    struct Input: Decodable {
        let state: GrantApplication.State.Word?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let (state, size) = (input.state ?? .inReview, ApplicationStore.screenSize)
        let rows = try await grants.database.query(
            ReviewStore.page(of: caller.account, state, after: input.cursor, size: size), as: caller)
        let listed = try rows.prefix(size).map(ReviewStore.Listed.init)
        var next: String?
        if rows.count > size, let last = listed.last {
            let cursor = Cursor(after: last.face.createdAt, last.face.id).description
            next = route.link(query: [("state", state.rawValue), ("cursor", cursor)])
        }
        return ReviewPages.list(listed, state, isFirst: input.cursor == nil, next: next, grants.today(for: caller), caller.language)
    }
}

/// Shows who reviews a plan, and what was filed: to others only once their own is filed; with the spread and who stands alone.
///
/// Refuses with `application.not-found`, and as `Grants.admit` does.
enum ShowReviews: Page {
    static let route = Route(.get, "/grants/applications/{id}/reviews", "The reviews of a plan", for: managers + committee)

    struct Content {
        let dossier: Dossier
        let rubric: Rubric
        let entries: [ReviewStore.Entry]
        /// Whether the caller may read what others filed.
        let mayReadOthers: Bool
        let reader: Account.ID?

        /// Those that count for the plan as it is submitted now.
        var counted: [ReviewStore.Entry] { entries.filter { $0.counts(for: dossier.typed.application.revision) } }
    }

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(input.id, as: caller)
            let admission = try await grants.admit(caller, to: input.id)
            let rubric = try await grants.rubric(of: dossier.round, as: caller)
            let answers = try await grants.database.unit([ReviewStore.of(admission), PanelStore.of(dossier.round.id)], as: caller)
            let entries = try answers[0].map(ReviewStore.Entry.init)
            let panel = try Panel(answers[1].map(PanelMember.init))
            let mayRead = Review.mayReadOthers(
                own: entries.first { $0.review.reviewer == caller.account }?.review.state.word,
                seat: panel.sitting.first { $0.account == caller.account }?.seat, isManager: caller.holds(anyOf: Set(managers)),
                in: dossier.typed.application.state.word)
            let content = Content(
                dossier: dossier, rubric: rubric, entries: entries, mayReadOthers: mayRead, reader: caller.account)
            return ReviewPages.reviews(content, as: caller)
        }
    }
}

/// Opens a filed review again for its member, with the reason; what was filed stays on record.
///
/// Refuses with `review.not-found`, `review.not-allowed-from-state` and `review.reason-missing`, and as `Grants.admit` does.
enum ReopenReview: Form {
    static let route = Route(.get, "/grants/reviews/{id}/reopen", "Open a filed review again", for: managers)

    static func show(_ place: WriteReview.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(ReviewStore.select(place.id), as: caller).first else {
                throw Failure.reviewNotFound
            }
            let review = try Review(row)
            let dossier = try await grants.dossier(review.application, as: caller)
            return ReviewFormPages.reopen(review, of: dossier, draft, caller.language)
        }
    }

    static func submit(
        _ place: WriteReview.Place, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        let application = try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                guard let row = try await transaction.query("\(splice: ReviewStore.select(place.id)) FOR NO KEY UPDATE").first else {
                    throw Failure.reviewNotFound
                }
                var review = try Review(row)
                _ = try await transaction.admit(caller, to: review.application)
                guard review.state != .reopened(reason: reason) else { return review.application }
                let event = try review.go(.reopen(reason: reason), at: grants.now())
                try await transaction.send(
                    [ReviewStore.save(review), EventLog.append(event, by: caller)]
                        + ReviewMail.queue(review, at: grants.now(), as: caller))
                return review.application
            }
        }
        return Redirect(ShowReviews.route.link(application), notice: CommonPhrases.saved[caller.language])
    }
}

/// Takes a plan to the committee with the reviews that there are, if they are enough. Pressed twice, it happens once.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state` and `application.reviews-missing`, and as `Grants.admit` does.
enum MakeReady: Action {
    static let route = Route(.post, "/grants/applications/{id}/ready", "Take a plan to the committee", for: managers)

    static func run(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.moveApplication(input.id, as: caller) { $0.state == .readyForCommittee ? nil : .makeReady }
        return Redirect(ShowReviews.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}
