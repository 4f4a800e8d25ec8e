import Hosting
import Markup
import Models
import Web

/// The forms in which assets are tagged and written off.
enum AssetFormPages {
    static func tag(_ listed: [AssetStore.Listed], _ draft: Draft, _ language: Language) -> Screen {
        let title = AssetPhrases.tagAll[language]
        let errors = FieldErrors(draft, language, naming: ["assets": AssetPhrases.toTag])
        return Screen(title) {
            breadcrumb([Link(AssetPhrases.title[language], ListAssets.route.link()), Link(title, "")])
            pageHeading(title, lead: AssetPhrases.tagLead[language])
            errorSummary(errors.summary)
            if listed.isEmpty {
                emptyState(
                    AssetPhrases.nothingToTag[language], AssetPhrases.nothingToTagHint[language],
                    action: Link(AssetPhrases.labels[language], PrintLabels.route.link()))
            } else {
                entryForm(to: TagAssets.route.link()) {
                    checkboxes(
                        "assets", AssetPhrases.toTag[language],
                        listed.map { one in
                            Choice(
                                one.asset.id.description, one.item,
                                hint: [one.asset.serial ?? AssetPhrases.noSerial[language], one.purchase.text, one.receivedOn.description]
                                    .joined(separator: " · "))
                        }, values: draft.wasSent ? draft.all("assets") : listed.map(\.asset.id.description), error: errors["assets"])
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], ListAssets.route.link(), kind: .quiet)
                    }
                }
            }
        }
    }

    static func serial(_ listed: AssetStore.Listed, _ draft: Draft, _ language: Language) -> Screen {
        let title = AssetPhrases.writeSerial[language]
        let errors = FieldErrors(draft, language, naming: ["serial": AssetPhrases.serial])
        return Screen(title) {
            AssetPages.way(to: title, of: listed, language)
            pageHeading(title, kicker: listed.item, lead: AssetPhrases.serialLead[language])
            errorSummary(errors.summary)
            entryForm(to: EditSerial.route.link(listed.asset.id)) {
                textField(
                    "serial", AssetPhrases.serial[language], value: draft.wasSent ? draft["serial"] : listed.asset.serial,
                    hint: AssetPhrases.serialHint[language], error: errors["serial"], isOptional: true, width: .medium, autocomplete: "off")
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowAsset.route.link(listed.asset.id), kind: .quiet)
                }
            }
        }
    }

    static func writeOff(_ listed: AssetStore.Listed, _ step: WriteOffAsset.Step, _ draft: Draft, _ language: Language) -> Screen {
        let title = AssetPhrases.step(step)[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            AssetPages.way(to: title, of: listed, language)
            pageHeading(title, kicker: listed.title)
            errorSummary(errors.summary)
            confirmPanel(
                listed.title, explanation: AssetPhrases.stepLead(step)[language],
                action: WriteOffAsset.route.link(listed.asset.id, step.rawValue), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowAsset.route.link(listed.asset.id)), isDestructive: step == .lose
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }
}
