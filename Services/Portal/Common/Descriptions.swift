package import Models
package import Web

// Values of `Models` as inputs: their shape, and an example that stands in for a wrong one while the other fields are read.

extension EmailAddress: Described {
    package static var schema: Schema { .string(length: 3...254, example: example.text) }
    package static var example: EmailAddress { .nobody }
}

extension Programme.Slug: Described {
    package static var schema: Schema { .string(length: 2...31, pattern: "^[a-z][a-z0-9-]{1,30}$", example: example.description) }
    package static var example: Programme.Slug { .first }
}
