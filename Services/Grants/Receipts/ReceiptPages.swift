import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Web

/// The screens of deliveries.
enum ReceiptPages {
    static func expected(_ orders: [ReceiptStore.Expected], isFirst: Bool, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(ReceiptPhrases.title[language]) {
            pageHeading(ReceiptPhrases.title[language], lead: ReceiptPhrases.lead[language])
            if orders.isEmpty {
                emptyState(ReceiptPhrases.none[language], ReceiptPhrases.noneHint[language])
            } else {
                table(orders, as: caller)
                pager(previous: isFirst ? nil : ListDeliveries.route.link(), next: next)
            }
        }
    }

    private static func table(_ orders: [ReceiptStore.Expected], as caller: Caller) -> HTML {
        let language = caller.language
        let mayReceive = caller.holds(anyOf: Set(receivers))
        let columns = [
            Column(ReceiptPhrases.order[language]), Column(OfferPhrases.supplier[language]), Column(OrderPhrases.deliverBy[language]),
            Column(ReceiptPhrases.openLines[language], .number),
        ]
        return dataTable(
            caption: ReceiptPhrases.title[language], isCaptionSpoken: true,
            columns: columns + (mayReceive ? [Column(ReceiptPhrases.receive[language], .actions)] : []),
            rows: orders.map { order in
                let cells = [
                    group {
                        a(.href(ShowOrder.route.link(order.order))) { order.reference }
                        " "
                        span(.class("hint")) { order.title }
                    },
                    HTML(order.supplierName),
                    group {
                        order.deliverBy.description
                        if order.isLate {
                            " "
                            tag(ReceiptPhrases.late[language], .warning)
                        }
                    },
                    HTML(String(order.openLines)),
                ]
                guard mayReceive else { return cells }
                let way = ReceiveGoods.route.link(order.order)
                return cells + [buttonLink(ReceiptPhrases.receive[language], way, kind: .secondary, about: order.reference)]
            })
    }

    /// The deliveries of a purchase, each leading to its page.
    static func list(_ receipts: [ReceiptStore.Receipt], _ language: Language) -> HTML {
        card(ReceiptPhrases.receipts[language]) {
            dataTable(
                caption: ReceiptPhrases.receipts[language], isCaptionSpoken: true,
                columns: [
                    Column(ReceiptPhrases.delivered[language]), Column(ReceiptPhrases.order[language]),
                    Column(OfferPhrases.supplier[language]), Column(ReceiptPhrases.note[language]),
                    Column(ReceiptPhrases.receivedBy[language]),
                ],
                rows: receipts.map { receipt in
                    [
                        a(.href(ShowReceipt.route.link(receipt.id))) { receipt.deliveredOn.description }, HTML(receipt.reference),
                        HTML(receipt.supplierName), HTML(receipt.noteNumber ?? "–"), HTML(receipt.receivedBy ?? "–"),
                    ]
                })
        }
    }

    static func receipt(_ content: ShowReceipt.Content, as caller: Caller) -> Screen {
        let (receipt, language) = (content.receipt, caller.language)
        let title = "\(ReceiptPhrases.receipt[language]) \(receipt.deliveredOn)"
        return Screen(title) {
            printHeader(
                organisation: caller.programmeName ?? "", title: ReceiptPhrases.receipt[language], reference: receipt.reference)
            way(to: title, receipt.reference, ShowOrder.route.link(receipt.order), language)
            pageHeading(title, kicker: "\(receipt.reference), \(receipt.supplierName)")
            summaryList([
                SummaryItem(OfferPhrases.supplier[language], text: receipt.supplierName),
                SummaryItem(PurchasePhrases.deliverTo[language], text: receipt.deliverTo),
                SummaryItem(ReceiptPhrases.note[language], text: receipt.noteNumber),
                SummaryItem(
                    ReceiptPhrases.receivedBy[language],
                    text: [receipt.receivedBy, receipt.receivedAt].compactMap(\.self).joined(separator: ", ")),
                SummaryItem(ReceiptPhrases.remark[language], text: receipt.remark),
            ])
            came(receipt, as: caller)
            if !content.returns.isEmpty { returns(content.returns, language) }
            photos(content, as: caller)
            signatureLines([receipt.receivedBy ?? ReceiptPhrases.receivedBy[language], receipt.supplierName])
            printFooter(when: receipt.receivedAt)
        }
    }

