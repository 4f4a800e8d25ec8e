import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Appoints the panel of an appeal: an odd number, three at least, of committee members who did not decide before. Before anybody votes the
/// panel is chosen anew each time; afterwards members are only added, where the votes decide nothing.
///
/// Refuses with `appeal.not-found`, `appeal.not-allowed-from-state`, `appeal.panel-size`, `appeal.decided-before`, `appeal.panel-kept` and as
/// `Grants.admit` does.
enum AppointAppealPanel: Form {
    static let route = Route(.get, "/grants/appeals/{id}/panel", "Appoint the panel of an appeal", for: managers)

    struct Input: Decodable {
        let accounts: [Account.ID]?
    }

    static func show(_ place: ShowAppeal.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contest = try await grants.contest(place.id, as: caller)
            let people = try await grants.database.query(AppealStore.eligible(for: contest.appeal), as: caller)
            return AppealFormPages.panel(contest, try people.map(PanelStore.Person.init), draft)
        }
    }

    static func submit(_ place: ShowAppeal.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, wanted) = (grants.now(), Set(input.accounts ?? []))
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let appeal = try await transaction.appeal(place.id, as: caller)
                guard appeal.state == .admitted else { throw Failure.appealMovedOn }
                let seats = try await transaction.query(AppealStore.seats(of: place.id)).map(AppealSeat.init)
                let kept = Set(seats.map(\.account))
                let hasVotes = seats.contains(where: \.hasVoted)
                guard hasVotes || wanted.count >= Panel.least && !wanted.count.isMultiple(of: 2) else { throw Failure.appealPanelSize }
                guard wanted != kept else { return }
                let gone = kept.subtracting(wanted).map { AppealStore.dismiss($0, from: appeal) }
                let new = wanted.subtracting(kept).sorted { $0.description < $1.description }
                    .map { AppealStore.appoint($0, to: appeal, in: caller.programme, at: moment) }
                try await transaction.send(
                    gone + new + [EventLog.append(appeal.event("panel_appointed", at: moment), by: caller)])
            }
        }
        return Redirect(ShowAppeal.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// A member of an appeal's panel votes to uphold or to dismiss it, with the reason; another vote supersedes the one before.
///
/// Refuses with `appeal.not-found`, `appeal.not-on-panel`, `appeal.not-allowed-from-state`, `appeal.panel-size`, `appeal.reason-missing` and as
/// `Grants.admit` does.
enum VoteOnAppeal: Form {
    static let route = Route(.get, "/grants/appeals/{id}/vote", "Vote on an appeal", for: committee)

    struct Input: Decodable {
        let choice: AppealBallot.Choice
        let reason: Text<1, 1000>
    }

    static func show(_ place: ShowAppeal.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AppealFormPages.vote(try await grants.contest(place.id, as: caller), draft) }
    }

    static func submit(_ place: ShowAppeal.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let appeal = try await transaction.appeal(place.id, as: caller)
                let before = try await transaction.query(AppealStore.ballot(of: account, in: place.id)).first.map(AppealBallot.init)
                let cast = try AppealBallot.cast(
                    input.choice, because: input.reason.value, in: appeal, by: account, after: before, at: moment)
                guard let cast else { return }
                try await transaction.send([
                    AppealStore.insert(cast.ballot, in: caller.programme), EventLog.append(cast.event, by: caller),
                ])
            }
        }
        return Redirect(ShowAppeal.route.link(place.id), notice: DecisionPhrases.cast[caller.language])
    }
}

extension Failure {
    static let appealPanelSize = Failure(
        .invalid, "appeal.panel-size", "Choose an odd number of people, three at least.",
        fields: [.init("/accounts", "appeal.panel-size", "Choose an odd number of people, three at least.")])
}
