import Models
import Postgres
import Schema
import Web

extension ProcurementPolicy: OfficePolicy {
    typealias Wording = ProcurementPhrases

    static let kind = "procurement"
    static let event = "procurement_changed"
    static let listing = ListProcurementRules.route
    static let adding = AddProcurementRules.route
    static let columns: SQL = "p.document"

    /// By the same function that finds every band.
    static func inForce(on day: CalendarDate) -> SQL {
        "SELECT version, effective_from, document FROM grants.procurement_on(\(day))"
    }

    init(_ row: Row) throws {
        try self.init(version: row.decode("version"), effectiveFrom: row.decode("effective_from"), row.json("document"))
    }

    var fields: [String: [String]] {
        var fields = [
            "currency": [currency.rawValue], "tolerancePercent": [tolerancePercent.typed], "splittingDays": [String(splittingDays)],
        ]
        for (place, band) in bands.enumerated() {
            let name = "bands.\(place)."
            if let upTo = band.upTo { fields[name + "upTo"] = [upTo.typed] }
            fields[name + "method"] = [band.method.rawValue]
            fields[name + "quotes"] = [String(band.quotes)]
            fields[name + "workingDays"] = [String(band.workingDays)]
            fields[name + "approvals"] = [String(band.approvals)]
            fields[name + "approvers"] = band.approvers.map(\.rawValue)
        }
        return fields
    }
}
