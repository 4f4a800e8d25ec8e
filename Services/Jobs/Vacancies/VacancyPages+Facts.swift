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
                if caller.holds(anyOf: Set(referralReaders)) {
                    buttonLink(ReferralPhrases.pipeline[language], ShowPipeline.route.link(vacancy.id), kind: .secondary)
                }
            }
            notices(content, language)
            if mayWrite { buttons(vacancy, language) }
            if mayWrite || isOffice { warnings(vacancy.review.warnings, language) }
            card { summaryList(summary(vacancy.terms, content, linksEmployer: isOffice, language)) }
            h2 { VacancyTermPhrases.work[language] }
            for line in vacancy.terms.description.split(whereSeparator: \.isNewline) { p { String(line) } }
            let demands = coding(vacancy.review.coding, content.labels, language) + demands(vacancy.terms, content.labels, language)
            if !demands.isEmpty {
                h2 { VacancyTermPhrases.demands[language] }
                card { summaryList(demands) }
            }
            let ways = ways(vacancy.terms, language)
            if !ways.isEmpty {
                h2 { VacancyTermPhrases.application[language] }
                card { summaryList(ways) }
            }
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
            case .unverified, .registered: notice(.info) { p { VacancyPhrases.employerUnverified[language] } }
            case .suspended, .refused: notice(.warning) { p { VacancyPhrases.employerSuspended[language] } }
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

    /// Only what is said.
    static func offer(_ terms: VacancyTerms, _ language: Language) -> [SummaryItem] {
        let place = [terms.district, terms.remote == true ? VacancyTermPhrases.remote[language] : nil].compactMap(\.self)
        let facts: [(Phrase, String?)] = [
            (VacancyTermPhrases.district, place.isEmpty ? nil : place.joined(separator: " · ")),
            (
                VacancyTermPhrases.contract,
                "\(VacancyTermPhrases.word(terms.contract)[language]) · \(terms.schedule.name[language])"
            ),
            (VacancyTermPhrases.wage, terms.wage.map { wage($0, language) }),
            (VacancyTermPhrases.openings, String(terms.openings ?? 1)),
            (VacancyTermPhrases.startsOn, terms.startsOn?.description),
            (VacancyTermPhrases.closesOn, terms.closesOn?.description),
            (VacancyTermPhrases.externalId, terms.externalId),
        ]
        return facts.compactMap { label, text in text.map { SummaryItem(label[language], text: $0) } }
    }

    private static func wage(_ wage: VacancyTerms.Wage, _ language: Language) -> String {
        let amounts = [wage.minimum, wage.maximum].compactMap { $0.map { (Double($0.description) ?? 0).figure(in: language) } }.joined(
            separator: "–")
        return "\(wage.currency.rawValue) \(amounts) / \(VacancyTermPhrases.word(wage.period)[language])"
    }

    /// What the vacancy asks for, as far as it does.
    static func demands(_ terms: VacancyTerms, _ labels: ConceptLabels, _ language: Language) -> [SummaryItem] {
        let lists: [(Phrase, [String])] = [
            (VacancyTermPhrases.occupation, terms.occupation.map { [labels[$0]] } ?? []),
            (VacancyTermPhrases.skills, (terms.skills ?? []).map { skill($0, labels, language) }),
            (VacancyTermPhrases.languages, (terms.languages ?? []).map { "\($0.language.name[language]) \($0.level.rawValue)" }),
            (VacancyTermPhrases.licences, (terms.licences ?? []).map { $0.name[language] }),
            (VacancyTermPhrases.education, terms.education.map { [$0.name[language]] } ?? []),
            (VacancyTermPhrases.experience, terms.experienceMonths.map { ["\($0) \(VacancyTermPhrases.months[language])"] } ?? []),
        ]
        return lists.filter { !$0.1.isEmpty }.map { label, words in
            SummaryItem(label[language], words.count == 1 ? HTML(words[0]) : tags(words, label: label[language]))
        }
    }

    private static func skill(_ demand: VacancyTerms.SkillDemand, _ labels: ConceptLabels, _ language: Language) -> String {
        let notes = [
            demand.level?.name[language], demand.essential == false ? VacancyTermPhrases.helpful[language] : nil,
        ].compactMap(\.self)
        return labels[demand.skill] + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }

    /// What stands there now, beside what was typed on top of an older version, where the two differ.
    static func differences(_ entry: VacancyEntry, from vacancy: Vacancy, _ labels: ConceptLabels, _ language: Language) -> HTML {
        let differences = entry.differences(from: vacancy.terms, labels, language)
        return card(VacancyPhrases.nowStands[language]) {
            dataTable(
                caption: VacancyPhrases.nowStands[language], isCaptionSpoken: true,
                columns: [
                    Column(VacancyPhrases.field[language]), Column(VacancyPhrases.standsNow[language]),
                    Column(VacancyPhrases.yours[language]),
                ],
                rows: differences.map { [HTML($0.label), HTML($0.now.isEmpty ? "–" : $0.now), HTML($0.typed.isEmpty ? "–" : $0.typed)] })
        }
    }
}
