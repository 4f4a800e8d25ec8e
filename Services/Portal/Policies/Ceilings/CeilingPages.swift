import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of the ceiling policy.
enum CeilingPages {
    static func list(_ list: PolicyList<CeilingPolicy>, as caller: Caller) -> Screen {
        let language = caller.language
        return PolicyPages.list(list, as: caller) {
            if let inForce = list.inForce {
                grid {
                    statistic(inForce.amount.text(in: language), CeilingPhrases.today[language], note: CeilingPhrases.perPerson[language])
                    statistic(
                        percent(inForce.grantPercent, language), CeilingPhrases.grantPercent[language], note: CeilingPhrases.rest[language])
                }
            }
        } versions: {
            PolicyPages.table(
                list, language,
                columns: [Column(CeilingPhrases.amount[language], .number), Column(CeilingPhrases.grantPercent[language], .number)]
            ) { policy in [HTML(policy.amount.text(in: language)), HTML(percent(policy.grantPercent, language))] }
        }
    }

    static func form(_ list: PolicyList<CeilingPolicy>, _ draft: Draft, today: CalendarDate, _ language: Language) -> Screen {
        PolicyPages.form(list, inForce: list.inForce, draft, today: today, language) { newest in
            p {
                "\(newest.effectiveFrom): \(newest.amount.text(in: language)), \(percent(newest.grantPercent, language)). \(newest.words ?? "")"
            }
        } fields: { shown, errors in
            fieldRow {
                numberField(
                    "amount", CeilingPhrases.amount[language], value: shown["amount"], hint: CeilingPhrases.perPerson[language],
                    error: errors["amount"])
                selectField(
                    "currency", CeilingPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: shown["currency"], error: errors["currency"])
            }
            numberField(
                "grantPercent", CeilingPhrases.grantPercent[language], value: shown["grantPercent"], hint: CeilingPhrases.rest[language],
                error: errors["grantPercent"], unit: "%")
        }
    }

    private static func percent(_ part: Decimal, _ language: Language) -> String { "\(part.digits(in: language)) %" }
}
