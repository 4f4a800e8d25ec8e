import Hosting
import Markup
import Models

/// The states in which a committee has to do with an application, as tabs of its lists.
enum ReviewStates {
    static let all: [GrantApplication.State.Word] = [.screening, .inReview, .readyForCommittee, .deferred]

    static func tabs(
        at state: GrantApplication.State.Word, _ language: Language, _ link: (GrantApplication.State.Word) -> String
    ) -> HTML {
        Markup.tabs(
            all.map { Link(ApplicationPhrases.word($0)[language], link($0), isCurrent: $0 == state) }, label: CommonPhrases.state[language])
    }
}
