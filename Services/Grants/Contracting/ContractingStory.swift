import FoundationEssentials
import Models

/// A purchase told as releases: each thing that happened changes what is known, and a release tells the sections that it changed, so that
/// merging all releases gives the record.
struct ContractingStory {
    let releases: [ContractingRelease]
    /// All that is known now.
    let compiled: ContractingRelease

    /// `office` is who buys.
    init(_ history: ContractingHistory, by office: ContractingRelease.Reference, prefix: String) {
        let ocid = ContractingID(prefix: prefix, purchase: history.id).description
        var (known, told) = (ContractingState(history, by: office), [ContractingRelease]())
        for (moment, happening) in history.happenings {
            let before = known
            let tags = known.take(happening, at: moment)
            guard !tags.isEmpty else { continue }
            told.append(known.release("\(ocid)-\(told.count + 1)", of: ocid, at: moment, tags, after: before))
        }
        releases = told
        let date = told.last?.date ?? history.requestedAt
        compiled = known.release("\(ocid)-\(date)", of: ocid, at: date, [.compiled], after: nil)
    }
}

/// The identity of a purchase in the standard: the publisher's prefix, and the purchase.
struct ContractingID: CustomStringConvertible {
    let prefix: String
    let purchase: Purchase.ID

    init(prefix: String, purchase: Purchase.ID) {
        self.prefix = prefix
        self.purchase = purchase
    }

    /// Nil for one that is not of the prefix.
    init?(_ text: String, prefix: String) {
        guard text.hasPrefix(prefix + "-"), let purchase = Purchase.ID(String(text.dropFirst(prefix.count + 1))) else { return nil }
        self.init(prefix: prefix, purchase: purchase)
    }

    var description: String { "\(prefix)-\(purchase)" }
}

/// What is known of a purchase at a moment of its story.
struct ContractingState {
    typealias Release = ContractingRelease

    let history: ContractingHistory
    let office: Release.Reference
    var parties: [Release.Party]
    var planning: Release.Planning?
    var tender: Release.Tender
    var bids: Release.Bids?
    var awards: [Release.Award] = []
    var contracts: [Release.Contract] = []
    /// By order and item: what is ordered now, and what was accepted less what went back.
    private(set) var ordered: [String: [Int: ContractingHistory.Order.Line]] = [:]
    private(set) var accepted: [String: Decimal] = [:]

    init(_ history: ContractingHistory, by office: Release.Reference) {
        self.history = history
        self.office = office
        parties = [
            .init(id: office.id, name: office.name, roles: [.buyer, .procuringEntity]),
            .init(id: history.fund.description, name: history.donor, roles: [.funder]),
        ]
        tender = Release.Tender(
            id: history.number, title: "Purchase \(history.number): \(Self.words(history.category))", status: .planning,
            mainProcurementCategory: Self.category(history.category), procuringEntity: office,
            items: history.items.map { Self.item($0, of: history, $0.quantity, price: nil) })
    }

    /// A release of all sections, or of those that differ from `before`; parties are always told, since sections refer to them.
    func release(
        _ id: String, of ocid: String, at moment: String, _ tags: [Release.Tag], after before: ContractingState?
    ) -> Release {
        let isFirst = tags == [.planning]
        return Release(
            ocid: ocid, id: id, date: moment, tag: tags, parties: parties, buyer: office,
            planning: planning == before?.planning ? nil : planning, tender: !isFirst && tender == before?.tender ? nil : tender,
            bids: bids == before?.bids ? nil : bids, awards: awards == (before?.awards ?? []) ? nil : awards,
            contracts: contracts == (before?.contracts ?? []) ? nil : contracts)
    }
}

// MARK: What happens

extension ContractingState {
    /// Takes in what happened; no tags where it tells nothing new.
    mutating func take(_ happening: ContractingHistory.Happening, at moment: String) -> [Release.Tag] {
        switch happening {
        case .requested: return [.planning]
        case .asked(let request): return ask(request)
        case .opened(let request): return open(request, at: moment)
        case .awarded(let award): return decide(award)
        case .ordered(let order): return sign(order)
        case .changed(let change): return amend(change)
        case .received(let receipt): return receive(receipt)
        case .returned(let back): return sendBack(back)
        case .paid(let payment): return pay(payment)
        case .reopened: return cancelAwards() ? [.awardCancellation] : []
        case .cancelled: return cancel()
        case .finished: return finish()
        }
    }

