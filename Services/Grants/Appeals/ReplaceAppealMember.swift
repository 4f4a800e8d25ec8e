import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Gives the seat of a member of the panel who has not voted in time to somebody else, with the reason. Sent twice, it happens once.
///
/// Refuses with `appeal.not-found`, `appeal.not-a-member`, `appeal.not-allowed-from-state`, `appeal.has-voted`, `appeal.may-vote-still`,
/// `appeal.reason-missing`, `appeal.decided-before`, `appeal.not-to-replace` and as `Grants.admit` does.
enum ReplaceAppealMember: Form {
    static let route = Route(
        .get, "/grants/appeals/{id}/panel/{account}/replace", "Give a seat on the panel of an appeal to somebody else", for: managers)

    struct Place: Decodable {
        let id: Appeal.ID
        let account: Account.ID
    }

    struct Input: Decodable {
        let successor: Account.ID
        let reason: Text<1, 1000>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contest = try await grants.contest(place.id, as: caller)
            let seat = try contest.seats.seat(of: place.account)
            let people = try await grants.database.query(AppealStore.eligible(for: contest.appeal), as: caller).map(PanelStore.Person.init)
            let free = people.filter { person in
                person.id != caller.account && !contest.seats.contains { $0.account == person.id }
            }
            return AppealSeatPages.replace(seat, by: free, of: contest, draft)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account, today) = (grants.now(), try caller.person, grants.today(for: caller))
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let appeal = try await transaction.appeal(place.id, as: caller)
                let known = try await transaction.query(AppealStore.replacement(of: place.account, in: place.id)).first
                if let known = try known.map(AppealReplacement.init), known.says(input) { return }
                let seat = try await transaction.query(AppealStore.seats(of: place.id)).map(AppealSeat.init).seat(of: place.account)
                let (replacement, event) = try appeal.replace(
                    seat.account, who: seat.hasVoted || seat.access == .recused, until: seat.votesUntil, with: input.successor,
                    because: input.reason.value, by: account, today: today, at: moment)
                try await transaction.send([
                    AppealStore.insert(replacement, in: caller.programme), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowAppeal.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension AppealReplacement {
    /// Whether a form asks for what was done already.
    fileprivate func says(_ input: ReplaceAppealMember.Input) -> Bool { successor == input.successor && reason == input.reason.value }
}

extension [AppealSeat] {
    /// Refuses with `appeal.not-a-member`.
    fileprivate func seat(of account: Account.ID) throws(Failure) -> AppealSeat {
        guard let seat = first(where: { $0.account == account }) else {
            throw Failure(.notFound, "appeal.not-a-member", "Nobody of this name sits on the panel.")
        }
        return seat
    }
}
