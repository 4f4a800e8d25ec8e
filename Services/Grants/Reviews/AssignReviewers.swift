import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Asks members of the committee for reviews until a day; a plan in screening goes to review with it. Those who filed on an older revision are
/// asked again. Sent twice, it happens once.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state`, `panel.not-right`, `panel.no-member`, `review.too-few` and
/// `review.due-in-past`, and as `Grants.admit` does.
enum AssignReviewers: Form {
    static let route = Route(.get, "/grants/applications/{id}/reviewers", "Ask for reviews of a plan", for: managers)

    /// How many days there are for a review where neither the round nor the form says more.
    static let days = 7

    struct Input: Decodable {
        let reviewers: [Account.ID]
        let dueOn: CalendarDate
    }

    struct Content {
        let dossier: Dossier
        let panel: Panel
        let candidates: [ReviewStore.Candidate]
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            let rows = try await grants.database.query(ReviewStore.candidates(for: place.id, in: dossier.round.id), as: caller)
            let panel = try await grants.panel(of: dossier.round.id, as: caller).panel
            let content = Content(dossier: dossier, panel: panel, candidates: try rows.map(ReviewStore.Candidate.init))
            return ReviewPages.assign(content, draft, caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try check(input, today: grants.today(for: caller), caller.language)
            try await grants.database.transaction(as: caller) { transaction in
                var application = try await transaction.open(place.id, as: caller).application
                let rows = try await transaction.query(ReviewStore.candidates(for: place.id, in: application.round))
                let candidates = try rows.map { try ReviewStore.Candidate($0).candidate }
                var statements: [SQL] = []
                if application.state != .inReview {
                    try Panel(await transaction.query(PanelStore.of(application.round)).map(PanelMember.init)).requireRight()
                    let event = try application.go(.review, at: grants.now())
                    statements += [ApplicationStore.save(application), EventLog.append(event, by: caller)]
                    statements += try await transaction.reopenStale(of: application, as: caller, at: grants.now())
                }
                let new = input.reviewers.filter { reviewer in !candidates.contains { $0.account == reviewer && $0.review != nil } }
                for reviewer in new {
                    guard let candidate = candidates.first(where: { $0.account == reviewer }), !candidate.isRecused else {
                        throw Failure.field("reviewers", "panel.no-member", Failure.noMember.message)
                    }
                    statements += try await transaction.ask(reviewer, for: place.id, until: input.dueOn, as: caller, at: grants.now())
                }
                try await transaction.send(statements)
            }
        }
        return Redirect(ShowReviews.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }

    private static func check(_ input: Input, today: CalendarDate, _ language: Language) throws {
        guard input.reviewers.count >= Review.needed else {
            throw Failure.field("reviewers", "review.too-few", "Choose two people at least.")
        }
        guard input.dueOn >= today else {
            throw Failure.field("dueOn", "review.due-in-past", ScreeningPhrases.dueInPast[language])
        }
    }
}

extension Transaction {
    /// A new review of a member with its events and mails; whoever declared no conflict already is cleared at once.
    fileprivate func ask(
        _ reviewer: Account.ID, for application: GrantApplication.ID, until day: CalendarDate, as caller: Caller, at moment: Date
    ) async throws -> [SQL] {
        var (review, assigned) = Review.assign(application, to: reviewer, dueOn: day, at: moment)
        var statements = [ReviewStore.insert(review, in: caller.programme), EventLog.append(assigned, by: caller)]
        let answer = try await query(ConflictStore.clearance(of: reviewer, for: application))
        if try answer.first?.decode("clearance", as: Clearance?.self) == .cleared {
            let cleared = try review.go(.clear, at: moment)
            statements += [ReviewStore.save(review), EventLog.append(cleared, by: caller)]
        }
        return statements + ReviewMail.queue(review, at: moment, as: caller)
    }

    /// Opens again what was filed on an older revision of the plan.
    fileprivate func reopenStale(of application: GrantApplication, as caller: Caller, at moment: Date) async throws -> [SQL] {
        let entries = try await query(ReviewStore.of(admit(caller, to: application.id))).map(ReviewStore.Entry.init)
        return try entries.filter { $0.review.state == .filed && $0.filed?.revision != application.revision }.flatMap { entry in
            var review = entry.review
            let reason = ReviewPhrases.planChanged(application.revision)[caller.language]
            let event = try review.go(.reopen(reason: reason), at: moment)
            return [ReviewStore.save(review), EventLog.append(event, by: caller)] + ReviewMail.queue(review, at: moment, as: caller)
        }
    }
}
