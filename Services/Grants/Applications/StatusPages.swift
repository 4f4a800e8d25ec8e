import Hosting
import Markup
import Models
import Web

/// What an applicant sees of an application.
enum StatusPages {
    static func status(_ content: ShowPublicStatus.Content, _ language: Language) -> Screen {
        var screen = Screen(ApplicationPhrases.statusTitle[language]) {
            pageHeading(ApplicationPhrases.statusTitle[language], kicker: content.programme)
            card(StatusPhrases.word(content.status)[language]) {
                p { StatusPhrases.meaning(content.status)[language] }
                summaryList([
                    SummaryItem(ApplicationPhrases.round[language], text: content.round),
                    SummaryItem(ApplicationPhrases.since[language], text: content.movedOn.description),
                ])
            }
        }
        screen.headers.set("Cache-Control", "no-store")
        return screen
    }
}
