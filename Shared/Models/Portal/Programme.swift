package import FoundationEssentials

/// One country office: the tenant that every row belongs to.
package struct Programme: Hashable, Sendable {
    package typealias ID = Identifier<Programme>

    package let id: ID
    /// Its name in addresses, for ever, such as `guyana`.
    package let slug: Slug
    package private(set) var terms: Terms
    package private(set) var version: Int

    package init(id: ID, slug: Slug, terms: Terms, version: Int) {
        self.id = id
        self.slug = slug
        self.terms = terms
        self.version = version
    }

    /// What an administrator may change.
    package struct Terms: Hashable, Sendable {
        package let name: String
        package let country: Country
        package let currency: Currency
        package let timeZone: TimeZoneName
        /// At least one.
        package let languages: [Language]
        /// Returnees expected a year.
        package let yearlyTarget: Int
        /// The month, from 1 to 12, with which a year of its reports begins.
        package let yearBegins: Int

        package init(
            name: String, country: Country, currency: Currency, timeZone: TimeZoneName, languages: [Language], yearlyTarget: Int,
            yearBegins: Int = 1
        ) {
            self.name = name
            self.country = country
            self.currency = currency
            self.timeZone = timeZone
            self.languages = languages
            self.yearlyTarget = yearlyTarget
            self.yearBegins = yearBegins
        }
    }

    /// A new programme.
    package static func add(_ slug: Slug, _ terms: Terms, at moment: Date) -> (Programme, Event) {
        let programme = Programme(id: ID(at: moment), slug: slug, terms: terms, version: 1)
        return (programme, Event("programme", programme.id, "added", at: moment))
    }

    /// Takes on new terms; nil where nothing changes.
    package mutating func revise(_ terms: Terms, at moment: Date) -> Event? {
        guard terms != self.terms else { return nil }
        self.terms = terms
        version += 1
        return Event("programme", id, "changed", at: moment)
    }
}

extension Programme {
    /// A short name in addresses: 2 to 31 lower-case letters, digits and hyphens, a letter first.
    package struct Slug: Hashable, Sendable, CustomStringConvertible {
        package let description: String

        /// Nil for anything else.
        package init?(_ text: some StringProtocol) {
            guard (2...31).contains(text.utf8.count), let first = text.utf8.first, Self.letters.contains(first),
                text.utf8.allSatisfy({ Self.letters.contains($0) || (48...57).contains($0) || $0 == 45 })
            else { return nil }
            description = String(text)
        }

        /// The name of a programme that nobody has named yet.
        package static let first = Slug(known: "first")

        private init(known text: String) {
            description = text
        }

        private static let letters: ClosedRange<UInt8> = 97...122
    }

    /// A country of the programme, by its ISO 3166-1 code.
    package enum Country: String, CaseIterable, Codable, Sendable {
        case bahamas = "BS"
        case guyana = "GY"
        case haiti = "HT"

        package var name: Phrase {
            switch self {
            case .bahamas: Phrase("The Bahamas", fr: "Les Bahamas", ht: "Bahamas")
            case .guyana: Phrase("Guyana", fr: "Guyana", ht: "Giyàn")
            case .haiti: Phrase("Haiti", fr: "Haïti", ht: "Ayiti")
            }
        }
    }

    /// A time zone of the countries, by its name in the IANA database.
    package enum TimeZoneName: String, CaseIterable, Codable, Sendable {
        case nassau = "America/Nassau"
        case guyana = "America/Guyana"
        case portAuPrince = "America/Port-au-Prince"
        case utc = "UTC"
    }
}

extension Programme.Slug: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let slug = try Self(container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "Give 2 to 31 lower-case letters, digits and hyphens, a letter first, such as guyana.")
        }
        self = slug
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
