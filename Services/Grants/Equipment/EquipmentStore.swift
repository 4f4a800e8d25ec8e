import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on the story of an award's equipment, from the order to the last visit that saw it.
enum EquipmentStore {
    /// An award, for those who handle its goods.
    struct Award {
        let application: GrantApplication.ID
        /// The lead applicant's; nil where the consent has run out.
        let name: String?
        let language: Language?
        let lead: Returnee.ID?
        /// Whether an agreement is countersigned and was not ended early.
        let hasAgreement: Bool

        /// What it is called on screen.
        var title: String { name ?? application.reference }
    }

    /// An item that is bought for the award, and how far it has come.
    struct Line {
        let purchase: Purchase.ID
        let reference: PaperNumber
        let state: Purchase.State.Word
        let number: Int
        let item: String
        let specification: String
        let unit: String
        let isConsumable: Bool
        let needed: Decimal
        let orderedOn: CalendarDate?
        let receivedOn: CalendarDate?
        /// Of the whole purchase: what came, has a tag, and is on somebody's list or handed over.
        let accepted: Decimal
        let tagged: Int
        let listed: Decimal
        /// Of this award.
        let prepared: Decimal
        let handedOver: Decimal
        let handedOn: CalendarDate?
        let seenOn: CalendarDate?

        /// How much may be put on a list of this award now.
        var available: Decimal { max(0, min(needed - prepared - handedOver, accepted - listed)) }
    }

    /// What a visit found of an asset.
    struct Seen {
        let visit: MonitoringVisit.ID
        let month: Int
        let on: CalendarDate?
        let condition: MonitoringVisit.Condition?
        let note: String?
        let by: String?
    }

    /// The award, if it is not kept from the account; nothing where nothing was granted.
    static func select(_ application: GrantApplication.ID, for account: Account.ID?) -> SQL {
        """
        SELECT
            a.id, c.name, c.language, p.returnee_id, EXISTS (
                SELECT 1
                FROM grants.agreement AS g
                WHERE g.programme_id = a.programme_id AND g.application_id = a.id AND g.state IN ('active', 'completed')) AS has_agreement
        FROM grants.application AS a
        LEFT JOIN grants.applicant AS p ON p.programme_id = a.programme_id AND p.application_id = a.id AND p.is_lead
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        WHERE a.programme_id = (SELECT platform.programme())
            AND a.id = \(application)
            AND a.granted_amount IS NOT NULL
            AND NOT \(splice: ApplicationStore.kept(from: account))
        """
    }

