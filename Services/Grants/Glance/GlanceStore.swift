import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on procurement at a glance: sums alone, in which no plan can be recognised.
enum GlanceStore {
    /// Things of one kind that wait for somebody.
    struct Waiting {
        let step: Step
        let count: Int
        /// Of the one that waits longest.
        let since: CalendarDate?
    }

    /// What waits: a purchase in a state, or what follows when the goods are there.
    enum Step: Hashable {
        case purchase(Purchase.State.Word)
        case tag, list, signature, visit

        fileprivate init?(_ word: String) {
            switch word {
            case "tag": self = .tag
            case "list": self = .list
            case "signature": self = .signature
            case "visit": self = .visit
            default:
                guard let state = Purchase.State.Word(rawValue: word) else { return nil }
                self = .purchase(state)
            }
        }
    }

    /// How long it took from the decision to the first hand-over, of those whose first hand-over was in a month.
    struct Pace {
        /// Such as `2026-11`.
        let month: String
        let awards: Int
        let median: Double
        let longest: Int
    }

    /// What was estimated and ordered of a fund's goods.
    struct Saving {
        let fund: String
        let currency: Currency
        let estimated: Decimal
        let ordered: Decimal
    }

    /// What was ordered from a supplier, of all that was ordered in its currency.
    struct Share {
        let supplier: Supplier.ID
        let name: String
        let currency: Currency
        let orders: Int
        let ordered: Decimal
        let whole: Decimal
    }

    /// What waits, in the order of the work.
    static let waiting: SQL = """
        SELECT w.step, w.count, w.since
        FROM (
            SELECT p.state AS step, count(*)::integer AS count, left(portal.local_time(min(p.moved_at)), 10)::date AS since
            FROM grants.purchase AS p
            WHERE p.programme_id = (SELECT platform.programme()) AND p.state NOT IN ('paid', 'cancelled')
            GROUP BY p.state
            UNION ALL
            SELECT CASE a.state WHEN 'received' THEN 'tag' ELSE 'list' END, count(*)::integer, left(portal.local_time(min(a.moved_at)), 10)::date
            FROM grants.asset AS a
            WHERE a.programme_id = (SELECT platform.programme())
                AND a.state IN ('received', 'tagged')
                AND NOT EXISTS (
                    SELECT 1
                    FROM grants.hand_over_line AS l
                    JOIN grants.hand_over AS h ON h.programme_id = l.programme_id AND h.id = l.hand_over_id AND h.state = 'prepared'
                    WHERE l.programme_id = a.programme_id AND l.asset_id = a.id)
            GROUP BY a.state
            UNION ALL
            SELECT 'signature', count(*)::integer, left(portal.local_time(min(h.created_at)), 10)::date
            FROM grants.hand_over AS h
            WHERE h.programme_id = (SELECT platform.programme()) AND h.state = 'prepared'
            HAVING count(*) > 0
            UNION ALL
            SELECT 'visit', count(*)::integer, min(v.due_on)
            FROM grants.monitoring_visit AS v
            WHERE v.programme_id = (SELECT platform.programme()) AND v.state = 'planned' AND v.due_on <= portal.today()
            HAVING count(*) > 0
        ) AS w
        ORDER BY array_position(
            ARRAY[
                'requisition', 'quotes_open', 'compared', 'award_proposed', 'awarded', 'ordered', 'partly_received', 'received', 'matched', 'tag',
                'list', 'signature', 'visit'], w.step)
        """

    /// By the month of the first hand-over, in the year before `day`.
    static func pace(until day: CalendarDate) -> SQL {
        """
        SELECT
            to_char(f.handed_on, 'YYYY-MM') AS month, count(*)::integer AS awards,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY f.handed_on - d.decided_on) AS median,
            max(f.handed_on - d.decided_on)::integer AS longest
        FROM (
            SELECT h.application_id, min(h.handed_on) AS handed_on
            FROM grants.hand_over AS h
            WHERE h.programme_id = (SELECT platform.programme()) AND h.state = 'signed'
            GROUP BY h.application_id
        ) AS f
        CROSS JOIN LATERAL (
            SELECT left(portal.local_time(max(d.decided_at)), 10)::date AS decided_on
            FROM grants.decision AS d
            WHERE d.programme_id = (SELECT platform.programme())
                AND d.application_id = f.application_id
                AND d.outcome IN ('approved', 'approved_with_conditions')
        ) AS d
        WHERE f.handed_on > \(day.adding(months: -12)) AND d.decided_on IS NOT NULL
        GROUP BY 1
        ORDER BY 1
        """
    }

