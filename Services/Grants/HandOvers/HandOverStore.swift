import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on hand-overs and their lists.
enum HandOverStore {
    static let screenSize = 50

    /// A hand-over as lists show it.
    struct Listed {
        let handOver: HandOver
        /// Once it is signed.
        let number: PaperNumber?
        /// The name of who takes over; nil where the consent has run out.
        let name: String?
        let language: Language?
        let handedOn: CalendarDate?
        let lines: Int
        /// Whether it was signed on paper, and how many scans show that.
        let isOnPaper: Bool
        let scans: Int
        /// On the programme's clocks.
        let preparedAt: String
        /// As PostgreSQL writes it, for the cursor.
        let createdAt: String

        /// What it is called on screen.
        var title: String { [number?.text, name ?? handOver.application.reference].compactMap(\.self).joined(separator: " · ") }
    }

    /// A line with all that the certificate says of it.
    struct Line {
        let number: Int
        let purchase: Purchase.ID
        let item: String
        let specification: String
        let unit: String
        let quantity: Decimal
        let asset: GrantAsset.ID?
        let tag: PaperNumber?
        let serial: String?
    }

    private static let columns: SQL = """
        SELECT
            h.id, h.application_id, h.returnee_id, h.year, h.number, h.state, h.reason, h.place, h.handed_on, h.version, h.created_at,
            portal.local_time(h.created_at) AS prepared, c.name, c.language, (
                SELECT count(*)
                FROM grants.hand_over_line AS l
                WHERE l.programme_id = h.programme_id AND l.hand_over_id = h.id) AS lines,
            h.method IS NOT DISTINCT FROM 'paper' AS is_on_paper, (
                SELECT count(*)
                FROM grants.hand_over_scan AS s
                WHERE s.programme_id = h.programme_id AND s.hand_over_id = h.id) AS scans
        FROM grants.hand_over AS h
        LEFT JOIN casework.published_applicant AS c ON c.id = h.returnee_id
        """

    /// Whether the plan that the hand-over `h` is for is not kept from the account (rule 12).
    private static func isOpen(to account: Account.ID?) -> SQL {
        "coalesce(grants.access(h.application_id, \(account)), 'cleared') = 'cleared'"
    }

    /// Adds the hand-over; affects no row where the identity is taken.
    static func insert(_ handOver: HandOver, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.hand_over (programme_id, id, application_id, returnee_id, state, place, version, created_at)
        VALUES (
            \(programme), \(handOver.id), \(handOver.application), \(handOver.returnee), \(handOver.state.word), \(handOver.place),
            \(handOver.version), \(moment))
        ON CONFLICT ON CONSTRAINT hand_over_pkey DO NOTHING
        """
    }

    static func insert(_ lines: [HandOver.Line], of handOver: HandOver.ID, in programme: Programme.ID?) -> [SQL] {
        lines.enumerated().map { place, line in
            """
            INSERT INTO grants.hand_over_line (programme_id, hand_over_id, number, purchase_id, item_number, asset_id, quantity)
            VALUES (\(programme), \(handOver), \(place + 1), \(line.purchase), \(line.item), \(line.asset), \(line.quantity))
            """
        }
    }

    /// The hand-over, if its plan is not kept from the account.
    static func select(_ id: HandOver.ID, for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE h.programme_id = (SELECT platform.programme()) AND h.id = \(id) AND \(splice: isOpen(to: account))
        """
    }

    /// The hand-over, locked until the transaction ends; refuses with `hand-over.not-found`, also where it is kept from the account.
    static func find(_ id: HandOver.ID, for account: Account.ID?, in transaction: Transaction) async throws -> HandOver {
        guard let row = try await transaction.query("\(splice: select(id, for: account)) FOR NO KEY UPDATE OF h").first else {
            throw Failure.handOverNotFound
        }
        return try Listed(row).handOver
    }

