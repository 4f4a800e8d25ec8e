import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on the committees of rounds.
enum PanelStore {
    private static let columns: SQL = """
        m.round_id, m.account_id, m.seat, m.expertise, m.appointed_at, m.ended_at, m.version
        """

    /// A seat with the person's name.
    struct Seated {
        let member: PanelMember
        let name: String?
    }

    /// Somebody who may be given a seat.
    struct Person {
        let id: Account.ID
        let name: String
    }

    /// Those who sit on the committee of a round and those who did, the chair first.
    static func of(_ round: GrantRound.ID) -> SQL {
        """
        SELECT \(splice: columns), a.name
        FROM grants.panel_member AS m
        LEFT JOIN portal.published_account AS a ON a.id = m.account_id
        WHERE m.programme_id = (SELECT platform.programme()) AND m.round_id = \(round)
        ORDER BY m.ended_at IS NOT NULL, m.seat <> 'chair', m.seat <> 'member', m.appointed_at, m.account_id
        LIMIT 200
        """
    }

    /// Adds a seat, or saves a change of the version before.
    static func save(_ member: PanelMember, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.panel_member AS m (
            programme_id, round_id, account_id, seat, expertise, appointed_at, ended_at, version)
        VALUES (
            \(programme), \(member.round), \(member.account), \(member.seat), \(member.expertise.map(\.rawValue)), \(member.appointedAt),
            \(member.endedAt), \(member.version))
        ON CONFLICT ON CONSTRAINT panel_member_pkey DO UPDATE
        SET seat = excluded.seat,
            expertise = excluded.expertise,
            appointed_at = excluded.appointed_at,
            ended_at = excluded.ended_at,
            version = excluded.version
        WHERE m.version = excluded.version - 1
        """
    }

    /// Those with a role of the committee in the programme, by name.
    static let people: SQL = """
        SELECT m.account_id, min(m.name) AS name
        FROM portal.published_membership AS m
        WHERE m.role IN ('committee_member', 'committee_chair')
        GROUP BY m.account_id
        ORDER BY name, m.account_id
        LIMIT 500
        """
}

extension PanelMember {
    init(_ row: Row) throws {
        try self.init(
            round: row.decode("round_id"), account: row.decode("account_id"), seat: row.decode("seat"),
            expertise: row.words("expertise"),
            appointedAt: row.decode("appointed_at"), endedAt: row.decode("ended_at"), version: row.decode("version"))
    }
}

extension PanelStore.Seated {
    init(_ row: Row) throws {
        member = try PanelMember(row)
        name = try row.decode("name")
    }
}

extension PanelStore.Person {
    init(_ row: Row) throws {
        id = try row.decode("account_id")
        name = try row.decode("name")
    }
}
