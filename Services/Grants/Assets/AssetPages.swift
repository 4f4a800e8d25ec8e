import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show assets.
enum AssetPages {
    static func list(_ listed: [AssetStore.Listed], _ input: ListAssets.Input, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(AssetPhrases.title[language]) {
            pageHeading(AssetPhrases.title[language], lead: AssetPhrases.lead[language]) {
                if caller.holds(anyOf: Set(assetKeepers)) { buttonLink(AssetPhrases.tagAll[language], TagAssets.route.link()) }
                buttonLink(AssetPhrases.labels[language], PrintLabels.route.link(), kind: .secondary)
            }
            kinds(isStock: false, language)
            filters(input, language)
            if listed.isEmpty {
                emptyState(AssetPhrases.none[language], AssetPhrases.noneHint[language])
            } else {
                table(listed, language)
                pager(previous: input.cursor == nil ? nil : ListAssets.route.link(query: input.query), next: next)
                ExportAssets.links(query: input.query, language)
            }
        }
    }

    /// The two halves of the register.
    private static func kinds(isStock: Bool, _ language: Language) -> HTML {
        tabs(
            [
                Link(AssetPhrases.byTag[language], ListAssets.route.link(), isCurrent: !isStock),
                Link(AssetPhrases.byQuantity[language], ListStock.route.link(), isCurrent: isStock),
            ], label: AssetPhrases.title[language])
    }

    private static func filters(_ input: ListAssets.Input, _ language: Language) -> HTML {
        filterForm(
            action: ListAssets.route.link(), submit: CommonPhrases.show[language],
            clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], ListAssets.route.link())
        ) {
            textField("q", AssetPhrases.search[language], value: input.q?.value, width: .medium, type: "search")
            selectField(
                "state", CommonPhrases.state[language],
                GrantAsset.State.Word.allCases.map { Choice($0.rawValue, AssetPhrases.word($0)[language]) }, value: input.state?.rawValue,
                prompt: CommonPhrases.all[language])
            if let purchase = input.purchase { Markup.input(.type("hidden"), .name("purchase"), .value(purchase.description)) }
        }
    }

    private static func table(_ listed: [AssetStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: AssetPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(PurchasePhrases.item[language]), Column(AssetPhrases.number[language]), Column(AssetPhrases.serial[language]),
                Column(PurchasePhrases.purchase[language]), Column(CommonPhrases.state[language]), Column(PurchasePhrases.since[language]),
            ],
            rows: listed.map { one in
                [
                    a(.href(ShowAsset.route.link(one.asset.id))) { one.item }, HTML(one.tag?.text ?? "–"), HTML(one.asset.serial ?? "–"),
                    a(.href(ShowPurchase.route.link(one.asset.purchase))) { one.purchase.text }, state(one.asset.state.word, language),
                    HTML(one.movedAt),
                ]
            })
    }

    /// The list as a file.
    static func sheet(of listed: [AssetStore.Listed], _ language: Language) -> Sheet {
        let headings = [
            PurchasePhrases.item, PurchasePhrases.specification, AssetPhrases.number, AssetPhrases.serial, PurchasePhrases.purchase,
            OfferPhrases.supplier, AssetPhrases.receivedOn, CommonPhrases.state, PurchasePhrases.since, AssetPhrases.holder,
            CommonPhrases.reason,
        ]
        return Sheet(
            headings, language,
            rows: listed.map { one in
                [
                    .text(one.item), .text(one.specification.isEmpty ? nil : one.specification), .text(one.tag?.text),
                    .text(one.asset.serial), .text(one.purchase.text), .text(one.supplier), .day(one.receivedOn),
                    .text(AssetPhrases.word(one.asset.state.word)[language]), .text(one.movedAt), .text(one.holder?.reference),
                    .text(one.asset.state.reason),
                ]
            })
    }

    static func state(_ word: GrantAsset.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .received: .warning
            case .tagged: .info
            case .handedOver, .verified6, .verified12: .success
            case .lost: .danger
            case .returned: .neutral
            }
        return Markup.tag(AssetPhrases.word(word)[language], tone)
    }

    static func stock(_ listed: [StockStore.Listed], isFirst: Bool, next: String?, _ language: Language) -> Screen {
        Screen(AssetPhrases.byQuantity[language]) {
            pageHeading(AssetPhrases.title[language], lead: AssetPhrases.stockLead[language])
            kinds(isStock: true, language)
            if listed.isEmpty {
                emptyState(AssetPhrases.noStock[language], AssetPhrases.noStockHint[language])
            } else {
                dataTable(
                    caption: AssetPhrases.byQuantity[language], isCaptionSpoken: true,
                    columns: [
                        Column(PurchasePhrases.item[language]), Column(PurchasePhrases.purchase[language]),
                        Column(AssetPhrases.accepted[language], .number), Column(AssetPhrases.onLists[language], .number),
                        Column(AssetPhrases.word(.handedOver)[language], .number), Column(AssetPhrases.left[language], .number),
                    ],
                    rows: listed.map { one in
                        [
                            HTML(one.item), a(.href(ShowPurchase.route.link(one.purchase))) { one.reference.text },
                            HTML("\(one.accepted.digits(in: language)) \(one.unit)"), HTML(one.prepared.digits(in: language)),
                            HTML(one.handedOver.digits(in: language)), HTML(one.left.digits(in: language)),
                        ]
                    })
                pager(previous: isFirst ? nil : ListStock.route.link(), next: next)
            }
        }
    }
}

