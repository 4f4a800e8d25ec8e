import FoundationEssentials
import Hosting
import Models
import Web

/// The fields of the form on which something is asked for.
struct RequisitionFields: Decodable {
    let title: Text<1, 120>
    let category: PurchaseCategory
    let deliverTo: Text<1, 300>
    let neededOn: CalendarDate?
    /// The names of the lines that are chosen.
    let needs: [String]
    let lines: [Line]?
    let more: String?

    struct Line: Decodable {
        let need: Text<1, 60>
        let item: Text<1, 160>
        let specification: Text<1, 500>?
        let unit: Text<1, 40>
        let quantity: Decimal
        let estimate: Decimal
        let isConsumable: Bool?
    }

    var terms: Purchase.Terms {
        Purchase.Terms(title: title.value, category: category, deliverTo: deliverTo.value, neededOn: neededOn)
    }

    /// What was typed for each line that is chosen.
    ///
    /// Refuses with `requisition.invalid` and `need.not-awarded`.
    func requisition() throws(Failure) -> Requisition {
        let chosen = Set(needs)
        let typed = (lines ?? []).filter { chosen.contains($0.need.value) }
        guard typed.count == chosen.count else {
            throw Failure(
                .invalid, "requisition.invalid", "Say what each line needs.",
                fields: [.init("/needs", "requisition.untold", "Go on first, and say what each line needs.")])
        }
        return try Requisition(joining: try typed.map { line throws(Failure) in try line.asked() })
    }

    /// A saved requisition as the form's fields hold it.
    static func values(of dossier: PurchaseDossier) -> [String: [String]] {
        let terms = dossier.purchase.terms
        var values = [
            "title": [terms.title], "category": [terms.category.rawValue], "deliverTo": [terms.deliverTo],
            "neededOn": [terms.neededOn?.description].compactMap(\.self), "version": [String(dossier.purchase.version)],
            "needs": dossier.needs.map { AwardedLine.name(of: $0.key) },
        ]
        for (place, need) in dossier.needs.enumerated() {
            guard let item = dossier.items.first(where: { $0.number == need.item }) else { continue }
            let line = [
                "need": AwardedLine.name(of: need.key), "item": item.item, "specification": item.specification, "unit": item.unit,
                "quantity": need.quantity.description, "estimate": item.estimate.typed, "isConsumable": String(item.isConsumable),
            ]
            for (field, value) in line { values["lines.\(place).\(field)"] = [value] }
        }
        return values
    }
}

extension RequisitionFields.Line {
    fileprivate func asked() throws(Failure) -> Requisition.Line {
        let parts = need.value.split(separator: ":")
        guard parts.count == 2, let application = GrantApplication.ID(parts[0]), let number = Int(parts[1]) else {
            throw Failure(.invalid, "need.not-awarded", "This was not approved, or its money is spent. Choose again.")
        }
        return Requisition.Line(
            key: Ledger.Key(application: application, line: number), item: item.value, specification: specification?.value ?? "",
            unit: unit.value, quantity: quantity, estimate: estimate, isConsumable: isConsumable ?? false)
    }
}
