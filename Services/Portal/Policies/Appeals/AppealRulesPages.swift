import Hosting
import Markup
import Models
import Web

/// The screens of the rules of appeals.
enum AppealRulesPages {
    static func list(_ list: PolicyList<AppealPolicy>, as caller: Caller) -> Screen {
        let language = caller.language
        return PolicyPages.list(list, as: caller) {
            if let inForce = list.inForce {
                grid {
                    statistic(String(inForce.days), AppealRulesPhrases.days[language], note: AppealRulesPhrases.daysHint[language])
                    statistic(
                        String(inForce.votingDays), AppealRulesPhrases.votingDays[language], note: AppealRulesPhrases.votingHint[language])
                }
            }
        } versions: {
            PolicyPages.table(
                list, language,
                columns: [Column(AppealRulesPhrases.days[language], .number), Column(AppealRulesPhrases.votingDays[language], .number)]
            ) { policy in [HTML(String(policy.days)), HTML(String(policy.votingDays))] }
        }
    }

    static func form(_ list: PolicyList<AppealPolicy>, _ draft: Draft, today: CalendarDate, _ language: Language) -> Screen {
        PolicyPages.form(list, inForce: list.inForce, draft, today: today, language) { newest in
            p { "\(newest.effectiveFrom): \(AppealRulesPhrases.both(newest.days, newest.votingDays)[language]) \(newest.words ?? "")" }
        } fields: { shown, errors in
            numberField(
                "days", AppealRulesPhrases.days[language], value: shown["days"], hint: AppealRulesPhrases.daysHint[language],
                error: errors["days"], isWhole: true)
            numberField(
                "votingDays", AppealRulesPhrases.votingDays[language], value: shown["votingDays"],
                hint: AppealRulesPhrases.votingHint[language], error: errors["votingDays"], isWhole: true)
        }
    }
}
