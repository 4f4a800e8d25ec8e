import FoundationEssentials
import Models
import Web

/// A vacancy as schema.org's JobPosting, in JSON-LD.
enum JobPosting {
    static func json(_ vacancy: BoardStore.Full, _ labels: ConceptLabels, at address: String, on board: Board) -> [UInt8] {
        let (terms, listed) = (vacancy.terms, vacancy.listed)
        var writer = JSONWriter(reserving: 2048)
        writer.value(
            object([
                ("@context", "https://schema.org"), ("@type", "JobPosting"), ("url", .string(address)), ("title", .string(terms.title)),
                ("description", .string(terms.description)), ("datePosted", .string(listed.posted)),
                ("validThrough", terms.closesOn.map { .string($0.description) }),
                ("identifier", thing("PropertyValue", [("name", .string(listed.employer)), ("value", .string(listed.id.description))])),
                ("hiringOrganization", thing("Organization", [("name", .string(listed.employer))])),
                ("employmentType", .array(employment(terms).map { .string($0) })), ("jobLocation", location(terms, board)),
                ("jobLocationType", terms.remote == true ? "TELECOMMUTE" : nil),
                ("applicantLocationRequirements", terms.remote == true ? country(board) : nil),
                ("baseSalary", terms.wage.map(salary)), ("totalJobOpenings", .integer(terms.openings ?? 1)),
                ("jobStartDate", terms.startsOn.map { .string($0.description) }),
                ("occupationalCategory", vacancy.isco.map { .string($0) }), ("skills", skills(terms, labels)),
                ("experienceRequirements", terms.experienceMonths.map(experience)), ("applicationContact", contact(terms)),
                ("directApply", .bool(false)),
            ]))
        return writer.bytes
    }

    private static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
        members.reduce(into: .object([])) { object, member in object[member.0] = member.1 }
    }

    private static func thing(_ type: String, _ members: [(String, JSONValue?)]) -> JSONValue {
        object([("@type", .string(type))] + members)
    }

    /// Words that readers of JobPosting know for both contract and hours.
    private static func employment(_ terms: VacancyTerms) -> [String] {
        let hours = terms.schedule == .partTime ? "PART_TIME" : "FULL_TIME"
        return switch terms.contract {
        case .permanent: [hours]
        case .fixedTerm: [hours, "TEMPORARY"]
        case .casual: ["TEMPORARY"]
        case .apprenticeship: [hours, "INTERN"]
        case .selfEmployed: ["CONTRACTOR"]
        }
    }

    private static func country(_ board: Board) -> JSONValue {
        thing("Country", [("name", .string(board.country.name.english))])
    }

    private static func location(_ terms: VacancyTerms, _ board: Board) -> JSONValue {
        let address = thing(
            "PostalAddress",
            [("addressLocality", terms.district.map { .string($0) }), ("addressCountry", .string(board.country.rawValue))])
        let geo = terms.coordinates.map {
            thing("GeoCoordinates", [("latitude", .number($0.latitude)), ("longitude", .number($0.longitude))])
        }
        return thing("Place", [("address", address), ("geo", geo)])
    }

    private static func salary(_ wage: VacancyTerms.Wage) -> JSONValue {
        func number(_ amount: Decimal) -> JSONValue { .number(Double(amount.description) ?? 0) }
        let value = thing(
            "QuantitativeValue",
            [
                (wage.maximum == nil ? "value" : "minValue", number(wage.minimum)), ("maxValue", wage.maximum.map(number)),
                ("unitText", .string(wage.period.rawValue.uppercased())),
            ])
        return thing("MonetaryAmount", [("currency", .string(wage.currency.rawValue)), ("value", value)])
    }

    private static func skills(_ terms: VacancyTerms, _ labels: ConceptLabels) -> JSONValue? {
        let skills = terms.skills ?? []
        return skills.isEmpty ? nil : .string(skills.map { labels[$0.skill] }.joined(separator: ", "))
    }

    private static func experience(_ months: Int) -> JSONValue {
        thing("OccupationalExperienceRequirements", [("monthsOfExperience", .integer(months))])
    }

    private static func contact(_ terms: VacancyTerms) -> JSONValue? {
        guard let application = terms.application, application.email != nil || application.phone != nil || application.url != nil else {
            return nil
        }
        return thing(
            "ContactPoint",
            [
                ("email", application.email.map { .string($0.text) }), ("telephone", application.phone.map { .string($0) }),
                ("url", application.url.map { .string($0) }),
            ])
    }
}