    /// Orders of the year before `day`, line by line, in their fund's currency.
    private static func lines(until day: CalendarDate) -> SQL {
        """
        SELECT
            o.id AS order_id, o.supplier_id, p.fund_id, p.currency, round(l.quantity * i.estimate, 2) AS estimated,
            grants.order_value(l.quantity, l.ordered_first, l.unit_price, l.delivery, o.rate) AS ordered
        FROM grants.purchase_order AS o
        JOIN grants.purchase AS p ON p.programme_id = o.programme_id AND p.id = o.purchase_id
        JOIN grants.order_line_in_force AS l ON l.order_id = o.id
        JOIN grants.purchase_item AS i ON i.programme_id = o.programme_id AND i.purchase_id = o.purchase_id AND i.number = l.item_number
        WHERE o.programme_id = (SELECT platform.programme()) AND o.issued_at > \(day.adding(months: -12))::date
        """
    }

    static func savings(until day: CalendarDate) -> SQL {
        """
        SELECT f.name, l.currency, sum(l.estimated) AS estimated, sum(l.ordered) AS ordered
        FROM (\(splice: lines(until: day))) AS l
        JOIN grants.fund AS f ON f.programme_id = (SELECT platform.programme()) AND f.id = l.fund_id
        GROUP BY f.name, l.currency
        ORDER BY f.name, l.currency
        LIMIT 50
        """
    }

    /// The ten from whom most was ordered.
    static func shares(until day: CalendarDate) -> SQL {
        """
        SELECT s.id, s.name, l.currency, count(DISTINCT l.order_id)::integer AS orders, sum(l.ordered) AS ordered,
            sum(sum(l.ordered)) OVER (PARTITION BY l.currency) AS whole
        FROM (\(splice: lines(until: day))) AS l
        JOIN grants.supplier AS s ON s.programme_id = (SELECT platform.programme()) AND s.id = l.supplier_id
        GROUP BY s.id, s.name, l.currency
        ORDER BY sum(l.ordered) DESC, s.id
        LIMIT 10
        """
    }
}

extension GlanceStore.Waiting {
    init?(_ row: Row) throws {
        guard let step = GlanceStore.Step(try row.decode("step", as: String.self)) else { return nil }
        self.step = step
        count = try row.decode("count")
        since = try row.decode("since")
    }
}

extension GlanceStore.Pace {
    init(_ row: Row) throws {
        month = try row.decode("month")
        awards = try row.decode("awards")
        median = try row.decode("median")
        longest = try row.decode("longest")
    }
}

extension GlanceStore.Saving {
    init(_ row: Row) throws {
        fund = try row.decode("name")
        currency = try row.decode("currency")
        estimated = try row.decode("estimated")
        ordered = try row.decode("ordered")
    }

    var saved: Decimal { estimated - ordered }

    /// Of a hundred of what was estimated; nil where nothing was.
    var percent: Int? { Percent.of(saved, in: estimated) }
}

extension GlanceStore.Share {
    init(_ row: Row) throws {
        supplier = try row.decode("id")
        name = try row.decode("name")
        currency = try row.decode("currency")
        orders = try row.decode("orders")
        ordered = try row.decode("ordered")
        whole = try row.decode("whole")
    }

    /// Of a hundred of all that was ordered.
    var percent: Int { Percent.of(ordered, in: whole) ?? 0 }
}

private enum Percent {
    /// Rounded to whole ones; nil of nothing.
    static func of(_ part: Decimal, in whole: Decimal) -> Int? {
        guard whole > 0 else { return nil }
        return Double((part * 100 / whole).description).map { Int($0.rounded()) }
    }
}
