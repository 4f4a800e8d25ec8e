import FoundationEssentials
package import Models

/// A value that says more of its JSON shape than its type does (lengths, patterns, ranges) and knows an example.
package protocol Described: Decodable {
    static var schema: Schema { get }
    static var example: Self { get }
}

extension Identifier: Described {
    package static var schema: Schema { .uuid }
    package static var example: Self { Identifier(UUID.example) }
}

extension CalendarDate: Described {
    package static var schema: Schema { .date }
    package static var example: Self { CalendarDate(daysSince1970: 20_780) }
}

extension EmailAddress: Described {
    package static var schema: Schema { .string(length: 3...254, example: example.text) }
    package static var example: EmailAddress { .nobody }
}

extension Programme.Slug: Described {
    package static var schema: Schema { .string(length: 2...31, pattern: "^[a-z][a-z0-9-]{1,30}$", example: example.description) }
    package static var example: Programme.Slug { .first }
}

extension LanguageCode: Described {
    package static var schema: Schema { .string(pattern: "^[a-z]{2,3}$", example: example.text) }
    package static var example: LanguageCode { LanguageCode(.haitianCreole) }
}

extension Licence: Described {
    package static var schema: Schema { .string(pattern: "^[A-Za-z0-9-]{2,40}$", example: example.code) }
    package static var example: Licence { .car }
}

extension ConceptURI: Described {
    package static var schema: Schema { .string(length: 3...300, pattern: "^[^:\\s]+:\\S+$", example: example.text) }
}

extension UUID {
    /// The identifier shown in the API's documents.
    static let example = UUID(uuidString: "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10") ?? UUID()
}
