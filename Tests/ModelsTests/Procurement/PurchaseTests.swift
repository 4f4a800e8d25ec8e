import FoundationEssentials
import Models
import Testing

@Suite struct `A purchase` {
    private static let states: [Purchase.State] = [
        .requisition, .quotesOpen, .compared, .awardProposed, .awarded, .ordered, .partlyReceived, .received, .matched, .paid,
        .cancelled(reason: "No money"),
    ]
    private static let transitions: [Purchase.Transition] = [
        .ask, .compare, .propose, .refuse(reason: "Dear"), .award, .order, .reopen(reason: "Bankrupt"), .cancel(reason: "Withdrawn"),
    ]

    /// The machine as it is drawn, apart from the code that keeps it.
    private static let drawn: [String: [Purchase.Transition.Name: String]] = [
        "requisition": [.ask: "quotes_open", .cancel: "cancelled"],
        "quotes_open": [.compare: "compared", .cancel: "cancelled"],
        "compared": [.ask: "quotes_open", .propose: "award_proposed", .cancel: "cancelled"],
        "award_proposed": [.award: "awarded", .refuse: "compared", .cancel: "cancelled"],
        "awarded": [.order: "ordered", .reopen: "compared", .cancel: "cancelled"],
        "ordered": [.reopen: "compared", .cancel: "cancelled"],
    ]

    private static func purchase(_ state: Purchase.State) -> Purchase {
        Purchase(
            id: .init(at: Buying.moment), terms: .init(title: "Freezers", category: .equipment, deliverTo: "Office", neededOn: nil),
            fund: .init(at: Buying.moment), requestedBy: .init(at: Buying.moment), state: state, version: 3, createdAt: Buying.moment,
            movedAt: Buying.moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Purchase.State, transition: Purchase.Transition) throws {
        var purchase = Self.purchase(state)
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            #expect(!purchase.possible.contains(transition.name))
            let failure = #expect(throws: Failure.self) { _ = try purchase.go(transition, at: Buying.moment) }
            #expect(failure?.code == "purchase.not-allowed-from-state" && purchase.state == state && purchase.version == 3)
            return
        }
        #expect(purchase.possible.contains(transition.name))
        let event = try purchase.go(transition, at: Buying.moment + 60)
        #expect(event.from == state.word.rawValue && event.to == destination && purchase.state.word.rawValue == destination)
        #expect(purchase.version == 4 && purchase.movedAt == Buying.moment + 60)
    }

    @Test func `is stopped with a reason, and only once what is ordered is called off`() {
        for transition in [Purchase.Transition.cancel(reason: ""), .reopen(reason: "")] {
            var purchase = Self.purchase(.awarded)
            let failure = #expect(throws: Failure.self) { _ = try purchase.go(transition, at: Buying.moment) }
            #expect(failure?.code == "purchase.reason-missing")
        }
        for transition in [Purchase.Transition.cancel(reason: "x"), .reopen(reason: "x")] {
            var purchase = Self.purchase(.ordered)
            let failure = #expect(throws: Failure.self) { _ = try purchase.go(transition, ordersAreVoid: false, at: Buying.moment) }
            #expect(failure?.code == "purchase.orders-open" && purchase.state == .ordered)
        }
    }

    @Test func `changes only until suppliers are asked`() throws {
        let terms = Purchase.Terms(title: "Two freezers", category: .equipment, deliverTo: "Linden", neededOn: Buying.today)
        var purchase = Self.purchase(.requisition)
        let version = purchase.version
        #expect(try purchase.revise(terms, at: Buying.moment).name == "purchase.changed")
        #expect(purchase.terms == terms && purchase.version == version + 1)
        for state in Self.states.dropFirst() {
            var asked = Self.purchase(state)
            let failure = #expect(throws: Failure.self) { _ = try asked.revise(terms, at: Buying.moment) }
            #expect(failure?.code == "purchase.asked")
        }
    }

