import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on assets: what was bought, has a tag and is looked at again.
enum AssetStore {
    static let screenSize = 50

    /// An asset as lists and its own page show it.
    struct Listed {
        let asset: GrantAsset
        let tag: PaperNumber?
        let item: String
        let specification: String
        let purchase: PaperNumber
        let purchaseTitle: String
        let order: PaperNumber
        let orderID: Identifier<PurchaseOrder>
        let supplier: String
        let receivedOn: CalendarDate
        /// Whose it is or was.
        let holder: GrantApplication.ID?
        let movedAt: String
        /// As PostgreSQL writes it, for the cursor.
        let createdAt: String

        /// What it is called on screen.
        var title: String { [tag?.text, item].compactMap(\.self).joined(separator: " · ") }
    }

    /// What a list is narrowed down to.
    struct Filter {
        let words: String?
        let state: GrantAsset.State.Word?
        let purchase: Purchase.ID?
        let reader: Account.ID?
    }

    private static let columns: SQL = """
        SELECT
            a.id, a.purchase_id, a.item_number, a.serial, a.tag_year, a.tag_number, a.state, a.reason, a.application_id, a.version,
            a.created_at, portal.local_time(a.moved_at) AS moved, i.item, i.specification, p.year, p.number, p.title, o.id AS order_id,
            o.year AS order_year, o.number AS order_number, s.name AS supplier, r.delivered_on
        FROM grants.asset AS a
        JOIN grants.purchase AS p ON p.programme_id = a.programme_id AND p.id = a.purchase_id
        JOIN grants.purchase_item AS i
            ON i.programme_id = a.programme_id AND i.purchase_id = a.purchase_id AND i.number = a.item_number
        JOIN grants.purchase_order AS o ON o.programme_id = a.programme_id AND o.id = a.order_id
        JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
        JOIN grants.goods_receipt AS r ON r.programme_id = a.programme_id AND r.id = a.receipt_id
        """

    /// Those that are not kept from the reader, the newest first, after the cursor.
    static func page(_ filter: Filter, after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let words = filter.words { condition.append(" AND \(splice: called(words))") }
        if let state = filter.state { condition.append(" AND a.state = \(state)") }
        if let purchase = filter.purchase { condition.append(" AND a.purchase_id = \(purchase)") }
        if let cursor {
            let (moment, id) = (try cursor.value(0) { $0 }, try cursor.value(1) { GrantAsset.ID($0) })
            condition.append(" AND (a.created_at, a.id) < (\(moment)::timestamptz, \(id))")
        }
        return """
            \(splice: columns)
            WHERE a.programme_id = (SELECT platform.programme())\(splice: condition) AND \(splice: PurchaseStore.isOpen(to: filter.reader))
            ORDER BY a.created_at DESC, a.id DESC
            LIMIT \(size + 1)
            """
    }

    /// By the number on a tag or of a purchase, or else by how the serial number begins and by a part of what the thing is called.
    private static func called(_ words: String) -> SQL {
        switch PaperNumber(words) {
        case let number? where number.series == .asset: "(a.tag_year, a.tag_number) = (\(number.year), \(number.number))"
        case let number? where number.series == .purchase: "(p.year, p.number) = (\(number.year), \(number.number))"
        default:
            """
            a.id IN (
                SELECT t.id
                FROM grants.searchable_asset AS t
                WHERE t.serial LIKE \(words.lowercased().likeBeginning)
                UNION ALL
                SELECT t.id
                FROM grants.searchable_item AS n
                JOIN grants.asset AS t
                    ON t.programme_id = (SELECT platform.programme()) AND t.purchase_id = n.purchase_id AND t.item_number = n.number
                WHERE n.item LIKE \(words.lowercased().likePattern))
            """
        }
    }

