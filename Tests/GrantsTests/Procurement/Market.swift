import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// What procurement does, past the pages and as the service's own role. Cleo requests, Quinn collects offers, Mona approves awards, Ralph
/// receives, Ivy approves invoices and Pia pays.
extension Treasury {
    static let duties: [(name: String, duty: Duty)] = [
        ("cleo", .requester), ("quinn", .quoteCollector), ("mona", .awardApprover), ("ralph", .receiver), ("ivy", .invoiceApprover),
        ("pia", .payer),
    ]

    /// An award of a fund with an equipment list.
    func award(_ lines: [Decimal], of fund: Fund, to person: String = "Ann") async throws -> GrantApplication.ID {
        let application = try await ready(in: round(of: fund), of: self.person(person))
        let total = lines.reduce(0, +)
        let proposal = Proposal(
            .approve(Award(granted: (total * 7 / 10).cents, loan: total - (total * 7 / 10).cents)),
            lines: lines.enumerated().map {
                .init(number: $0.offset + 1, item: "Thing \($0.offset + 1)", asked: $0.element, approved: $0.element)
            },
            reason: "Sound")
        let vote = try await carried(proposal, on: application)
        try await grants.database.unit(try record(vote, of: application), as: Self.caller("chair"))
        return application.id
    }

    /// Statements of one person who takes a duty with them.
    @discardableResult
    func act(_ name: String, _ duty: Duty, on purchase: Purchase.ID, _ statements: [SQL]) async throws -> [Rows] {
        try await grants.database.unit([take(name, duty, on: purchase)] + statements, as: Self.caller(name))
    }

    func take(_ name: String, _ duty: Duty, on purchase: Purchase.ID) -> SQL {
        """
        INSERT INTO grants.duty (programme_id, purchase_id, account_id, duty, taken_at)
        VALUES (\(Self.guyana), \(purchase), \(Self.account(name)), \(duty), \(moment))
        ON CONFLICT ON CONSTRAINT duty_pkey DO NOTHING
        """
    }

    /// A requisition of one item for each need: the award, its line, the quantity and the estimate of one.
    func requisition(
        _ needs: [(award: GrantApplication.ID, line: Int, quantity: Int, estimate: Decimal)], of fund: Fund,
        category: PurchaseCategory = .equipment, as name: String = "cleo"
    ) async throws -> Purchase.ID {
        let id = Purchase.ID(at: moment)
        var statements: [SQL] = [insert(id, of: fund, category, by: name)]
        for (place, need) in needs.enumerated() {
            statements += [
                """
                INSERT INTO grants.purchase_item (
                    programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable)
                VALUES (
                    \(Self.guyana), \(id), \(place + 1), \("Item \(place + 1)"), '', 'piece', \(need.quantity), \(need.estimate), \(place > 0))
                """,
                """
                INSERT INTO grants.need (programme_id, purchase_id, item_number, application_id, line, quantity)
                VALUES (\(Self.guyana), \(id), \(place + 1), \(need.award), \(need.line), \(need.quantity))
                """,
            ]
        }
        try await act(name, .requester, on: id, statements)
        return id
    }

    func insert(_ id: Purchase.ID, of fund: Fund, _ category: PurchaseCategory = .equipment, by name: String = "cleo") -> SQL {
        """
        INSERT INTO grants.purchase (
            programme_id, id, title, category, fund_id, currency, deliver_to, state, requested_by, version, created_at, moved_at)
        VALUES (
            \(Self.guyana), \(id), 'Things', \(category), \(fund.id), 'USD', 'The office', 'requisition', \(Self.account(name)), 1,
            clock_timestamp(), \(moment))
        ON CONFLICT ON CONSTRAINT purchase_pkey DO NOTHING
        """
    }

    func supplier(_ name: String = "Sellers") async throws -> Supplier.ID {
        let (supplier, _) = try Supplier.add(.init(name: name, categories: [.equipment]), at: moment)
        let terms = supplier.terms
        try await run([
            """
            INSERT INTO grants.supplier (programme_id, id, name, name_key, categories, state, version, created_at)
            VALUES (
                \(Self.guyana), \(supplier.id), \(terms.name), \(terms.nameKey), \(terms.categories.map(\.rawValue)), \(supplier.state.word), 1,
                \(moment))
            """
        ])
        return supplier.id
    }

    func ask(_ purchase: Purchase.ID, as name: String = "quinn", days: Int = 10) async throws {
        try await act(name, .quoteCollector, on: purchase, [request(purchase, as: name, days: days), step(purchase, .quotesOpen)])
    }