    @Test(arguments: [
        // Ordered, accepted, invoiced of two lines; all paid; the state.
        ([3, 0, 0, 5, 0, 0], true, "ordered"), ([3, 1, 0, 5, 0, 0], true, "partly_received"),
        ([3, 3, 3, 5, 4, 4], true, "partly_received"),
        ([3, 3, 0, 5, 5, 5], true, "received"), ([3, 3, 3, 5, 5, 5], false, "matched"), ([3, 3, 3, 5, 5, 5], true, "paid"),
        ([3, 3, 3, 0, 0, 0], true, "paid"), ([0, 0, 0, 0, 0, 0], true, "ordered"), ([3, 4, 3, 5, 5, 5], true, "paid"),
        ([1, 1, 0, 0, 0, 0], false, "received"),
    ])
    func `is as far as its receipts, invoices and payments mean`(numbers: [Int], allPaid: Bool, state: String) {
        let lines = [numbers.prefix(3), numbers.suffix(3)].map { line in
            let amounts = line.map { Decimal($0) }
            return PurchaseProgress.Line(ordered: amounts[0], accepted: amounts[1], invoiced: amounts[2])
        }
        let progress = PurchaseProgress(lines: lines, allPaid: allPaid)
        #expect(progress.state.word.rawValue == state)
        #expect(progress.isVoid == numbers.allSatisfy { $0 == 0 })
        var purchase = Self.purchase(.ordered)
        let event = purchase.follow(progress, at: Buying.moment)
        #expect(event?.to == (state == "ordered" ? nil : state) && purchase.state == progress.state)
        #expect(purchase.follow(progress, at: Buying.moment) == nil)
        var early = Self.purchase(.awarded)
        #expect(early.follow(progress, at: Buying.moment) == nil && early.state == .awarded)
    }
}

@Suite struct `An asset` {
    private static let owner = GrantApplication.ID(at: Buying.moment)
    private static let states: [GrantAsset.State] = [
        .received, .tagged, .handedOver(to: owner), .verified6(of: owner), .verified12(of: owner), .lost(reason: "Flood"),
        .returned(reason: "Broken"),
    ]
    private static let transitions: [GrantAsset.Transition] = [
        .tag, .handOver(to: owner), .verify(month: 6), .verify(month: 12), .verify(month: 1), .lose(reason: "Theft"),
        .giveBack(reason: "Dead"), .find(of: owner, verified: nil), .find(of: owner, verified: 6), .find(of: owner, verified: 12),
    ]
    private static let drawn: [String: [GrantAsset.Transition: String]] = [
        "received": [.tag: "tagged"], "tagged": [.handOver(to: owner): "handed_over"],
        "handed_over": [.verify(month: 6): "verified_6m", .verify(month: 12): "verified_12m"],
        "verified_6m": [.verify(month: 12): "verified_12m"],
        "lost": [
            .find(of: owner, verified: nil): "handed_over", .find(of: owner, verified: 6): "verified_6m",
            .find(of: owner, verified: 12): "verified_12m",
        ],
    ]

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: GrantAsset.State, transition: GrantAsset.Transition) throws {
        var asset = GrantAsset(
            id: .init(at: Buying.moment), purchase: .init(at: Buying.moment), item: 1, serial: "S", state: state, version: 2)
        let isGone = ["lost", "returned"].contains(state.word.rawValue)
        let gone: [GrantAsset.Transition.Name: String] = isGone ? [:] : [.lose: "lost", .giveBack: "returned"]
        guard let destination = Self.drawn[state.word.rawValue]?[transition] ?? gone[transition.name] else {
            let failure = #expect(throws: Failure.self) { _ = try asset.go(transition, at: Buying.moment) }
            #expect(failure?.code == "asset.not-allowed-from-state" && asset.state == state && asset.version == 2)
            return
        }
        let event = try asset.go(transition, at: Buying.moment)
        #expect(event.to == destination && asset.state.word.rawValue == destination && asset.version == 3)
        #expect((asset.state.holder != nil) == ["handed_over", "verified_6m", "verified_12m"].contains(destination))
    }

    @Test func `is lost for a reason`() {
        var asset = GrantAsset(
            id: .init(at: Buying.moment), purchase: .init(at: Buying.moment), item: 1, serial: nil, state: .tagged, version: 2)
        let failure = #expect(throws: Failure.self) { _ = try asset.go(.lose(reason: ""), at: Buying.moment) }
        #expect(failure?.code == "asset.reason-missing" && asset.state == .tagged)
    }
}
