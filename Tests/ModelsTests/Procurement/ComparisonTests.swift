import FoundationEssentials
import Models
import Testing

@Suite struct `Offers side by side` {
    private static let items = [
        Comparison.Item(number: 1, quantity: 3, estimate: 400), Comparison.Item(number: 2, quantity: 100, estimate: 2),
    ]

    private static func offer(
        _ prices: [Int: String], _ currency: Currency = .usd, delivery: String = "0", valid days: Int = 10, isLate: Bool = false,
        isCompliant: Bool? = true
    ) -> Quotation {
        let terms = Quotation.Terms(
            currency: currency, prices: prices.mapValues(Buying.amount), deliveryCost: Buying.amount(delivery),
            validUntil: Buying.today.adding(days: days), leadDays: 5)
        return Quotation(
            id: .init(at: Buying.moment), supplier: .init(at: Buying.moment), terms: terms, isLate: isLate, isCompliant: isCompliant)
    }

    private static func comparison(_ offers: Quotation...) -> Comparison {
        Comparison(items: items, offers: offers, rates: [.usd: 1, .gyd: Buying.amount("0.005")], today: Buying.today)
    }

    private static func flaws(
        _ comparison: Comparison, _ choice: [Int: (Quotation, String?)], reason: String = "Best", waiver: String? = nil, quotes: Int = 1
    ) -> [String] {
        let lines = choice.sorted { $0.key < $1.key }.map { AwardProposal.Line(item: $0.key, quotation: $0.value.0.id, reason: $0.value.1) }
        let band = ProcurementPolicy.Band(
            upTo: nil, method: .quotations, quotes: quotes, workingDays: 0, approvals: 1, approvers: [.programmeManager])
        do {
            try AwardProposal(lines: lines, reason: reason, waiverReason: waiver).require(comparison, under: band)
            return []
        } catch {
            return error.fields.map { "\($0.pointer) \($0.code)" }
        }
    }

    @Test func `are in one currency, with the cost of delivery on the goods by their value`() {
        let near = Self.offer([1: "350.10", 2: "1.33"], delivery: "10")
        let far = Self.offer([1: "68000"], .gyd)
        let strange = Self.offer([1: "1"], .htg)
        let comparison = Self.comparison(near, far, strange)
        // 3 × 350.10 + 100 × 1.33 = 1183.30, so that each dollar of goods carries 10 / 1183.30.
        #expect(comparison.landed(1, from: near.id) == Buying.amount("353.06"))
        #expect(comparison.landed(2, from: near.id) == Buying.amount("1.34"))
        #expect(comparison.landed(1, from: far.id) == 340 && comparison.landed(2, from: far.id) == nil)
        #expect(comparison.landed(1, from: strange.id) == nil, "no rate, no price")
        #expect(comparison.isLowest(1, from: far.id) && !comparison.isLowest(1, from: near.id) && comparison.isLowest(2, from: near.id))
        #expect(comparison.acceptable == 2)
        #expect(comparison.total(of: [1: far.id, 2: near.id]) == 1154)
    }

    @Test func `win only in time, valid, and as asked for`() {
        let good = Self.offer([1: "400", 2: "2"])
        let late = Self.offer([1: "1", 2: "1"], isLate: true)
        let expired = Self.offer([1: "2", 2: "1"], valid: -1)
        let other = Self.offer([1: "3"], isCompliant: false)
        let unseen = Self.offer([1: "4"], isCompliant: nil)
        let comparison = Self.comparison(good, late, expired, other, unseen)
        #expect(comparison.isLowest(1, from: good.id) && !comparison.isLowest(1, from: late.id) && comparison.acceptable == 1)
        #expect(Self.flaws(comparison, [1: (good, nil), 2: (good, nil)]) == [])
        #expect(Self.flaws(comparison, [1: (late, "Kind")]) == ["/lines/0/quotation award.late"])
        #expect(Self.flaws(comparison, [1: (expired, "Kind")]) == ["/lines/0/quotation award.expired"])
        #expect(Self.flaws(comparison, [1: (other, "Kind"), 2: (good, nil)]) == ["/lines/0/quotation award.not-compliant"])
        #expect(Self.flaws(comparison, [1: (unseen, "Kind")]) == ["/lines/0/quotation award.not-compliant"])
        #expect(Self.flaws(comparison, [2: (other, nil)]) == ["/lines/0/quotation award.not-offered"])
        #expect(Self.flaws(comparison, [:]) == ["/lines award.empty"])
        let today = Self.offer([1: "1"], valid: 0)
        #expect(Self.flaws(Self.comparison(today), [1: (today, nil)]) == [], "valid until today is valid today")
    }

    @Test func `need a reason where the lowest does not win, and a waiver where they are too few`() {
        let (cheap, dear) = (Self.offer([1: "300"]), Self.offer([1: "301"]))
        let comparison = Self.comparison(cheap, dear)
        #expect(Self.flaws(comparison, [1: (dear, nil)]) == ["/lines/0/reason award.not-lowest"])
        #expect(Self.flaws(comparison, [1: (dear, "")]) == ["/lines/0/reason award.not-lowest"])
        #expect(Self.flaws(comparison, [1: (dear, "A warranty of two years")]) == [])
        #expect(Self.flaws(comparison, [1: (cheap, nil)], quotes: 3) == ["/waiverReason award.quotes-short"])
        #expect(Self.flaws(comparison, [1: (cheap, nil)], waiver: "Two sellers in the country", quotes: 3) == [])
        #expect(Self.flaws(comparison, [1: (cheap, nil)], reason: "") == ["/reason required"])
        let band = ProcurementPolicy.firstBands[1]
        #expect(AwardProposal(lines: [], reason: "x", waiverReason: "y").approvals(under: band) == 2)
        #expect(AwardProposal(lines: [], reason: "x", waiverReason: nil).approvals(under: band) == 1)
        #expect(AwardProposal(lines: [], reason: "x", waiverReason: "y").approvals(under: ProcurementPolicy.firstBands[3]) == 3)
    }