    /// The asset, if its purchase is not kept from the account.
    static func select(_ id: GrantAsset.ID, for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    /// The asset, locked until the transaction ends; refuses with `asset.not-found`, also where it is kept from the account.
    static func find(_ id: GrantAsset.ID, for account: Account.ID?, in transaction: Transaction) async throws -> GrantAsset {
        guard let row = try await transaction.query("\(splice: select(id, for: account)) FOR NO KEY UPDATE OF a").first else {
            throw Failure.assetNotFound
        }
        return try Listed(row).asset
    }

    /// Those that have no tag yet, the longest first.
    static func untagged(for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE a.programme_id = (SELECT platform.programme()) AND a.state = 'received' AND \(splice: PurchaseStore.isOpen(to: account))
        ORDER BY a.moved_at, a.id
        LIMIT \(screenSize)
        """
    }

    /// What has a tag and is still with the office, or one asset whoever has it: by the tag, the newest first, after the cursor.
    static func labels(of asset: GrantAsset.ID?, after cursor: Cursor?, size: Int, for account: Account.ID?) throws(Failure) -> SQL {
        var condition: SQL = asset.map { " AND a.id = \($0)" } ?? " AND a.state = 'tagged'"
        if let cursor {
            let (year, number) = (try cursor.value(0) { Int32($0) }, try cursor.value(1) { Int32($0) })
            condition.append(" AND (a.tag_year, a.tag_number) < (\(Int(year)), \(Int(number)))")
        }
        return """
            \(splice: columns)
            WHERE a.programme_id = (SELECT platform.programme()) AND a.tag_year IS NOT NULL\(splice: condition)
                AND \(splice: PurchaseStore.isOpen(to: account))
            ORDER BY a.tag_year DESC, a.tag_number DESC
            LIMIT \(size + 1)
            """
    }

    /// All of a purchase as they are, in the order in which they were received.
    static func all(of purchase: Purchase.ID) -> SQL {
        """
        SELECT a.id, a.purchase_id, a.item_number, a.serial, a.state, a.reason, a.application_id, a.version
        FROM grants.asset AS a
        WHERE a.programme_id = (SELECT platform.programme()) AND a.purchase_id = \(purchase)
        ORDER BY a.item_number, a.serial, a.id
        """
    }

    /// What an award's owner has or had, by the tag; its plan may be read.
    static func held(by application: GrantApplication.ID) -> SQL {
        """
        \(splice: columns)
        WHERE a.programme_id = (SELECT platform.programme()) AND a.application_id = \(application)
        ORDER BY a.tag_year, a.tag_number, a.id
        LIMIT 200
        """
    }

    /// Tagged things of the items that an award needs, on nobody's list, by the tag.
    static func free(for application: GrantApplication.ID, reader: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE a.programme_id = (SELECT platform.programme())
            AND a.state = 'tagged'
            AND (a.purchase_id, a.item_number) IN (
                SELECT n.purchase_id, n.item_number
                FROM grants.need AS n
                WHERE n.programme_id = (SELECT platform.programme()) AND n.application_id = \(application))
            AND NOT EXISTS (
                SELECT 1
                FROM grants.hand_over_line AS l
                JOIN grants.hand_over AS h ON h.programme_id = l.programme_id AND h.id = l.hand_over_id AND h.state = 'prepared'
                WHERE l.programme_id = a.programme_id AND l.asset_id = a.id)
            AND \(splice: PurchaseStore.isOpen(to: reader))
        ORDER BY a.tag_year, a.tag_number
        LIMIT 200
        """
    }

    /// Saves a step of the version before; its row is locked. The database gives the tag.
    static func save(_ asset: GrantAsset, at moment: Date) -> SQL {
        """
        UPDATE grants.asset
        SET serial = \(asset.serial),
            state = \(asset.state.word),
            reason = \(asset.state.reason),
            version = \(asset.version),
            moved_at = CASE WHEN state = \(asset.state.word) THEN moved_at ELSE \(moment) END
        WHERE programme_id = (SELECT platform.programme()) AND id = \(asset.id) AND version = \(asset.version - 1)
        """
    }
}

extension String {
    /// A pattern for LIKE that texts match which begin with this one.
    fileprivate var likeBeginning: String { String(likePattern.dropFirst()) }
}

extension Failure {
    static let assetNotFound = Failure(.notFound, "asset.not-found", "There is no such asset.")
}

extension GrantAsset.State {
    /// A state as its columns hold it.
    init(_ word: Word, reason: String?, holder: GrantApplication.ID?) {
        switch (word, holder) {
        case (.received, _): self = .received
        case (.handedOver, let holder?): self = .handedOver(to: holder)
        case (.verified6, let holder?): self = .verified6(of: holder)
        case (.verified12, let holder?): self = .verified12(of: holder)
        case (.tagged, _), (.handedOver, nil), (.verified6, nil), (.verified12, nil): self = .tagged
        case (.lost, _): self = .lost(reason: reason ?? "")
        case (.returned, _): self = .returned(reason: reason ?? "")
        }
    }

    var reason: String? {
        switch self {
        case .lost(let reason), .returned(let reason): reason
        case .received, .tagged, .handedOver, .verified6, .verified12: nil
        }
    }
}

extension GrantAsset {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), purchase: row.decode("purchase_id"), item: row.decode("item_number"), serial: row.decode("serial"),
            state: State(row.decode("state"), reason: row.decode("reason"), holder: row.decode("application_id")),
            version: row.decode("version"))
    }
}

extension AssetStore.Listed {
    init(_ row: Row) throws {
        asset = try GrantAsset(row)
        tag = try row.decode("tag_year", as: Int?.self).map { PaperNumber(.asset, $0, try row.decode("tag_number")) }
        item = try row.decode("item")
        specification = try row.decode("specification")
        purchase = PaperNumber(.purchase, try row.decode("year"), try row.decode("number"))
        purchaseTitle = try row.decode("title")
        order = PaperNumber(.order, try row.decode("order_year"), try row.decode("order_number"))
        orderID = try row.decode("order_id")
        supplier = try row.decode("supplier")
        receivedOn = try row.decode("delivered_on")
        holder = try row.decode("application_id")
        movedAt = try row.decode("moved")
        createdAt = try row.decode("created_at", as: String.self)
    }
}
