import Hosting
import Markup
import Models
import Web

/// A thing that was ticked, as the page tells it that asks before many are changed.
struct BatchItem {
    let id: String
    let version: Int
    let title: String
    let beside: String
    let path: String
    let state: HTML
    /// Why it cannot be changed; nil where it can.
    let refusal: String?
    /// How many referrals end with it.
    let ends: Int
}

/// The screens on changes of many at once.
enum BatchPages {
    // MARK: On the lists

    /// The box before a line of a list.
    static func tick(_ name: String, _ id: some CustomStringConvertible, _ title: String, isTicked: Bool, _ language: Language) -> HTML {
        input(
            .type("checkbox"), .class("pick"), .name(name), .value(id.description), .checked(when: isTicked),
            .aria("label", "\(BatchPhrases.tick[language]) \(title)"))
    }

    /// A list whose lines can be ticked, with what can be done to those; `here` is the list with its filter.
    static func tickable(
        _ name: String, to action: String, _ changes: [(value: String, label: Phrase)], here: String, all: String, _ language: Language,
        table: HTML
    ) -> HTML {
        form(.method("get"), .action(action), .class("picks")) {
            input(.type("hidden"), .name("back"), .value(here))
            p { a(.href(all), .data("tick", name)) { BatchPhrases.all[language] } }
            table
            fieldGroup(BatchPhrases.ticked[language], hint: BatchPhrases.tickedHint[language]) {
                actions {
                    for change in changes {
                        submitButton(change.label[language], kind: .secondary, name: "change", value: change.value)
                    }
                }
            }
        }
    }

    // MARK: Before

    static func ask(
        _ place: ChangeVacancies.Place, _ items: [BatchItem], batch: Batch.ID, _ draft: Draft, _ language: Language
    ) -> Screen {
        let (transition, errors) = (place.chosen.transition, FieldErrors(draft, language))
        let asking = Asking(
            title: VacancyPhrases.button(place.chosen.one), list: VacancyPhrases.title,
            back: place.back?.value ?? BrowseVacancies.route.link(), action: ChangeVacancies.route.link(query: place.query),
            change: place.chosen.rawValue,
            explanation: transition == .close ? BatchPhrases.closes : VacancyPhrases.explanation(place.chosen.one),
            canBeUndone: transition.canBeUndone, isDestructive: transition.needsReason)
        return ask(asking, items, batch: batch, draft, errors, language) {
            if transition.needsReason {
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], hint: BatchPhrases.oneReason[language],
                    error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }

    static func ask(
        _ place: ChangeReferrals.Place, _ items: [BatchItem], batch: Batch.ID, _ draft: Draft, _ language: Language
    ) -> Screen {
        let (choice, errors) = (place.chosen.one, FieldErrors(draft, language))
        let asking = Asking(
            title: ReferralPhrases.button(choice.name), list: ReferralPhrases.title, back: place.back?.value ?? ListReferrals.route.link(),
            action: ChangeReferrals.route.link(query: place.query), change: place.chosen.rawValue,
            explanation: place.chosen == .send ? ReferralPhrases.explanation(choice) : BatchPhrases.withdraws,
            canBeUndone: choice.name.canBeUndone, isDestructive: place.chosen == .withdraw)
        return ask(asking, items, batch: batch, draft, errors, language) {
            if !choice.reasons.isEmpty {
                radios(
                    "reason", CommonPhrases.reason[language], choice.reasons.map { Choice($0.word, $0.name[language]) },
                    value: draft["reason"], hint: BatchPhrases.oneReason[language], error: errors["reason"])
                textArea(
                    "text", ReferralPhrases.reasonText[language], value: draft["text"], hint: ReferralPhrases.reasonTextHint[language],
                    error: errors["text"], isOptional: true, rows: 3, limit: 500)
            }
        }
    }

    /// What the two questions differ in.
    private struct Asking {
        let title: Phrase
        let list: Phrase
        let back: String
        let action: String
        let change: String
        let explanation: Phrase
        let canBeUndone: Bool
        let isDestructive: Bool
    }

    private static func ask(
        _ asking: Asking, _ items: [BatchItem], batch: Batch.ID, _ draft: Draft, _ errors: FieldErrors, _ language: Language,
        @HTMLBuilder reason: () -> HTML
    ) -> Screen {
        let (able, unable) = (items.filter { $0.refusal == nil }, items.filter { $0.refusal != nil })
        let title = asking.title[language]
        return Screen(title) {
            breadcrumb([Link(asking.list[language], asking.back), Link(title, asking.action)])
            pageHeading(title, kicker: asking.list[language], lead: BatchPhrases.ofThese(able.count, of: items.count)[language])
            errorSummary(errors.summary)
            if items.isEmpty {
                emptyState(
                    BatchPhrases.nothing[language], BatchPhrases.nothingHint[language], action: Link(asking.list[language], asking.back))
            }
            if !able.isEmpty { table(able, BatchPhrases.willChange, language) }
            if !unable.isEmpty { table(unable, BatchPhrases.willStay, language) }
            if !able.isEmpty {
                confirmPanel(
                    BatchPhrases.question(able.count)[language], explanation: asking.explanation[language], action: asking.action,
                    confirm: "\(title) (\(able.count))", cancel: Link(CommonPhrases.cancel[language], asking.back),
                    isDestructive: asking.isDestructive
                ) {
                    hidden(able, asking.change, batch: draft["batch"] ?? batch.description)
                    if case let ends = able.map(\.ends).reduce(0, +), ends > 0 { p { VacancyPhrases.withdrawn(ends)[language] } }
                    p { (asking.canBeUndone ? BatchPhrases.undoable : BatchPhrases.final)[language] }
                    reason()
                }
            }
        }
    }

    /// The versions that the change rests on, and the name by which it is made once.
    private static func hidden(_ items: [BatchItem], _ change: String, batch: String) -> HTML {
        group {
            input(.type("hidden"), .name("change"), .value(change))
            input(.type("hidden"), .name("batch"), .value(batch))
            for (place, item) in items.enumerated() {
                input(.type("hidden"), .name("seen.\(place).id"), .value(item.id))
                input(.type("hidden"), .name("seen.\(place).version"), .value(String(item.version)))
            }
        }
    }

    private static func table(_ items: [BatchItem], _ caption: Phrase, _ language: Language) -> HTML {
        let refused = items.contains { $0.refusal != nil }
        return dataTable(
            caption: "\(caption[language]) (\(items.count))",
            columns: [Column(BatchPhrases.what[language]), Column(BatchPhrases.whose[language]), Column(CommonPhrases.state[language])]
                + (refused ? [Column(BatchPhrases.why[language])] : []),
            rows: items.map { item in
                [a(.href(item.path)) { item.title }, HTML(item.beside), item.state] + (item.refusal.map { [HTML($0)] } ?? [])
            })
    }
}
