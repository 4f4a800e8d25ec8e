import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Synchronization
import TestSupport
import Testing

@testable import GrantsService

/// The ledger under random sequences of events by many sessions at once, on purchases that draw on the same awards.
///
/// FOOTHOLD_LEDGER_SEQUENCES asks for more sequences than the suite runs, such as 100000.
@Suite struct `The ledger under many hands` {
    private static let sequences =
        ProcessInfo.processInfo.environment["FOOTHOLD_LEDGER_SEQUENCES"].flatMap { Int($0) } ?? sequencesEach
    private static let sequencesEach = 48
    private static let sessions = 6
    private static let events = 5

    /// What went through, told by those who did it.
    private final class Tally: Sendable {
        private let counts = Mutex<[Act: Int]>([:])

        func add(_ act: Act, _ amount: Int) { counts.withLock { $0[act, default: 0] += amount } }
        subscript(act: Act) -> Int { counts.withLock { $0[act, default: 0] } }
    }

    private enum Act: CaseIterable {
        case receive, sendBack, change, bill, dispute, pay, credit, refund
    }

    @Test func `stays proven, loses nothing and never blocks itself`() async throws {
        for round in 0..<(Self.sequences + Self.sequencesEach - 1) / Self.sequencesEach {
            try await Treasury.open { treasury in
                let purchases = try await Self.purchases(in: treasury)
                let tally = Tally()
                await withTaskGroup { group in
                    for session in 0..<Self.sessions {
                        group.addTask {
                            for sequence in 0..<Self.sequencesEach / Self.sessions {
                                let seed = UInt64((round * Self.sessions + session) * Self.sequencesEach + sequence + 1)
                                await Self.run(Random(seed: seed), on: purchases, in: treasury, tally)
                            }
                        }
                    }
                }
                try await Self.expectAll(tally, in: treasury)
            }
        }
    }

    /// Four purchases of two awards each out of three, so that any two of them meet at a balance.
    private static func purchases(in treasury: Treasury) async throws -> [Purchase.ID] {
        let fund = try await treasury.fund()
        var awards: [GrantApplication.ID] = []
        for name in ["Ann", "Bob", "Cora"] { awards.append(try await treasury.award([900, 900], of: fund, to: name)) }
        var made: [Purchase.ID] = []
        for (one, other) in [(0, 1), (1, 2), (2, 0), (1, 0)] {
            made.append(
                try await treasury.ordered(
                    [(awards[one], 1, 40, 5), (awards[other], 2, 60, 3)], of: fund, prices: [1: 5, 2: 3], delivery: 7))
        }
        return made
    }

    private static func run(_ random: Random, on purchases: [Purchase.ID], in treasury: Treasury, _ tally: Tally) async {
        var random = random
        for _ in 0..<events {
            let purchase = purchases[random.below(purchases.count)]
            let act = Act.allCases[random.below(Act.allCases.count)]
            do {
                tally.add(act, try await perform(act, on: purchase, in: treasury, &random))
            } catch let error as PostgresError where error.sqlState == "23514" || error.sqlState == "23505" {
                continue  // Refused by a rule.
            } catch {
                Issue.record(error, "\(act)")
            }
        }
    }

    /// Does one thing; tells how many units or rows went through.
    private static func perform(_ act: Act, on purchase: Purchase.ID, in treasury: Treasury, _ random: inout Random) async throws -> Int {
        let (item, units) = (1 + random.below(2), 1 + random.below(12))
        switch act {
        case .receive:
            try await treasury.act(
                "ralph", .receiver, on: purchase, treasury.receipt([item: (units, random.below(2))], of: purchase))
            return units
        case .sendBack:
            return try await affected(
                treasury.act("ralph", .receiver, on: purchase, [Self.sendBack(item, min(units, 3), of: purchase)]))
        case .change:
            let change =
                random.below(2) == 0 ? Self.requantify(item, by: random.below(5) - 2, of: purchase) : Self.reprice(item, of: purchase)
            return try await affected(treasury.act("mona", .awardApprover, on: purchase, [change]))
        case .bill:
            let number = "I\(random.below(1_000_000))"
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase,
                treasury.invoice(number, [item: (units, item == 1 ? 5 : 3)], of: purchase)
                    + [treasury.approval(of: number, of: purchase, reason: "Fine")])
            return 1
        case .dispute: return try await affected(treasury.act("ivy", .invoiceApprover, on: purchase, [Self.dispute(on: purchase)]))
        case .pay: return try await affected(treasury.act("pia", .payer, on: purchase, [Self.payment(of: .invoice, on: purchase)]))
        case .refund: return try await affected(treasury.act("pia", .payer, on: purchase, [Self.payment(of: .creditNote, on: purchase)]))
        case .credit:
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.credit(item, of: purchase))
            return 1
        }
    }

    private static func affected(_ answers: [Rows]) -> Int { answers.last?.count ?? 0 }

    private static func expectAll(_ tally: Tally, in treasury: Treasury) async throws {
        try await treasury.expectLedgerProven()
        for act in [Act.receive, .bill, .pay] { #expect(tally[act] > 0, "\(act)") }
        let admin = treasury.database.admin
        func count(_ sql: SQL) async throws -> Int? { try await admin.query(sql).first?.decode("n", as: Int.self) }
        #expect(try await count("SELECT sum(accepted)::int AS n FROM grants.receipt_line") == tally[.receive])
        #expect(try await count("SELECT count(*)::int AS n FROM grants.goods_return") == tally[.sendBack])
        #expect(try await count("SELECT count(*)::int AS n FROM grants.order_change") == tally[.change])
        #expect(try await count("SELECT count(*)::int AS n FROM grants.invoice") == tally[.bill] + tally[.credit])
        #expect(try await count("SELECT count(*)::int AS n FROM grants.payment") == tally[.pay] + tally[.refund])
        #expect(
            try await count(
                """
                SELECT count(*)::int AS n
                FROM (SELECT sum(b.paid) AS paid FROM grants.balance AS b) AS l
                CROSS JOIN (
                    SELECT coalesce(sum(CASE i.kind WHEN 'invoice' THEN p.fund_amount ELSE -p.fund_amount END), 0) AS paid
                    FROM grants.payment AS p
                    JOIN grants.invoice AS i ON i.id = p.invoice_id
                ) AS p
                WHERE l.paid = p.paid
                """) == 1, "what was paid, less what came back, is what left the fund")
    }
}

