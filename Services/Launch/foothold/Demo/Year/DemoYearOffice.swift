import CaseworkService
import FoundationEssentials
import GrantsService
import Hosting
import JobsService
import Models
import PortalService
import Postgres

/// Tells the first year of one office of the demonstration: 510 people registered, 307 of them with goods and equipment, bought by the rules
/// of procurement; and what is under way today.
struct DemoYearOffice {
    let year: DemoYear
    let opened: PortalCommands.Demonstration
    let office: GrantsCommands.Office
    let database: Database

    private var caller: Caller { .system(in: opened.programme, task: "demo") }
    private var grants: ServiceDatabase { ServiceDatabase(database, service: "grants") }

    /// Nil where a duty has nobody.
    init?(_ year: DemoYear, _ opened: PortalCommands.Demonstration, _ database: Database) {
        guard let staff = GrantsCommands.Staff(opened) else { return nil }
        self.year = year
        self.opened = opened
        self.database = database
        office = GrantsCommands.Office(
            programme: opened.programme, staff: staff, database: ServiceDatabase(database, service: "grants"))
    }

    /// Fills the year beside the people who are written by hand, who were registered at these moments.
    func fill(beside written: [Date]) async throws {
        let people = try await register(year.people(beside: written))
        try await place(people)
        var queue = Queue(people)
        let rounds = try await openRounds()
        let suppliers = try await addSuppliers()
        var baskets: [(basket: GrantsCommands.Basket, stage: Stage)] = []
        var agreements: [Agreement] = []
        for month in 1...DemoYear.cohorts {
            if month < 3 { try await takeStatistics() }
            let decided = try await decide(month, &queue, in: rounds[month / 3])
            agreements += try await office.agree(on: decided, from: year.moment(month, day: 19))
            baskets += joined(decided, by: suppliers, in: month).map { ($0, .handedOver) }
        }
        let late = try await decideLately(&queue, in: rounds[3])
        let newest = try await office.agree(on: late, from: year.ago(days: 27))
        try await payOut(newest)
        agreements += newest
        baskets += zip(late, Stage.underWay).map { (basket(of: $0, by: suppliers, $1), $1) }
        try await apply(&queue, in: rounds[3])
        var bought = try await ask(baskets)
        let end = ContinuousClock.now + GrantsCommands.Office.patience + .seconds(1)
        try await office.repay(agreements, until: CalendarDate(year.ago(days: 2)))
        try await close(rounds.dropLast())
        try await takeStatistics()
        try await Task.sleep(until: end)
        for place in bought.indices {
            if place == 4 || place == 20 { try await takeStatistics() }
            try await carryOn(&bought[place].bought, bought[place].stage, place)
        }
        try await takeStatistics()
        try await office.visit(until: CalendarDate(year.ago(days: 6)))
    }
}

extension DemoYearOffice {
    /// Has the planner look at what was written, as after every load of much at once: it would do so by itself a minute too late.
    private func takeStatistics() async throws {
        try await database.script("ANALYZE")
    }
}

// MARK: People

extension DemoYearOffice {
    /// Those who may apply, by month; each applies once.
    private struct Queue {
        private var waiting: [(id: Returnee.ID, person: DemoYear.Person)]

        init(_ people: [(id: Returnee.ID, person: DemoYear.Person)]) {
            waiting = people.filter(\.person.applies)
        }

        /// The next ones, in the order of registration: whoever applies in a month was registered before it.
        mutating func next(_ count: Int) throws -> [(id: Returnee.ID, person: DemoYear.Person)] {
            guard waiting.count >= count else { throw Missing() }
            defer { waiting.removeFirst(count) }
            return Array(waiting.prefix(count))
        }
    }

    private func register(_ people: [DemoYear.Person]) async throws -> [(id: Returnee.ID, person: DemoYear.Person)] {
        var registered: [(id: Returnee.ID, person: DemoYear.Person)] = []
        for (_, month) in Dictionary(grouping: people, by: \.month).sorted(by: { $0.key < $1.key }) {
            let identities = try await CaseworkCommands.register(
                month.map(\.registration), caseWorker: opened.account(of: .caseWorker), as: caller,
                in: ServiceDatabase(database, service: "casework"))
            registered += zip(identities, month).map { ($0, $1) }
        }
        return registered
    }

