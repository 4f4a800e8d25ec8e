import FoundationEssentials
import Models

// How things of ours are told in the standard's words.
extension ContractingState {
    static func words(_ category: PurchaseCategory) -> String {
        category.rawValue.replacing("_", with: " ")
    }

    static func words(_ method: ProcurementPolicy.Method) -> String {
        method.rawValue.replacing("_", with: " ")
    }

    static func category(_ category: PurchaseCategory) -> Release.Tender.Category {
        switch category {
        case .building: .works
        case .services: .services
        case .equipment, .electronics, .furniture, .livestock, .feedAndSeed, .stock, .vehicles, .other: .goods
        }
    }

    /// An item; one whose text names somebody is told by its category.
    static func item(
        _ item: ContractingHistory.Item, of history: ContractingHistory, _ quantity: Decimal, price: Release.Value?
    ) -> Release.Item {
        .init(
            id: "\(item.number)", description: item.item ?? words(history.category), quantity: quantity,
            unit: .init(name: item.unit ?? "unit", value: price))
    }

    static func supplier(_ offer: ContractingHistory.Offer) -> Release.Reference {
        .init(id: offer.supplier.description, name: offer.supplierName)
    }

    static func bid(_ offer: ContractingHistory.Offer, of history: ContractingHistory) -> Release.Bid {
        .init(
            id: offer.id.description, date: offer.receivedAt, status: offer.isLate ? .disqualified : .pending,
            tenderers: [supplier(offer)], value: value(of: offer, offer.lines.map(\.item), history))
    }

    static func award(_ number: Int, to offer: Quotation.ID) -> String { "\(number)-\(offer)" }

    static func price(of item: Int, in offer: ContractingHistory.Offer) -> Release.Value? {
        offer.lines.first { $0.item == item }.map { .init(amount: $0.price, currency: offer.currency) }
    }

    /// What some of an offer's items cost, with their part of its delivery cost.
    static func value(of offer: ContractingHistory.Offer, _ items: [Int], _ history: ContractingHistory) -> Release.Value {
        func sum(_ lines: [ContractingHistory.Price]) -> Decimal {
            lines.reduce(0) { sum, line in sum + line.price * (history.items.first { $0.number == line.item }?.quantity ?? 0) }
        }
        let (part, whole) = (sum(offer.lines.filter { items.contains($0.item) }), sum(offer.lines))
        return .init(amount: (part + (whole > 0 ? offer.delivery * part / whole : 0)).cents, currency: offer.currency)
    }
}
