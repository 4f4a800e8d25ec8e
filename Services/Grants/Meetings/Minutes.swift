import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows the minutes of a meeting, to read and to print: who was there, and of each application the proposal, the votes with their dissent, and
/// the decision. Of an application that is closed to the reader they tell nothing.
///
/// Refuses with `meeting.not-found`.
enum ShowMinutes: Page {
    static let route = Route(.get, "/grants/meetings/{id}/minutes", "The minutes of a meeting", for: meetingReaders)

    /// Everything that the page tells.
    struct Content {
        let room: Room
        let items: [AgendaStore.Item]
        let votes: [Vote]
        let record: Record
    }

    /// When it was held, and what was signed.
    struct Record {
        let opened: String?
        let closed: String?
        let signed: String?
        let signedBy: String?
        let digest: [UInt8]?
        /// Whether what stands in the tables is what was signed.
        let isKept: Bool

        init(_ row: Row) throws {
            opened = try row.decode("opened")
            closed = try row.decode("closed")
            signed = try row.decode("signed")
            signedBy = try row.decode("signed_by")
            digest = try row.decode("minutes_digest")
            isKept = try row.decode("is_kept", as: Bool?.self) ?? false
        }
    }

    static func show(_ input: ShowMeeting.Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (room, answers) = try await grants.room(
                input.id,
                and: [
                    AgendaStore.items(of: input.id, for: caller.account, roles: caller.holds(anyOf: Set(managers))),
                    VoteStore.all(in: input.id), MeetingStore.digest(of: input.id),
                ], as: caller)
            guard let record = answers[2].first else { throw Failure.meetingNotFound }
            return MinutesPages.minutes(
                try Content(
                    room: room, items: answers[0].map(AgendaStore.Item.init), votes: answers[1].map(Vote.init), record: Record(record)))
        }
    }
}

/// Signs the minutes, which freezes them. Only the chair does; pressed twice, it happens once.
///
/// Refuses with `meeting.not-found`, `meeting.not-chair` and `meeting.not-allowed-from-state`.
enum SignMinutes: Form {
    static let route = Route(.get, "/grants/meetings/{id}/sign", "Sign the minutes", for: [.committeeMember, .committeeChair])

    struct Input: Decodable {}

    static func show(_ place: ShowMeeting.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { MinutesPages.sign(try await grants.room(place.id, as: caller).room, draft) }
    }

    static func submit(_ place: ShowMeeting.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await grants.changeMeeting(place.id, as: caller) { meeting, room in
            guard room.own?.seat == .chair else {
                throw Failure(.forbidden, "meeting.not-chair", "Only the chair, or the manager who prepares the meeting, does that.")
            }
            return meeting.state.word == .signed ? nil : try meeting.go(.sign(by: account), at: moment)
        }
        return Redirect(ShowMinutes.route.link(place.id), notice: MinutesPhrases.signedNow[caller.language])
    }
}

/// Everything that members need on paper: of each application that the reader may read, the plan, its figures, its scores and room for notes.
///
/// Refuses with `meeting.not-found`.
enum ShowPack: Page {
    static let route = Route(.get, "/grants/meetings/{id}/pack", "A meeting on paper", for: meetingReaders)

    static func show(_ input: ShowMeeting.Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let items = AgendaStore.items(of: input.id, for: caller.account, roles: caller.holds(anyOf: Set(managers)))
            let (room, answers) = try await grants.room(input.id, and: [items], as: caller)
            let readable = try answers[0].map(AgendaStore.Item.init).filter(\.isReadable)
            let plans = try await grants.plans(of: readable.map(\.id), as: caller)
            return MinutesPages.pack(room, readable.compactMap { item in plans[item.id].map { (item, $0) } })
        }
    }
}

extension Grants {
    /// The plans of those of these applications that the caller may read, all of them asked for at once.
    fileprivate func plans(of applications: [GrantApplication.ID], as caller: Caller) async throws -> [GrantApplication.ID: PlanDraft] {
        let admissions = try await admit(caller, toAnyOf: applications)
        let typed = try await database.query(ApplicationStore.select(admissions), as: caller).map(ApplicationStore.Typed.init)
        return Dictionary(typed.map { ($0.application.id, $0.plan) }) { first, _ in first }
    }
}
