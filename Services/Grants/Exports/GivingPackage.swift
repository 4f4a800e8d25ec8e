import Crypto
import FoundationEssentials
import Models
import Web

/// Awards as a package of the 360Giving Data Standard 1.4, whose members' names these are; nobody is named in it.
struct GivingPackage: Codable, Reply {
    let version: String
    let title: String
    let description: String
    let issued: CalendarDate
    let grants: [Grant]

    struct Grant: Codable, Sendable {
        let id: String
        let title: String
        let description: String
        let currency: String
        let amountAwarded: Decimal
        let awardDate: CalendarDate
        let recipientIndividual: Named
        let toIndividualsDetails: Details
        let beneficiaryLocation: [Location]
        let fundingOrganization: [Named]
        let grantProgramme: [GrantProgramme]
        let fromOpenCall: String
    }

    struct Named: Codable, Sendable {
        let id: String
        let name: String
    }

    struct Details: Codable, Sendable {
        let primaryGrantReason: String
        let grantPurpose: [String]
    }

    struct Location: Codable, Sendable {
        let name: String
        let countryCode: String
    }

    struct GrantProgramme: Codable, Sendable {
        let code: String
        let title: String
    }
}

extension GivingPackage {
    init(_ awards: [AwardStore.Award], of office: AwardStore.Office, issued day: CalendarDate) {
        version = "1.4"
        title = "Grants of \(office.name)"
        description = """
            Grants in goods and equipment to start a small business. Recipients are not named. The date of an award is the first day of the month, \
            or of the year where few were awarded in that month; a district is told where at least five awards share it.
            """
        issued = day
        grants = zip(awards, AwardPlace.published(awards.map(\.place))).map { Grant($0, at: $1, of: office) }
    }
}

extension GivingPackage.Grant {
    fileprivate init(_ award: AwardStore.Award, at place: AwardPlace, of office: AwardStore.Office) {
        let venture = award.venture.map { $0.name[.english].lowercased() } ?? "small business"
        id = Self.identifier("GRANT", award.application.description)
        title = "Business start-up grant: \(venture)"
        description = "Goods and equipment to start a small business (\(venture))." + Self.loan(award)
        currency = award.granted.currency.rawValue
        amountAwarded = award.granted.amount
        awardDate = place.date ?? CalendarDate(daysSince1970: 0)
        recipientIndividual = .init(
            id: Self.identifier("RECIPIENT", award.application.description),
            name: award.people > 1 ? "A group, not named" : "A person, not named")
        // Livelihood; employment and work: codes of the standard's lists for grants to individuals.
        toIndividualsDetails = .init(primaryGrantReason: "GTIR070", grantPurpose: ["GTIP140"])
        beneficiaryLocation = [.init(name: place.district ?? office.name, countryCode: office.country)]
        fundingOrganization = [.init(id: Self.identifier("FUND", award.fund.description), name: award.donor)]
        grantProgramme = [.init(code: Self.identifier("ROUND", award.round.description), title: award.roundTitle)]
        fromOpenCall = "Yes"
    }

    private static func loan(_ award: AwardStore.Award) -> String {
        award.loan > 0 ? " A loan of \(award.loan) \(award.granted.currency.rawValue) at low interest goes with it." : ""
    }

    /// Made of a digest, for our own identities hold the moment at which they were made.
    private static func identifier(_ kind: String, _ identity: String) -> String {
        "360G-FOOTHOLD-\(kind)-\(hexadecimal(Array(SHA256.hash(Array("\(kind) \(identity)".utf8)).prefix(12))))"
    }
}
