import Markup
import Models
import Web

/// The screens of outgoing mail.
enum OutboxPages {
    static func list(_ mails: [MailStore.Listed], hasServer: Bool, isFirst: Bool, next: String?, _ language: Language) -> Screen {
        Screen(OutboxPhrases.title[language]) {
            AdministrationPages.tabs(at: Outbox.route.link(), language)
            pageHeading(OutboxPhrases.title[language])
            if !hasServer { notice(.info) { p { OutboxPhrases.noServer[language] } } }
            if mails.isEmpty {
                emptyState(OutboxPhrases.empty[language], OutboxPhrases.emptyHint[language])
            } else {
                dataTable(
                    caption: OutboxPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(OutboxPhrases.subject[language]), Column(OutboxPhrases.recipient[language]),
                        Column(OutboxPhrases.written[language]),
                        Column(AccountPhrases.state[language]),
                    ],
                    rows: mails.map { mail in
                        [
                            a(.href(ShowMail.route.link(mail.id))) { mail.subject }, HTML(mail.recipient), HTML(mail.createdAt),
                            status(mail, language),
                        ]
                    })
                pager(previous: isFirst ? nil : Outbox.route.link(), next: next)
            }
        }
    }

    static func mail(_ mail: MailStore.Listed, _ language: Language) -> Screen {
        Screen(mail.subject) {
            breadcrumb([
                Link(AdministrationPhrases.title[language], Administration.route.link()),
                Link(OutboxPhrases.title[language], Outbox.route.link()), Link(mail.subject, ShowMail.route.link(mail.id)),
            ])
            pageHeading(mail.subject, status: status(mail, language))
            card {
                summaryList([
                    SummaryItem(OutboxPhrases.recipient[language], text: mail.recipient),
                    SummaryItem(OutboxPhrases.written[language], text: mail.createdAt),
                    SummaryItem(OutboxPhrases.sent[language], text: mail.sentAt),
                    SummaryItem(OutboxPhrases.problem[language], text: mail.lastError),
                ])
            }
            if let body = mail.body {
                p(.class("hint")) { OutboxPhrases.handOver[language] }
                pre(.class("mail")) { body }
            } else {
                p(.class("hint")) { OutboxPhrases.forgotten[language] }
            }
        }
    }

    private static func status(_ mail: MailStore.Listed, _ language: Language) -> HTML {
        if mail.sentAt != nil { return tag(OutboxPhrases.sent[language], .success) }
        if mail.hasFailed { return tag(OutboxPhrases.failed[language], .danger) }
        return tag(OutboxPhrases.waiting[language], mail.lastError == nil ? .info : .warning)
    }
}
