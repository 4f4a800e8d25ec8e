import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on meetings, their agenda and who is there.
enum MeetingStore {
    static let screenSize = 50

    private static let columns: SQL = """
        m.id, m.round_id, m.starts_at, m.place, m.state, m.reason, m.version, m.created_at, m.opened_at, m.closed_at, m.signed_at,
        m.signed_by
        """

    /// A meeting as lists show it.
    struct Listed {
        let meeting: Meeting
        /// On the programme's clocks.
        let starts: String
        let round: String
        let items: Int
        /// As the cursor holds it.
        let startsAt: String
    }

    /// Somebody's seat in a meeting.
    struct Seated {
        let account: Account.ID
        let name: String
        let seat: PanelMember.Seat
        let isPresent: Bool
    }

    /// Adds the meeting; affects no row where the identity is taken.
    static func insert(_ meeting: Meeting, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.meeting (programme_id, id, round_id, starts_at, place, state, version, created_at)
        VALUES (
            \(programme), \(meeting.id), \(meeting.round), \(meeting.terms.startsAt), \(meeting.terms.place), \(meeting.state.word),
            \(meeting.version), \(meeting.createdAt))
        ON CONFLICT ON CONSTRAINT meeting_pkey DO NOTHING
        """
    }

    static func select(_ id: Meeting.ID) -> SQL {
        """
        SELECT \(splice: columns), portal.local_time(m.starts_at) AS starts
        FROM grants.meeting AS m
        WHERE m.programme_id = (SELECT platform.programme()) AND m.id = \(id)
        """
    }

    /// The meeting, locked until the transaction ends; refuses with `meeting.not-found`.
    static func find(_ id: Meeting.ID, in transaction: Transaction) async throws -> Meeting {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.meetingNotFound }
        return try Meeting(row)
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ meeting: Meeting) -> SQL {
        let times = meeting.state.times
        return """
            UPDATE grants.meeting
            SET starts_at = \(meeting.terms.startsAt),
                place = \(meeting.terms.place),
                state = \(meeting.state.word),
                reason = \(meeting.state.reason),
                opened_at = \(times.opened),
                closed_at = \(times.closed),
                signed_at = \(times.signed),
                signed_by = \(times.signedBy),
                version = \(meeting.version)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(meeting.id) AND version = \(meeting.version - 1)
            """
    }

    /// The newest first, after the cursor: all of the office, or those of the committees on which a person sits.
    static func page(of member: Account.ID?, after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let member {
            condition.append(
                """
                 AND m.round_id IN (
                    SELECT p.round_id
                    FROM grants.panel_member AS p
                    WHERE p.programme_id = (SELECT platform.programme()) AND p.account_id = \(member) AND p.ended_at IS NULL)
                """)
        }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(" AND (m.starts_at, m.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Meeting.ID($0) }))")
        }
        return """
            SELECT
                \(splice: columns), portal.local_time(m.starts_at) AS starts, r.title AS round, m.starts_at::text AS starts_text, (
                    SELECT count(*)
                    FROM grants.agenda_item AS i
                    WHERE i.programme_id = (SELECT platform.programme()) AND i.meeting_id = m.id
                ) AS items
            FROM grants.meeting AS m
            JOIN grants.round AS r ON r.programme_id = m.programme_id AND r.id = m.round_id
            WHERE m.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY m.starts_at DESC, m.id DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// The moment that is meant by `2026-11-23T09:30` on the programme's clocks.
    static func moment(_ local: String) -> SQL {
        """
        SELECT \(local)::timestamp AT TIME ZONE p.time_zone AS moment
        FROM portal.published_programme AS p
        WHERE p.id = (SELECT platform.programme())
        """
    }

    /// Those who sit on the committee, the chair first, and whether they are there.
    static func seats(in meeting: Meeting.ID) -> SQL {
        """
        SELECT p.account_id, coalesce(a.name, '–') AS name, p.seat, coalesce(t.is_present, false) AS is_present
        FROM grants.meeting AS m
        JOIN grants.panel_member AS p ON p.programme_id = m.programme_id AND p.round_id = m.round_id AND p.ended_at IS NULL
        LEFT JOIN grants.attendance AS t
            ON t.programme_id = m.programme_id AND t.meeting_id = m.id AND t.account_id = p.account_id
        LEFT JOIN portal.published_account AS a ON a.id = p.account_id
        WHERE m.programme_id = (SELECT platform.programme()) AND m.id = \(meeting)
        ORDER BY p.seat <> 'chair', p.seat <> 'member', p.appointed_at, p.account_id
        """
    }

    /// Marks somebody as there or not; affects no row where that is known.
    static func attend(
        _ meeting: Meeting.ID, _ account: Account.ID, isPresent: Bool, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.attendance AS t (programme_id, meeting_id, account_id, is_present, changed_at)
        VALUES (\(programme), \(meeting), \(account), \(isPresent), \(moment))
        ON CONFLICT ON CONSTRAINT attendance_pkey DO UPDATE
        SET is_present = excluded.is_present,
            changed_at = excluded.changed_at
        WHERE t.is_present <> excluded.is_present
        """
    }

    /// A number that changes with everything that a meeting's pages show.
    static func pulse(of meeting: Meeting.ID) -> SQL {
        """
        SELECT m.round_id, m.version + (
                SELECT coalesce(sum(v.version), 0)
                FROM grants.vote AS v
                WHERE v.programme_id = m.programme_id AND v.meeting_id = m.id
            ) + (
                SELECT count(*)
                FROM grants.vote AS v
                JOIN grants.ballot AS b ON b.programme_id = v.programme_id AND b.vote_id = v.id
                WHERE v.programme_id = m.programme_id AND v.meeting_id = m.id
            ) + (
                SELECT count(*) + coalesce(sum(extract(epoch FROM t.changed_at)), 0)::bigint
                FROM grants.attendance AS t
                WHERE t.programme_id = m.programme_id AND t.meeting_id = m.id
            ) + (
                SELECT count(*)
                FROM grants.conflict AS c
                JOIN grants.agenda_item AS i ON i.programme_id = c.programme_id AND i.application_id = c.application_id
                WHERE i.programme_id = m.programme_id AND i.meeting_id = m.id
            ) AS pulse
        FROM grants.meeting AS m
        WHERE m.programme_id = (SELECT platform.programme()) AND m.id = \(meeting)
        """
    }

    /// The frozen minutes' digest, and whether what stands in the tables is still what was signed.
    static func digest(of meeting: Meeting.ID) -> SQL {
        """
        SELECT m.minutes_digest, m.minutes = grants.minutes_of(m.id) AS is_kept, portal.local_time(m.signed_at) AS signed,
            a.name AS signed_by, portal.local_time(m.opened_at) AS opened, portal.local_time(m.closed_at) AS closed
        FROM grants.meeting AS m
        LEFT JOIN portal.published_account AS a ON a.id = m.signed_by
        WHERE m.programme_id = (SELECT platform.programme()) AND m.id = \(meeting)
        """
    }
}

extension Failure {
    static let meetingNotFound = Failure(.notFound, "meeting.not-found", "There is no such meeting.")
}

extension Meeting.State {
    var reason: String? {
        if case .cancelled(let reason) = self { reason } else { nil }
    }

    fileprivate var times: (opened: Date?, closed: Date?, signed: Date?, signedBy: Account.ID?) {
        switch self {
        case .planned, .cancelled: (nil, nil, nil, nil)
        case .open(let opened): (opened, nil, nil, nil)
        case .closed(let opened, let closed): (opened, closed, nil, nil)
        case .signed(let opened, let closed, let signed, let chair): (opened, closed, signed, chair)
        }
    }

    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .planned: self = .planned
        case .open: self = .open(since: try row.decode("opened_at"))
        case .closed: self = .closed(opened: try row.decode("opened_at"), closed: try row.decode("closed_at"))
        case .signed:
            self = .signed(
                opened: try row.decode("opened_at"), closed: try row.decode("closed_at"), signed: try row.decode("signed_at"),
                by: try row.decode("signed_by"))
        case .cancelled: self = .cancelled(reason: try row.decode("reason"))
        }
    }
}

extension Meeting {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), round: row.decode("round_id"),
            terms: Terms(startsAt: row.decode("starts_at"), place: row.decode("place")), state: State(row), version: row.decode("version"),
            createdAt: row.decode("created_at"))
    }
}

extension MeetingStore.Listed {
    init(_ row: Row) throws {
        meeting = try Meeting(row)
        starts = try row.decode("starts")
        round = try row.decode("round")
        items = try row.decode("items")
        startsAt = try row.decode("starts_text")
    }
}

extension MeetingStore.Seated {
    init(_ row: Row) throws {
        account = try row.decode("account_id")
        name = try row.decode("name")
        seat = try row.decode("seat")
        isPresent = try row.decode("is_present")
    }
}
