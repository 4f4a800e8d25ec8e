/// A business or person that offers work.
package enum Employer {
    package typealias ID = Identifier<Employer>
}

/// A secret by which an employer's own system speaks to the vacancy API.
package enum APIKey {
    package typealias ID = Identifier<APIKey>
}