    /// Those that are not kept from the account, the newest first, after the cursor.
    static func page(after cursor: Cursor?, for account: Account.ID?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let (moment, id) = (try cursor.value(0) { $0 }, try cursor.value(1) { HandOver.ID($0) })
            condition = " AND (h.created_at, h.id) < (\(moment)::timestamptz, \(id))"
        }
        return """
            \(splice: columns)
            WHERE h.programme_id = (SELECT platform.programme())\(splice: condition) AND \(splice: isOpen(to: account))
            ORDER BY h.created_at DESC, h.id DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// All of an award whose plan may be read, in the order in which they were prepared.
    static func of(_ application: GrantApplication.ID) -> SQL {
        """
        \(splice: columns)
        WHERE h.programme_id = (SELECT platform.programme()) AND h.application_id = \(application)
        ORDER BY h.created_at
        LIMIT 100
        """
    }

    static func lines(of handOver: HandOver.ID) -> SQL {
        """
        SELECT
            l.number, l.purchase_id, i.item, i.specification, i.unit, l.quantity, l.asset_id, a.tag_year, a.tag_number, a.serial
        FROM grants.hand_over_line AS l
        JOIN grants.purchase_item AS i
            ON i.programme_id = l.programme_id AND i.purchase_id = l.purchase_id AND i.number = l.item_number
        LEFT JOIN grants.asset AS a ON a.programme_id = l.programme_id AND a.id = l.asset_id
        WHERE l.programme_id = (SELECT platform.programme()) AND l.hand_over_id = \(handOver)
        ORDER BY l.number
        LIMIT 500
        """
    }

    /// How it was signed, and whether what stands in the tables is what was signed.
    static func signature(of handOver: HandOver.ID) -> SQL {
        """
        SELECT
            h.method, h.signed_name, h.signed_language, h.handed_on AS signed_on, h.drawing, h.place, h.witness, h.handed_by AS recorded_by,
            b.name AS recorded_by_name, h.digest,
            h.digest = sha256(convert_to(h.certificate::text, 'UTF8'))
                AND h.certificate -> 'lines' = grants.certificate_of(h.id) -> 'lines'
                AND h.certificate ->> 'name' = h.signed_name
                AND (h.certificate ->> 'handedOn')::date = h.handed_on AS is_kept
        FROM grants.hand_over AS h
        LEFT JOIN portal.published_account AS b ON b.id = h.handed_by
        WHERE h.programme_id = (SELECT platform.programme()) AND h.id = \(handOver)
        """
    }

    /// Locks the purchases that a list draws on until the transaction ends, before the assets, as what sends goods back does.
    static func lockPurchases(of handOver: HandOver.ID) -> SQL {
        """
        SELECT p.id
        FROM grants.purchase AS p
        WHERE p.programme_id = (SELECT platform.programme())
            AND p.id IN (
                SELECT l.purchase_id
                FROM grants.hand_over_line AS l
                WHERE l.programme_id = (SELECT platform.programme()) AND l.hand_over_id = \(handOver))
        ORDER BY p.id
        FOR NO KEY UPDATE
        """
    }

    /// The assets on a list, locked until the transaction ends.
    static func assets(of handOver: HandOver.ID) -> SQL {
        """
        SELECT a.id, a.purchase_id, a.item_number, a.serial, a.state, a.reason, a.application_id, a.version
        FROM grants.asset AS a
        WHERE a.programme_id = (SELECT platform.programme())
            AND a.id IN (
                SELECT l.asset_id
                FROM grants.hand_over_line AS l
                WHERE l.programme_id = (SELECT platform.programme()) AND l.hand_over_id = \(handOver))
        ORDER BY a.id
        FOR NO KEY UPDATE
        """
    }

    /// Saves a step of the version before, with the signature where it is signed; its row is locked by `find`.
    static func save(_ handOver: HandOver, _ signature: Signature?, at moment: Date) -> SQL {
        var reason: String?
        if case .cancelled(let why) = handOver.state { reason = why }
        return """
            UPDATE grants.hand_over
            SET state = \(handOver.state.word),
                reason = \(reason),
                place = coalesce(\(signature?.method.place), place),
                handed_on = \(signature?.signedOn),
                method = \(signature?.method.word),
                signed_name = \(signature?.name),
                signed_language = \(signature?.language),
                drawing = \(signature?.method.drawing?.path),
                witness = \(signature?.method.witness),
                handed_by = \(signature?.recordedBy),
                signed_at = \(signature == nil ? nil : moment),
                version = \(handOver.version)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(handOver.id) AND version = \(handOver.version - 1)
            """
    }

    /// Those who apply together, the lead first, as far as they agree that it is known.
    static func people(of application: GrantApplication.ID) -> SQL {
        """
        SELECT p.returnee_id, c.name
        FROM grants.applicant AS p
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        WHERE p.programme_id = (SELECT platform.programme()) AND p.application_id = \(application)
        ORDER BY p.is_lead DESC, p.added_at, p.returnee_id
        LIMIT 50
        """
    }
}

extension Failure {
    static let handOverNotFound = Failure(.notFound, "hand-over.not-found", "There is no such hand-over.")
}

extension HandOverStore.Listed {
    init(_ row: Row) throws {
        let state: HandOver.State =
            switch try row.decode("state", as: HandOver.State.Word.self) {
            case .prepared: .prepared
            case .signed: .signed
            case .cancelled: .cancelled(reason: try row.decode("reason"))
            }
        handOver = try HandOver(
            id: row.decode("id"), application: row.decode("application_id"), returnee: row.decode("returnee_id"),
            place: row.decode("place"), state: state, version: row.decode("version"))
        number = try row.decode("year", as: Int?.self).map { PaperNumber(.handOver, $0, try row.decode("number")) }
        name = try row.decode("name")
        language = try row.decode("language", as: String?.self).flatMap(Language.init)
        handedOn = try row.decode("handed_on")
        lines = try row.decode("lines")
        isOnPaper = try row.decode("is_on_paper")
        scans = try row.decode("scans")
        preparedAt = try row.decode("prepared")
        createdAt = try row.decode("created_at", as: String.self)
    }
}

extension HandOverStore.Line {
    init(_ row: Row) throws {
        number = try row.decode("number")
        purchase = try row.decode("purchase_id")
        item = try row.decode("item")
        specification = try row.decode("specification")
        unit = try row.decode("unit")
        quantity = try row.decode("quantity")
        asset = try row.decode("asset_id")
        tag = try row.decode("tag_year", as: Int?.self).map { PaperNumber(.asset, $0, try row.decode("tag_number")) }
        serial = try row.decode("serial")
    }
}
