import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// A vacancy in full, on screen and on one printed sheet.
extension VacancyPages {
    static func vacancy(_ content: ShowVacancy.Content, as caller: Caller) -> Screen {
        let (vacancy, language) = (content.vacancy, caller.language)
        let mayWrite = caller.mayWrite(for: vacancy.employer)
        let isOffice = caller.holds(anyOf: Set(employerReaders))
        return Screen(vacancy.terms.title) {
            printHeader(organisation: caller.programmeName ?? content.employer.name, title: VacancyPhrases.title[language])
            way(vacancy, language)
            pageHeading(vacancy.terms.title, kicker: content.employer.name, status: tag(vacancy.state, language)) {
                if caller.roles.contains(.placementOfficer) {
                    buttonLink(VacancyPhrases.whoFits[language], "/matching/vacancies/\(vacancy.id)/matches")
                }
            }
            notices(content, language)
            if mayWrite { buttons(vacancy, language) }
            card { summaryList(summary(vacancy.terms, content, linksEmployer: isOffice, language)) }
            h2 { VacancyTermPhrases.work[language] }
            for line in vacancy.terms.description.split(whereSeparator: \.isNewline) { p { String(line) } }
            h2 { VacancyTermPhrases.demands[language] }
            card { summaryList(demands(vacancy.terms, content.labels, language)) }
            disclosure(CommonPhrases.history[language]) {
                content.history.timeline(VacancyPhrases.events, namesPeople: isOffice, language)
            }
            printFooter(when: content.now)
        }
    }

    private static func notices(_ content: ShowVacancy.Content, _ language: Language) -> HTML {
        group {
            if let reason = content.vacancy.reason {
                notice(.info, title: VacancyPhrases.word(content.vacancy.state)[language]) { p { reason } }
            }
            switch content.employerState {
            case .registered: notice(.info) { p { VacancyPhrases.employerUnverified[language] } }
            case .suspended: notice(.warning) { p { VacancyPhrases.employerSuspended[language] } }
            case .verified: HTML()
            }
        }
    }

    private static func buttons(_ vacancy: Vacancy, _ language: Language) -> HTML {
        let possible = ChangeVacancyState.Choice.allCases.filter { $0.transition.origins.contains(vacancy.state) }
        guard !possible.isEmpty else { return HTML() }
        return actions {
            buttonLink(VacancyPhrases.edit[language], EditVacancy.route.link(vacancy.id), kind: .secondary)
            for transition in possible {
                let label = VacancyPhrases.button(transition)[language]
                let address = MoveVacancy.route.link(vacancy.id, transition.rawValue)
                switch transition {
                case .open, .pause, .resume: actionButton(label, action: address)
                case .fill, .close, .cancel: buttonLink(label, address, kind: .quiet)
                }
            }
        }
    }

    /// What the vacancy offers, in a few lines.
    static func summary(
        _ terms: VacancyTerms, _ content: ShowVacancy.Content, linksEmployer: Bool, _ language: Language
    ) -> [SummaryItem] {
        let name =
            linksEmployer
            ? a(.href(ShowEmployer.route.link(content.employer.id))) { content.employer.name } : HTML(content.employer.name)
        return [SummaryItem(VacancyTermPhrases.employer[language], name)] + offer(terms, language)
    }

    private static func offer(_ terms: VacancyTerms, _ language: Language) -> [SummaryItem] {
        let place = [terms.district, terms.remote == true ? VacancyTermPhrases.remote[language] : nil].compactMap(\.self)
        return [
            SummaryItem(VacancyTermPhrases.district[language], text: place.isEmpty ? nil : place.joined(separator: " · ")),
            SummaryItem(
                VacancyTermPhrases.contract[language],
                text: "\(VacancyTermPhrases.word(terms.contract)[language]) · \(VacancyTermPhrases.word(terms.schedule)[language])"),
            SummaryItem(VacancyTermPhrases.wage[language], text: terms.wage.map { wage($0, language) }),
            SummaryItem(VacancyTermPhrases.openings[language], text: String(terms.openings ?? 1)),
            SummaryItem(VacancyTermPhrases.startsOn[language], text: terms.startsOn?.description),
            SummaryItem(VacancyTermPhrases.closesOn[language], text: terms.closesOn?.description),
            SummaryItem(VacancyTermPhrases.externalId[language], text: terms.externalId),
        ]
    }

    private static func wage(_ wage: VacancyTerms.Wage, _ language: Language) -> String {
        let amounts = [wage.minimum, wage.maximum].compactMap { $0?.cents }.joined(separator: "–")
        return "\(wage.currency.rawValue) \(amounts) / \(VacancyTermPhrases.word(wage.period)[language])"
    }

    /// What the vacancy asks for.
    static func demands(_ terms: VacancyTerms, _ labels: ConceptLabels, _ language: Language) -> [SummaryItem] {
        let skills = (terms.skills ?? []).map { skill($0, labels, language) }
        let languages = (terms.languages ?? []).map { "\($0.language.name[language]) \($0.level.rawValue)" }
        let licences = (terms.licences ?? []).map { $0.name[language] }
        return [
            SummaryItem(VacancyTermPhrases.occupation[language], text: terms.occupation.map { labels[$0] }),
            SummaryItem(VacancyTermPhrases.skills[language], list(skills, VacancyTermPhrases.skills[language])),
            SummaryItem(VacancyTermPhrases.languages[language], list(languages, VacancyTermPhrases.languages[language])),
            SummaryItem(VacancyTermPhrases.licences[language], list(licences, VacancyTermPhrases.licences[language])),
            SummaryItem(VacancyTermPhrases.education[language], text: terms.education?.name[language]),
            SummaryItem(
                VacancyTermPhrases.experience[language],
                text: terms.experienceMonths.map { "\($0) \(VacancyTermPhrases.months[language])" }),
        ]
    }

    private static func list(_ words: [String], _ label: String) -> HTML {
        words.isEmpty ? "–" : tags(words, label: label)
    }

    private static func skill(_ demand: VacancyTerms.SkillDemand, _ labels: ConceptLabels, _ language: Language) -> String {
        let notes = [
            demand.level?.name[language], demand.essential == false ? VacancyTermPhrases.helpful[language] : nil,
        ].compactMap(\.self)
        return labels[demand.skill] + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }

    /// What stands there now, beside what was typed on top of an older version.
    static func current(_ vacancy: Vacancy, _ labels: ConceptLabels, _ language: Language) -> HTML {
        card(VacancyPhrases.nowStands[language]) {
            summaryList(
                [
                    SummaryItem(VacancyTermPhrases.title[language], text: vacancy.terms.title),
                    SummaryItem(VacancyTermPhrases.description[language], text: vacancy.terms.description),
                ] + offer(vacancy.terms, language) + demands(vacancy.terms, labels, language))
        }
    }
}