    @Test func `are refused where nobody could accept them`() {
        func flaws(_ terms: Quotation.Terms) -> [String] {
            do {
                try terms.check(items: [1, 2], today: Buying.today)
                return []
            } catch { return error.fields.map(\.pointer) }
        }
        #expect(flaws(Self.offer([1: "5"], valid: 0).terms) == [])
        #expect(flaws(Self.offer([:]).terms) == ["/prices"])
        let bad = Quotation.Terms(
            currency: .usd, prices: [1: 0, 2: Buying.amount("1.001"), 3: 1], deliveryCost: -1, validUntil: Buying.today.adding(days: -1),
            leadDays: 366, warrantyMonths: 121)
        #expect(flaws(bad) == ["/prices/1", "/prices/2", "/prices/3", "/deliveryCost", "/validUntil", "/leadDays", "/warrantyMonths"])
    }

    @Test func `of sixty lines by five suppliers are compared at once`() {
        let items = (1...60).map { Comparison.Item(number: $0, quantity: Decimal($0), estimate: 10) }
        let offers = (1...5).map { supplier in
            Self.offer(Dictionary(uniqueKeysWithValues: (1...60).map { ($0, String(100 + ($0 * supplier) % 7)) }), delivery: "50")
        }
        let comparison = Comparison(items: items, offers: offers, rates: [.usd: 1], today: Buying.today)
        for item in 1...60 {
            let prices = offers.compactMap { comparison.landed(item, from: $0.id) }
            let lowest = offers.filter { comparison.isLowest(item, from: $0.id) }
            #expect(prices.count == 5 && !lowest.isEmpty)
            #expect(lowest.allSatisfy { comparison.landed(item, from: $0.id) == prices.min() })
        }
    }
}

@Suite struct `A receipt and an invoice` {
    @Test func `say of each line what was accepted and rejected`() {
        func flaws(_ delivered: Decimal, _ accepted: Decimal, _ rejected: Decimal, _ reason: String? = nil, _ serials: [String] = [])
            -> [String]
        {
            ReceiptLine(item: 1, delivered: delivered, accepted: accepted, rejected: rejected, reason: reason, serials: serials)
                .flaws(at: 0, open: 3, tolerance: 0).map(\.code)
        }
        #expect(flaws(3, 2, 1, "Dented", ["A", "B"]) == [])
        #expect(flaws(3, 2, 0) == ["receipt.adds-up"] && flaws(0, 0, 0) == ["receipt.quantity"] && flaws(-1, -1, 0) == ["receipt.quantity"])
        #expect(flaws(3, 2, 1) == ["receipt.reason-missing"] && flaws(4, 4, 0) == ["receipt.above-order"])
        #expect(flaws(2, 1, 1, "Dented", ["A", "B"]) == ["receipt.serials"] && flaws(2, 2, 0, nil, ["A", "A"]) == ["receipt.serials"])
    }

    @Test(arguments: [
        // Quantity, price and delivery of the invoice; whether an exception is beyond the tolerance of 2 %, by kind.
        ("3", "100", "10", [:]), ("3.06", "100", "10", [InvoiceMatch.Exception.Kind.quantity: false]),
        ("3.07", "100", "10", [.quantity: true]),
        ("3", "102", "10", [.price: false]), ("3", "102.01", "10", [.price: true]), ("3", "90", "10", [:]),
        ("3", "100", "10.2", [.delivery: false]), ("4", "110", "11", [.quantity: true, .price: true, .delivery: true]),
    ])
    func `are matched three ways`(
        quantity: String, price: String, delivery: String, beyond: [InvoiceMatch.Exception.Kind: Bool]
    ) throws {
        let line = InvoiceMatch.Line(
            item: 1, quantity: Buying.amount(quantity), unitPrice: Buying.amount(price), delivery: Buying.amount(delivery),
            orderedPrice: 100, orderedDelivery: 10, accepted: 3)
        let match = InvoiceMatch(lines: [line], tolerancePercent: 2)
        #expect(Dictionary(uniqueKeysWithValues: match.exceptions.map { ($0.kind, $0.isBeyond) }) == beyond)
        func code(_ reason: String?) -> String? {
            do { try match.requireApprovable(reason: reason) } catch { return error.code }
            return nil
        }
        let isBeyond = beyond.values.contains(true)
        #expect(code("The fuel") == (isBeyond ? "invoice.beyond-tolerance" : nil))
        #expect(code(nil) == (isBeyond ? "invoice.beyond-tolerance" : beyond.isEmpty ? nil : "invoice.reason-missing"))
    }

    @Test func `count what was invoiced before`() {
        let line = InvoiceMatch.Line(item: 1, quantity: 2, unitPrice: 5, orderedPrice: 5, accepted: 3, invoicedBefore: 2)
        let match = InvoiceMatch(lines: [line], tolerancePercent: 2)
        #expect(match.exceptions.map(\.kind) == [.quantity] && match.exceptions.first?.found == 4 && match.total == 10)
    }
}
