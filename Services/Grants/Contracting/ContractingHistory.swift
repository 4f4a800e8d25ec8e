import FoundationEssentials
import Models

/// What happened to a purchase, as far as the world may know it: things, suppliers, prices and moments, and none of the people it is for.
///
/// Moments are written in UTC to the millisecond, so that they sort as text.
struct ContractingHistory: Decodable, Sendable {
    let id: Purchase.ID
    /// As it is numbered: year and number.
    let number: String
    let category: PurchaseCategory
    let currency: String
    let state: Purchase.State.Word
    let requestedAt: String
    let movedAt: String
    let fund: Fund.ID
    let donor: String
    let items: [Item]
    let requests: [Request]
    let offers: [Offer]
    let awards: [Award]
    let orders: [Order]
    let changes: [Change]
    let receipts: [Receipt]
    let returns: [Return]
    let payments: [Payment]

    struct Item: Decodable, Sendable {
        let number: Int
        /// Nil where it names somebody.
        let item: String?
        let unit: String?
        let quantity: Decimal
        let estimate: Decimal
    }

    struct Request: Decodable, Sendable {
        let number: Int
        let method: ProcurementPolicy.Method
        let openedAt: String
        let closesAt: String
        let isClosed: Bool
    }

    struct Offer: Decodable, Sendable {
        let id: Quotation.ID
        let request: Int
        let supplier: Supplier.ID
        let supplierName: String
        let receivedAt: String
        let isLate: Bool
        let isCompliant: Bool?
        let currency: String
        let delivery: Decimal
        let lines: [Price]
    }

    struct Price: Decodable, Sendable {
        let item: Int
        let price: Decimal
    }

    /// A proposal that enough people approved.
    struct Award: Decodable, Sendable {
        let number: Int
        let at: String
        let lines: [Line]

        struct Line: Decodable, Sendable {
            let item: Int
            let quotation: Quotation.ID
        }
    }

    struct Order: Decodable, Sendable {
        let id: String
        let number: String
        let award: Int
        let quotation: Quotation.ID
        let issuedAt: String
        let lines: [Line]

        struct Line: Decodable, Sendable {
            let item: Int
            let quantity: Decimal
            let price: Decimal
            let delivery: Decimal
        }
    }

    struct Change: Decodable, Sendable {
        let order: String
        let item: Int
        let number: Int
        let kind: String
        let quantity: Decimal
        let price: Decimal
        let at: String
    }

    struct Receipt: Decodable, Sendable {
        let id: String
        let order: String
        let at: String
        let lines: [Line]

        struct Line: Decodable, Sendable {
            let item: Int
            let accepted: Decimal
            let rejected: Decimal
        }
    }

    struct Return: Decodable, Sendable {
        let id: String
        let order: String
        let item: Int
        let quantity: Decimal
        let at: String
    }

    struct Payment: Decodable, Sendable {
        let id: String
        let order: String
        /// Below nought where it came back.
        let amount: Decimal
        let at: String
    }
}

// MARK: What happened, in order

extension ContractingHistory {
    enum Happening: Sendable {
        case requested
        case asked(Request)
        case opened(Request)
        case awarded(Award)
        case ordered(Order)
        case changed(Change)
        case received(Receipt)
        case returned(Return)
        case paid(Payment)
        case reopened, cancelled, finished
    }

    /// All that happened, from first to last, each with its moment.
    var happenings: [(at: String, what: Happening)] {
        var told: [(at: String, what: Happening)] = [(requestedAt, .requested)]
        told += requests.map { ($0.openedAt, .asked($0)) }
        told += requests.filter(isOpened).map { ($0.closesAt, .opened($0)) }
        told += awards.map { ($0.at, .awarded($0)) }
        told += orders.map { ($0.issuedAt, .ordered($0)) }
        told += changes.map { ($0.at, .changed($0)) }
        told += receipts.map { ($0.at, .received($0)) }
        told += returns.map { ($0.at, .returned($0)) }
        told += payments.map { ($0.at, .paid($0)) }
        // In the order of a purchase's life where moments are the same; sorting does not keep it by itself.
        told = told.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        if let end { told.append((max(movedAt, told.last?.at ?? movedAt), end)) }
        return told
    }

    /// Whether its offers were looked at: those of a request that is open, or was called off unopened, stay sealed.
    private func isOpened(_ request: Request) -> Bool {
        guard request.isClosed else { return false }
        let isLast = request.number == requests.map(\.number).max()
        return !isLast || state != .quotesOpen && (state != .cancelled || request.closesAt <= movedAt)
    }

    private var end: Happening? {
        switch state {
        case .cancelled: .cancelled
        case .paid: .finished
        case .compared, .awardProposed: awards.isEmpty ? nil : .reopened
        case .requisition, .quotesOpen, .awarded, .ordered, .partlyReceived, .received, .matched: nil
        }
    }
}