    func request(_ purchase: Purchase.ID, as name: String = "quinn", days: Int = 10) -> SQL {
        """
        INSERT INTO grants.quote_request (programme_id, purchase_id, closes_at, terms, opened_by, opened_at)
        VALUES (
            \(Self.guyana), \(purchase), now() + make_interval(days => \(days)::integer), 'As usual', \(Self.account(name)), now())
        """
    }

    func step(_ purchase: Purchase.ID, _ state: Purchase.State.Word) -> SQL {
        """
        UPDATE grants.purchase
        SET state = \(state),
            reason = \(state == .cancelled ? "Why" : nil),
            version = version + 1
        WHERE id = \(purchase)
        """
    }

    /// An offer on paper of prices by item.
    @discardableResult
    func offer(
        _ prices: [Int: Decimal], for purchase: Purchase.ID, from supplier: Supplier.ID, _ currency: Currency = .usd, delivery: Decimal = 0,
        valid days: Int = 30, round: Int = 1, as name: String = "quinn"
    ) async throws -> Quotation.ID {
        let id = Quotation.ID(at: moment)
        let terms = Quotation.Terms(
            currency: currency, prices: prices, deliveryCost: delivery, validUntil: today.adding(days: days), leadDays: 5)
        try await act(name, .quoteCollector, on: purchase, insert(id, terms, for: purchase, from: supplier, round: round, as: name))
        return id
    }

    func insert(
        _ id: Quotation.ID, _ terms: Quotation.Terms, for purchase: Purchase.ID, from supplier: Supplier.ID, round: Int = 1,
        as name: String = "quinn"
    ) -> [SQL] {
        [
            """
            INSERT INTO grants.quotation (
                programme_id, id, purchase_id, request_number, supplier_id, channel, currency, delivery_cost, valid_until, lead_days, entered_by,
                enterer_duty, received_at)
            VALUES (
                \(Self.guyana), \(id), \(purchase), \(round), \(supplier), 'paper', \(terms.currency), \(terms.deliveryCost), \(terms.validUntil),
                \(terms.leadDays), \(Self.account(name)), 'quote_collector', now())
            """
        ]
            + terms.prices.map { item, price in
                """
                INSERT INTO grants.quotation_line (programme_id, quotation_id, purchase_id, item_number, unit_price)
                VALUES (\(Self.guyana), \(id), \(purchase), \(item), \(price))
                """
            }
    }

    /// Closes the request, opens the offers and finds them all as asked for.
    func compare(_ purchase: Purchase.ID, as name: String = "quinn") async throws {
        try await act(name, .quoteCollector, on: purchase, [close(purchase), step(purchase, .compared)])
        try await act(name, .quoteCollector, on: purchase, [assess(purchase, as: name)])
    }

    func close(_ purchase: Purchase.ID) -> SQL {
        "UPDATE grants.quote_request SET closes_at = now() WHERE purchase_id = \(purchase) AND closes_at > now()"
    }

    func assess(_ purchase: Purchase.ID, as name: String = "quinn") -> SQL {
        """
        INSERT INTO grants.assessment (programme_id, id, quotation_id, purchase_id, is_compliant, assessed_by, assessed_at)
        SELECT q.programme_id, gen_random_uuid(), q.id, q.purchase_id, true, \(Self.account(name)), now()
        FROM grants.opened_quotation AS q
        WHERE q.purchase_id = \(purchase) AND q.assessment_id IS NULL
        """
    }

    /// A proposal of winners by item, to be run by the collector.
    func proposal(
        _ winners: [Int: Quotation.ID], of purchase: Purchase.ID, reason: String? = nil, waiver: String? = nil, as name: String = "quinn",
        id: AwardProposal.ID? = nil
    ) -> [SQL] {
        let id = id ?? AwardProposal.ID(at: moment)
        return [
            """
            INSERT INTO grants.award_proposal (programme_id, id, purchase_id, reason, waiver_reason, proposed_by, proposed_at)
            VALUES (\(Self.guyana), \(id), \(purchase), 'Best', \(waiver), \(Self.account(name)), \(moment))
            """
        ]
            + winners.sorted { $0.key < $1.key }.map { item, quotation in
                """
                INSERT INTO grants.award_line (programme_id, proposal_id, purchase_id, item_number, quotation_id, reason)
                VALUES (\(Self.guyana), \(id), \(purchase), \(item), \(quotation), \(reason))
                """
            } + [step(purchase, .awardProposed)]
    }

    /// What an approver says to the newest proposal.
    func decision(
        _ outcome: String = "approved", on purchase: Purchase.ID, as name: String = "mona"
    ) -> SQL {
        """
        INSERT INTO grants.award_decision (programme_id, id, proposal_id, purchase_id, outcome, reason, decided_by, decided_at)
        SELECT \(Self.guyana), gen_random_uuid(), a.proposal_id, \(purchase), \(outcome), 'Fine', \(Self.account(name)), now()
        FROM grants.proposal_of(\(purchase)) AS a
        """
    }

