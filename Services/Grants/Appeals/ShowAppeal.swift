import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Lists appeals, the newest first: all of the office for who writes and manages applications, and a member's own for the rest.
enum ListAppeals: Page {
    static let route = Route(.get, "/grants/appeals", "Appeals", for: planReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let member = caller.holds(anyOf: Set(applicationReaders)) ? nil : caller.account
        let rows = try await grants.database.query(
            AppealStore.page(of: member, for: caller.account, after: input.cursor), as: caller)
        let listed = try rows.prefix(AppealStore.screenSize).map(AppealStore.Listed.init)
        var next: String?
        if rows.count > AppealStore.screenSize, let last = listed.last {
            next = route.link(query: [("cursor", Cursor(after: last.filedAt, last.id).description)])
        }
        return AppealPages.list(listed, isFirst: input.cursor == nil, next: next, caller.language)
    }
}

/// Shows an appeal: its grounds, the decision against which it is, its panel and what became of it.
///
/// Refuses with `appeal.not-found`, and as `Grants.admit` does.
enum ShowAppeal: Page {
    static let route = Route(.get, "/grants/appeals/{id}", "An appeal", for: planReaders)

    struct Place: Decodable {
        let id: Appeal.ID
    }

    static func show(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AppealPages.appeal(try await grants.contest(input.id, as: caller)) }
    }
}

/// Shows the letter about what became of an appeal, to print and sign; in the applicant's language, or in one that is chosen.
///
/// Refuses with `appeal.not-found`, `appeal.undecided` and as `Grants.admit` does.
enum ShowAppealLetter: Page {
    static let route = Route(.get, "/grants/appeals/{id}/letter", "The letter about an appeal", for: applicationReaders)

    struct Input: Decodable {
        let id: Appeal.ID
        let language: Language?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (contest, addressee) = try await grants.appealLetter(input.id, as: caller)
            return AppealLetterPages.letter(contest, to: addressee, in: input.language ?? addressee.language ?? caller.language)
        }
    }
}

/// Sends that letter by e-mail, where the applicant agreed to that and an address is known.
///
/// Refuses with `appeal.not-found`, `appeal.undecided` and `letter.no-address`, and as `Grants.admit` does.
enum SendAppealLetter: Action {
    static let route = Route(.post, "/grants/appeals/{id}/letter/send", "Send the letter about an appeal", for: applicationReaders)

    static func run(_ input: ShowAppealLetter.Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let (contest, addressee) = try await grants.appealLetter(input.id, as: caller)
            let language = input.language ?? addressee.language ?? caller.language
            try await grants.send(
                AppealLetterPages.paragraphs(contest, to: addressee, language), called: AppealPhrases.subject[language], to: addressee,
                about: contest.appeal.application, contest.appeal.event("letter_sent", at: grants.now()), as: caller)
        }
        return Redirect(ShowAppealLetter.route.link(input.id), notice: LetterPhrases.sent[caller.language])
    }
}

extension Grants {
    /// What became of an appeal, and whom it is told; refuses with `appeal.undecided`.
    fileprivate func appealLetter(_ id: Appeal.ID, as caller: Caller) async throws -> (contest: Contest, addressee: Addressee) {
        let contest = try await contest(id, as: caller)
        guard contest.appeal.state.reason != nil else { throw Failure.appealUndecided }
        return (contest, try await addressee(of: contest.appeal.application, as: caller))
    }
}

/// An appeal with all that its screens tell.
struct Contest {
    let appeal: Appeal
    let dossier: Dossier
    /// On the programme's clocks.
    let filedOn: CalendarDate
    let seats: [AppealSeat]
    let replaced: [ReplacedSeat]
    /// What the members voted; told only once the appeal is decided.
    let tally: AppealTally
    /// The caller's own ballot that holds.
    let ballot: AppealBallot?
    let history: History
    let caller: Caller

    var own: AppealSeat? { seats.first { $0.account == caller.account } }

    /// Whether the caller may vote now.
    var mayVote: Bool { appeal.state == .admitted && own?.access == .cleared && tally.isRight }
}

extension Grants {
    /// The appeal with all that its screens tell, for a caller who may read its application.
    func contest(_ id: Appeal.ID, as caller: Caller) async throws -> Contest {
        guard let row = try await database.query(AppealStore.select(id), as: caller).first else { throw Failure.appealNotFound }
        let appeal = try Appeal(row)
        let dossier = try await dossier(appeal.application, as: caller)
        let answers = try await database.unit(
            [
                AppealStore.seats(of: id), AppealStore.count(id), AppealStore.ballot(of: caller.account, in: id), History.of(id),
                AppealStore.replaced(in: id),
            ], as: caller)
        guard let count = answers[1].first else { throw Failure.appealNotFound }
        return try Contest(
            appeal: appeal, dossier: dossier, filedOn: caller.today(at: appeal.filedAt), seats: answers[0].map(AppealSeat.init),
            replaced: answers[4].map(ReplacedSeat.init), tally: count.json("tally"), ballot: answers[2].first.map(AppealBallot.init),
            history: History(answers[3]), caller: caller)
    }
}
