import FoundationEssentials

/// What is told of a purchase at one moment, or all of it: a release of the Open Contracting Data Standard 1.1 with its bids extension,
/// whose members' names these are. No returnee is a party to it.
struct ContractingRelease: Codable, Sendable, Equatable {
    let ocid: String
    let id: String
    let date: String
    let tag: [Tag]
    var initiationType = "tender"
    var language = "en"
    let parties: [Party]
    let buyer: Reference
    let planning: Planning?
    let tender: Tender?
    let bids: Bids?
    let awards: [Award]?
    let contracts: [Contract]?

    enum Tag: String, Codable, CaseIterable, Sendable {
        case planning, tender, tenderUpdate, tenderCancellation, award, awardCancellation, contract, contractAmendment, contractTermination
        case implementation, implementationUpdate, compiled
    }

    struct Reference: Codable, Sendable, Hashable {
        let id: String
        let name: String
    }

    struct Party: Codable, Sendable, Equatable {
        let id: String
        let name: String
        var roles: [Role]

        enum Role: String, Codable, CaseIterable, Sendable {
            case buyer, procuringEntity, payer, funder, tenderer, supplier, payee
        }
    }

    struct Value: Codable, Sendable, Equatable {
        let amount: Decimal
        let currency: String
    }

    struct Planning: Codable, Sendable, Equatable {
        let budget: Budget

        struct Budget: Codable, Sendable, Equatable {
            let id: String
            let amount: Value
        }
    }

    struct Item: Codable, Sendable, Equatable {
        let id: String
        let description: String
        let quantity: Decimal
        let unit: Unit

        struct Unit: Codable, Sendable, Equatable {
            let name: String
            let value: Value?
        }
    }

    struct Period: Codable, Sendable, Equatable {
        let startDate: String
        let endDate: String
    }
}

// MARK: Sections

extension ContractingRelease {
    struct Tender: Codable, Sendable, Equatable {
        let id: String
        let title: String
        var status: Status
        let mainProcurementCategory: Category
        let procuringEntity: Reference
        let items: [Item]
        var procurementMethod: Method?
        var procurementMethodDetails: String?
        var awardCriteria: String?
        var tenderPeriod: Period?
        var numberOfTenderers: Int?
        var tenderers: [Reference]?

        enum Status: String, Codable, CaseIterable, Sendable {
            case planning, active, complete, cancelled, unsuccessful
        }

        enum Category: String, Codable, CaseIterable, Sendable {
            case goods, works, services
        }

        enum Method: String, Codable, CaseIterable, Sendable {
            case direct, selective
        }
    }

    struct Bids: Codable, Sendable, Equatable {
        var statistics: [Statistic]
        var details: [Bid]?
    }

    struct Statistic: Codable, Sendable, Equatable {
        let id: String
        let measure: String
        let date: String
        let value: Int
    }

    struct Bid: Codable, Sendable, Equatable {
        let id: String
        let date: String
        var status: Status
        let tenderers: [Reference]
        let value: Value

        enum Status: String, Codable, CaseIterable, Sendable {
            case pending, valid, disqualified
        }
    }

    struct Award: Codable, Sendable, Equatable {
        let id: String
        var status: Status
        let date: String
        let value: Value
        let suppliers: [Reference]
        let items: [Item]
        let relatedBid: String

        enum Status: String, Codable, CaseIterable, Sendable {
            case active, cancelled
        }
    }

    struct Contract: Codable, Sendable, Equatable {
        let id: String
        let awardID: String
        var status: Status
        let dateSigned: String
        var value: Value
        var items: [Item]
        var amendments: [Amendment]?
        var implementation: Implementation?

        enum Status: String, Codable, CaseIterable, Sendable {
            case active, cancelled, terminated
        }
    }

    struct Amendment: Codable, Sendable, Equatable {
        let id: String
        let date: String
        let description: String
    }

    struct Implementation: Codable, Sendable, Equatable {
        var milestones: [Milestone]?
        var transactions: [Transaction]?
    }

    struct Milestone: Codable, Sendable, Equatable {
        let id: String
        let title: String
        var type = "delivery"
        let description: String
        var status = "met"
        let dateMet: String
    }

    struct Transaction: Codable, Sendable, Equatable {
        let id: String
        let date: String
        let value: Value
        let payer: Reference
        let payee: Reference
    }
}
