import Hosting
import Models
import Postgres
import Web

/// Sets the agenda of a meeting: which of the round's ready applications, in which order, for how long. What was voted on stays.
///
/// Refuses with `meeting.not-found`, `meeting.not-chair`, `agenda.kept` and `agenda.not-ready`.
enum EditAgenda: Form {
    static let route = Route(.get, "/grants/meetings/{id}/agenda", "The agenda of a meeting", for: managers + [.committeeChair])

    struct Input: Decodable {
        let items: [Entry]
    }

    struct Entry: Decodable {
        let application: GrantApplication.ID
        /// Left empty, it is not on the agenda.
        let place: Whole<1, 100>?
        let minutes: Whole<1, 240>?
    }

    static func show(_ place: ShowMeeting.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let room = try await grants.room(place.id, as: caller).room
            try room.requireLead()
            let ready = try await grants.database.query(AgendaStore.ready(for: room.meeting, readBy: caller.account), as: caller)
            return MeetingFormPages.agenda(room, try ready.map(AgendaStore.Ready.init), draft, caller.language)
        }
    }

    static func submit(_ place: ShowMeeting.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let room = try await transaction.room(place.id, as: caller)
                try room.requireLead()
                let rows = try await transaction.query(AgendaStore.ready(for: room.meeting, readBy: caller.account))
                let statements = try changes(input.items, to: try rows.map(AgendaStore.Ready.init), of: room.meeting, as: caller)
                guard !statements.isEmpty else { return }
                let event = Event("meeting", place.id, "agenda_set", at: grants.now())
                try await transaction.send(statements + [EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowMeeting.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }

    /// What differs between what was typed and what is there.
    private static func changes(
        _ entries: [Entry], to there: [AgendaStore.Ready], of meeting: Meeting, as caller: Caller
    ) throws(Failure) -> [SQL] {
        let wanted = Dictionary(entries.map { ($0.application, $0) }) { first, _ in first }
        var statements: [SQL] = []
        for ready in there {
            guard let entry = wanted[ready.id] else { continue }
            let item = entry.place.map { AgendaItem(application: ready.id, place: $0.value, minutes: entry.minutes?.value ?? usualMinutes) }
            switch (ready.agenda, item) {
            case (nil, let item?): statements.append(AgendaStore.put(item, on: meeting.id, in: caller.programme))
            case (let before?, let item?) where before != item: statements.append(AgendaStore.move(item, on: meeting.id))
            case (.some, nil):
                guard !ready.hasVote else {
                    throw Failure(.conflict, "agenda.kept", "What was voted on stays on the agenda. Give it a place again.")
                }
                statements.append(AgendaStore.take(ready.id, off: meeting.id))
            default: break
            }
        }
        guard wanted.keys.allSatisfy({ id in there.contains { $0.id == id } }) else {
            throw Failure(.invalid, "agenda.not-ready", "Only applications of the round that are ready are decided. Load the form again.")
        }
        return statements
    }

    /// How long an application is given where nothing is typed.
    static let usualMinutes = 10
}
