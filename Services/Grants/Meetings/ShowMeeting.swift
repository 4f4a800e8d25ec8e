import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists meetings, the newest first: a manager's of the office, a member's of the own committees.
enum ListMeetings: Page {
    static let route = Route(.get, "/grants/meetings", "Meetings of the committee", for: meetingReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let member = caller.holds(anyOf: Set(managers)) ? nil : caller.account
        let rows = try await grants.database.query(MeetingStore.page(of: member, after: input.cursor), as: caller)
        let meetings = try rows.prefix(MeetingStore.screenSize).map(MeetingStore.Listed.init)
        var next: String?
        if rows.count > MeetingStore.screenSize, let last = meetings.last {
            next = route.link(query: [("cursor", Cursor(after: last.startsAt, last.meeting.id).description)])
        }
        return MeetingPages.list(meetings, isFirst: input.cursor == nil, next: next, as: caller)
    }
}

/// Shows a meeting as it goes on: who is there, the agenda with scores and votes, and the money left as decisions add up.
///
/// Refuses with `meeting.not-found`.
enum ShowMeeting: Page {
    static let route = Route(.get, "/grants/meetings/{id}", "A meeting of the committee", for: meetingReaders)

    struct Input: Decodable {
        let id: Meeting.ID
    }

    /// Everything that the page tells.
    struct Content {
        let room: Room
        let items: [AgendaStore.Item]
        let history: History
        let pulse: Int

        /// What was approved in this meeting.
        var given: Decimal { items.reduce(0) { $0 + ($1.award?.total ?? 0) } }

        /// What the items that are not decided yet would take, as far as the reader may know.
        var waiting: Decimal { items.filter { $0.state == .readyForCommittee }.reduce(0) { $0 + $1.cost } }
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (room, answers) = try await grants.room(
                input.id,
                and: [
                    AgendaStore.items(of: input.id, for: caller.account, roles: caller.holds(anyOf: Set(managers))),
                    History.of(input.id), MeetingStore.pulse(of: input.id),
                ], as: caller)
            return MeetingPages.meeting(
                try Content(
                    room: room, items: answers[0].map(AgendaStore.Item.init), history: History(answers[1]),
                    pulse: answers[2].first?.decode("pulse") ?? 0))
        }
    }
}

/// Tells in a few bytes whether a meeting's pages have changed, so that they are fetched again only then.
///
/// Refuses with `meeting.not-found`.
enum FeelPulse: Endpoint {
    static let route = Route(.get, "/grants/v1/meetings/{id}/pulse", "A number that changes with a meeting", for: meetingReaders)

    struct Document: Codable, Reply {
        let pulse: Int
    }

    static func run(_ input: ShowMeeting.Input, as caller: Caller, in grants: Grants) async throws -> Document {
        let (_, answers) = try await grants.room(input.id, and: [MeetingStore.pulse(of: input.id)], as: caller)
        return Document(pulse: try answers[0].first?.decode("pulse") ?? 0)
    }
}

/// Opens or closes a meeting. Pressed twice, it happens once.
///
/// Refuses with `meeting.not-found`, `meeting.not-chair`, `meeting.not-allowed-from-state`, `panel.not-right` and `meeting.undecided`.
enum MoveMeeting: Action {
    static let route = Route(.post, "/grants/meetings/{id}/{step}", "Open or close a meeting", for: managers + [.committeeChair])

    struct Input: Decodable {
        let id: Meeting.ID
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case open, close
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await grants.changeMeeting(input.id, as: caller) { meeting, room in
            try room.requireLead()
            switch input.step {
            case .open: return meeting.state.word == .open ? nil : try meeting.go(.open, at: moment)
            case .close: return meeting.state.word == .closed ? nil : try meeting.go(.close, at: moment)
            }
        }
        return Redirect(ShowMeeting.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Marks somebody as there, or as gone: everyone for themselves, and who leads the meeting for all.
///
/// Refuses with `meeting.not-found`, `meeting.not-chair` and `meeting.not-attended`.
enum MarkAttendance: Action {
    static let route = Route(
        .post, "/grants/meetings/{id}/attendance/{account}/{step}", "Mark who is in a meeting", for: meetingReaders)

    struct Input: Decodable {
        let id: Meeting.ID
        let account: Account.ID
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case arrive, leave
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let room = try await transaction.room(input.id, as: caller)
                if input.account != caller.account { try room.requireLead() }
                let isPresent = input.step == .arrive
                let mark = MeetingStore.attend(input.id, input.account, isPresent: isPresent, in: caller.programme, at: moment)
                guard try await transaction.execute(mark) == 1 else { return }
                let data = Array(#"{"member":"\#(input.account)"}"#.utf8)
                let event = Event("meeting", input.id, isPresent ? "member_arrived" : "member_left", data: data, at: moment)
                try await transaction.append(event, by: caller)
            }
        }
        return Redirect(ShowMeeting.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}
