import Hosting
import Markup
import Models
import QR
import Web

/// Tags on a sheet of labels, three beside each other: the number, what it is, and a code that leads a telephone to the asset's page.
enum LabelPages {
    static func sheet(
        _ listed: [AssetStore.Listed], at site: String, isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(AssetPhrases.labels[language]) {
            breadcrumb([Link(AssetPhrases.title[language], ListAssets.route.link()), Link(AssetPhrases.labels[language], "")])
            pageHeading(AssetPhrases.labels[language], lead: AssetPhrases.labelsLead[language])
            if listed.isEmpty {
                emptyState(AssetPhrases.noLabels[language], AssetPhrases.noLabelsHint[language])
            } else {
                ul(.class("labels"), .aria("label", AssetPhrases.labels[language])) {
                    for one in listed { li { label(of: one, at: site, caller.programmeName ?? "Foothold") } }
                }
                pager(previous: isFirst ? nil : PrintLabels.route.link(), next: next)
            }
        }
    }

    /// It names nobody: a tag is read by whoever sees the thing.
    private static func label(of listed: AssetStore.Listed, at site: String, _ office: String) -> HTML {
        let address = site + ShowAsset.route.link(listed.asset.id)
        return group {
            if let code = QRCode(address) {
                svg(.viewBox("0 0 \(code.side) \(code.side)"), .width("98"), .height("98"), .role("img"), .aria("label", address)) {
                    path(.d(code.path))
                }
            }
            p {
                strong { listed.tag?.text ?? "" }
                br()
                listed.item
                if let serial = listed.asset.serial {
                    br()
                    serial
                }
                br()
                span(.class("hint")) { office }
            }
        }
    }
}