// MARK: Statements

extension `The ledger under many hands` {
    private static func sendBack(_ item: Int, _ units: Int, of purchase: Purchase.ID) -> SQL {
        """
        INSERT INTO grants.goods_return (
            programme_id, id, receipt_id, order_id, purchase_id, item_number, quantity, reason, returned_by, returned_at)
        SELECT
            r.programme_id, gen_random_uuid(), r.id, r.order_id, r.purchase_id, l.item_number, \(units), 'Broken',
            \(Treasury.account("ralph")), now()
        FROM grants.goods_receipt AS r
        JOIN grants.receipt_line AS l ON l.programme_id = r.programme_id AND l.receipt_id = r.id AND l.item_number = \(item)
        WHERE r.purchase_id = \(purchase)
        ORDER BY r.id
        LIMIT 1
        RETURNING id
        """
    }

    private static func requantify(_ item: Int, by units: Int, of purchase: Purchase.ID) -> SQL {
        change("'quantity', greatest(l.quantity + \(units), 0), l.unit_price", item, of: purchase)
    }

    private static func reprice(_ item: Int, of purchase: Purchase.ID) -> SQL {
        change("'price', l.quantity, l.unit_price + 0.1", item, of: purchase)
    }

    private static func change(_ what: SQL, _ item: Int, of purchase: Purchase.ID) -> SQL {
        """
        INSERT INTO grants.order_change (
            programme_id, id, order_id, purchase_id, item_number, kind, quantity, unit_price, reason, approved_by, changed_at)
        SELECT
            l.programme_id, gen_random_uuid(), l.order_id, l.purchase_id, l.item_number, \(splice: what), 'Other needs',
            \(Treasury.account("mona")), now()
        FROM grants.order_line_in_force AS l
        WHERE l.purchase_id = \(purchase) AND l.item_number = \(item)
        RETURNING id
        """
    }

    /// A credit note for one unit, and its approval.
    private static func credit(_ item: Int, of purchase: Purchase.ID) -> [SQL] {
        let id = UUID()
        return [
            """
            INSERT INTO grants.invoice (
                programme_id, id, order_id, purchase_id, supplier_id, kind, number, invoiced_on, recorded_by, recorded_at)
            SELECT
                o.programme_id, \(id), o.id, o.purchase_id, o.supplier_id, 'credit_note', \(id.uuidString), portal.today(),
                \(Treasury.account("ivy")), now()
            FROM grants.purchase_order AS o
            WHERE o.purchase_id = \(purchase)
            """,
            """
            INSERT INTO grants.invoice_line (programme_id, invoice_id, order_id, item_number, quantity, unit_price)
            SELECT i.programme_id, i.id, i.order_id, \(item), 1, 3
            FROM grants.invoice AS i
            WHERE i.id = \(id)
            """,
            """
            INSERT INTO grants.invoice_decision (programme_id, id, invoice_id, purchase_id, outcome, reason, decided_by, decided_at)
            SELECT i.programme_id, gen_random_uuid(), i.id, i.purchase_id, 'approved', 'Fine', \(Treasury.account("ivy")), now()
            FROM grants.invoice AS i
            WHERE i.id = \(id)
            """,
        ]
    }

    private static func dispute(on purchase: Purchase.ID) -> SQL {
        """
        INSERT INTO grants.invoice_decision (
            programme_id, id, invoice_id, purchase_id, outcome, reason, decided_by, decided_at, supersedes)
        SELECT
            d.programme_id, gen_random_uuid(), d.invoice_id, d.purchase_id, 'disputed', 'Wrong', \(Treasury.account("ivy")), now(), d.id
        FROM grants.invoice_decision_in_force AS d
        WHERE d.purchase_id = \(purchase) AND d.outcome = 'approved'
        ORDER BY d.id
        LIMIT 1
        RETURNING id
        """
    }

    private static func payment(of kind: SupplierInvoice.Kind, on purchase: Purchase.ID) -> SQL {
        """
        INSERT INTO grants.payment (
            programme_id, id, invoice_id, purchase_id, paid_on, fund_amount, method, reference, paid_by, recorded_at)
        SELECT
            i.programme_id, gen_random_uuid(), i.id, i.purchase_id, portal.today(),
            (SELECT sum(l.amount) FROM grants.invoice_line AS l WHERE l.invoice_id = i.id), 'cash', 'R', \(Treasury.account("pia")), now()
        FROM grants.invoice AS i
        JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id AND d.outcome = 'approved'
        WHERE i.purchase_id = \(purchase)
            AND i.kind = \(kind)
            AND NOT EXISTS (SELECT 1 FROM grants.payment AS p WHERE p.programme_id = i.programme_id AND p.invoice_id = i.id)
        ORDER BY i.id
        LIMIT 1
        RETURNING id
        """
    }
}

/// SplitMix64, so that a seed tells the whole sequence.
private struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
