import Hosting
import Markup
import Models
import Web

/// The screen that explains the score, its figures taken from the model itself.
enum HowItWorksPages {
    static func page(_ model: ScoringModel, _ language: Language) -> Screen {
        Screen(HowItWorksPhrases.title[language]) {
            pageHeading(HowItWorksPhrases.title[language], kicker: model.version, lead: HowItWorksPhrases.lead[language])
            h2 { HowItWorksPhrases.parts[language] }
            p { HowItWorksPhrases.partsText[language] }
            dataTable(
                caption: HowItWorksPhrases.parts[language], isCaptionSpoken: true,
                columns: [
                    Column(HowItWorksPhrases.part[language]), Column(HowItWorksPhrases.weight[language], .number),
                    Column(HowItWorksPhrases.compares[language]),
                ],
                rows: Match.Component.Kind.allCases.map { kind in
                    [
                        HTML(kind.name[language]), HTML(percent(model.weights[kind])),
                        HTML(HowItWorksPhrases.meaning(kind)[language]),
                    ]
                })
            points(
                HowItWorksPhrases.skills,
                HowItWorksPhrases.skillPoints(
                    related: percent(model.related), declared: percent(model.declared), assessed: percent(model.assessed),
                    useful: percent(model.optional), level: percent(model.levelStep), grace: Int(model.grace)), language)
            points(HowItWorksPhrases.hours, HowItWorksPhrases.hourPoints(near: percent(model.nearHours)), language)
            wishes(model.wish, language)
            for section in HowItWorksPhrases.sections {
                h2 { section.title[language] }
                p { section.text[language] }
            }
        }
    }

    private static func wishes(_ model: WishModel, _ language: Language) -> HTML {
        points(
            HowItWorksPhrases.wishes,
            HowItWorksPhrases.wishPoints(pull: percent(model.pull), worthless: percent(1 - model.shortfall), least: percent(model.least)),
            language)
    }

    private static func points(_ title: Phrase, _ points: [Phrase], _ language: Language) -> HTML {
        group {
            h2 { title[language] }
            ul(.class("points")) { for point in points { li { point[language] } } }
        }
    }

    private static func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded())) %"
    }
}
