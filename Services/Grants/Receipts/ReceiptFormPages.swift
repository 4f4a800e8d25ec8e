import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Web

/// The forms by which goods are received, photographed and sent back; they are made for a phone in a yard.
enum ReceiptFormPages {
    static func receive(
        _ order: ReceiptStore.Order, _ duties: [PurchaseDossier.Held], _ draft: Draft, today: CalendarDate, at moment: Date,
        as caller: Caller
    ) -> Screen {
        let language = caller.language
        let title = ReceiptPhrases.receive[language]
        let errors = FieldErrors(draft, language, naming: ReceiptPhrases.names.merging(names(of: order)) { own, _ in own })
        return Screen(title) {
            ReceiptPages.way(to: title, order.reference, ShowOrder.route.link(order.id), language)
            pageHeading(title, kicker: "\(order.reference), \(order.supplierName)", lead: ReceiptPhrases.receiveLead[language])
            errorSummary(errors.summary)
            DutyPages.held(.receiver, duties, as: caller)
            DutyPages.rule(ReceiptPhrases.tolerance(order.tolerance > 0 ? order.tolerance.digits(in: language) : nil), language)
            entryForm(to: ReceiveGoods.route.link(order.id)) {
                FormIdentity.field(draft, GoodsReceipt.self, at: moment)
                fieldRow {
                    dateField(
                        "deliveredOn", ReceiptPhrases.delivered[language], value: draft["deliveredOn"] ?? today.description,
                        error: errors["deliveredOn"], max: today.description)
                    textField(
                        "noteNumber", ReceiptPhrases.note[language], value: draft["noteNumber"], hint: ReceiptPhrases.noteHint[language],
                        error: errors["noteNumber"], isOptional: true, width: .medium, autocomplete: "off")
                }
                if let error = errors["lines"] { p(.class("error"), .id(fieldID("lines"))) { error } }
                for (place, line) in order.lines.filter({ $0.open > 0 }).enumerated() {
                    self.line(line, at: place, draft, errors, language)
                }
                textArea(
                    "remark", ReceiptPhrases.remark[language], value: draft["remark"], error: errors["remark"], isOptional: true, rows: 2,
                    limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowOrder.route.link(order.id), kind: .quiet)
                }
            }
        }
    }

    private static func line(
        _ line: ReceiptStore.Line, at place: Int, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let name = "lines.\(place)."
        return fieldGroup(
            "\(line.number). \(line.item): \(ReceiptPhrases.toCome("\(line.open.digits(in: language)) \(line.unit)")[language])"
        ) {
            fieldRow {
                numberField(
                    name + "accepted", ReceiptPhrases.accepted[language], value: draft[name + "accepted"],
                    error: errors[name + "accepted"], isOptional: true, unit: line.unit)
                numberField(
                    name + "rejected", ReceiptPhrases.rejected[language], value: draft[name + "rejected"],
                    error: errors[name + "rejected"], isOptional: true, unit: line.unit)
            }
            textField(
                name + "reason", ReceiptPhrases.why[language], value: draft[name + "reason"], error: errors[name + "reason"],
                isOptional: true)
            // Behind a field: what follows the title directly stands below it.
            input(.type("hidden"), .name(name + "item"), .value(String(line.number)))
            if !line.isConsumable {
                textArea(
                    name + "serials", ReceiptPhrases.serials[language], value: draft[name + "serials"],
                    hint: ReceiptPhrases.serialsHint[language], error: errors[name + "serials"], isOptional: true, rows: 2)
            }
        }
    }

    /// What the summary of errors calls the fields of the lines.
    private static func names(of order: ReceiptStore.Order) -> [String: Phrase] {
        let lines = order.lines.filter { $0.open > 0 }.enumerated().flatMap { place, line in
            [
                ("accepted", ReceiptPhrases.accepted), ("rejected", ReceiptPhrases.rejected), ("reason", ReceiptPhrases.why),
                ("serials", ReceiptPhrases.serials),
            ].map { field, name in
                (
                    "lines.\(place).\(field)",
                    Phrase(
                        "\(line.item), \(name.english)", fr: "\(line.item), \(name.french)", ht: "\(line.item), \(name.haitianCreole)")
                )
            }
        }
        return Dictionary(lines) { first, _ in first }
    }

    static func photo(of receipt: ReceiptStore.Receipt, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = ReceiptPhrases.addPhoto[language]
        let errors = FieldErrors(draft, language, naming: ReceiptPhrases.names)
        let pictures = FileType.allCases.filter { $0.mediaType.hasPrefix("image/") || $0 == .pdf }
        return Screen(title) {
            ReceiptPages.way(to: title, receipt.reference, ShowReceipt.route.link(receipt.id), language)
            pageHeading(title, kicker: "\(receipt.reference), \(receipt.supplierName)")
            errorSummary(errors.summary)
            entryForm(to: AddReceiptPhoto.route.link(receipt.id), isMultipart: true) {
                FormIdentity.field(draft, ReceiptPhoto.self, at: moment)
                fileField(
                    "file", ReceiptPhrases.photos[language], hint: ReceiptPhrases.photoHint[language], error: errors["file"],
                    accept: pictures.map(\.mediaType).joined(separator: ","))
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowReceipt.route.link(receipt.id), kind: .quiet)
                }
            }
        }
    }

    static func sendBack(
        _ line: ReceiptStore.Came, _ things: [ReceiptStore.Thing], of receipt: ReceiptStore.Receipt, _ draft: Draft, at moment: Date,
        _ language: Language
    ) -> Screen {
        let title = ReceiptPhrases.sendBack[language]
        let errors = FieldErrors(draft, language, naming: ReceiptPhrases.names)
        return Screen(title) {
            ReceiptPages.way(to: title, receipt.reference, ShowReceipt.route.link(receipt.id), language)
            pageHeading(title, kicker: "\(line.number). \(line.item)", lead: ReceiptPhrases.sendBackLead[language])
            errorSummary(errors.summary)
            entryForm(to: ReturnGoods.route.link(receipt.id, line.number)) {
                FormIdentity.field(draft, GoodsReturn.self, at: moment)
                if things.isEmpty {
                    numberField(
                        "quantity", PurchasePhrases.quantity[language], value: draft["quantity"], error: errors["quantity"], unit: line.unit
                    )
                } else {
                    checkboxes(
                        "things", ReceiptPhrases.things[language], things.map { choice($0, language) }, values: draft.all("things"),
                        error: errors["things"])
                }
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 2, limit: 500)
                actions {
                    submitButton(title, kind: .danger)
                    buttonLink(CommonPhrases.cancel[language], ShowReceipt.route.link(receipt.id), kind: .quiet)
                }
            }
        }
    }

    private static func choice(_ thing: ReceiptStore.Thing, _ language: Language) -> Choice {
        Choice(
            thing.asset.id.description, thing.asset.serial ?? ReceiptPhrases.noSerial[language],
            hint: thing.tag.map { "\(ReceiptPhrases.tagged[language]) \($0)" })
    }
}