    /// Has most of those who look for work find some, a while after they came.
    private func place(_ people: [(id: Returnee.ID, person: DemoYear.Person)]) async throws {
        let seeking = people.filter { $0.person.findsWork }
        let begun = seeking.enumerated().map { place, one in
            JobsCommands.Beginning(
                person: one.id, employer: DemoYear.employers[place % DemoYear.employers.count],
                title: DemoYear.jobs[place % DemoYear.jobs.count],
                startedOn: CalendarDate(one.person.registration.at).adding(days: 35 + place * 7 % 20))
        }
        try await JobsCommands.place(
            begun, until: CalendarDate(year.ago(days: 3)), by: opened.account(of: .placementOfficer), in: opened.programme,
            ServiceDatabase(database, service: "jobs"))
    }

    private struct Missing: Error, CustomStringConvertible {
        let description = "The demonstration's year has fewer people than its businesses need."
    }
}

// MARK: Rounds

extension DemoYearOffice {
    /// Four rounds of three months each, of which the last is open today, with their committee.
    private func openRounds() async throws -> [GrantRound] {
        let start = year.moment(0, day: 0)
        let fund = try await GrantsCommands.addFund(
            Fund.Terms(
                name: "Retour et entreprise", donor: "Le bailleur du programme", balance: Money(300_000, .usd), startsOn: year.first,
                endsOn: year.month(24)),
            at: start, as: caller, in: grants)
        let rubric = try await GrantsCommands.addRubric(
            "Petites entreprises", DemoGrants.criteria, at: start, as: caller, in: grants)
        var rounds: [GrantRound] = []
        for number in 0..<4 {
            let terms = GrantRound.Terms(
                fund: fund, title: "Petites entreprises, cycle \(number + 1)",
                summary: "Biens et équipement pour commencer une petite entreprise, seul ou en groupe.",
                opensOn: year.month(number * 3), closesOn: year.month(number * 3 + 3).adding(days: number == 3 ? 30 : -1),
                eligibility: EligibilityRules(returnedWithinMonths: 24, mostMembers: 5), rubric: rubric, rubricVersion: 1)
            let moment = year.moment(number * 3, day: 0)
            let round = try await GrantsCommands.publishRound(terms, at: moment, as: caller, in: grants)
            try await GrantsCommands.seat(
                [office.staff.chair] + office.staff.members, on: round.id, at: moment, as: caller, in: grants)
            rounds.append(round)
        }
        return rounds
    }

    private func close(_ rounds: some Sequence<GrantRound>) async throws {
        for round in rounds {
            let day = round.terms.closesOn.adding(days: 1)
            let moment = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400 + 13 * 3600)
            try await GrantsCommands.close(round, at: moment, as: caller, in: grants)
        }
    }

    /// What a month's applicants asked for and were granted; one in nine was told no.
    private func decide(
        _ month: Int, _ queue: inout Queue, in round: GrantRound
    ) async throws -> [GrantsCommands.Decided] {
        var ventures: [GrantsCommands.Venture] = []
        for (place, portfolio) in DemoYear.cohort(of: month).enumerated() {
            ventures.append(try venture(portfolio.kind, of: queue.next(portfolio.size), place + month, times: portfolio.times))
            if place % 8 == 5 {
                let reason = DemoYear.rejections[(place / 8 + month) % DemoYear.rejections.count]
                let kind = DemoVenture.all[(place + month) % DemoVenture.all.count]
                ventures.append(try venture(kind, of: queue.next(1), place, rejected: reason))
            }
        }
        let ready = try await office.apply(ventures, in: round, from: year.moment(month, day: 1))
        let decided = try await office.decide(
            ready, of: ventures, at: "Salle de réunion du bureau", on: year.moment(month, day: 17, hour: 13))
        return decided.filter { $0.decision.proposal.award != nil }
    }

    private func venture(
        _ kind: DemoVenture, of people: [(id: Returnee.ID, person: DemoYear.Person)], _ number: Int, times: Int = 1,
        rejected reason: String? = nil
    ) throws -> GrantsCommands.Venture {
        let lead = people.first?.person
        return try kind.application(
            of: people.map(\.id), led: lead?.name ?? "", in: lead?.registration.details.district ?? "", number: number, times: times,
            rejected: reason)
    }

    /// One award for each state that a purchase can be in today.
    private func decideLately(_ queue: inout Queue, in round: GrantRound) async throws -> [GrantsCommands.Decided] {
        var ventures: [GrantsCommands.Venture] = []
        for (place, stage) in Stage.underWay.enumerated() {
            ventures.append(try venture(stage.kind, of: queue.next(1), place))
        }
        ventures.append(try venture(.transportation, of: queue.next(1), 1, rejected: DemoYear.rejections[3]))
        let ready = try await office.apply(ventures, in: round, from: year.ago(days: 44))
        let decided = try await office.decide(ready, of: ventures, at: "Salle de réunion du bureau", on: year.ago(days: 28.5))
        if let rejected = decided.last {
            let grounds = "J’ai maintenant une place à la station, avec l’accord écrit du comité des chauffeurs."
            try await office.appeal(against: rejected, grounds, at: year.ago(days: 3))
        }
        return decided.filter { $0.decision.proposal.award != nil }
    }

    /// A tranche of two agreements, one whose report was accepted and one whose report is to be looked at.
    private func payOut(_ agreements: [Agreement]) async throws {
        let reports = ["Patente payée à la mairie, reçu joint au dossier.", "Trois mois de loyer d’avance pour l’emplacement du marché."]
        for (place, agreement) in agreements.prefix(2).enumerated() {
            try await office.payOut(
                60, of: agreement, reporting: reports[place], isAccepted: place == 0, at: year.ago(days: 25 - Double(place)))
        }
    }

    /// Applications of which nothing is decided, three at each stage.
    private func apply(_ queue: inout Queue, in round: GrantRound) async throws {
        for (place, progress) in [GrantsCommands.Progress.ready, .inReview, .screened, .submitted, .typed].enumerated() {
            let ventures = try (0..<3).map { number in
                try venture(DemoVenture.all[(place * 3 + number) % DemoVenture.all.count], of: queue.next(1), number)
            }
            _ = try await office.apply(ventures, in: round, from: year.ago(days: Double(18 - place * 3)), as: progress)
        }
    }
}