// MARK: One asset

extension AssetPages {
    static func asset(_ listed: AssetStore.Listed, _ seen: [EquipmentStore.Seen], _ history: History, as caller: Caller) -> Screen {
        let (asset, language) = (listed.asset, caller.language)
        return Screen(listed.title) {
            way(to: nil, of: listed, language)
            pageHeading(listed.item, kicker: listed.tag?.text ?? AssetPhrases.untagged[language], status: state(asset.state.word, language))
            {
                ways(listed, as: caller)
            }
            if let reason = asset.state.reason {
                notice(.warning, title: AssetPhrases.word(asset.state.word)[language]) { p { reason } }
            }
            summaryList(facts(of: listed, language))
            if !seen.isEmpty { card(EquipmentPhrases.seen[language]) { EquipmentPages.findings(seen, language) } }
            card(CommonPhrases.history[language]) { history.timeline(AssetPhrases.events, language) }
        }
    }

    static func way(to title: String?, of listed: AssetStore.Listed, _ language: Language) -> HTML {
        breadcrumb(
            [Link(AssetPhrases.title[language], ListAssets.route.link())]
                + (title.map { [Link(listed.title, ShowAsset.route.link(listed.asset.id)), Link($0, "")] } ?? [Link(listed.title, "")]))
    }

    private static func ways(_ listed: AssetStore.Listed, as caller: Caller) -> HTML {
        let (id, language, word) = (listed.asset.id, caller.language, listed.asset.state.word)
        return group {
            if word == .received, caller.holds(anyOf: Set(assetKeepers)) {
                actionButton(
                    AssetPhrases.tag[language], action: TagAssets.route.link(), kind: .primary, fields: [("assets", id.description)])
                buttonLink(AssetPhrases.writeSerial[language], EditSerial.route.link(id), kind: .secondary)
            }
            if listed.tag != nil {
                buttonLink(AssetPhrases.label[language], PrintLabels.route.link(query: [("asset", id.description)]), kind: .secondary)
            }
            if word != .lost, word != .returned, caller.holds(anyOf: Set(assetKeepers + managers)) {
                buttonLink(AssetPhrases.step(.giveBack)[language], WriteOffAsset.route.link(id, "return"), kind: .quiet)
                buttonLink(AssetPhrases.step(.lose)[language], WriteOffAsset.route.link(id, "lose"), kind: .quiet)
            }
        }
    }

    private static func facts(of listed: AssetStore.Listed, _ language: Language) -> [SummaryItem] {
        [
            SummaryItem(PurchasePhrases.specification[language], text: listed.specification.isEmpty ? nil : listed.specification),
            SummaryItem(AssetPhrases.serial[language], text: listed.asset.serial),
            SummaryItem(
                PurchasePhrases.purchase[language],
                a(.href(ShowPurchase.route.link(listed.asset.purchase))) { "\(listed.purchase.text), \(listed.purchaseTitle)" }),
            SummaryItem(
                OrderPhrases.paper[language],
                group {
                    a(.href(ShowOrder.route.link(listed.orderID))) { listed.order.text }
                    ", \(listed.supplier)"
                }),
            SummaryItem(AssetPhrases.receivedOn[language], text: listed.receivedOn.description),
            SummaryItem(
                AssetPhrases.holder[language],
                listed.holder.map { holder in a(.href(ShowEquipment.route.link(holder))) { holder.reference } } ?? "–"),
        ]
    }
}
