import FoundationEssentials
package import Models

extension Schema.Property {
    /// The same member within a limit.
    func within(_ limit: Limit) -> Schema.Property {
        Schema.Property(name, schema.within(limit), isRequired: isRequired)
    }
}

extension Schema {
    /// The same schema, told how long, many or great its values may be.
    package func within(_ limit: Limit) -> Schema {
        var schema = self
        switch limit {
        case .length(let range): schema.bound("minLength", range.lowerBound, "maxLength", range.upperBound)
        case .count(let range): schema.bound("minItems", range.lowerBound, "maxItems", range.upperBound)
        case .number(let range): schema.bound("minimum", range.lowerBound, "maximum", range.upperBound)
        case .amount(let most): schema.bound("minimum", 0, "maximum", Int(most.description) ?? .max)
        }
        return schema
    }

    private mutating func bound(_ least: String, _ lower: Int, _ most: String, _ upper: Int) {
        json[least] = .integer(lower)
        json[most] = .integer(upper)
    }
}
