import FoundationEssentials
import Models
import Web

/// The fields of a fund's form.
struct FundFields: Decodable {
    let name: Text<1, 120>
    let donor: Text<1, 120>
    let currency: Currency
    let balance: Decimal
    let startsOn: CalendarDate
    let endsOn: CalendarDate

    var terms: Fund.Terms {
        Fund.Terms(name: name.value, donor: donor.value, balance: Money(balance, currency), startsOn: startsOn, endsOn: endsOn)
    }

    /// The saved terms as the form's fields hold them.
    static func values(of fund: Fund) -> [String: String] {
        [
            "name": fund.terms.name, "donor": fund.terms.donor, "currency": fund.terms.balance.currency.rawValue,
            "balance": fund.terms.balance.amount.typed, "startsOn": fund.terms.startsOn.description,
            "endsOn": fund.terms.endsOn.description,
        ]
    }
}
