import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen that tells the whole story of an award's equipment.
enum EquipmentPages {
    static func story(_ story: ShowEquipment.Story, as caller: Caller) -> Screen {
        let (language, award) = (caller.language, story.award)
        return Screen("\(EquipmentPhrases.title[language]): \(award.title)") {
            breadcrumb([Link(HandOverPhrases.title[language], ListHandOvers.route.link()), Link(award.title, "")])
            pageHeading(
                award.title, kicker: "\(EquipmentPhrases.title[language]) · \(award.application.reference)",
                lead: EquipmentPhrases.lead[language]
            ) { ways(story, as: caller) }
            if !award.hasAgreement { notice(.warning) { p { EquipmentPhrases.noAgreement[language] } } }
            if story.lines.isEmpty {
                emptyState(EquipmentPhrases.none[language], EquipmentPhrases.noneHint[language])
            } else {
                lines(story.lines, language)
            }
            if !story.handOvers.isEmpty {
                card(HandOverPhrases.title[language]) { HandOverPages.table(story.handOvers, language) }
            }
            if !story.held.isEmpty { card(EquipmentPhrases.held[language]) { held(story.held, language) } }
            if !story.visits.isEmpty {
                card(VisitPhrases.title[language]) { VisitPages.ofAward(story.visits, story.today, language) }
            }
        }
    }

    private static func ways(_ story: ShowEquipment.Story, as caller: Caller) -> HTML {
        let (language, id) = (caller.language, story.award.application)
        return group {
            if caller.holds(anyOf: Set(handers)), story.award.hasAgreement, story.lines.contains(where: { $0.available > 0 }) {
                buttonLink(HandOverPhrases.prepare[language], PrepareHandOver.route.link(id))
            }
            if caller.holds(anyOf: Set(applicationReaders)) {
                buttonLink(OutcomePhrases.title[language], ShowDecision.route.link(id), kind: .quiet)
            }
        }
    }

    private static func lines(_ lines: [EquipmentStore.Line], _ language: Language) -> HTML {
        dataTable(
            caption: EquipmentPhrases.lines[language],
            columns: [
                Column(PurchasePhrases.item[language]), Column(PurchasePhrases.quantity[language], .number),
                Column(PurchasePhrases.purchase[language]), Column(EquipmentPhrases.ordered[language]),
                Column(EquipmentPhrases.received[language]), Column(EquipmentPhrases.tagged[language]),
                Column(EquipmentPhrases.handedOver[language]), Column(EquipmentPhrases.seen[language]),
            ],
            rows: lines.map { line in
                [
                    group {
                        line.item
                        if !line.specification.isEmpty {
                            " "
                            span(.class("hint")) { line.specification }
                        }
                    },
                    HTML("\(line.needed.digits(in: language)) \(line.unit)"), purchase(of: line, language), day(line.orderedOn),
                    day(line.receivedOn),
                    tagged(line, language),
                    handedOver(line, language), day(line.seenOn),
                ]
            })
    }

    private static func purchase(of line: EquipmentStore.Line, _ language: Language) -> HTML {
        span {
            a(.href(ShowPurchase.route.link(line.purchase))) { line.reference.text }
            " "
            PurchasePages.state(line.state, language)
        }
    }

    /// Of the things that were bought, which may be for other awards too, no more than this one needs.
    private static func tagged(_ line: EquipmentStore.Line, _ language: Language) -> HTML {
        if line.isConsumable { return HTML(EquipmentPhrases.byQuantity[language]) }
        return HTML(line.tagged > 0 ? min(Decimal(line.tagged), line.needed).digits(in: language) : "–")
    }

    private static func handedOver(_ line: EquipmentStore.Line, _ language: Language) -> HTML {
        guard line.handedOver > 0 else { return HTML(line.prepared > 0 ? EquipmentPhrases.onList[language] : "–") }
        return span {
            "\(line.handedOver.digits(in: language)) \(EquipmentPhrases.of[language]) \(line.needed.digits(in: language))"
            if let on = line.handedOn {
                ", "
                day(on)
            }
        }
    }

    private static func day(_ day: CalendarDate?) -> HTML { day.map { Markup.day($0.description) } ?? "–" }

    /// What the award's owner has, thing by thing.
    private static func held(_ held: [AssetStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: EquipmentPhrases.held[language], isCaptionSpoken: true,
            columns: [
                Column(AssetPhrases.number[language]), Column(PurchasePhrases.item[language]), Column(AssetPhrases.serial[language]),
                Column(CommonPhrases.state[language]), Column(PurchasePhrases.since[language]),
            ],
            rows: held.map { one in
                [
                    a(.href(ShowAsset.route.link(one.asset.id))) { one.tag?.text ?? "–" }, HTML(one.item), HTML(one.asset.serial ?? "–"),
                    AssetPages.state(one.asset.state.word, language), HTML(one.movedAt),
                ]
            })
    }

    /// What visits found of an asset.
    static func findings(_ seen: [EquipmentStore.Seen], _ language: Language) -> HTML {
        dataTable(
            caption: EquipmentPhrases.seen[language], isCaptionSpoken: true,
            columns: [
                Column(VisitPhrases.visit[language]), Column(VisitPhrases.visitedOn[language]), Column(VisitPhrases.found[language]),
                Column(VisitPhrases.note[language]), Column(VisitPhrases.by[language]),
            ],
            rows: seen.map { one in
                [
                    a(.href(ShowVisit.route.link(one.visit))) { VisitPhrases.month(one.month)[language] }, day(one.on),
                    VisitPages.found(one.condition, language), HTML(one.note ?? "–"), HTML(one.by ?? "–"),
                ]
            })
    }
}
