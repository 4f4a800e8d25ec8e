import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// A candidate as the employer sees them: what they agreed to show, and nothing of where they come from.
enum CandidatePages {
    static func candidate(_ told: ToldReferral, _ beside: ShowReferral.Beside, as caller: Caller) -> Screen {
        let (referral, language) = (told.referral, caller.language)
        return Screen("\(told.name(language)): \(told.title)") {
            printHeader(organisation: told.employer, title: ReferralPhrases.candidate[language])
            ReferralPages.way(told, language)
            pageHeading(told.name(language), kicker: told.title, status: ReferralPages.tag(referral.state.word, language))
            ended(referral.state, language)
            if referral.state == .sent { notice(.info) { p { ReferralPhrases.sayYouSaw[language] } } }
            ReferralPages.buttons(told, as: caller)
            if let disclosure = told.disclosure {
                card(ReferralPhrases.shown[language]) { summaryList(facts(disclosure, beside.labels, language)) }
            } else {
                notice(.info) { p { ReferralPhrases.nothingShown[language] } }
            }
            InterviewPages.section(told, as: caller)
            ReferralPages.messages(beside.messages, told, as: caller)
            printFooter(when: told.now, who: caller.name)
        }
    }

    /// Its own answer with the reason; of the other side's, that it is over.
    private static func ended(_ state: Referral.State, _ language: Language) -> HTML {
        guard case .notHired(let reason, let text) = state else { return HTML() }
        return notice(.info, title: state.word.name[language]) {
            p { reason.name[language] }
            if let text { p { text } }
        }
    }

    /// Only what was agreed to.
    private static func facts(_ shown: Disclosure, _ labels: ConceptLabels, _ language: Language) -> [SummaryItem] {
        func item(_ category: ReferralConsent.Category, _ words: [String]) -> SummaryItem? {
            guard shown.categories.contains(category) else { return nil }
            let label = category.name[language]
            return words.count > 1 ? SummaryItem(label, tags(words, label: label)) : SummaryItem(label, text: words.first)
        }
        return [
            item(.name, [shown.name].compactMap(\.self)),
            item(.contact, [shown.phone, shown.email].compactMap(\.self)),
            item(.skills, shown.skills.map { skill($0, labels, language) }),
            item(.workHistory, shown.occupations.map { occupation($0, labels, language) }),
            item(.education, [shown.education?.name[language]].compactMap(\.self)),
            item(.languages, shown.languages.map { "\($0.language.name[language]) \($0.level.rawValue)" }),
            item(.licences, shown.licences.map { $0.name[language] }),
        ].compactMap(\.self)
    }

    private static func skill(_ held: Disclosure.HeldSkill, _ labels: ConceptLabels, _ language: Language) -> String {
        labels[held.skill] + (held.level.map { " (\($0.name[language]))" } ?? "")
    }

    private static func occupation(_ held: Disclosure.HeldOccupation, _ labels: ConceptLabels, _ language: Language) -> String {
        labels[held.occupation] + (held.months.map { " (\(ReferralPhrases.time(months: $0)[language]))" } ?? "")
    }
}
