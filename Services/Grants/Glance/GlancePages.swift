import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen of procurement at a glance.
enum GlancePages {
    static func glance(_ content: ShowGlance.Content, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(GlancePhrases.title[language]) {
            breadcrumb([Link(PurchasePhrases.title[language], ListPurchases.route.link()), Link(GlancePhrases.title[language], "")])
            pageHeading(GlancePhrases.title[language], lead: GlancePhrases.lead[language])
            h2 { GlancePhrases.waiting[language] }
            if content.waiting.isEmpty {
                emptyState(GlancePhrases.nothingWaits[language], GlancePhrases.nothingWaitsHint[language])
            } else {
                waiting(content.waiting, language)
            }
            h2 { GlancePhrases.pace[language] }
            if content.pace.isEmpty {
                p(.class("hint")) { GlancePhrases.noPace[language] }
            } else {
                pace(content.pace, language)
            }
            if !content.savings.isEmpty { savings(content.savings, language) }
            if !content.shares.isEmpty { shares(content.shares, as: caller) }
        }
    }

    private static func waiting(_ waiting: [GlanceStore.Waiting], _ language: Language) -> HTML {
        dataTable(
            caption: GlancePhrases.waiting[language], isCaptionSpoken: true,
            columns: [
                Column(GlancePhrases.what[language]), Column(PurchasePhrases.waitsFor[language]),
                Column(GlancePhrases.howMany[language], .number), Column(GlancePhrases.longest[language]),
            ],
            rows: waiting.map { one in
                [
                    a(.href(way(to: one.step))) { what(one.step, language) }, HTML(whom(one.step, language)), HTML(String(one.count)),
                    one.since.map { day($0.description) } ?? "–",
                ]
            })
    }

    private static func way(to step: GlanceStore.Step) -> String {
        switch step {
        case .purchase(let state): ListPurchases.route.link(query: [("state", state.rawValue)])
        case .tag: ListAssets.route.link(query: [("state", GrantAsset.State.Word.received.rawValue)])
        case .list: ListAssets.route.link(query: [("state", GrantAsset.State.Word.tagged.rawValue)])
        case .signature: ListHandOvers.route.link()
        case .visit: ListVisits.route.link()
        }
    }

    private static func what(_ step: GlanceStore.Step, _ language: Language) -> String {
        switch step {
        case .purchase(let state): "\(PurchasePhrases.purchase[language]): \(PurchasePhrases.word(state)[language])"
        case .tag: GlancePhrases.toTag[language]
        case .list: GlancePhrases.toHandOver[language]
        case .signature: GlancePhrases.toSign[language]
        case .visit: GlancePhrases.toVisit[language]
        }
    }

    private static func whom(_ step: GlanceStore.Step, _ language: Language) -> String {
        switch step {
        case .purchase(let state): PurchasePhrases.waits(state)?[language] ?? "–"
        case .tag: GlancePhrases.keeper[language]
        case .list, .signature: GlancePhrases.hander[language]
        case .visit: VisitPhrases.caseWorker[language]
        }
    }

    private static func pace(_ pace: [GlanceStore.Pace], _ language: Language) -> HTML {
        columnChart(
            GlancePhrases.paceByMonth[language], summary: GlancePhrases.paceHint[language], labels: pace.map(\.month),
            series: [
                Series(GlancePhrases.median[language], pace.map { $0.median.rounded() }),
                Series(GlancePhrases.slowest[language], pace.map { Double($0.longest) }),
            ], format: { $0.figure(in: language) })
    }

    private static func savings(_ savings: [GlanceStore.Saving], _ language: Language) -> HTML {
        card(GlancePhrases.savings[language]) {
            dataTable(
                caption: GlancePhrases.savings[language], isCaptionSpoken: true,
                columns: [
                    Column(PurchasePhrases.fund[language]), Column(PurchasePhrases.estimated[language], .number),
                    Column(EquipmentPhrases.ordered[language], .number), Column(GlancePhrases.saved[language], .number),
                    Column(GlancePhrases.ofHundred[language], .number),
                ],
                rows: savings.map { one in
                    [
                        HTML(one.fund), HTML(Money(one.estimated, one.currency).text(in: language)),
                        HTML(Money(one.ordered, one.currency).text(in: language)),
                        HTML(Money(one.saved, one.currency).text(in: language)), HTML(one.percent.map { "\($0)\u{00A0}%" } ?? "–"),
                    ]
                })
        }
    }

    private static func shares(_ shares: [GlanceStore.Share], as caller: Caller) -> HTML {
        let language = caller.language
        let mayRead = caller.holds(anyOf: Set(supplierReaders))
        return card(GlancePhrases.shares[language]) {
            p(.class("hint")) { GlancePhrases.sharesHint[language] }
            dataTable(
                caption: GlancePhrases.shares[language], isCaptionSpoken: true,
                columns: [
                    Column(OfferPhrases.supplier[language]), Column(OrderPhrases.title[language], .number),
                    Column(EquipmentPhrases.ordered[language], .number), Column(GlancePhrases.ofAll[language], .number),
                ],
                rows: shares.map { one in
                    [
                        mayRead ? a(.href(ShowSupplier.route.link(one.supplier))) { one.name } : HTML(one.name), HTML(String(one.orders)),
                        HTML(Money(one.ordered, one.currency).text(in: language)),
                        span {
                            "\(one.percent)\u{00A0}% "
                            if one.percent > 50 { tag(GlancePhrases.most[language], .warning) }
                        },
                    ]
                })
        }
    }
}
