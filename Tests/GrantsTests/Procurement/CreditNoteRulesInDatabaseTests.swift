import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// What comes too much, what is given back and what is paid back, in PostgreSQL itself and asked as the service's own role.
@Suite struct `Credit notes and over-delivery in the database` {
    private static func delivered(
        _ treasury: Treasury, _ quantity: Int = 10, delivery: Decimal = 0, came: Int? = nil
    ) async throws -> (purchase: Purchase.ID, award: GrantApplication.ID) {
        let fund = try await treasury.fund()
        let ann = try await treasury.award([1000], of: fund)
        let purchase = try await treasury.ordered([(ann, 1, quantity, 40)], of: fund, prices: [1: 40], delivery: delivery)
        try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (came ?? quantity, 0)], of: purchase))
        return (purchase, ann)
    }

    /// Writes down an invoice or a credit note and approves it.
    private static func approve(
        _ kind: SupplierInvoice.Kind, _ number: String, _ quantity: Int, of purchase: Purchase.ID, delivery: Decimal = 0,
        _ treasury: Treasury
    ) -> [SQL] {
        treasury.invoice(number, [1: (quantity, 40)], of: purchase, delivery: delivery, kind: kind)
            + [treasury.approval(of: number, of: purchase)]
    }

    private static func sendBack(_ quantity: Int, of purchase: Purchase.ID) -> SQL {
        """
        INSERT INTO grants.goods_return (
            programme_id, id, receipt_id, order_id, purchase_id, item_number, quantity, reason, returned_by, returned_at)
        SELECT
            r.programme_id, gen_random_uuid(), r.id, r.order_id, r.purchase_id, 1, \(quantity), 'Broken', \(Treasury.account("ralph")), now()
        FROM grants.goods_receipt AS r
        WHERE r.purchase_id = \(purchase)
        """
    }

    @Test func `more than ordered is accepted within the tolerance alone`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.ordered([(ann, 1, 100, 4)], of: fund, prices: [1: 4])
            await treasury.expectRefused(
                "receipt_within_order", "ralph", .receiver, on: purchase, treasury.receipt([1: (103, 0)], of: purchase))
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (102, 5)], of: purchase))
            try await treasury.expectState(.received, of: purchase)
            try await treasury.expectMoney([600, 0, 400, 0, 0], of: ann)
            await treasury.expectRefused(
                "goods_receipt_of_open_order", "ralph", .receiver, on: purchase, treasury.receipt([1: (1, 0)], of: purchase))
            await treasury.expectRefused(
                "invoice_within_tolerance", "ivy", .invoiceApprover, on: purchase,
                treasury.invoice("I0", [1: (105, 4)], of: purchase) + [treasury.approval(of: "I0", of: purchase, reason: "Why not")])
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase,
                treasury.invoice("I1", [1: (102, 4)], of: purchase) + [treasury.approval(of: "I1", of: purchase)])
            try await treasury.expectMoney([592, 0, 0, 408, 0], of: ann)
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `nothing is credited that was not invoiced, and nothing goes back before it is credited`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann) = try await Self.delivered(treasury)
            await treasury.expectRefused(
                "invoice_within_tolerance", "ivy", .invoiceApprover, on: purchase,
                Self.approve(.creditNote, "C0", 1, of: purchase, treasury))
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.invoice, "I1", 10, of: purchase, treasury))
            await treasury.expectRefused(
                "invoice_within_received", "ralph", .receiver, on: purchase, [Self.sendBack(3, of: purchase)])
            await treasury.expectRefused(
                "invoice_within_tolerance", "ivy", .invoiceApprover, on: purchase,
                Self.approve(.creditNote, "C0", 11, of: purchase, treasury))
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.creditNote, "C1", 3, of: purchase, treasury))
            try await treasury.act("ralph", .receiver, on: purchase, [Self.sendBack(3, of: purchase)])
            try await treasury.expectState(.partlyReceived, of: purchase)
            try await treasury.expectMoney([600, 120, 0, 280, 0], of: ann)
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `an invoice that a credit note rests on is not disputed any more`() async throws {
        try await Treasury.open { treasury in
            let (purchase, _) = try await Self.delivered(treasury)
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.invoice, "I1", 10, of: purchase, treasury))
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.creditNote, "C1", 3, of: purchase, treasury))
            await treasury.expectRefused(
                "credit_within_invoiced", "ivy", .invoiceApprover, on: purchase,
                [
                    """
                    INSERT INTO grants.invoice_decision (
                        programme_id, id, invoice_id, purchase_id, outcome, reason, decided_by, decided_at, supersedes)
                    SELECT
                        d.programme_id, gen_random_uuid(), d.invoice_id, d.purchase_id, 'disputed', 'Wrong', \(Treasury.account("ivy")), now(),
                        d.id
                    FROM grants.invoice_decision_in_force AS d
                    JOIN grants.invoice AS i ON i.id = d.invoice_id AND i.number = 'I1'
                    """
                ])
        }
    }

    @Test func `money comes back only where it was paid, so that payments and the ledger say the same`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann) = try await Self.delivered(treasury)
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.invoice, "I1", 10, of: purchase, treasury))
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.creditNote, "C1", 3, of: purchase, treasury))
            await treasury.expectRefused(
                "payment_back_of_paid", "pia", .payer, on: purchase, [treasury.payment(of: "C1", 120, of: purchase)])
            try await treasury.expectMoney([600, 0, 120, 280, 0], of: ann)
            try await treasury.act("pia", .payer, on: purchase, [treasury.payment(of: "I1", 400, of: purchase)])
            try await treasury.act("pia", .payer, on: purchase, [treasury.payment(of: "C1", 120, of: purchase)])
            try await treasury.expectMoney([600, 0, 120, 0, 280], of: ann)
            try await treasury.expect(
                280,
                """
                SELECT sum(CASE i.kind WHEN 'invoice' THEN p.fund_amount ELSE -p.fund_amount END)::int AS n
                FROM grants.payment AS p
                JOIN grants.invoice AS i ON i.id = p.invoice_id
                """)
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `what is paid tomorrow is not written down today`() async throws {
        try await Treasury.open { treasury in
            let (purchase, _) = try await Self.delivered(treasury)
            try await treasury.act("ivy", .invoiceApprover, on: purchase, Self.approve(.invoice, "I1", 10, of: purchase, treasury))
            let tomorrow: SQL = """
                INSERT INTO grants.payment (
                    programme_id, id, invoice_id, purchase_id, paid_on, fund_amount, method, reference, paid_by, recorded_at)
                SELECT
                    i.programme_id, gen_random_uuid(), i.id, i.purchase_id, portal.today() + 1, 400, 'cash', 'R1',
                    \(Treasury.account("pia")), now()
                FROM grants.invoice AS i
                """
            await treasury.expectRefused("payment_made", "pia", .payer, on: purchase, [tomorrow])
        }
    }

    @Test func `what delivering cost is credited as it was invoiced`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann) = try await Self.delivered(treasury, delivery: 50)
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase, Self.approve(.invoice, "I1", 10, of: purchase, delivery: 50, treasury))
            await treasury.expectRefused(
                "invoice_within_tolerance", "ivy", .invoiceApprover, on: purchase,
                Self.approve(.creditNote, "C0", 10, of: purchase, delivery: 60, treasury))
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase, Self.approve(.creditNote, "C1", 10, of: purchase, delivery: 50, treasury))
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase, Self.approve(.invoice, "I2", 10, of: purchase, delivery: 50, treasury))
            try await treasury.expectMoney([550, 0, 0, 450, 0], of: ann)
            try await treasury.expectLedgerProven()
        }
    }
}