    private mutating func ask(_ request: ContractingHistory.Request) -> [Release.Tag] {
        let isFirst = tender.tenderPeriod == nil
        tender.status = .active
        tender.procurementMethod = request.method == .singlePrice ? .direct : .selective
        tender.procurementMethodDetails = Self.words(request.method)
        tender.awardCriteria = "priceOnly"
        tender.tenderPeriod = .init(startDate: request.openedAt, endDate: request.closesAt)
        return [isFirst ? .tender : .tenderUpdate] + (cancelAwards() ? [.awardCancellation] : [])
    }

    private mutating func open(_ request: ContractingHistory.Request, at moment: String) -> [Release.Tag] {
        let offers = history.offers.filter { $0.request == request.number }
        planning = .init(
            budget: .init(
                id: history.fund.description,
                amount: .init(
                    amount: history.items.reduce(0) { $0 + ($1.quantity * $1.estimate).cents }, currency: history.currency)))
        for offer in offers where !(tender.tenderers ?? []).contains(Self.supplier(offer)) {
            tender.tenderers = (tender.tenderers ?? []) + [Self.supplier(offer)]
            join(Self.supplier(offer), as: .tenderer)
        }
        tender.numberOfTenderers = tender.tenderers?.count ?? 0
        var told = bids ?? .init(statistics: [])
        told.statistics.append(.init(id: "\(request.number)", measure: "bids", date: moment, value: offers.count))
        if !offers.isEmpty { told.details = (told.details ?? []) + offers.map { Self.bid($0, of: history) } }
        bids = told
        return [.tenderUpdate]
    }

    private mutating func decide(_ award: ContractingHistory.Award) -> [Release.Tag] {
        let tags: [Release.Tag] = cancelAwards() ? [.award, .awardCancellation] : [.award]
        tender.status = .complete
        assess()
        for offer in history.offers {
            let items = award.lines.filter { $0.quotation == offer.id }.map(\.item)
            guard !items.isEmpty else { continue }
            join(Self.supplier(offer), as: .supplier)
            awards.append(
                .init(
                    id: Self.award(award.number, to: offer.id), status: .active, date: award.at,
                    value: Self.value(of: offer, items, history), suppliers: [Self.supplier(offer)],
                    items: history.items.filter { items.contains($0.number) }.map { item in
                        Self.item(item, of: history, item.quantity, price: Self.price(of: item.number, in: offer))
                    }, relatedBid: offer.id.description))
        }
        return tags
    }

    private mutating func sign(_ order: ContractingHistory.Order) -> [Release.Tag] {
        guard let offer = history.offers.first(where: { $0.id == order.quotation }) else { return [] }
        ordered[order.id] = Dictionary(order.lines.map { ($0.item, $0) }) { $1 }
        contracts.append(
            .init(
                id: order.number, awardID: Self.award(order.award, to: order.quotation), status: .active, dateSigned: order.issuedAt,
                value: .init(amount: 0, currency: offer.currency), items: []))
        reckon(order.id)
        return [.contract]
    }

    private mutating func amend(_ change: ContractingHistory.Change) -> [Release.Tag] {
        guard let place = place(of: change.order), let line = ordered[change.order]?[change.item] else { return [] }
        ordered[change.order]?[change.item] = .init(
            item: change.item, quantity: change.quantity, price: change.price, delivery: line.delivery)
        let amendment = Release.Amendment(
            id: "\(change.item)-\(change.number)", date: change.at,
            description: "Item \(change.item): \(change.quantity) at \(change.price) each (\(change.kind.replacing("_", with: " "))).")
        contracts[place].amendments = (contracts[place].amendments ?? []) + [amendment]
        reckon(change.order)
        return contracts[place].status == .cancelled ? [.contractAmendment, .contractTermination] : [.contractAmendment]
    }

    private mutating func receive(_ receipt: ContractingHistory.Receipt) -> [Release.Tag] {
        guard let place = place(of: receipt.order) else { return [] }
        let tag = implementationTag
        accepted[receipt.order, default: 0] += receipt.lines.reduce(0) { $0 + $1.accepted }
        let lines = receipt.lines.map { "Item \($0.item): \($0.accepted) accepted, \($0.rejected) rejected." }
        let milestone = Release.Milestone(
            id: receipt.id, title: "Goods received", description: lines.joined(separator: " "), dateMet: receipt.at)
        add(milestone, to: place)
        return [tag]
    }

    private mutating func sendBack(_ back: ContractingHistory.Return) -> [Release.Tag] {
        guard let place = place(of: back.order) else { return [] }
        let tag = implementationTag
        accepted[back.order, default: 0] -= back.quantity
        let milestone = Release.Milestone(
            id: back.id, title: "Goods sent back", description: "Item \(back.item): \(back.quantity) sent back.", dateMet: back.at)
        add(milestone, to: place)
        return [tag]
    }

