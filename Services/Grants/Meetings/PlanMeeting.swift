import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// The fields of a meeting's form.
struct MeetingFields: Decodable {
    let day: CalendarDate
    let clock: Text<5, 5>
    let place: Text<1, 300>

    /// The moment that is meant, on the programme's clocks.
    func terms(in transaction: Transaction) async throws -> Meeting.Terms {
        let parts = clock.value.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
            throw Failure.field("clock", "meeting.clock", "Give the time of day, such as 14:30.")
        }
        guard let row = try await transaction.query(MeetingStore.moment("\(day)T\(clock.value)")).first else {
            throw Failure.meetingNotFound
        }
        return Meeting.Terms(startsAt: try row.decode("moment"), place: place.value)
    }
}

/// Plans a meeting of a round's committee.
///
/// Refuses with `round.not-found`, `meeting.clock` and `form.used`.
enum PlanMeeting: Form {
    static let route = Route(
        .get, "/grants/rounds/{id}/meetings/new", "Plan a meeting of the committee", for: managers + [.committeeChair])

    struct Input: Decodable {
        let id: Meeting.ID
        let fields: MeetingFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(Meeting.ID.self, forKey: .id)
            fields = try MeetingFields(from: decoder)
        }
    }

    static func show(_ place: ShowRound.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(RoundStore.select(place.id), as: caller).first else {
                throw Failure.roundNotFound
            }
            return MeetingFormPages.plan(for: try GrantRound(row), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowRound.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                guard let row = try await transaction.query(RoundStore.select(place.id)).first else { throw Failure.roundNotFound }
                let terms = try await input.fields.terms(in: transaction)
                let (meeting, event) = Meeting.plan(terms, of: try GrantRound(row).id, as: input.id, at: grants.now())
                try await transaction.addOnce(MeetingStore.insert(meeting, in: caller.programme), event, by: caller) {
                    try await transaction.query(MeetingStore.select(meeting.id)).first.map(Meeting.init)?.terms == terms
                }
            }
        }
        return Redirect(EditAgenda.route.link(input.id), notice: MeetingPhrases.planned[caller.language])
    }
}

/// Moves a meeting to another time or place before it begins.
///
/// Refuses with `meeting.not-found`, `meeting.not-chair`, `version.stale`, `meeting.clock` and `meeting.not-allowed-from-state`.
enum EditMeeting: Form {
    static let route = Route(.get, "/grants/meetings/{id}/edit", "Move a meeting", for: managers + [.committeeChair])

    struct Input: Decodable {
        let version: IfMatch
        let fields: MeetingFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try MeetingFields(from: decoder)
        }
    }

    static func show(_ place: ShowMeeting.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            MeetingFormPages.edit(try await grants.room(place.id, as: caller).room, draft, caller.language)
        }
    }

    static func submit(_ place: ShowMeeting.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let room = try await transaction.room(place.id, as: caller)
                try room.requireLead()
                var meeting = room.meeting
                try input.version.require(meeting.version)
                guard let event = try meeting.revise(try await input.fields.terms(in: transaction), at: grants.now()) else { return }
                try await transaction.send([MeetingStore.save(meeting), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowMeeting.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Cancels a meeting, with the reason; what was on its agenda waits for another one.
///
/// Refuses with `meeting.not-found`, `meeting.not-chair`, `meeting.not-allowed-from-state` and `meeting.reason-missing`.
enum CancelMeeting: Form {
    static let route = Route(.get, "/grants/meetings/{id}/cancel", "Cancel a meeting", for: managers + [.committeeChair])

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowMeeting.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            MeetingFormPages.cancel(try await grants.room(place.id, as: caller).room, draft, caller.language)
        }
    }

    static func submit(_ place: ShowMeeting.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (reason, moment) = (input.reason?.value ?? "", grants.now())
        try await grants.changeMeeting(place.id, as: caller, with: { [AgendaStore.clear($0.id)] }) { meeting, room in
            try room.requireLead()
            return meeting.state == .cancelled(reason: reason) ? nil : try meeting.go(.cancel(reason: reason), at: moment)
        }
        return Redirect(ShowMeeting.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
