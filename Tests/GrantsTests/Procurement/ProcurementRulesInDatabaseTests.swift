import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// The rules of procurement that hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules of procurement in the database` {
    @Test func `a purchase goes from the award to the payment by six people`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let (ann, bob) = (try await treasury.award([1000, 500], of: fund), try await treasury.award([900], of: fund, to: "Bob"))
            let purchase = try await treasury.ordered(
                [(ann, 1, 2, 310), (ann, 2, 100, 3)], of: fund, prices: [1: 300, 2: 3], delivery: 90)
            try await treasury.expectMoney([340, 660, 0, 0, 0], of: ann)
            try await treasury.expectMoney([170, 330, 0, 0, 0], of: ann, line: 2)
            try await treasury.expectMoney([900, 0, 0, 0, 0], of: bob)
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (1, 1)], of: purchase))
            try await treasury.expectState(.partlyReceived, of: purchase)
            try await treasury.expectMoney([340, 330, 330, 0, 0], of: ann)
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (1, 0), 2: (100, 0)], of: purchase))
            try await treasury.expectState(.received, of: purchase)
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase,
                treasury.invoice("I1", [1: (2, 303), 2: (100, 3)], of: purchase))
            await treasury.expectRefused(
                "invoice_exception_reason", "ivy", .invoiceApprover, on: purchase, [treasury.approval(of: "I1", of: purchase)])
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase, [treasury.approval(of: "I1", of: purchase, reason: "A better model")])
            try await treasury.expectState(.matched, of: purchase)
            try await treasury.expectMoney([394, 0, 0, 606, 0], of: ann)
            await treasury.expectRefused(
                "payment_of_whole_invoice", "pia", .payer, on: purchase, [treasury.payment(of: "I1", 900, of: purchase)])
            try await treasury.act("pia", .payer, on: purchase, [treasury.payment(of: "I1", 906, of: purchase)])
            try await treasury.expectState(.paid, of: purchase)
            try await treasury.expectMoney([394, 0, 0, 0, 606], of: ann)
            try await treasury.expectLedgerProven()
            try await treasury.expect(6, "SELECT count(*) AS n FROM grants.duty")
        }
    }

    @Test(arguments: Treasury.duties.map(\.name), Duty.allCases)
    func `nobody holds two duties on one purchase, by any statement`(name: String, duty: Duty) async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            let own = try #require(Treasury.duties.first { $0.name == name }?.duty)
            try await treasury.act(name, own, on: purchase, [])
            guard duty != own else { return }
            await treasury.expectRefused(
                "duty_pkey",
                """
                INSERT INTO grants.duty (programme_id, purchase_id, account_id, duty, taken_at)
                VALUES (\(Treasury.guyana), \(purchase), \(Treasury.account(name)), \(duty), now())
                """, as: name)
            await treasury.expectRefused("duty_by_who_acts", treasury.take("omar", duty, on: purchase), as: name)
            let change = await #expect(throws: PostgresError.self) {
                try await treasury.grants.database.unit(
                    ["UPDATE grants.duty SET duty = \(duty)"], as: Treasury.caller(name))
            }
            #expect(change?.sqlState == "42501")
        }
    }

    @Test func `every act names the duty that it is done by`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 2, 300)], of: fund)
            await treasury.expectRefused(
                "quote_request_duty_fkey", "cleo", .requester, on: purchase, [treasury.request(purchase, as: "cleo")])
            try await treasury.ask(purchase)
            let supplier = try await treasury.supplier()
            let terms = Quotation.Terms(
                currency: .usd, prices: [1: 300], deliveryCost: 0, validUntil: treasury.today.adding(days: 9), leadDays: 1)
            await treasury.expectRefused(
                "quotation_duty_fkey", "cleo", .requester, on: purchase,
                treasury.insert(.init(at: treasury.moment), terms, for: purchase, from: supplier, as: "cleo"))
            await treasury.expectRefused(
                "quotation_by_who_acts", "omar", .payer, on: purchase,
                treasury.insert(.init(at: treasury.moment), terms, for: purchase, from: supplier))
            let offer = try await treasury.offer([1: 300], for: purchase, from: supplier)
            try await treasury.compare(purchase)
            try await treasury.act(
                "quinn", .quoteCollector, on: purchase, treasury.proposal([1: offer], of: purchase, waiver: "One seller"))
            await treasury.expectRefused(
                "award_decision_by_approver", "quinn", .quoteCollector, on: purchase, [treasury.decision(on: purchase, as: "quinn")])
            try await treasury.act("max", .payer, on: purchase, [])
            await treasury.expectRefused(
                "award_decision_duty_fkey", "max", .payer, on: purchase, [treasury.decision(on: purchase, as: "max")])
        }
    }

    @Test func `an award is approved once by each, and by as many as its band and its waiver ask for`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 2, 300)], of: fund)
            try await treasury.ask(purchase)
            let offer = try await treasury.offer([1: 300], for: purchase, from: treasury.supplier())
            try await treasury.compare(purchase)
            await treasury.expectRefused(
                "award_quotes_enough", "quinn", .quoteCollector, on: purchase, treasury.proposal([1: offer], of: purchase))
            try await treasury.act(
                "quinn", .quoteCollector, on: purchase, treasury.proposal([1: offer], of: purchase, waiver: "One seller"))
            try await treasury.act("mona", .awardApprover, on: purchase, [treasury.decision(on: purchase)])
            await treasury.expectRefused(
                "award_decision_superseded_once", "mona", .awardApprover, on: purchase, [treasury.decision(on: purchase)])
            await treasury.expectRefused(
                "award_approved_enough", "mona", .awardApprover, on: purchase, [treasury.step(purchase, .awarded)])
            await treasury.expectRefused(
                "award_decision_by_approver", "ivy", .awardApprover, on: purchase, [treasury.decision(on: purchase, as: "ivy")])
            try await treasury.act(
                "max", .awardApprover, on: purchase, [treasury.decision(on: purchase, as: "max"), treasury.step(purchase, .awarded)])
            for table in ["award_decision", "award_proposal", "award_line"] {
                for change in ["UPDATE grants.\(table) SET purchase_id = purchase_id", "DELETE FROM grants.\(table)"] {
                    let failed = await #expect(throws: PostgresError.self) { try await treasury.run([SQL(stringLiteral: change)]) }
                    #expect(failed?.sqlState == "42501")
                }
            }
        }
    }

    @Test func `an offer is sealed until its request closes, and a late one cannot win`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            try await treasury.ask(purchase)
            let (near, far) = (try await treasury.supplier("Near"), try await treasury.supplier("Far"))
            let first = try await treasury.offer([1: 320], for: purchase, from: near)
            let better = try await treasury.offer([1: 310], for: purchase, from: near)
            for table in ["quotation", "quotation_line"] {
                for sql: SQL in [
                    "SELECT * FROM grants.\(splice: SQL(stringLiteral: table))",
                    "SELECT count(*) FROM grants.\(splice: SQL(stringLiteral: table))",
                    "UPDATE grants.\(splice: SQL(stringLiteral: table)) SET purchase_id = purchase_id",
                ] {
                    let failed = await #expect(throws: PostgresError.self) { try await treasury.run([sql]) }
                    #expect(failed?.sqlState == "42501", "sealed")
                }
            }
            #expect(try await treasury.run(["SELECT id FROM grants.opened_quotation"])[0].isEmpty)
            #expect(try await treasury.run(["SELECT quotation_id FROM grants.opened_quotation_line"])[0].isEmpty)
            #expect(try await treasury.run(["SELECT id FROM grants.sealed_quotation WHERE NOT is_superseded"])[0].count == 1)
            await treasury.expectRefused(
                "purchase_sealed", "quinn", .quoteCollector, on: purchase, [treasury.step(purchase, .compared)])
            try await treasury.act("quinn", .quoteCollector, on: purchase, [treasury.close(purchase)])
            let late = try await treasury.offer([1: 200], for: purchase, from: far)
            try await treasury.compare(purchase)
            let opened = try await treasury.run(["SELECT id, is_late FROM grants.opened_quotation ORDER BY is_late"])[0]
            #expect(try opened.map { try $0.decode("id", as: Quotation.ID.self) } == [better, late])
            for loser in [late, first] {
                await treasury.expectRefused(
                    "award_in_time", "quinn", .quoteCollector, on: purchase,
                    treasury.proposal([1: loser], of: purchase, reason: "Cheap", waiver: "Cheap"))
            }
            try await treasury.act("quinn", .quoteCollector, on: purchase, treasury.proposal([1: better], of: purchase))
            await treasury.expectRefused(
                "quotation_of_open_request", "quinn", .quoteCollector, on: purchase,
                treasury.insert(
                    .init(at: treasury.moment),
                    .init(currency: .usd, prices: [1: 1], deliveryCost: 0, validUntil: treasury.today, leadDays: 1), for: purchase,
                    from: far))
        }
    }

    @Test func `what wins is valid, as asked for, and the lowest or chosen with a reason`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            try await treasury.ask(purchase)
            let cheap = try await treasury.offer([1: 300], for: purchase, from: treasury.supplier("Cheap"))
            let dear = try await treasury.offer([1: 301], for: purchase, from: treasury.supplier("Dear"))
            let expired = try await treasury.offer([1: 299], for: purchase, from: treasury.supplier("Old"), valid: -1)
            try await treasury.act(
                "quinn", .quoteCollector, on: purchase, [treasury.close(purchase), treasury.step(purchase, .compared)])
            func refuse(_ rule: String, _ offer: Quotation.ID, reason: String? = nil) async {
                await treasury.expectRefused(
                    rule, "quinn", .quoteCollector, on: purchase, treasury.proposal([1: offer], of: purchase, reason: reason))
            }
            await refuse("award_compliant", cheap)
            try await treasury.act("quinn", .quoteCollector, on: purchase, [treasury.assess(purchase)])
            await refuse("award_still_valid", expired, reason: "Cheap")
            await refuse("award_not_lowest", dear)
            try await treasury.act(
                "quinn", .quoteCollector, on: purchase, treasury.proposal([1: dear], of: purchase, reason: "A warranty"))
            try await treasury.expectState(.awardProposed, of: purchase)
        }
    }

    @Test func `purchases of one grant and category are added up, and their band is found again by what was offered`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let (ann, bob) = (try await treasury.award([2000], of: fund), try await treasury.award([2000], of: fund, to: "Bob"))
            func methods(_ purchase: Purchase.ID) async throws -> [String] {
                try await treasury.run(["SELECT method FROM grants.quote_request WHERE purchase_id = \(purchase) ORDER BY number"])[0]
                    .map { try $0.decode("method") }
            }
            let first = try await treasury.requisition([(ann, 1, 1, 400)], of: fund)
            try await treasury.ask(first)
            #expect(try await methods(first) == ["single_price"])
            let second = try await treasury.requisition([(ann, 1, 1, 100)], of: fund)
            try await treasury.ask(second)
            #expect(try await methods(second) == ["quotations"], "split, and added up")
            for (award, category) in [(bob, PurchaseCategory.equipment), (ann, .livestock)] {
                let other = try await treasury.requisition([(award, 1, 1, 100)], of: fund, category: category)
                try await treasury.ask(other)
                #expect(try await methods(other) == ["single_price"])
            }
            let offer = try await treasury.offer([1: 500], for: first, from: treasury.supplier())
            try await treasury.compare(first)
            await treasury.expectRefused(
                "award_within_band", "quinn", .quoteCollector, on: first, treasury.proposal([1: offer], of: first))
            try await treasury.ask(first)
            #expect(try await methods(first).count == 2)
        }
    }

    @Test func `no more is committed than approved, by any number of orders at once`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let (ann, bob) = (try await treasury.award([500], of: fund), try await treasury.award([500], of: fund, to: "Bob"))
            var purchases: [Purchase.ID] = []
            for number in 0..<8 {
                // Joined purchases that name the same two awards, in either order.
                let needs = [(ann, 1, 1, Decimal(100)), (bob, 1, 1, Decimal(100))]
                purchases.append(
                    try await treasury.awarded(
                        number.isMultiple(of: 2) ? needs : needs.reversed(), of: fund, prices: [1: 100, 2: 100]))
            }
            let outcomes = await withTaskGroup(of: String?.self) { group in
                for purchase in purchases {
                    group.addTask {
                        do {
                            try await treasury.act(
                                "quinn", .quoteCollector, on: purchase, [treasury.orders(purchase), treasury.step(purchase, .ordered)])
                            return nil
                        } catch {
                            return (error as? PostgresError)?.constraint ?? "\(error)"
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 5 && outcomes.count { $0 == "balance_free_left" } == 3, "\(outcomes)")
            for award in [ann, bob] { try await treasury.expectMoney([0, 500, 0, 0, 0], of: award) }
            try await treasury.expectLedgerProven()
            try await treasury.expect(5, "SELECT max(number)::int AS n FROM grants.purchase_order")
            try await treasury.expect(5, "SELECT count(*)::int AS n FROM grants.purchase_order")
        }
    }

    @Test func `the first policy is the same in the database and in the program`() async throws {
        try await Treasury.open { treasury in
            let row = try await #require(treasury.run(["SELECT document FROM grants.procurement_on(\(treasury.today))"])[0].first)
            let policy = ProcurementPolicy(
                version: 0, effectiveFrom: treasury.today, try row.json("document", as: ProcurementPolicy.Document.self))
            #expect(
                policy
                    == ProcurementPolicy(
                        version: 0, effectiveFrom: treasury.today, currency: .usd, bands: ProcurementPolicy.firstBands, tolerancePercent: 2,
                        splittingDays: 30))
            for amount in ["0", "499.99", "500", "2500", "2500.01", "25000", "25000.01"] {
                let amount = try #require(Decimal(string: amount))
                let found = try await treasury.run([
                    "SELECT place FROM grants.band_of(\(amount), 'USD', \(treasury.today))"
                ])[0].first?.decode("place", as: Int.self)
                #expect(found == policy.place(of: amount) + 1)
            }
            #expect(try await treasury.run(["SELECT place FROM grants.band_of(1, 'HTG', \(treasury.today))"])[0].isEmpty, "no rate")
        }
    }

    @Test func `numbers have no gaps, whatever fails and is sent twice`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ids = (0..<10).map { _ in Purchase.ID(at: treasury.moment) }
            await withTaskGroup(of: Void.self) { group in
                for id in ids {
                    for isWrong in [false, false, true] {
                        group.addTask {
                            let statements = [treasury.insert(id, of: fund)] + (isWrong ? ["SELECT 1 / 0" as SQL] : [])
                            _ = try? await treasury.act("cleo", .requester, on: id, statements)
                        }
                    }
                }
            }
            try await treasury.expect(10, "SELECT count(*)::int AS n FROM grants.purchase")
            try await treasury.expect(10, "SELECT max(number)::int AS n FROM grants.purchase")
            try await treasury.expect(10, "SELECT count(DISTINCT number)::int AS n FROM grants.purchase WHERE number >= 1")
        }
    }

    @Test func `the ledger and the balances are the database's own`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            for change: SQL in [
                "UPDATE grants.balance SET free = 9", "DELETE FROM grants.balance", "UPDATE grants.ledger_entry SET amount = 1",
                "DELETE FROM grants.ledger_entry",
                """
                INSERT INTO grants.ledger_entry (
                    programme_id, application_id, line, from_stage, to_stage, amount, cause, cause_id)
                VALUES (\(Treasury.guyana), \(ann), 1, 'fund', 'free', 1000, 'approval', \(UUID()))
                """,
                "UPDATE grants.purchase_item SET awarded = 1", "UPDATE grants.purchase SET number = 9",
                "UPDATE grants.counter SET last = 9",
                "SELECT grants.book(\(UUID()), 'order', \(UUID()))", "SELECT grants.next_number('order', 2026)",
                "UPDATE grants.asset SET tag_number = 1", "INSERT INTO grants.order_line SELECT * FROM grants.order_line",
            ] {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([change]) }
                #expect(failed?.sqlState == "42501", "\(change.text)")
            }
            try await treasury.expectLedgerProven()
        }
    }

    @Test(arguments: Purchase.State.Word.allCases)
    func `a purchase goes on along its machine alone`(to word: Purchase.State.Word) async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            switch word {
            case .requisition: try await treasury.run([treasury.step(purchase, word)])
            case .cancelled: try await treasury.run([treasury.step(purchase, word)])
            case .quotesOpen: await treasury.expectRefused("purchase_with_request", treasury.step(purchase, word))
            default: await treasury.expectRefused("purchase_step", treasury.step(purchase, word))
            }
            let ordered = try await treasury.ordered([(ann, 1, 1, 300)], of: fund, prices: [1: 300])
            switch word {
            case .ordered: try await treasury.run([treasury.step(ordered, word)])
            default: await treasury.expectRefused("purchase_step", treasury.step(ordered, word))
            }
        }
    }

    @Test func `what is called off goes back to the award, and the purchase with it`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.ordered([(ann, 1, 3, 200)], of: fund, prices: [1: 200])
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (1, 0)], of: purchase))
            func change(_ kind: String, _ quantity: Int, _ price: Int = 200) -> SQL {
                """
                INSERT INTO grants.order_change (
                    programme_id, id, order_id, purchase_id, item_number, kind, quantity, unit_price, reason, approved_by, changed_at)
                SELECT
                    o.programme_id, gen_random_uuid(), o.id, o.purchase_id, 1, \(kind), \(quantity), \(price), 'Why', \(Treasury.account("mona")),
                    now()
                FROM grants.purchase_order AS o
                WHERE o.purchase_id = \(purchase)
                """
            }
            await treasury.expectRefused(
                "order_change_above_received", "mona", .awardApprover, on: purchase, [change("quantity", 0)])
            await treasury.expectRefused("order_change_of_its_kind", "mona", .awardApprover, on: purchase, [change("price", 2, 210)])
            await treasury.expectRefused(
                "order_change_of_its_kind", "mona", .awardApprover, on: purchase, [change("supplier_default", 2)])
            await treasury.expectRefused("balance_free_left", "mona", .awardApprover, on: purchase, [change("price", 3, 400)])
            try await treasury.act("mona", .awardApprover, on: purchase, [change("price", 3, 210)])
            try await treasury.expectMoney([370, 420, 210, 0, 0], of: ann)
            try await treasury.act("mona", .awardApprover, on: purchase, [change("supplier_default", 1, 210)])
            try await treasury.expectMoney([790, 0, 210, 0, 0], of: ann)
            try await treasury.expectState(.received, of: purchase)
            let returned: SQL = """
                INSERT INTO grants.goods_return (
                    programme_id, id, receipt_id, order_id, purchase_id, item_number, quantity, reason, returned_by, returned_at)
                SELECT r.programme_id, gen_random_uuid(), r.id, r.order_id, r.purchase_id, 1, 1, 'Dead', \(Treasury.account("ralph")), now()
                FROM grants.goods_receipt AS r
                """
            try await treasury.act("ralph", .receiver, on: purchase, [returned])
            await treasury.expectRefused("goods_return_of_received", "ralph", .receiver, on: purchase, [returned])
            try await treasury.expectState(.ordered, of: purchase)
            await treasury.expectRefused("purchase_step", treasury.step(purchase, .cancelled), as: "cleo")
            try await treasury.act("mona", .awardApprover, on: purchase, [change("rest_cancelled", 0, 210)])
            try await treasury.expectMoney([1000, 0, 0, 0, 0], of: ann)
            try await treasury.run([treasury.step(purchase, .cancelled)])
            try await treasury.expectLedgerProven()
        }
    }
}
