import Hosting
import Markup
import Models
import Web

/// Those who may be the person that is being registered, beside what was typed.
enum ResemblancePages {
    static func comparison(_ alike: [Resemblance], _ draft: Draft, _ language: Language) -> HTML {
        card(ReturneePhrases.perhapsTitle[language]) {
            p { ReturneePhrases.perhapsLead[language] }
            dataTable(
                caption: ReturneePhrases.perhapsTitle[language], isCaptionSpoken: true,
                columns: [
                    Column(CommonPhrases.name[language]), Column(ReturneePhrases.birthDate[language]),
                    Column(CommonPhrases.district[language]), Column(ReturneePhrases.returnedOn[language]),
                    Column(ReturneePhrases.likeness[language]), Column(ReturneePhrases.open[language], .actions),
                ],
                rows: [typed(draft, language)] + alike.map { row($0, language) })
        }
    }

    /// That the worker has looked at them, and it is none of them: a part of the form.
    static func answer(_ alike: [Resemblance], _ language: Language) -> HTML {
        group {
            for other in alike { input(.type("hidden"), .name("others"), .value(other.id.description)) }
            checkbox("isSomebodyElse", ReturneePhrases.somebodyElse[language])
        }
    }

    private static func typed(_ draft: Draft, _ language: Language) -> [HTML] {
        func value(_ name: String) -> HTML {
            let text = draft[name] ?? ""
            return HTML(text.isEmpty ? "–" : text)
        }
        return [
            group {
                strong { "\(draft["givenName"] ?? "") \(draft["familyName"] ?? "")" }
            },
            value("birthDate"), value("district"), value("returnedOn"), tag(ReturneePhrases.typed[language], .info), HTML(),
        ]
    }

    private static func row(_ other: Resemblance, _ language: Language) -> [HTML] {
        let details = other.details
        return [
            span {
                details.fullName
                " "
                CasePages.tag(other.state, language)
            },
            HTML(details.birthDate?.description ?? "–"), HTML(details.district ?? "–"), HTML(details.returnedOn?.description ?? "–"),
            HTML(signs(other.likeness).map { $0[language] }.joined(separator: ", ")),
            buttonLink(ReturneePhrases.open[language], ShowReturnee.route.link(other.id), kind: .secondary, about: details.fullName),
        ]
    }

    /// By what the two are alike.
    private static func signs(_ likeness: Likeness) -> [Phrase] {
        var signs: [Phrase] = []
        if likeness.hasSameDocument { signs.append(ReturneePhrases.sameDocument) }
        if likeness.name >= 0.4 { signs.append(ReturneePhrases.likeName) }
        switch likeness.birth {
        case .same: signs.append(ReturneePhrases.sameBirth)
        case .near: signs.append(ReturneePhrases.nearBirth)
        case .unknown, .different: break
        }
        return signs
    }
}
