import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Who comes to the committee's meetings: its members, and the manager who prepares them.
let meetingReaders: [Role] = [.committeeMember, .committeeChair, .programmeManager]

/// A meeting as one person enters it.
struct Room {
    let meeting: Meeting
    /// On the programme's clocks.
    let starts: String
    let round: GrantRound
    let fund: Fund
    /// The chair first.
    let seats: [MeetingStore.Seated]
    let caller: Caller

    /// The person's own seat; nil where there is none.
    var own: MeetingStore.Seated? { seats.first { $0.account == caller.account } }

    var isManager: Bool { caller.holds(anyOf: Set(managers)) }

    /// Whether the person opens and closes it and marks who is there.
    var mayLead: Bool { isManager || own?.seat == .chair }

    var currency: Currency { fund.terms.balance.currency }

    /// Refuses with `meeting.not-chair` who does not lead it.
    func requireLead() throws(Failure) {
        guard mayLead else {
            throw Failure(.forbidden, "meeting.not-chair", "Only the chair, or the manager who prepares the meeting, does that.")
        }
    }

    /// What it is made of, to be read by `init(_:as:)`.
    static func statements(_ id: Meeting.ID) -> [SQL] {
        [MeetingStore.select(id), MeetingStore.seats(in: id), RoundStore.of(id), FundStore.of(id)]
    }

    /// Refuses with `meeting.not-found` who neither sits on the committee nor prepares its meetings.
    init(_ answers: some RandomAccessCollection<Rows>, as caller: Caller) throws {
        let answers = Array(answers)
        guard let row = answers[0].first, let round = answers[2].first, let fund = answers[3].first else { throw Failure.meetingNotFound }
        self.meeting = try Meeting(row)
        starts = try row.decode("starts")
        seats = try answers[1].map(MeetingStore.Seated.init)
        self.round = try GrantRound(round)
        self.fund = try Fund(fund)
        self.caller = caller
        guard own != nil || isManager else { throw Failure.meetingNotFound }
    }
}

extension Transaction {
    /// The meeting, locked until the transaction ends; refuses with `meeting.not-found`.
    func room(_ id: Meeting.ID, as caller: Caller) async throws -> Room {
        _ = try await MeetingStore.find(id, in: self)
        return try Room(try await send(Room.statements(id)), as: caller)
    }
}

extension Grants {
    /// The meeting and what more is asked of it, in one round trip; refuses with `meeting.not-found`.
    func room(_ id: Meeting.ID, and more: [SQL] = [], as caller: Caller) async throws -> (room: Room, answers: [Rows]) {
        let own = Room.statements(id)
        let answers = try await database.unit(own + more, as: caller)
        return (try Room(answers.prefix(own.count), as: caller), Array(answers.dropFirst(own.count)))
    }

    /// Changes a meeting as `change` says, with its event; nothing where it tells none.
    func changeMeeting(
        _ id: Meeting.ID, as caller: Caller, with more: @Sendable (Meeting) -> [SQL] = { _ in [] },
        _ change: @Sendable (inout Meeting, Room) throws -> Event?
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                let room = try await transaction.room(id, as: caller)
                var meeting = room.meeting
                guard let event = try change(&meeting, room) else { return }
                try await transaction.send(more(meeting) + [MeetingStore.save(meeting), EventLog.append(event, by: caller)])
            }
        }
    }
}
