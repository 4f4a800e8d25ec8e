import Hosting
import Markup
import Models
import Web

/// The screen of one person.
enum PersonPages {
    static func person(_ dossier: Dossier, canKeepNumbers: Bool, as caller: Caller) -> Screen {
        let (returnee, language) = (dossier.returnee, caller.language)
        let name = returnee.details.fullName
        return Screen(name) {
            breadcrumb([
                Link(ReturneePhrases.title[language], ListReturnees.route.link()), Link(name, ShowReturnee.route.link(returnee.id)),
            ])
            pageHeading(
                name, kicker: dossier.caseWorker.map { "\(ReturneePhrases.caseWorker[language]): \($0)" },
                status: CasePages.tag(returnee.state.word, language)
            ) {
                if dossier.isMatched {
                    buttonLink(ReturneePhrases.profile[language], "/matching/profiles/\(returnee.id)", kind: .secondary)
                }
            }
            CasePages.standing(dossier, as: caller)
            card(
                ReturneePhrases.details[language],
                actions: {
                    if caller.mayRegister {
                        buttonLink(ReturneePhrases.edit[language], ReviseReturnee.route.link(returnee.id), kind: .secondary)
                    }
                }, content: { summaryList(facts(returnee.details, language)) })
            DocumentPages.list(dossier.documents, of: returnee.id, canKeepNumbers: canKeepNumbers, as: caller)
            ConsentPages.list(dossier, as: caller)
            PlanPages.list(dossier, as: caller)
            h2 { CommonPhrases.history[language] }
            HistoryPages.timeline(dossier.history, language)
        }
    }

    /// The way to a page about the person.
    static func way(to here: Link, of returnee: Returnee, _ language: Language) -> HTML {
        breadcrumb([
            Link(ReturneePhrases.title[language], ListReturnees.route.link()),
            Link(returnee.details.fullName, ShowReturnee.route.link(returnee.id)), here,
        ])
    }

    /// What is known of the person, line by line.
    static func facts(_ details: ReturneeDetails, _ language: Language) -> [SummaryItem] {
        let spoken = details.languages.map { SpokenLanguage(rawValue: $0)?.name[language] ?? $0 }
        return [
            SummaryItem(CommonPhrases.name[language], text: details.fullName),
            SummaryItem(ReturneePhrases.birthDate[language], text: details.birthDate?.description),
            SummaryItem(ReturneePhrases.sex[language], text: details.sex.map { ReturneePhrases.word($0)[language] }),
            SummaryItem(CommonPhrases.phone[language], text: details.phone),
            SummaryItem(CommonPhrases.email[language], text: details.email),
            SummaryItem(CommonPhrases.district[language], text: details.district),
            SummaryItem(ReturneePhrases.languages[language], text: spoken.isEmpty ? nil : spoken.joined(separator: ", ")),
            SummaryItem(ReturneePhrases.returnedOn[language], text: details.returnedOn?.description),
            SummaryItem(
                ReturneePhrases.returnedFrom[language],
                text: details.returnedFrom.map { Country(rawValue: $0)?.name[language] ?? $0 }),
            SummaryItem(ReturneePhrases.householdSize[language], text: details.householdSize.map(String.init)),
            SummaryItem(ReturneePhrases.dependants[language], text: details.dependants.map(String.init)),
        ]
    }
}
