import Hosting
import Markup
import Models
import Web

/// What was understood of a vacancy, and what was not.
enum UnderstoodPages {
    static func understood(_ reading: VacancyReading, of vacancy: PublishedVacancy, _ words: MatchWords) -> HTML {
        let language = words.language
        let asksNothing = reading.demand.occupation == nil && reading.demand.essential.isEmpty && reading.demand.optional.isEmpty
        return group {
            if asksNothing {
                notice(.warning, title: MatchPhrases.asksNothing[language]) { p { MatchPhrases.asksNothingHint[language] } }
            }
            if !reading.unrecognised.isEmpty {
                notice(.warning) {
                    p {
                        MatchPhrases.notRecognised[language] + CommonPhrases.colon[language]
                        reading.unrecognised.map { "“\($0)”" }.joined(separator: ", ")
                    }
                }
            }
            disclosure(MatchPhrases.understood[language]) { summaryList(items(reading, of: vacancy, words)) }
        }
    }

    private static func items(_ reading: VacancyReading, of vacancy: PublishedVacancy, _ words: MatchWords) -> [SummaryItem] {
        let (language, demand) = (words.language, reading.demand)
        var items = [
            SummaryItem(
                MatchPhrases.occupation[language], text: reading.occupation.map { occupation($0, words) },
                action: correction(of: reading, vacancy, language))
        ]
        for (label, isEssential) in [(MatchPhrases.essential, true), (MatchPhrases.useful, false)] {
            let skills = reading.skills.filter { $0.isEssential == isEssential }.compactMap { skill($0, words) }
            if !skills.isEmpty { items.append(SummaryItem(label[language], text: skills.joined(separator: ", "))) }
        }
        if !reading.assumed.isEmpty {
            let names = reading.assumed.map { words.library.name(of: $0, in: language) }
            items.append(SummaryItem(MatchPhrases.assumed[language], text: names.joined(separator: ", ")))
        }
        let blockers = demand.licences.map { Blocker.Requirement.licence($0) } + demand.languages.map { .language($0.language, $0.level) }
        let required = (blockers + (demand.startsBy.map { [.start(by: $0)] } ?? [])).map { $0.name[language] }
        if !required.isEmpty { items.append(SummaryItem(MatchPhrases.otherRequirements[language], text: required.joined(separator: ", "))) }
        if let education = demand.education { items.append(SummaryItem(MatchPhrases.education[language], text: education.name[language])) }
        if let months = demand.experience {
            items.append(SummaryItem(MatchPhrases.experience[language], text: ComponentPhrases.months(months)[language]))
        }
        if demand.place != nil { items.append(SummaryItem(MatchPhrases.place[language], text: words.workplace)) }
        if let pay = demand.pay { items.append(SummaryItem(Wish.Aspect.pay.name[language], text: WishPhrases.pay(pay)[language])) }
        if let schedule = demand.schedule {
            items.append(SummaryItem(Match.Component.Kind.schedule.name[language], text: schedule.name[language]))
        }
        return items
    }

    /// Leads to where somebody says what the title means; nothing where the vacancy states its occupation.
    private static func correction(of reading: VacancyReading, _ vacancy: PublishedVacancy, _ language: Language) -> Link? {
        guard reading.occupation?.source ?? .title == .title else { return nil }
        let query = [("title", vacancy.title), ("vacancy", vacancy.id.description)]
        return Link(CodingPhrases.change[language], ConfirmTitle.route.link(query: query))
    }

    private static func occupation(_ read: VacancyReading.ReadOccupation, _ words: MatchWords) -> String {
        let how = read.isSure ? MatchPhrases.readFrom(read.source, read.confidence) : MatchPhrases.unsure
        return "\(words.library.name(of: read.uri, in: words.language)) (\(how[words.language]))"
    }

    /// The concept, with the employer's words where they differ.
    private static func skill(_ read: VacancyReading.ReadSkill, _ words: MatchWords) -> String? {
        guard let concept = read.concept else { return nil }
        let name = words.library.name(of: concept, in: words.language)
        let isSaid = FoldedText(name) != FoldedText(read.words) && ConceptURI(read.words) != concept
        return isSaid ? "\(name) (“\(read.words)”)" : name
    }
}