    private static func came(_ receipt: ReceiptStore.Receipt, as caller: Caller) -> HTML {
        let language = caller.language
        let mayReturn = caller.holds(anyOf: Set(receivers)) && receipt.lines.contains { $0.there > 0 }
        let columns = [
            Column(PurchasePhrases.item[language]), Column(ReceiptPhrases.accepted[language], .number),
            Column(ReceiptPhrases.rejected[language], .number), Column(ReceiptPhrases.why[language]),
            Column(ReceiptPhrases.serials[language]), Column(ReceiptPhrases.returned[language], .number),
        ]
        return dataTable(
            caption: PurchasePhrases.items[language], isCaptionSpoken: true,
            columns: columns + (mayReturn ? [Column(ReceiptPhrases.sendBack[language], .actions)] : []),
            rows: receipt.lines.map { line in
                let cells = [
                    HTML("\(line.number). \(line.item)"), HTML("\(line.accepted.digits(in: language)) \(line.unit)"),
                    HTML(line.rejected.digits(in: language)),
                    HTML(line.reason ?? "–"), HTML(line.serials.isEmpty ? "–" : line.serials.joined(separator: ", ")),
                    HTML(line.returned.digits(in: language)),
                ]
                guard mayReturn else { return cells }
                let way = ReturnGoods.route.link(receipt.id, line.number)
                return cells
                    + [line.there > 0 ? buttonLink(ReceiptPhrases.sendBack[language], way, kind: .quiet, about: line.item) : HTML("–")]
            })
    }

    private static func returns(_ returns: [ReceiptStore.Returned], _ language: Language) -> HTML {
        card(ReceiptPhrases.returned[language]) {
            dataTable(
                caption: ReceiptPhrases.returned[language], isCaptionSpoken: true,
                columns: [
                    Column(PurchasePhrases.item[language]), Column(PurchasePhrases.quantity[language], .number),
                    Column(CommonPhrases.reason[language]), Column(MoneyPhrases.at[language]),
                ],
                rows: returns.map { back in
                    [
                        HTML(back.item), HTML("\(back.quantity.digits(in: language)) \(back.unit)"), HTML(back.reason),
                        HTML([back.at, back.by].compactMap(\.self).joined(separator: " · ")),
                    ]
                })
        }
    }

    private static func photos(_ content: ShowReceipt.Content, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            ReceiptPhrases.photos[language],
            actions: {
                if content.keepsFiles, content.photos.count < 10, caller.holds(anyOf: Set(receivers)) {
                    buttonLink(
                        ReceiptPhrases.addPhoto[language], AddReceiptPhoto.route.link(content.receipt.id), kind: .secondary)
                }
            },
            content: {
                if content.photos.isEmpty {
                    p(.class("hint")) { ReceiptPhrases.noPhotos[language] }
                } else {
                    ul { for photo in content.photos { li { name(photo, isScanned: content.scansFiles, language) } } }
                }
            })
    }

    /// The photo's name, which leads to it where it may be looked at.
    private static func name(_ listed: ReceiptPhotoStore.Listed, isScanned: Bool, _ language: Language) -> HTML {
        let photo = listed.photo
        return group {
            switch listed.file.verdict {
            case .infected:
                photo.name
                " "
                tag(DocumentPhrases.infected[language], .danger)
            case nil where isScanned:
                photo.name
                " "
                tag(DocumentPhrases.waiting[language], .warning)
            case .clean, nil: a(.href(GetReceiptPhoto.route.link(photo.receipt, photo.id))) { photo.name }
            }
            " "
            span(.class("hint")) {
                [DocumentPages.size(listed.file.size), listed.added, listed.addedBy].compactMap(\.self).joined(separator: " · ")
            }
        }
    }

    static func way(to title: String, _ middle: String, _ link: String, _ language: Language) -> HTML {
        breadcrumb([Link(ReceiptPhrases.title[language], ListDeliveries.route.link()), Link(middle, link), Link(title, "")])
    }
}