// MARK: Purchases

extension DemoYearOffice {
    /// How far a purchase has come today.
    private enum Stage: Int, CaseIterable {
        case requisition, asked, compared, proposed, awarded, ordered, partlyReceived, received, matched, handedOver

        /// Those that are not over.
        static let underWay = allCases.filter { $0 != .handedOver }

        /// How many days ago it was asked for, so that what follows has happened by now and no more.
        var age: Double {
            switch self {
            case .requisition: 2
            case .asked: 5
            case .compared, .proposed: 8
            case .awarded: 9
            case .ordered: 12
            case .partlyReceived, .received, .matched, .handedOver: 25
            }
        }

        var kind: DemoVenture {
            DemoVenture.all[rawValue % 2 == 0 ? 0 : 1]
        }
    }

    /// What a month's awards need, joined by kind of business.
    private func joined(
        _ awards: [GrantsCommands.Decided], by suppliers: Suppliers, in month: Int
    ) -> [GrantsCommands.Basket] {
        DemoVenture.all.enumerated().compactMap { place, kind in
            let own = awards.filter { $0.venture.plan["venture"] == kind.venture.rawValue }
            guard !own.isEmpty else { return nil }
            return GrantsCommands.Basket(
                title: "\(kind.purchase), \(year.month(month).description.prefix(7))", category: kind.category, awards: own,
                suppliers: suppliers.of(kind.category, from: month), moment: year.moment(month, day: 21, hour: 13 + 0.5 * Double(place)))
        }
    }

    private func basket(
        of award: GrantsCommands.Decided, by suppliers: Suppliers, _ stage: Stage
    ) -> GrantsCommands.Basket {
        GrantsCommands.Basket(
            title: stage.kind.purchase, category: stage.kind.category, awards: [award],
            suppliers: suppliers.of(stage.kind.category, from: stage.rawValue), moment: year.ago(days: stage.age))
    }

    /// Writes the requisitions down and asks for offers, but for the newest.
    private func ask(
        _ baskets: [(basket: GrantsCommands.Basket, stage: Stage)]
    ) async throws -> [(bought: GrantsCommands.Bought, stage: Stage)] {
        var all: [(bought: GrantsCommands.Bought, stage: Stage)] = []
        for (basket, stage) in baskets {
            var bought = try await office.request(basket)
            switch stage {
            case .requisition: break
            case .asked: try await office.ask(&bought, until: year.ago(days: -6))
            default: try await office.ask(&bought)
            }
            all.append((bought, stage))
        }
        return all
    }

    /// Takes a purchase as far as it has come today.
    private func carryOn(_ bought: inout GrantsCommands.Bought, _ stage: Stage, _ place: Int) async throws {
        let steps: [(from: Stage, step: (inout GrantsCommands.Bought) async throws -> Void)] = [
            (.compared, { try await office.compare(&$0) }), (.proposed, { try await office.propose($0) }),
            (.awarded, { try await office.approve($0) }), (.ordered, { try await office.order($0) }),
            (.partlyReceived, { try await office.receive($0, course(of: stage, place)) }),
            (.matched, { try await office.bill($0, billing(of: stage, place)) }),
            (.handedOver, { try await office.handOver($0, from: $0.basket.moment.later(days: 23 + Double(place * 5 % 8))) }),
        ]
        for (from, step) in steps where stage.rawValue >= from.rawValue { try await step(&bought) }
    }

