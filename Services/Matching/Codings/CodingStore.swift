import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// A confirmed title as the page lists it.
struct ListedCoding: Sendable {
    /// That it was taken back.
    struct Withdrawal: Sendable {
        /// On the programme's clocks.
        let at: String
        /// Nil for somebody who has no role here any more.
        let who: String?
    }

    let id: TitleCoding.ID
    let title: String
    let occupation: ConceptURI
    let source: TitleCoding.Source
    /// On the programme's clocks.
    let confirmedAt: String
    let doer: Doer
    let withdrawal: Withdrawal?
}

/// All SQL on confirmed titles.
enum CodingStore {
    static let pageSize = 50

    /// Those confirmed last first, after the cursor; `search` is a part of the title, or of what it was confirmed to mean.
    ///
    /// An office has some ten thousand at most, which a search may go through.
    static func page(search: String?, meaning occupations: [ConceptURI] = [], after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = "e.programme_id = (SELECT platform.programme())"
        if let search {
            let words = String(decoding: FoldedText(search).bytes, as: UTF8.self)
            condition.append(
                " AND (e.folded LIKE \(words.likePattern) OR e.occupation_uri = ANY (\(occupations.map(\.text))))")
        }
        if let cursor { condition.append(" AND e.id < \(try cursor.value(0) { TitleCoding.ID($0) })") }
        return """
            SELECT
                e.id, e.title, e.occupation_uri, e.source, portal.local_time(e.confirmed_at) AS confirmed_at,
                a.name AS who, e.account_id IS NOT NULL AS is_person, false AS is_by_key,
                portal.local_time(e.taken_back_at) AS taken_back_at, t.name AS taker
            FROM matching.coding AS e
            \(splice: Doer.join)
            LEFT JOIN portal.published_account AS t ON t.id = e.taken_back_by
            WHERE \(splice: condition)
            ORDER BY e.id DESC
            LIMIT \(pageSize + 1)
            """
    }

    static func find(_ id: TitleCoding.ID) -> SQL {
        """
        SELECT title, occupation_uri
        FROM matching.coding
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// Those in force.
    static let all: SQL = """
        SELECT title, occupation_uri
        FROM matching.coding
        WHERE programme_id = (SELECT platform.programme()) AND taken_back_at IS NULL
        """

    /// How often they were changed.
    static let turn: SQL = "SELECT number FROM matching.coding_turn WHERE programme_id = (SELECT platform.programme())"

    /// Gives the identity of the row that is in force since; no row where it was in force before.
    static func confirm(_ coding: TitleCoding, by account: Account.ID?, in programme: Programme.ID, at moment: Date) -> SQL {
        """
        INSERT INTO matching.coding AS c (programme_id, id, title, folded, occupation_uri, source, account_id, confirmed_at)
        VALUES (
            \(programme), \(coding.id), \(coding.title), \(coding.folded), \(coding.occupation), \(coding.source), \(account),
            \(moment))
        ON CONFLICT ON CONSTRAINT coding_once
            DO UPDATE SET source = excluded.source, account_id = excluded.account_id, confirmed_at = excluded.confirmed_at,
                taken_back_by = NULL, taken_back_at = NULL
            WHERE c.taken_back_at IS NOT NULL
        RETURNING id
        """
    }

    /// Adds what is not there; what was taken back stays so.
    static func learn(_ codings: [TitleCoding], in programme: Programme.ID, at moment: Date) -> SQL {
        """
        INSERT INTO matching.coding (programme_id, id, title, folded, occupation_uri, source, confirmed_at)
        SELECT \(programme), c.id, c.title, c.folded, c.uri, \(TitleCoding.Source.file), \(moment)
        FROM unnest(
            \(codings.map(\.id.uuid))::uuid[], \(codings.map(\.title))::text[], \(codings.map(\.folded))::text[],
            \(codings.map(\.occupation.text))::text[]) AS c (id, title, folded, uri)
        ON CONFLICT ON CONSTRAINT coding_once DO NOTHING
        """
    }

    /// Changes nothing where it was taken back before.
    static func takeBack(_ id: TitleCoding.ID, by caller: Caller, at moment: Date) -> SQL {
        """
        UPDATE matching.coding
        SET taken_back_by = \(caller.account), taken_back_at = greatest(confirmed_at, \(moment))
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND taken_back_at IS NULL
        """
    }

    /// To be run with every change.
    static func count(in programme: Programme.ID) -> SQL {
        """
        INSERT INTO matching.coding_turn AS t (programme_id, number)
        VALUES (\(programme), 1)
        ON CONFLICT ON CONSTRAINT coding_turn_pkey DO UPDATE SET number = t.number + 1
        """
    }
}

extension ListedCoding {
    init(_ row: Row) throws {
        id = try row.decode("id")
        title = try row.decode("title")
        occupation = try row.decode("occupation_uri")
        source = try row.decode("source")
        confirmedAt = try row.decode("confirmed_at")
        doer = try Doer(row)
        let who = try row.decode("taker", as: String?.self)
        withdrawal = try row.decode("taken_back_at", as: String?.self).map { Withdrawal(at: $0, who: who) }
    }
}

extension ConfirmedCodings.Coding {
    init(_ row: Row) throws {
        self.init(try row.decode("title"), try row.decode("occupation_uri"))
    }
}
