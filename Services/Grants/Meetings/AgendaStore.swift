import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on the agenda of a meeting. What a person may not read of an application does not leave the database.
enum AgendaStore {
    /// An item as a meeting's pages show it to one person.
    struct Item {
        let agenda: AgendaItem
        let clearance: Clearance?
        /// Nil where the person may not read the application; so is the rest.
        let title: String?
        let venture: Venture?
        let lead: String?
        let state: GrantApplication.State.Word
        let asked: Award?
        let award: Award?
        /// Of the reviews that count; nil as long as the person owes one (rule 13).
        let mean: Decimal?
        let reviews: Int
        /// The newest vote about it in the meeting.
        let vote: (state: Vote.State.Word, outcome: Proposal.Outcome.Word, result: Tally.Result?, award: Award?)?

        var id: GrantApplication.ID { agenda.application }
        var isReadable: Bool { title != nil }

        /// What it would take from the fund: what is given, proposed or asked for.
        var cost: Decimal { (award ?? vote?.award ?? asked)?.total ?? 0 }
    }

    /// An application that may be put on the agenda.
    struct Ready {
        let id: GrantApplication.ID
        let title: String?
        let lead: String?
        /// Nil where it is not on the agenda.
        let agenda: AgendaItem?
        let hasVote: Bool
    }

    /// The items in their order; `roles` tells whether a person who neither sits on the committee nor has a conflict may read them.
    ///
    /// What holds of the person is found once an item: without its offset the planner asks again for each column.
    static func items(of meeting: Meeting.ID, for person: Account.ID?, roles mayRead: Bool) -> SQL {
        """
        SELECT
            x.application_id, x.place, x.minutes, x.clearance, x.state, x.reviews,
            CASE WHEN x.is_readable THEN coalesce(x.title, '–') END AS title,
            CASE WHEN x.is_readable THEN x.venture END AS venture,
            CASE WHEN x.is_readable THEN c.name END AS lead,
            CASE WHEN x.is_readable THEN x.plan ->> 'grant' END AS asked_grant,
            CASE WHEN x.is_readable THEN x.plan ->> 'loan' END AS asked_loan,
            CASE WHEN x.is_readable THEN x.granted_amount END AS granted_amount,
            CASE WHEN x.is_readable THEN x.loan_amount END AS loan_amount,
            CASE WHEN x.is_readable AND NOT x.owes_review THEN x.mean END AS mean,
            v.state AS vote_state, v.outcome, v.tally ->> 'result' AS result,
            CASE WHEN x.is_readable THEN v.granted_amount END AS vote_granted,
            CASE WHEN x.is_readable THEN v.loan_amount END AS vote_loan
        FROM (
            SELECT
                i.programme_id, i.meeting_id, i.application_id, i.place, i.minutes, a.state, a.title, a.venture, a.plan, a.granted_amount,
                a.loan_amount, g.clearance, n.reviews, n.mean,
                g.clearance IS NOT DISTINCT FROM 'cleared' OR g.clearance IS NULL AND \(mayRead) AS is_readable,
                EXISTS (
                    SELECT 1
                    FROM grants.review AS w
                    WHERE w.programme_id = i.programme_id
                        AND w.application_id = i.application_id
                        AND w.account_id = \(person)
                        AND w.state NOT IN ('filed', 'recused')
                ) AS owes_review
            FROM grants.agenda_item AS i
            JOIN grants.application AS a ON a.programme_id = i.programme_id AND a.id = i.application_id
            CROSS JOIN LATERAL (SELECT grants.access(a.id, \(person)) AS clearance OFFSET 0) AS g
            CROSS JOIN LATERAL (
                SELECT count(*) AS reviews, round(avg(r.mean), 2) AS mean
                FROM grants.counted_review AS r
                WHERE r.application_id = a.id
            ) AS n
            WHERE i.programme_id = (SELECT platform.programme()) AND i.meeting_id = \(meeting)
        ) AS x
        LEFT JOIN grants.applicant AS p
            ON p.programme_id = x.programme_id AND p.application_id = x.application_id AND p.is_lead
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        LEFT JOIN LATERAL (
            SELECT w.state, w.outcome, w.tally, w.granted_amount, w.loan_amount
            FROM grants.vote AS w
            WHERE w.programme_id = x.programme_id AND w.meeting_id = x.meeting_id AND w.application_id = x.application_id
            ORDER BY w.number DESC
            LIMIT 1
        ) AS v ON true
        ORDER BY x.place, x.application_id
        """
    }

