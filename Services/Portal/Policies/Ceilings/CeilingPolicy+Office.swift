import FoundationEssentials
import Models
import Postgres
import Schema
import Web

extension CeilingPolicy: OfficePolicy {
    typealias Wording = CeilingPhrases

    /// Amounts are text, so that they are never rounded.
    struct Document: Encodable {
        let amount: String
        let currency: Currency
        let grantPercent: String
        let words: String?
    }

    static let kind = "grant_ceiling"
    static let event = "ceiling_changed"
    static let listing = ListCeilings.route
    static let adding = AddCeiling.route
    static let columns: SQL = """
        (p.document ->> 'amount')::numeric AS amount, p.document ->> 'currency' AS currency,
        (p.document ->> 'grantPercent')::numeric AS grant_percent, p.document ->> 'words' AS words
        """

    /// By the same function that bounds every award; its words are not read.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT version, effective_from, amount, currency, grant_percent, NULL::text AS words
        FROM grants.ceiling_on(\(day))
        """
    }

    init(_ row: Row) throws {
        try self.init(
            version: row.decode("version"), effectiveFrom: row.decode("effective_from"),
            amount: Money(row.decode("amount"), row.decode("currency")), grantPercent: row.decode("grant_percent"),
            words: row.decode("words"))
    }

    var document: Document {
        Document(
            amount: amount.amount.description, currency: amount.currency, grantPercent: grantPercent.description, words: words)
    }

    var fields: [String: [String]] {
        ["amount": [amount.amount.typed], "currency": [amount.currency.rawValue], "grantPercent": [grantPercent.typed]]
    }
}