    /// The items that are bought for an award, in the order in which they were asked for.
    static func lines(of application: GrantApplication.ID) -> SQL {
        """
        SELECT
            n.purchase_id, n.item_number, n.quantity, i.item, i.specification, i.unit, i.is_consumable, p.year, p.number, p.state,
            q.accepted, h.prepared, h.handed_over, h.handed_on,
            grants.listed_quantity(n.purchase_id, n.item_number, ARRAY['prepared', 'signed']) AS listed,
            (SELECT left(portal.local_time(min(o.issued_at)), 10)::date
                FROM grants.order_line AS l
                JOIN grants.purchase_order AS o ON o.programme_id = l.programme_id AND o.id = l.order_id
                WHERE l.programme_id = p.programme_id AND l.purchase_id = p.id AND l.item_number = n.item_number) AS ordered_on,
            (SELECT max(r.delivered_on)
                FROM grants.goods_receipt AS r
                JOIN grants.receipt_line AS l ON l.programme_id = r.programme_id AND l.receipt_id = r.id AND l.accepted > 0
                WHERE r.programme_id = p.programme_id AND r.purchase_id = p.id AND l.item_number = n.item_number) AS received_on,
            (SELECT count(*)
                FROM grants.asset AS t
                WHERE t.programme_id = p.programme_id AND t.purchase_id = p.id AND t.item_number = n.item_number AND t.tag_year IS NOT NULL
            ) AS tagged,
            (SELECT max(v.visited_on)
                FROM grants.asset AS t
                JOIN grants.visit_finding_in_force AS f ON f.asset_id = t.id AND f.is_present
                JOIN grants.monitoring_visit AS v
                    ON v.programme_id = f.programme_id AND v.id = f.visit_id AND v.application_id = \(application)
                WHERE t.programme_id = p.programme_id AND t.purchase_id = p.id AND t.item_number = n.item_number) AS seen_on
        FROM (
            SELECT purchase_id, item_number, sum(quantity) AS quantity
            FROM grants.need
            WHERE programme_id = (SELECT platform.programme()) AND application_id = \(application)
            GROUP BY purchase_id, item_number
        ) AS n
        JOIN grants.purchase AS p
            ON p.programme_id = (SELECT platform.programme()) AND p.id = n.purchase_id AND p.state <> 'cancelled'
        JOIN grants.purchase_item AS i ON i.programme_id = p.programme_id AND i.purchase_id = p.id AND i.number = n.item_number
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(o.accepted), 0) AS accepted
            FROM grants.order_position(n.purchase_id) AS o
            WHERE o.item_number = n.item_number
        ) AS q
        CROSS JOIN LATERAL (
            SELECT
                coalesce(sum(l.quantity) FILTER (WHERE h.state = 'prepared'), 0) AS prepared,
                coalesce(sum(l.quantity) FILTER (WHERE h.state = 'signed'), 0) AS handed_over, max(h.handed_on) AS handed_on
            FROM grants.hand_over_line AS l
            JOIN grants.hand_over AS h
                ON h.programme_id = l.programme_id AND h.id = l.hand_over_id AND h.application_id = \(application) AND h.state <> 'cancelled'
            WHERE l.programme_id = p.programme_id AND l.purchase_id = p.id AND l.item_number = n.item_number
        ) AS h
        ORDER BY p.created_at, p.id, n.item_number
        LIMIT 200
        """
    }

    /// What visits found of an asset, the first visit first.
    static func findings(about asset: GrantAsset.ID) -> SQL {
        """
        SELECT f.visit_id, v.month, v.visited_on, f.condition, f.note, b.name
        FROM grants.visit_finding_in_force AS f
        JOIN grants.monitoring_visit AS v ON v.programme_id = f.programme_id AND v.id = f.visit_id
        LEFT JOIN portal.published_account AS b ON b.id = v.visited_by
        WHERE f.asset_id = \(asset)
        ORDER BY v.month
        LIMIT 4
        """
    }
}

extension EquipmentStore.Award {
    init(_ row: Row) throws {
        application = try row.decode("id")
        name = try row.decode("name")
        language = try row.decode("language", as: String?.self).flatMap(Language.init)
        lead = try row.decode("returnee_id")
        hasAgreement = try row.decode("has_agreement")
    }
}

extension EquipmentStore.Line {
    init(_ row: Row) throws {
        purchase = try row.decode("purchase_id")
        reference = PaperNumber(.purchase, try row.decode("year"), try row.decode("number"))
        state = try row.decode("state")
        number = try row.decode("item_number")
        item = try row.decode("item")
        specification = try row.decode("specification")
        unit = try row.decode("unit")
        isConsumable = try row.decode("is_consumable")
        needed = try row.decode("quantity")
        orderedOn = try row.decode("ordered_on")
        receivedOn = try row.decode("received_on")
        accepted = try row.decode("accepted")
        tagged = try row.decode("tagged")
        listed = try row.decode("listed")
        prepared = try row.decode("prepared")
        handedOver = try row.decode("handed_over")
        handedOn = try row.decode("handed_on")
        seenOn = try row.decode("seen_on")
    }
}

extension EquipmentStore.Seen {
    init(_ row: Row) throws {
        visit = try row.decode("visit_id")
        month = try row.decode("month")
        on = try row.decode("visited_on")
        condition = try row.decode("condition")
        note = try row.decode("note")
        by = try row.decode("name")
    }
}