    private mutating func pay(_ payment: ContractingHistory.Payment) -> [Release.Tag] {
        guard let place = place(of: payment.order), let offer = offer(of: payment.order) else { return [] }
        let tag = implementationTag
        let supplier = Self.supplier(offer)
        let (payer, payee) = payment.amount < 0 ? (supplier, office) : (office, supplier)
        join(payer, as: .payer)
        join(payee, as: .payee)
        var told = contracts[place].implementation ?? .init()
        let transaction = Release.Transaction(
            id: payment.id, date: payment.at,
            value: .init(amount: payment.amount < 0 ? -payment.amount : payment.amount, currency: offer.currency), payer: payer,
            payee: payee)
        told.transactions = (told.transactions ?? []) + [transaction]
        contracts[place].implementation = told
        return [tag]
    }

    private mutating func cancel() -> [Release.Tag] {
        assess()
        let contractsEnd = end(as: .cancelled)
        guard awards.isEmpty else {
            return (cancelAwards() ? [.awardCancellation] : [.tenderUpdate]) + (contractsEnd ? [.contractTermination] : [])
        }
        // Nothing that could win came.
        let failed = bids.map { told in !(told.details ?? []).contains { $0.status != .disqualified } } ?? false
        tender.status = failed ? .unsuccessful : .cancelled
        return [failed ? .tenderUpdate : .tenderCancellation]
    }

    private mutating func finish() -> [Release.Tag] {
        end(as: .terminated) ? [.contractTermination] : []
    }
}

// MARK: What follows

extension ContractingState {
    /// Whether any award stood until now.
    private mutating func cancelAwards() -> Bool {
        let standing = awards.indices.filter { awards[$0].status == .active }
        for place in standing { awards[place].status = .cancelled }
        if !standing.isEmpty { _ = end(as: .cancelled) }
        return !standing.isEmpty
    }

    /// Ends the contracts that are active; false where none is.
    private mutating func end(as status: Release.Contract.Status) -> Bool {
        let active = contracts.indices.filter { contracts[$0].status == .active }
        for place in active { contracts[place].status = status }
        return !active.isEmpty
    }

    /// Tells which offers were what was asked for.
    private mutating func assess() {
        for place in (bids?.details ?? []).indices {
            guard let bid = bids?.details?[place], let offer = history.offers.first(where: { $0.id.description == bid.id }),
                let isCompliant = offer.isCompliant, !offer.isLate
            else { continue }
            bids?.details?[place].status = isCompliant ? .valid : .disqualified
        }
    }

    /// Takes a contract's items and value from what is ordered now; one of which nothing came and nothing will is cancelled.
    private mutating func reckon(_ order: String) {
        guard let place = place(of: order), let first = history.orders.first(where: { $0.id == order }) else { return }
        let lines = (ordered[order] ?? [:]).values.sorted { $0.item < $1.item }
        contracts[place].items = lines.compactMap { line in
            history.items.first { $0.number == line.item }.map { item in
                Self.item(item, of: history, line.quantity, price: .init(amount: line.price, currency: contracts[place].value.currency))
            }
        }
        let amount = lines.reduce(Decimal(0)) { sum, line in
            let whole = first.lines.first { $0.item == line.item }?.quantity ?? line.quantity
            return sum + (line.quantity * line.price + line.delivery * min(line.quantity, whole) / whole).cents
        }
        contracts[place].value = .init(amount: amount, currency: contracts[place].value.currency)
        if lines.allSatisfy({ $0.quantity == 0 }), accepted[order, default: 0] == 0 { contracts[place].status = .cancelled }
    }

    private mutating func add(_ milestone: Release.Milestone, to place: Int) {
        var told = contracts[place].implementation ?? .init()
        told.milestones = (told.milestones ?? []) + [milestone]
        contracts[place].implementation = told
    }

    private mutating func join(_ organisation: Release.Reference, as role: Release.Party.Role) {
        guard let place = parties.firstIndex(where: { $0.id == organisation.id }) else {
            parties.append(.init(id: organisation.id, name: organisation.name, roles: [role]))
            return
        }
        if !parties[place].roles.contains(role) { parties[place].roles.append(role) }
    }

    private var implementationTag: Release.Tag {
        contracts.allSatisfy { $0.implementation == nil } ? .implementation : .implementationUpdate
    }

    private func place(of order: String) -> Int? {
        guard let number = history.orders.first(where: { $0.id == order })?.number else { return nil }
        return contracts.firstIndex { $0.id == number }
    }

    private func offer(of order: String) -> ContractingHistory.Offer? {
        guard let order = history.orders.first(where: { $0.id == order }) else { return nil }
        return history.offers.first { $0.id == order.quotation }
    }
}
