import Hosting
import Markup
import Models
import Web

/// The screen on what a change of many has done.
extension BatchPages {
    /// `until` is when the time to undo it ends, on the programme's clocks; nil where it is over or nothing can be undone.
    static func result(_ batch: Batch, _ lines: [BatchStore.Listed], until: String?, _ language: Language) -> Screen {
        let (list, address, title) = heading(batch)
        let done = lines.filter(\.isDone)
        let wasUndone = lines.contains { $0.undo != nil }
        return Screen(title[language]) {
            breadcrumb([Link(list[language], address), Link(title[language], ShowBatch.route.link(batch.id))])
            pageHeading(title[language], kicker: list[language], lead: BatchPhrases.result(done.count, of: lines.count)[language])
            if wasUndone {
                let undone = done.filter { $0.undo == .some(nil) }
                notice(undone.count == done.count ? .success : .warning, role: "status") {
                    p { BatchPhrases.undoneCount(undone.count, of: done.count)[language] }
                }
            }
            table(lines, showsUndo: wasUndone, language)
            undo(batch, until: until, isWished: done.contains { $0.undo == nil }, language)
            p { a(.href(address)) { BatchPhrases.toList[language] } }
        }
    }

    private static func heading(_ batch: Batch) -> (list: Phrase, address: String, title: Phrase) {
        switch batch.change {
        case .vacancies(let transition):
            let title = ChangeVacancies.Choice(rawValue: transition.rawValue).map { VacancyPhrases.button($0.one) } ?? VacancyPhrases.title
            return (VacancyPhrases.title, BrowseVacancies.route.link(), title)
        case .referrals(let name): return (ReferralPhrases.title, ListReferrals.route.link(), ReferralPhrases.button(name))
        }
    }

    private static func undo(_ batch: Batch, until: String?, isWished: Bool, _ language: Language) -> HTML {
        guard isWished else { return HTML() }
        guard let until else {
            return p { (batch.change.canBeUndone ? BatchPhrases.tooLate : BatchPhrases.final)[language] }
        }
        return card(BatchPhrases.undo[language]) {
            p { BatchPhrases.undoUntil(String(until.suffix(5)))[language] }
            actions { actionButton(BatchPhrases.undo[language], action: UndoBatch.route.link(batch.id)) }
        }
    }

    private static func table(_ lines: [BatchStore.Listed], showsUndo: Bool, _ language: Language) -> HTML {
        dataTable(
            caption: BatchPhrases.lines[language], isCaptionSpoken: true,
            columns: [
                Column(BatchPhrases.what[language]), Column(BatchPhrases.whose[language]), Column(BatchPhrases.outcome[language]),
            ] + (showsUndo ? [Column(BatchPhrases.undo[language])] : []),
            rows: lines.map { listed in
                [name(listed, language), HTML(beside(listed)), outcome(listed, language)] + (showsUndo ? [undo(listed, language)] : [])
            })
    }

    private static func name(_ listed: BatchStore.Listed, _ language: Language) -> HTML {
        switch listed.line.subject {
        case .vacancy(let id): a(.href(ShowVacancy.route.link(id))) { listed.title }
        case .referral(let id):
            a(.href(ShowReferral.route.link(id))) { listed.candidate ?? ReferralPhrases.candidate[language] }
        }
    }

    private static func beside(_ listed: BatchStore.Listed) -> String {
        switch listed.line.subject {
        case .vacancy: listed.employer
        case .referral: "\(listed.title) · \(listed.employer)"
        }
    }

    private static func outcome(_ listed: BatchStore.Listed, _ language: Language) -> HTML {
        switch listed.line.outcome {
        case .done:
            Markup.tag((listed.line.endedWith == nil ? BatchPhrases.changed : BatchPhrases.endedWith)[language], .success)
        case .refused(let code):
            span {
                Markup.tag(BatchPhrases.unchanged[language], .warning); " "
                BatchPhrases.refusal(code, language)
            }
        }
    }

    private static func undo(_ listed: BatchStore.Listed, _ language: Language) -> HTML {
        switch listed.undo {
        case .none: "–"
        case .some(.none): Markup.tag(BatchPhrases.undone[language], .success)
        case .some(.some(let code)):
            span {
                Markup.tag(BatchPhrases.notUndone[language], .warning); " "
                BatchPhrases.refusal(code, language)
            }
        }
    }
}