    /// Orders of the newest proposal, to be run by the collector.
    func orders(_ purchase: Purchase.ID, as name: String = "quinn") -> SQL {
        """
        INSERT INTO grants.purchase_order (
            programme_id, id, purchase_id, proposal_id, quotation_id, supplier_id, currency, rate, deliver_by, terms, issued_by, issued_at)
        SELECT
            \(Self.guyana), gen_random_uuid(), \(purchase), a.proposal_id, l.quotation_id, q.supplier_id, q.currency, 1, \(today), 'As usual',
            \(Self.account(name)), now()
        FROM grants.proposal_of(\(purchase)) AS a
        CROSS JOIN LATERAL (
            SELECT DISTINCT w.quotation_id FROM grants.award_line AS w WHERE w.proposal_id = a.proposal_id) AS l
        JOIN grants.opened_quotation AS q ON q.id = l.quotation_id
        """
    }

    /// A purchase with three offers of these prices by item, of which the first wins, so far as it was ordered.
    func ordered(
        _ needs: [(award: GrantApplication.ID, line: Int, quantity: Int, estimate: Decimal)], of fund: Fund, prices: [Int: Decimal],
        _ currency: Currency = .usd, delivery: Decimal = 0
    ) async throws -> Purchase.ID {
        let purchase = try await awarded(needs, of: fund, prices: prices, currency, delivery: delivery)
        try await act("quinn", .quoteCollector, on: purchase, [orders(purchase), step(purchase, .ordered)])
        return purchase
    }

    /// The same, so far as it was awarded.
    func awarded(
        _ needs: [(award: GrantApplication.ID, line: Int, quantity: Int, estimate: Decimal)], of fund: Fund, prices: [Int: Decimal],
        _ currency: Currency = .usd, delivery: Decimal = 0
    ) async throws -> Purchase.ID {
        let purchase = try await requisition(needs, of: fund)
        try await ask(purchase)
        var offers: [Quotation.ID] = []
        for more in 0..<3 {
            let supplier = try await supplier("Sellers \(more)")
            offers.append(
                try await offer(
                    prices.mapValues { $0 + Decimal(more) }, for: purchase, from: supplier, currency, delivery: delivery))
        }
        try await compare(purchase)
        let winners = prices.mapValues { _ in offers[0] }
        try await act("quinn", .quoteCollector, on: purchase, proposal(winners, of: purchase, reason: "The nearest"))
        try await act("mona", .awardApprover, on: purchase, [decision(on: purchase), step(purchase, .awarded)])
        return purchase
    }

    /// What came of a purchase's one order by item, accepted and rejected; to be run by the receiver.
    func receipt(_ came: [Int: (accepted: Int, rejected: Int)], of purchase: Purchase.ID, as name: String = "ralph") -> [SQL] {
        let id = UUID()
        return [
            """
            INSERT INTO grants.goods_receipt (programme_id, id, order_id, purchase_id, delivered_on, received_by, received_at)
            SELECT o.programme_id, \(id), o.id, o.purchase_id, \(today), \(Self.account(name)), now()
            FROM grants.purchase_order AS o
            WHERE o.purchase_id = \(purchase)
            """
        ]
            + came.sorted { $0.key < $1.key }.map { item, line in
                """
                INSERT INTO grants.receipt_line (programme_id, receipt_id, order_id, item_number, delivered, accepted, rejected, reason)
                SELECT
                    o.programme_id, \(id), o.id, \(item), \(line.accepted + line.rejected), \(line.accepted), \(line.rejected),
                    \(line.rejected > 0 ? "Dented" : nil)
                FROM grants.purchase_order AS o
                WHERE o.purchase_id = \(purchase)
                """
            }
    }

    /// An invoice, or a credit note, of a purchase's one order by item, quantity and price; to be run by the invoice approver.
    func invoice(
        _ number: String, _ lines: [Int: (quantity: Int, price: Decimal)], of purchase: Purchase.ID, delivery: Decimal = 0,
        kind: SupplierInvoice.Kind = .invoice, as name: String = "ivy"
    ) -> [SQL] {
        let id = UUID()
        return [
            """
            INSERT INTO grants.invoice (
                programme_id, id, order_id, purchase_id, supplier_id, kind, number, invoiced_on, recorded_by, recorded_at)
            SELECT o.programme_id, \(id), o.id, o.purchase_id, o.supplier_id, \(kind), \(number), \(today), \(Self.account(name)), now()
            FROM grants.purchase_order AS o
            WHERE o.purchase_id = \(purchase)
            """
        ]
            + lines.sorted { $0.key < $1.key }.map { item, line in
                """
                INSERT INTO grants.invoice_line (programme_id, invoice_id, order_id, item_number, quantity, unit_price, delivery)
                SELECT o.programme_id, \(id), o.id, \(item), \(line.quantity), \(line.price), \(delivery)
                FROM grants.purchase_order AS o
                WHERE o.purchase_id = \(purchase)
                """
            }
    }

