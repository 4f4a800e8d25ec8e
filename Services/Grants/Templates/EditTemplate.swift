import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the templates of the popular ventures.
enum ListTemplates: Page {
    static let route = Route(.get, "/grants/templates", "Templates of business plans", for: roundReaders)

    static func show(_ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(TemplateStore.newest, as: caller)
        return TemplatePages.list(try Venture.popular.map { try TemplateStore.kept($0, in: rows) }, as: caller)
    }
}

/// Changes a template, which makes its next version, resting on the one that was shown.
///
/// Refuses with `version.stale` and `template.invalid`.
enum EditTemplate: Form {
    static let route = Route(.get, "/grants/templates/{venture}/edit", "Change a template", for: managers)

    struct Place: Decodable {
        let venture: Venture
    }

    struct Input: Decodable {
        let version: IfMatch
        let currency: Currency
        let equipment: [Line]
        let sales: Decimal?
        let goodsPercent: Whole<0, 100>?
        let otherStartCosts: Decimal?
        let more: String?

        struct Line: Decodable {
            let item: Text<1, 120>?
            let specification: Text<1, 300>?
            let quantity: Whole<1, 10000>?
            let price: Decimal?
            let source: Text<1, 200>?
        }

        /// Lines without an item are left out.
        var template: VentureTemplate {
            VentureTemplate(
                currency: currency,
                equipment: equipment.filter { $0.item != nil }.map { line in
                    EquipmentLine(
                        item: line.item?.value, specification: line.specification?.value, quantity: line.quantity?.value,
                        price: line.price, source: line.source?.value)
                },
                sales: sales, goodsPercent: goodsPercent.map { Decimal($0.value) }, otherStartCosts: otherStartCosts)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(TemplateStore.newest(place.venture), as: caller)
        return TemplatePages.edit(try TemplateStore.kept(place.venture, in: rows), draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        guard input.more == nil else { throw ShowAgain() }
        let template = input.template
        let office = try caller.office
        guard VentureTemplate.counts.contains(template.equipment.count), template.equipment.allSatisfy({ ($0.cost ?? 0) > 0 }) else {
            throw Failure.field("equipment.0.item", "template.invalid", TemplatePhrases.empty[caller.language])
        }
        try await grants.database.transaction(as: caller) { transaction in
            let kept = try TemplateStore.kept(place.venture, in: await transaction.query(TemplateStore.newest(place.venture)))
            try input.version.require(kept.version)
            guard kept.template != template else { return }
            let next = TemplateStore.Kept(venture: place.venture, version: kept.version + 1, template: template)
            let insert = TemplateStore.insert(next, by: caller.account, in: caller.programme, at: grants.now())
            // Of two at once, one finds the version taken.
            guard try await transaction.execute(insert) == 1 else { return try input.version.require(next.version) }
            try await transaction.append(Event("programme", office, "template_changed", at: grants.now()), by: caller)
        }
        return Redirect(ListTemplates.route.link(), notice: CommonPhrases.saved[caller.language])
    }
}
