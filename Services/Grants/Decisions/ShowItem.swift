import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// An application as a meeting takes it up, to one person who may read it.
struct Hearing {
    let room: Room
    let dossier: Dossier
    /// The newest first.
    let votes: [Vote]
    let voters: [VoteStore.Voter]
    let quorum: Quorum
    let ownBallot: Ballot?
    /// Of a vote that was counted, the count as it would be now.
    let countNow: Tally?
    let item: AgendaStore.Item
    let pulse: Int

    var caller: Caller { room.caller }

    /// The vote that is under way; nil where none is.
    var live: Vote? { votes.first.flatMap { $0.state.word == .recorded ? nil : $0 } }

    var own: VoteStore.Voter? { voters.first { $0.account == caller.account } }

    /// Whether proposals may be made and votes taken.
    var isOpen: Bool { room.meeting.state.word == .open && item.state == .readyForCommittee }

    var mayPreside: Bool { voters.mayPreside(caller.account) }

    var mayVote: Bool { own.map { $0.clearance == .cleared && $0.isPresent } ?? false }
}

extension Failure {
    static let closedToReader = Failure(
        .forbidden, "application.closed-to-you",
        "You have a conflict of interest with this application, or have not said that you have none.")
}

extension [VoteStore.Voter] {
    /// Whether an account proposes, takes the vote and records it: the chair, or another member where the chair has a conflict or is away.
    func mayPreside(_ account: Account.ID?) -> Bool {
        guard let own = first(where: { $0.account == account }), own.clearance == .cleared, own.seat != .alternate else { return false }
        guard own.seat != .chair else { return true }
        return !contains { $0.seat == .chair && $0.clearance == .cleared && $0.isPresent }
    }
}

/// Shows an application as the meeting takes it up: the plan, the scores, the money left, the proposal and the vote.
///
/// Refuses with `meeting.not-found`, `application.not-found` and what its committee's gate refuses with.
enum ShowItem: Page {
    static let route = Route(.get, "/grants/meetings/{id}/items/{application}", "An application in a meeting", for: meetingReaders)

    struct Input: Decodable {
        let id: Meeting.ID
        let application: GrantApplication.ID
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { ItemPages.item(try await grants.hearing(input, as: caller)) }
    }
}

extension Grants {
    /// The application as the meeting takes it up.
    func hearing(_ place: ShowItem.Input, as caller: Caller) async throws -> Hearing {
        let dossier = try await dossier(place.application, as: caller)
        let (room, answers) = try await room(
            place.id,
            and: [
                VoteStore.of(place.application, in: place.id), VoteStore.quorum(in: place.id, for: place.application),
                AgendaStore.items(of: place.id, for: caller.account, roles: caller.holds(anyOf: Set(managers))),
                MeetingStore.pulse(of: place.id),
            ], as: caller)
        let votes = try answers[0].map(Vote.init)
        let items = try answers[2].map(AgendaStore.Item.init)
        guard let quorum = answers[1].first, let item = items.first(where: { $0.id == place.application }) else {
            throw Failure.applicationNotFound
        }
        guard item.isReadable else { throw Failure.closedToReader }
        let newest = votes.first?.id
        var statements = [VoteStore.voters(about: place.application, in: place.id, newest)]
        if let newest, let account = caller.account {
            statements += [VoteStore.ballot(of: account, in: newest), VoteStore.count(newest)]
        }
        let more = try await database.unit(statements, as: caller)
        return try Hearing(
            room: room, dossier: dossier, votes: votes, voters: more[0].map(VoteStore.Voter.init), quorum: Quorum(quorum),
            ownBallot: more.count > 1 ? more[1].first.map(Ballot.init) : nil,
            countNow: more.count > 2 && votes.first?.state.word == .voted ? more[2].first?.json("tally") : nil, item: item,
            pulse: answers[3].first?.decode("pulse") ?? 0)
    }

    /// Works on an application of a meeting on behalf of a member who presides over it, the newest vote locked.
    ///
    /// Refuses with `meeting.not-found` and `vote.not-presiding`.
    func preside(
        over place: ShowItem.Input, as caller: Caller, _ work: @Sendable (Room, Transaction) async throws -> Void
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                let room = try await transaction.room(place.id, as: caller)
                let voters = try await transaction.query(VoteStore.voters(about: place.application, in: place.id, nil))
                guard try voters.map(VoteStore.Voter.init).mayPreside(caller.account) else {
                    throw Failure(
                        .forbidden, "vote.not-presiding",
                        "The chair does that; where the chair has a conflict or is away, a member without a conflict does.")
                }
                try await work(room, transaction)
            }
        }
    }
}
