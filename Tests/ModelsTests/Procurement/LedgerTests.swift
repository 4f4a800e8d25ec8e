import FoundationEssentials
import Models
import Testing

@Suite struct `The ledger` {
    private static let ann = Ledger.Key(application: .init(at: Buying.moment), line: 1)
    private static let bob = Ledger.Key(application: .init(at: Buying.moment + 1), line: 2)

    private static func balance(_ ledger: Ledger, _ key: Ledger.Key) -> [Ledger.Stage: Decimal] {
        Dictionary(uniqueKeysWithValues: Ledger.Stage.allCases.map { ($0, ledger.balances[key]?[$0] ?? 0) }).filter { $0.value != 0 }
    }

    @Test func `follows a purchase from the order to the payment, and books the difference of currencies`() throws {
        var ledger = Ledger()
        ledger.approve(150_000, for: Self.ann)
        var line = OrderPosition(quantity: 2, unitPrice: 300, delivery: 10, rate: 209)
        let parts = Ledger.parts(of: line.value(of: 2), among: [(Self.ann, 2)])
        try ledger.book(1, line, among: parts)
        #expect(Self.balance(ledger, Self.ann) == [.fund: -150_000, .free: 22_510, .committed: 127_490])
        line.accepted = 1
        try ledger.book(1, line, among: parts)
        #expect(Self.balance(ledger, Self.ann) == [.fund: -150_000, .free: 22_510, .committed: 63_745, .received: 63_745])
        line.accepted = 2
        line.invoiced = 2
        line.unpaid = 610
        try ledger.book(1, line, among: parts)
        #expect(Self.balance(ledger, Self.ann) == [.fund: -150_000, .free: 22_510, .invoiced: 127_490])
        line.unpaid = 0
        line.paid = 128_100
        try ledger.book(1, line, among: parts)
        #expect(Self.balance(ledger, Self.ann) == [.fund: -150_000, .free: 21_900, .paid: 128_100], "the dollar rose by one")
        let difference = ledger.entries.filter { $0.from == .free && $0.to == .paid }
        #expect(difference.map(\.amount) == [610])
        let count = ledger.entries.count
        try ledger.book(1, line, among: parts)
        #expect(ledger.entries.count == count, "what is booked is booked once")
    }

    @Test func `refuses what an award has not left, and books nothing of it`() throws {
        var ledger = Ledger()
        ledger.approve(100, for: Self.ann)
        ledger.approve(1000, for: Self.bob)
        let line = OrderPosition(quantity: 3, unitPrice: 60, delivery: 0, rate: 1)
        let parts = Ledger.parts(of: 180, among: [(Self.ann, 2), (Self.bob, 1)])
        #expect(parts.map(\.amount) == [120, 60])
        let before = ledger.entries
        let failure = #expect(throws: Failure.self) { try ledger.book(1, line, among: parts) }
        #expect(failure?.code == "ledger.short" && ledger.entries == before)
        #expect(Self.balance(ledger, Self.bob) == [.fund: -1000, .free: 1000])
        let stranger = Ledger.Key(application: .init(at: Buying.moment + 9), line: 1)
        #expect(throws: Failure.self) { try ledger.book(2, line, among: Ledger.parts(of: 180, among: [(stranger, 3)])) }
    }

    @Test func `parts a sum to the cent`() {
        for (amount, quantities) in [("10.00", [1, 1, 1]), ("0.01", [5, 1, 1]), ("100.00", [7, 11, 13]), ("99.99", [1])] {
            let needs = quantities.enumerated().map {
                (Ledger.Key(application: Self.ann.application, line: $0.offset), Decimal($0.element))
            }
            let parts = Ledger.parts(of: Buying.amount(amount), among: needs.map { (key: $0.0, quantity: $0.1) })
            #expect(parts.reduce(0) { $0 + $1.amount } == Buying.amount(amount) && parts.allSatisfy { $0.amount >= 0 })
        }
    }

    /// Whatever happens to an order, in any order: no stage is below nought, all stages make what was approved, and the entries prove it.
    @Test(arguments: 0..<300)
    func `keeps its balances through any sequence of events`(seed: Int) throws {
        var chance = SeededRandom(state: UInt64(seed))
        var story = Story(&chance)
        for _ in 0..<25 {
            story.happen(&chance)
            story.expectSound(seed)
        }
        story.finish()
        story.expectSound(seed)
        let paid = story.ledger.balances.values.reduce(0) { $0 + $1[.paid] }
        #expect(paid == story.orders.reduce(0) { $0 + $1.line.paid }, "seed \(seed)")
    }
}