    func approval(of number: String, of purchase: Purchase.ID, reason: String? = nil, as name: String = "ivy") -> SQL {
        """
        INSERT INTO grants.invoice_decision (programme_id, id, invoice_id, purchase_id, outcome, reason, decided_by, decided_at)
        SELECT i.programme_id, gen_random_uuid(), i.id, i.purchase_id, 'approved', \(reason), \(Self.account(name)), now()
        FROM grants.invoice AS i
        WHERE i.purchase_id = \(purchase) AND i.number = \(number)
        """
    }

    func payment(of number: String, _ amount: Decimal, of purchase: Purchase.ID, as name: String = "pia") -> SQL {
        """
        INSERT INTO grants.payment (
            programme_id, id, invoice_id, purchase_id, paid_on, fund_amount, method, reference, paid_by, recorded_at)
        SELECT i.programme_id, gen_random_uuid(), i.id, i.purchase_id, \(today), \(amount), 'cash', 'R1', \(Self.account(name)), now()
        FROM grants.invoice AS i
        WHERE i.purchase_id = \(purchase) AND i.number = \(number)
        """
    }

    /// Gives somebody one more role in Guyana; before he first asks for a page, as roles are remembered.
    func grant(_ role: Role, to name: String) async throws {
        _ = try await database.admin.unit([
            """
            INSERT INTO portal.role_assignment (programme_id, account_id, role, granted_at)
            VALUES (\(Self.guyana), \(Self.account(name)), \(role), now())
            """
        ])
    }

    /// Expects that these acts of one person are refused by the rule of this name.
    func expectRefused(
        _ constraint: String, _ name: String, _ duty: Duty, on purchase: Purchase.ID, _ statements: [SQL],
        at place: SourceLocation = #_sourceLocation
    ) async {
        let failed = await #expect(throws: PostgresError.self, sourceLocation: place) {
            try await act(name, duty, on: purchase, statements)
        }
        #expect(failed?.constraint == constraint, "\(String(describing: failed))", sourceLocation: place)
    }

    func expectState(_ state: Purchase.State.Word, of purchase: Purchase.ID, at place: SourceLocation = #_sourceLocation) async throws {
        let found = try await database.admin.query("SELECT state FROM grants.purchase WHERE id = \(purchase)").first?
            .decode("state", as: Purchase.State.Word.self)
        #expect(found == state, sourceLocation: place)
    }

    /// Expects the stages of an award's line: free, committed, received, invoiced, paid.
    func expectMoney(_ stages: [Int], of award: GrantApplication.ID, line: Int = 1, at place: SourceLocation = #_sourceLocation)
        async throws
    {
        let row = try await database.admin.query(
            """
            SELECT free, committed, received, invoiced, paid
            FROM grants.balance
            WHERE application_id = \(award) AND line = \(line)
            """
        ).first
        let found = try ["free", "committed", "received", "invoiced", "paid"].map { try row?.decode($0, as: Decimal.self) ?? -1 }
        #expect(found == stages.map { Decimal($0) }, sourceLocation: place)
    }

    /// Expects that the balances are what the entries make, and that nothing is below nought.
    func expectLedgerProven(at place: SourceLocation = #_sourceLocation) async throws {
        try await expect(
            0,
            """
            SELECT count(*)::int AS n
            FROM grants.balance AS b
            CROSS JOIN LATERAL (
                SELECT
                    coalesce(sum(CASE 'free' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS free,
                    coalesce(sum(CASE 'committed' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS committed,
                    coalesce(sum(CASE 'received' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS received,
                    coalesce(sum(CASE 'invoiced' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS invoiced,
                    coalesce(sum(CASE 'paid' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS paid
                FROM grants.ledger_entry AS l
                WHERE l.application_id = b.application_id AND l.line = b.line
            ) AS e
            WHERE (b.free, b.committed, b.received, b.invoiced, b.paid) <> (e.free, e.committed, e.received, e.invoiced, e.paid)
                OR least(b.free, b.committed, b.received, b.invoiced, b.paid) < 0
                OR b.free + b.committed + b.received + b.invoiced + b.paid <> b.approved
            """, at: place)
    }
}
