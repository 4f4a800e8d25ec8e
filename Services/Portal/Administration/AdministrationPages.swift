import Markup
import Models
import Web

/// The screen that leads to all administration, and the tabs between its parts.
enum AdministrationPages {
    static func tabs(at path: String, _ language: Language) -> HTML {
        let parts = [
            (AdministrationPhrases.overview, Administration.route), (AccountPhrases.title, ListAccounts.route),
            (ProgrammePhrases.title, ListProgrammes.route), (AuditPhrases.title, ListEvents.route), (OutboxPhrases.title, Outbox.route),
            (DeadJobPhrases.title, DeadJobs.route),
        ]
        return Markup.tabs(
            parts.map { Link($0.0[language], $0.1.link(), isCurrent: $0.1.link() == path) }, label: AdministrationPhrases.title[language])
    }

    static func overview(_ overview: Administration.Overview, hasServer: Bool, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(AdministrationPhrases.title[language]) {
            tabs(at: Administration.route.link(), language)
            pageHeading(AdministrationPhrases.title[language], kicker: caller.programmeName)
            grid {
                statistic(
                    String(overview.accounts), AccountPhrases.title[language],
                    note: AdministrationPhrases.invited(overview.invited)[language], href: ListAccounts.route.link())
                statistic(
                    String(overview.waitingMail), AdministrationPhrases.waitingMail[language],
                    note: (hasServer ? AdministrationPhrases.withServer : AdministrationPhrases.withoutServer)[language],
                    href: Outbox.route.link())
                statistic(
                    String(overview.deadJobs), DeadJobPhrases.title[language],
                    note: overview.deadJobs == 0 ? DeadJobPhrases.emptyHint[language] : nil, href: DeadJobs.route.link())
            }
            grid {
                card(AuditPhrases.title[language], href: ListEvents.route.link()) {
                    p { AdministrationPhrases.sealed(overview.sealedAt)[language] }
                    p { a(.href(CheckSeal.route.link())) { AuditPhrases.check[language] } }
                }
                card(ProgrammePhrases.title[language], href: ListProgrammes.route.link()) { p { ProgrammePhrases.lead[language] } }
                card(CeilingPhrases.title[language], href: ListCeilings.route.link()) { p { CeilingPhrases.lead[language] } }
                card(ProcurementPhrases.title[language], href: ListProcurementRules.route.link()) {
                    p { ProcurementPhrases.lead[language] }
                }
                card(HolidayPhrases.title[language], href: ListHolidays.route.link()) { p { HolidayPhrases.lead[language] } }
                card(AppealRulesPhrases.title[language], href: ListAppealRules.route.link()) { p { AppealRulesPhrases.lead[language] } }
            }
        }
    }
}