/// Orders against three awards, and what happens to them.
private struct Story {
    struct Order {
        let number: Int
        var line: OrderPosition
        let parts: [Ledger.Part]
    }

    var ledger = Ledger()
    var orders: [Order] = []
    let keys: [Ledger.Key]

    init(_ chance: inout SeededRandom) {
        keys = (0..<3).map { Ledger.Key(application: .init(at: Buying.moment + Double($0)), line: $0) }
        for key in keys { ledger.approve(Decimal(Int.random(in: 1...200_000, using: &chance)) / 100, for: key) }
    }

    /// One event at random; a refused one leaves everything as it was.
    mutating func happen(_ chance: inout SeededRandom) {
        guard !orders.isEmpty, Int.random(in: 0..<5, using: &chance) > 0 else { return order(&chance) }
        let place = Int.random(in: 0..<orders.count, using: &chance)
        var line = orders[place].line
        func some(_ most: Decimal) -> Decimal { Decimal(Int.random(in: 0...max(0, Int(most.description) ?? 0), using: &chance)) }
        switch Int.random(in: 0..<7, using: &chance) {
        case 0: line.accepted += some(line.ordered - line.accepted)
        case 1: line.accepted -= some(max(0, line.accepted - line.invoiced))
        case 2: line.ordered = max(line.accepted, line.invoiced)
        case 3: line.unitPrice += Decimal(Int.random(in: -50...50, using: &chance)) / 100
        case 4:
            let more = some(line.accepted - line.invoiced)
            line.invoiced += more
            line.unpaid += (more * (line.unitPrice + Decimal(Int.random(in: -1...1, using: &chance)))).cents
        case 5:
            line.paid += (line.unpaid * line.rate * Decimal(Int.random(in: 95...105, using: &chance)) / 100).cents
            line.unpaid = 0
        default:
            let back = min(some(line.invoiced), line.invoiced)
            line.invoiced -= back
            line.unpaid -= (back * line.unitPrice).cents
        }
        guard line.unitPrice > 0, line.paid >= 0 else { return }
        do {
            try ledger.book(orders[place].number, line, among: orders[place].parts)
            orders[place].line = line
        } catch {
            #expect(error.code == "ledger.short")
        }
    }

    private mutating func order(_ chance: inout SeededRandom) {
        let needs = keys.shuffled(using: &chance).prefix(Int.random(in: 1...3, using: &chance)).map { key in
            (key: key, quantity: Decimal(Int.random(in: 1...9, using: &chance)))
        }
        let line = OrderPosition(
            quantity: needs.reduce(0) { $0 + $1.quantity }, unitPrice: Decimal(Int.random(in: 100...9_999, using: &chance)) / 100,
            delivery: Decimal(Int.random(in: 0...999, using: &chance)) / 100, rate: Decimal(Int.random(in: 1...300, using: &chance)) / 100)
        let parts = Ledger.parts(of: line.value(of: line.ordered), among: needs)
        let order = Order(number: orders.count, line: line, parts: parts)
        if (try? ledger.book(order.number, line, among: parts)) != nil { orders.append(order) }
    }

    /// Everything that is open is called off, and what is billed is paid.
    mutating func finish() {
        for place in orders.indices {
            var line = orders[place].line
            line.ordered = max(line.accepted, line.invoiced)
            line.paid = max(0, line.paid + (line.unpaid * line.rate).cents)
            line.unpaid = 0
            if (try? ledger.book(orders[place].number, line, among: orders[place].parts)) != nil { orders[place].line = line }
        }
    }

    func expectSound(_ seed: Int) {
        #expect(ledger.proof == ledger.balances, "seed \(seed)")
        for balance in ledger.balances.values {
            let stages = Ledger.Stage.allCases.filter { $0 != .fund }.map { balance[$0] }
            #expect(stages.allSatisfy { $0 >= 0 } && stages.reduce(0, +) == balance.approved, "seed \(seed)")
        }
        #expect(ledger.entries.allSatisfy { $0.amount > 0 && $0.from != $0.to }, "seed \(seed)")
    }
}
