/// The levels of education of ISCED 2011 (UNESCO).
package enum EducationLevel: Int, CaseIterable, Codable, Comparable, Sendable {
    case lessThanPrimary = 0
    case primary
    case lowerSecondary
    case upperSecondary
    case postSecondary
    case shortTertiary
    case bachelor
    case master
    case doctoral

    package static func < (a: EducationLevel, b: EducationLevel) -> Bool {
        a.rawValue < b.rawValue
    }
}

/// The levels of the Common European Framework of Reference for Languages; `c2` stands for a mother tongue too.
package enum LanguageLevel: String, CaseIterable, Codable, Comparable, Sendable {
    case a1 = "A1"
    case a2 = "A2"
    case b1 = "B1"
    case b2 = "B2"
    case c1 = "C1"
    case c2 = "C2"

    /// 1 (A1) to 6 (C2).
    package var rank: Int {
        switch self {
        case .a1: 1
        case .a2: 2
        case .b1: 3
        case .b2: 4
        case .c1: 5
        case .c2: 6
        }
    }

    package static func < (a: LanguageLevel, b: LanguageLevel) -> Bool {
        a.rank < b.rank
    }
}

/// A spoken language by its ISO 639-1 code, such as `ht`: any of the world's, unlike `Language`.
package struct LanguageCode: Hashable, Sendable {
    package let text: String

    /// Nil unless `text` is two or three lower-case letters.
    package init?(_ text: some StringProtocol) {
        guard (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
        self.text = String(text)
    }

    package init(_ language: Language) {
        self.text = language.rawValue
    }
}

/// A permission to do certain work, by a stable code such as `driving-b`.
package struct Licence: Hashable, Sendable {
    package let code: String

    /// Reads 2 to 40 letters, digits and hyphens, in either case; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let code = text.lowercased()
        guard (2...40).contains(code.utf8.count),
            code.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.code = code
    }

    private init(known code: String) {
        self.code = code
    }

    package static let motorcycle = Licence(known: "driving-a")
    package static let car = Licence(known: "driving-b")
    package static let lorry = Licence(known: "driving-c")
    package static let passengers = Licence(known: "driving-d")
    package static let boat = Licence(known: "boat-master")
    package static let forklift = Licence(known: "forklift")
    package static let security = Licence(known: "security-guard")
    package static let electrical = Licence(known: "electrician")
    package static let foodHandler = Licence(known: "food-handler")

    /// The licences that a form offers, with their names.
    package static let known: [(licence: Licence, name: Phrase)] = [
        (.motorcycle, Phrase("Driving licence: motorcycle", fr: "Permis de conduire : moto", ht: "Lisans kondwi: moto")),
        (.car, Phrase("Driving licence: car", fr: "Permis de conduire : voiture", ht: "Lisans kondwi: machin")),
        (.lorry, Phrase("Driving licence: lorry", fr: "Permis de conduire : camion", ht: "Lisans kondwi: kamyon")),
        (
            .passengers,
            Phrase("Driving licence: bus and minibus", fr: "Permis de conduire : bus et minibus", ht: "Lisans kondwi: bis ak minibis")
        ),
        (.boat, Phrase("Boat master's licence", fr: "Permis bateau", ht: "Lisans kaptenn bato")),
        (.forklift, Phrase("Forklift licence", fr: "Permis de cariste", ht: "Lisans fòklif")),
        (.security, Phrase("Security guard's licence", fr: "Agrément d’agent de sécurité", ht: "Lisans ajan sekirite")),
        (.electrical, Phrase("Electrician's licence", fr: "Licence d’électricien", ht: "Lisans elektrisyen")),
        (
            .foodHandler,
            Phrase("Food handler's certificate", fr: "Certificat de manipulation des aliments", ht: "Sètifika pou manyen manje")
        ),
    ]
}

extension LanguageCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = LanguageCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Give a language by its ISO 639-1 code, such as ht.")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Licence: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let licence = Licence(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Give a licence by its code, such as driving-b.")
        }
        self = licence
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