    /// Now and then a delivery comes in parts, or something of it is sent away.
    private func course(of stage: Stage, _ place: Int) -> GrantsCommands.Course {
        switch (stage, place % 7) {
        case (.partlyReceived, _): .firstPart
        case (.handedOver, 2): .inParts
        case (.handedOver, 5): .oneRejected
        default: .whole
        }
    }

    private func billing(of stage: Stage, _ place: Int) -> GrantsCommands.Billing {
        switch (stage, place) {
        case (.matched, _): .approved
        case (_, 13): .disputed
        default: .plain
        }
    }
}

// MARK: Suppliers

extension DemoYearOffice {
    /// Suppliers by what they sell.
    private struct Suppliers {
        private var all: [PurchaseCategory: [Supplier.ID]] = [:]

        mutating func add(_ id: Supplier.ID, _ categories: [PurchaseCategory]) {
            for category in categories { all[category, default: []].append(id) }
        }

        /// Three of a category, another one first each time.
        func of(_ category: PurchaseCategory, from turn: Int) -> [Supplier.ID] {
            let own = all[category] ?? []
            return (0..<min(3, own.count)).map { own[($0 + turn) % own.count] }
        }
    }

    private static let suppliers: [(name: String, city: String, categories: [PurchaseCategory], bank: String?)] = [
        ("Quincaillerie Delmas", "Delmas", [.equipment, .building, .furniture], "Banque du Nord"),
        ("Comptoir du Nord", "Cap-Haïtien", [.equipment, .electronics, .stock], "Banque du Nord"),
        ("Maison Télémaque", "Port-au-Prince", [.equipment, .furniture], nil),
        ("Caraïbe Électronique", "Pétion-Ville", [.electronics], "Banque de la Capitale"),
        ("Télé-Services Saint-Marc", "Saint-Marc", [.electronics], "Banque de la Capitale"),
        ("Ferme Belle-Fontaine", "Croix-des-Bouquets", [.livestock, .feedAndSeed], nil),
        ("Coopérative avicole du Plateau", "Hinche", [.livestock, .feedAndSeed], "Caisse populaire du Plateau"),
        ("Agro-Services Artibonite", "Gonaïves", [.livestock, .equipment, .feedAndSeed], "Banque du Nord"),
        ("Moto Lakay", "Port-au-Prince", [.vehicles], "Banque de la Capitale"),
        ("Garage Saint-Marc", "Saint-Marc", [.vehicles], nil), ("Auto-Moto des Cayes", "Les Cayes", [.vehicles], "Banque du Sud"),
    ]

    private func addSuppliers() async throws -> Suppliers {
        var suppliers = Suppliers()
        for (place, supplier) in Self.suppliers.enumerated() {
            let terms = Supplier.Terms(
                name: supplier.name, categories: supplier.categories, registrationNumber: "HT-\(20_410 + place * 7)",
                phone: "+509 5550 04\(place + 10)", address: supplier.city)
            let bank = supplier.bank.map {
                BankDetails.Terms(holder: supplier.name, bank: $0, accountNumber: "00\(41_770_203 + place * 1_117)", currency: .usd)
            }
            suppliers.add(try await office.add(terms, paidAt: bank, at: year.moment(0, day: 2)), supplier.categories)
        }
        return suppliers
    }
}

extension GrantsCommands.Staff {
    /// The accounts of an office; nil where a duty has nobody.
    fileprivate init?(_ opened: PortalCommands.Demonstration) {
        let finance = opened.accounts(of: .financeOfficer)
        let members = Array(opened.accounts(of: .committeeMember).prefix(4))
        guard let caseWorker = opened.account(of: .caseWorker), let manager = opened.account(of: .programmeManager),
            let chair = opened.account(of: .committeeChair), members.count == 4, let buyer = opened.account(of: .procurementOfficer),
            let receiver = opened.account(of: .receivingOfficer), finance.count > 1
        else { return nil }
        self.init(
            caseWorker: caseWorker, manager: manager, chair: chair, members: members, buyer: buyer, receiver: receiver,
            invoiceApprover: finance[0], payer: finance[1])
    }
}