    /// Those of the round that are ready, and those on the agenda, in its order.
    static func ready(for meeting: Meeting, readBy person: Account.ID?) -> SQL {
        """
        SELECT
            a.id, CASE WHEN g.is_readable THEN coalesce(a.title, '–') END AS title, CASE WHEN g.is_readable THEN c.name END AS lead,
            i.place, i.minutes,
            EXISTS (
                SELECT 1
                FROM grants.vote AS v
                WHERE v.programme_id = a.programme_id AND v.meeting_id = i.meeting_id AND v.application_id = a.id
            ) AS has_vote
        FROM grants.application AS a
        CROSS JOIN LATERAL (SELECT coalesce(grants.access(a.id, \(person)), 'cleared') = 'cleared' AS is_readable OFFSET 0) AS g
        LEFT JOIN grants.agenda_item AS i
            ON i.programme_id = a.programme_id AND i.meeting_id = \(meeting.id) AND i.application_id = a.id
        LEFT JOIN grants.applicant AS p ON p.programme_id = a.programme_id AND p.application_id = a.id AND p.is_lead
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        WHERE a.programme_id = (SELECT platform.programme())
            AND a.id IN (
                SELECT o.application_id
                FROM grants.agenda_item AS o
                WHERE o.programme_id = (SELECT platform.programme()) AND o.meeting_id = \(meeting.id)
                UNION ALL
                (
                    SELECT w.id
                    FROM grants.application AS w
                    WHERE w.programme_id = (SELECT platform.programme())
                        AND w.round_id = \(meeting.round)
                        AND w.state = 'ready_for_committee'
                        AND NOT EXISTS (
                            SELECT 1
                            FROM grants.agenda_item AS o
                            JOIN grants.meeting AS k
                                ON k.programme_id = o.programme_id AND k.id = o.meeting_id AND k.state IN ('planned', 'open')
                            WHERE o.programme_id = w.programme_id AND o.application_id = w.id)
                    ORDER BY w.moved_at, w.id
                    LIMIT 100))
        ORDER BY i.place NULLS LAST, a.moved_at, a.id
        LIMIT 100
        """
    }

    /// Puts an application on the agenda.
    static func put(_ item: AgendaItem, on meeting: Meeting.ID, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.agenda_item (programme_id, meeting_id, application_id, place, minutes)
        VALUES (\(programme), \(meeting), \(item.application), \(item.place), \(item.minutes))
        """
    }

    /// Moves an item that is on the agenda.
    static func move(_ item: AgendaItem, on meeting: Meeting.ID) -> SQL {
        """
        UPDATE grants.agenda_item
        SET place = \(item.place),
            minutes = \(item.minutes)
        WHERE programme_id = (SELECT platform.programme()) AND meeting_id = \(meeting) AND application_id = \(item.application)
        """
    }

    /// Takes an application off; what was voted on stays.
    static func take(_ application: GrantApplication.ID, off meeting: Meeting.ID) -> SQL {
        """
        DELETE FROM grants.agenda_item
        WHERE programme_id = (SELECT platform.programme()) AND meeting_id = \(meeting) AND application_id = \(application)
        """
    }

    /// Takes everything off a meeting that is cancelled.
    static func clear(_ meeting: Meeting.ID) -> SQL {
        "DELETE FROM grants.agenda_item WHERE programme_id = (SELECT platform.programme()) AND meeting_id = \(meeting)"
    }
}

extension AgendaItem {
    fileprivate init(_ row: Row) throws {
        try self.init(application: row.decode("application_id"), place: row.decode("place"), minutes: row.decode("minutes"))
    }
}

extension Award {
    /// Both amounts of two columns; nil where the first is null.
    init?(_ row: Row, _ granted: String, _ loan: String) throws {
        guard let first = try row.decode(granted, as: Decimal?.self), let second = try row.decode(loan, as: Decimal?.self) else {
            return nil
        }
        self.init(granted: first, loan: second)
    }
}

extension AgendaStore.Item {
    init(_ row: Row) throws {
        agenda = try AgendaItem(row)
        clearance = try row.decode("clearance")
        title = try row.decode("title")
        venture = try row.decode("venture", as: String?.self).flatMap(Venture.init)
        lead = try row.decode("lead")
        state = try row.decode("state")
        let typed = try ["asked_grant", "asked_loan"].map { try row.decode($0, as: String?.self).flatMap { Decimal(string: $0) } }
        asked = typed == [nil, nil] ? nil : Award(granted: typed[0] ?? 0, loan: typed[1] ?? 0)
        award = try Award(row, "granted_amount", "loan_amount")
        mean = try row.decode("mean")
        reviews = try row.decode("reviews")
        vote = try row.decode("vote_state", as: Vote.State.Word?.self).map {
            (
                $0, try row.decode("outcome"), try row.decode("result", as: String?.self).flatMap(Tally.Result.init),
                try Award(row, "vote_granted", "vote_loan")
            )
        }
    }
}

extension AgendaStore.Ready {
    init(_ row: Row) throws {
        let id = try row.decode("id", as: GrantApplication.ID.self)
        self.id = id
        title = try row.decode("title")
        lead = try row.decode("lead")
        agenda = try row.decode("place", as: Int?.self).map { AgendaItem(application: id, place: $0, minutes: try row.decode("minutes")) }
        hasVote = try row.decode("has_vote")
    }
}
