import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on purchases as they are published.
enum ContractingStore {
    /// Purchases on a page of releases.
    static let pageSize = 20

    static let office: SQL = """
        SELECT id, name
        FROM portal.published_programme
        WHERE id = (SELECT platform.programme())
        """

    /// A page and one more of those that are not kept from the account, in the order in which they were asked for.
    static func page(after cursor: Cursor?, for account: Account.ID?) throws -> SQL {
        """
        SELECT p.id, p.created_at, \(splice: history) AS history
        FROM grants.purchase AS p
        JOIN grants.fund AS f ON f.programme_id = p.programme_id AND f.id = p.fund_id
        WHERE p.programme_id = (SELECT platform.programme()) AND \(splice: PurchaseStore.isOpen(to: account))
            \(splice: try behind(cursor))
        ORDER BY p.created_at, p.id
        LIMIT \(pageSize + 1)
        """
    }

    private static func behind(_ cursor: Cursor?) throws -> SQL {
        guard let cursor else { return "" }
        let moment = try cursor.value(0) { $0 }
        let id = try cursor.value(1) { Purchase.ID($0) }
        return "AND (p.created_at, p.id) > (\(moment)::timestamptz, \(id))"
    }

    static func find(_ id: Purchase.ID, for account: Account.ID?) -> SQL {
        """
        SELECT p.id, p.created_at, \(splice: history) AS history
        FROM grants.purchase AS p
        JOIN grants.fund AS f ON f.programme_id = p.programme_id AND f.id = p.fund_id
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    /// All that happened to `p` of the fund `f`, as `ContractingHistory` reads it.
    private static let history: SQL = """
        jsonb_build_object(
            'id', p.id, 'number', p.year || '-' || lpad(p.number::text, 4, '0'), 'category', p.category, 'currency', p.currency,
            'state', p.state, 'requestedAt', \(splice: moment("p.created_at")), 'movedAt', \(splice: moment("p.moved_at")), 'fund', f.id,
            'donor', f.donor, 'items', \(splice: items), 'requests', \(splice: requests), 'offers', \(splice: offers),
            'awards', \(splice: awards), 'orders', \(splice: orders), 'changes', \(splice: changes), 'receipts', \(splice: receipts),
            'returns', \(splice: returns), 'payments', \(splice: payments))
        """

    private static func moment(_ column: SQL) -> SQL {
        "to_char(\(splice: column) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
    }
}

// MARK: Parts

extension ContractingStore {
    /// Texts that name one of those it is bought for are left out.
    private static let items: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'number', i.number, 'item', CASE WHEN NOT casework.names_one_of(i.item, w.people) THEN i.item END,
                        'unit', CASE WHEN NOT casework.names_one_of(i.unit, w.people) THEN i.unit END, 'quantity', i.quantity,
                        'estimate', i.estimate)
                    ORDER BY i.number),
                '[]')
            FROM grants.purchase_item AS i
            CROSS JOIN LATERAL (
                SELECT array_agg(DISTINCT m.returnee_id) AS people
                FROM grants.need AS n
                JOIN grants.applicant AS m ON m.programme_id = n.programme_id AND m.application_id = n.application_id
                WHERE n.programme_id = i.programme_id AND n.purchase_id = i.purchase_id
            ) AS w
            WHERE i.programme_id = p.programme_id AND i.purchase_id = p.id)
        """

    private static let requests: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'number', r.number, 'method', r.method, 'openedAt', \(splice: moment("r.opened_at")),
                        'closesAt', \(splice: moment("r.closes_at")), 'isClosed', r.closes_at <= now())
                    ORDER BY r.number),
                '[]')
            FROM grants.quote_request AS r
            WHERE r.programme_id = p.programme_id AND r.purchase_id = p.id)
        """

    private static let offers: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', q.id, 'request', q.request_number, 'supplier', s.id, 'supplierName', s.name,
                        'receivedAt', \(splice: moment("q.received_at")), 'isLate', q.is_late, 'isCompliant', q.is_compliant,
                        'currency', q.currency, 'delivery', q.delivery_cost, 'lines', (
                            SELECT coalesce(
                                jsonb_agg(jsonb_build_object('item', l.item_number, 'price', l.unit_price) ORDER BY l.item_number), '[]')
                            FROM grants.opened_quotation_line AS l
                            WHERE l.quotation_id = q.id))
                    ORDER BY q.received_at, q.id),
                '[]')
            FROM grants.opened_quotation AS q
            JOIN grants.supplier AS s ON s.programme_id = q.programme_id AND s.id = q.supplier_id
            WHERE q.purchase_id = p.id)
        """

    /// Those that enough people approved and nobody refused; one that is still proposed is none.
    private static let awards: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object('number', a.number, 'at', \(splice: moment("d.at")), 'lines', l.lines) ORDER BY a.number),
                '[]')
            FROM grants.award_proposal AS a
            CROSS JOIN LATERAL (
                SELECT
                    count(*) FILTER (WHERE k.outcome = 'approved') AS approvals, bool_or(k.outcome = 'refused') AS is_refused,
                    max(k.decided_at) AS at
                FROM grants.award_decision_in_force AS k
                WHERE k.proposal_id = a.id
            ) AS d
            CROSS JOIN LATERAL (
                SELECT
                    jsonb_agg(jsonb_build_object('item', w.item_number, 'quotation', w.quotation_id) ORDER BY w.item_number) AS lines,
                    max(r.approvals) AS approvals
                FROM grants.award_line AS w
                JOIN grants.opened_quotation AS q ON q.id = w.quotation_id
                JOIN grants.quote_request AS r
                    ON r.programme_id = w.programme_id AND r.purchase_id = w.purchase_id AND r.number = q.request_number
                WHERE w.programme_id = a.programme_id AND w.proposal_id = a.id
            ) AS l
            WHERE a.programme_id = p.programme_id
                AND a.purchase_id = p.id
                AND NOT d.is_refused
                AND d.approvals >= greatest(l.approvals, CASE WHEN a.waiver_reason IS NOT NULL THEN 2 END)
                AND (
                    p.state <> 'award_proposed'
                    OR EXISTS (
                        SELECT 1
                        FROM grants.award_proposal AS n
                        WHERE n.programme_id = a.programme_id AND n.purchase_id = a.purchase_id AND n.number > a.number)))
        """

    private static let orders: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', o.id, 'number', o.year || '-' || lpad(o.number::text, 4, '0'), 'award', a.number, 'quotation', o.quotation_id,
                        'issuedAt', \(splice: moment("o.issued_at")), 'lines', (
                            SELECT jsonb_agg(
                                jsonb_build_object(
                                    'item', l.item_number, 'quantity', l.quantity, 'price', l.unit_price, 'delivery', l.delivery)
                                ORDER BY l.item_number)
                            FROM grants.order_line AS l
                            WHERE l.programme_id = o.programme_id AND l.order_id = o.id))
                    ORDER BY o.year, o.number),
                '[]')
            FROM grants.purchase_order AS o
            JOIN grants.award_proposal AS a ON a.programme_id = o.programme_id AND a.id = o.proposal_id
            WHERE o.programme_id = p.programme_id AND o.purchase_id = p.id)
        """

    private static let changes: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'order', c.order_id, 'item', c.item_number, 'number', c.number, 'kind', c.kind, 'quantity', c.quantity,
                        'price', c.unit_price, 'at', \(splice: moment("c.changed_at")))
                    ORDER BY c.changed_at, c.item_number, c.number),
                '[]')
            FROM grants.order_change AS c
            WHERE c.programme_id = p.programme_id AND c.purchase_id = p.id)
        """

    private static let receipts: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', r.id, 'order', r.order_id, 'at', \(splice: moment("r.received_at")), 'lines', (
                            SELECT coalesce(
                                jsonb_agg(
                                    jsonb_build_object('item', l.item_number, 'accepted', l.accepted, 'rejected', l.rejected)
                                    ORDER BY l.item_number),
                                '[]')
                            FROM grants.receipt_line AS l
                            WHERE l.programme_id = r.programme_id AND l.receipt_id = r.id))
                    ORDER BY r.received_at, r.id),
                '[]')
            FROM grants.goods_receipt AS r
            WHERE r.programme_id = p.programme_id AND r.purchase_id = p.id)
        """

    private static let returns: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', b.id, 'order', b.order_id, 'item', b.item_number, 'quantity', b.quantity,
                        'at', \(splice: moment("b.returned_at")))
                    ORDER BY b.returned_at, b.id),
                '[]')
            FROM grants.goods_return AS b
            WHERE b.programme_id = p.programme_id AND b.purchase_id = p.id)
        """

    private static let payments: SQL = """
        (
            SELECT coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', m.id, 'order', i.order_id, 'amount', CASE i.kind WHEN 'credit_note' THEN -m.amount ELSE m.amount END,
                        'at', \(splice: moment("m.recorded_at")))
                    ORDER BY m.recorded_at, m.id),
                '[]')
            FROM grants.payment AS m
            JOIN grants.invoice AS i ON i.programme_id = m.programme_id AND i.id = m.invoice_id
            WHERE m.programme_id = p.programme_id AND m.purchase_id = p.id)
        """
}
