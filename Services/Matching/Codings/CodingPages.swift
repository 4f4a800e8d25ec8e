import Hosting
import Markup
import Models
import Web

/// The screens of confirmed titles.
enum CodingPages {
    static func list(
        _ codings: [ListedCoding], _ library: Library, search: String?, isKeeper: Bool, first: String?, next: String?, _ language: Language
    ) -> Screen {
        Screen(CodingPhrases.title[language]) {
            pageHeading(CodingPhrases.title[language], lead: CodingPhrases.lead[language]) {
                if isKeeper { buttonLink(CodingPhrases.confirm[language], ConfirmTitle.route.link()) }
            }
            searchBox("q", label: CodingPhrases.search[language], action: ListCodings.route.link(), value: search)
            if codings.isEmpty {
                empty(search: search, language)
            } else {
                table(codings, library, isKeeper: isKeeper, language)
                pager(previous: first, next: next)
            }
        }
    }

    private static func empty(search: String?, _ language: Language) -> HTML {
        guard search == nil else {
            return emptyState(
                CodingPhrases.nothingFound[language], CodingPhrases.nothingFoundHint[language],
                action: Link(CommonPhrases.clear[language], ListCodings.route.link()))
        }
        return emptyState(CodingPhrases.nothing[language], CodingPhrases.nothingHint[language])
    }

    private static func table(_ codings: [ListedCoding], _ library: Library, isKeeper: Bool, _ language: Language) -> HTML {
        var columns = [
            Column(CodingPhrases.aTitle[language]), Column(CodingPhrases.means[language]), Column(CodingPhrases.confirmedBy[language]),
        ]
        if isKeeper { columns.append(Column(CodingPhrases.change[language], .actions)) }
        return dataTable(
            caption: CodingPhrases.title[language], isCaptionSpoken: true, columns: columns,
            rows: codings.map { coding in
                let cells = [
                    HTML(coding.title),
                    a(.href(ShowConcept.route.link(coding.occupation))) { library.name(of: coding.occupation, in: language) },
                    standing(coding, language),
                ]
                return isKeeper ? cells + [change(coding, language)] : cells
            })
    }

    /// Who confirmed it, when and where; and who has taken it back.
    private static func standing(_ coding: ListedCoding, _ language: Language) -> HTML {
        let confirmed = "\(CodingPhrases.source(coding.source)[language]), \(coding.confirmedAt), \(coding.doer.name(language))"
        guard let withdrawal = coding.withdrawal else { return HTML(confirmed) }
        return div {
            tag(CodingPhrases.takenBack[language], .warning)
            " \([withdrawal.at, withdrawal.who].compactMap(\.self).joined(separator: ", "))"
            p(.class("hint")) { confirmed }
        }
    }

    private static func change(_ coding: ListedCoding, _ language: Language) -> HTML {
        coding.withdrawal == nil
            ? actionButton(
                CodingPhrases.takeBack[language], action: TakeBackCoding.route.link(coding.id), kind: .quiet, about: coding.title)
            : actionButton(
                CodingPhrases.confirmAgain[language], action: ConfirmAgain.route.link(coding.id), kind: .quiet, about: coding.title)
    }

    /// `likely` are what the title is read as so far.
    static func confirm(
        title: String?, for vacancy: String?, likely: [ConceptReader.Candidate], _ draft: Draft, _ library: Library, _ language: Language
    ) -> Screen {
        let errors = FieldErrors(draft, language)
        let found = choices(likely, draft, library, language)
        return Screen(CodingPhrases.confirm[language]) {
            breadcrumb([
                Link(CodingPhrases.title[language], ListCodings.route.link()),
                Link(CodingPhrases.confirm[language], ConfirmTitle.route.link()),
            ])
            pageHeading(CodingPhrases.confirm[language], lead: CodingPhrases.confirmLead[language])
            errorSummary(errors.summary)
            entryForm(to: ConfirmTitle.route.link()) {
                if let vacancy { input(.type("hidden"), .name("vacancy"), .value(vacancy)) }
                textField(
                    "title", CodingPhrases.aTitle[language], value: title, hint: CodingPhrases.titleHint[language], error: errors["title"],
                    autocomplete: "off")
                combobox(
                    "occupation", CodingPhrases.means[language], source: "/matching/concepts?kind=occupation", value: draft["occupation"],
                    text: draft["occupationText"], hint: (found.isEmpty ? CodingPhrases.typeHint : CodingPhrases.meansHint)[language],
                    error: errors["occupation"], found: found)
                actions {
                    submitButton(CodingPhrases.confirm[language])
                    buttonLink(CommonPhrases.cancel[language], ListCodings.route.link(), kind: .quiet)
                }
            }
        }
    }

    /// What is like the words typed, where they were not clear; else the likeliest with how sure they are.
    private static func choices(
        _ likely: [ConceptReader.Candidate], _ draft: Draft, _ library: Library, _ language: Language
    ) -> [Choice] {
        if let text = draft["occupationText"] {
            return library.search(.occupation, text, in: language, limit: ConceptChoice.offered).map { hit in
                Choice(hit.uri.text, hit.name, hint: hit.matched == hit.name ? nil : hit.matched)
            }
        }
        return likely.map { candidate in
            Choice(
                candidate.uri.text, library.name(of: candidate.uri, in: language),
                hint: CodingPhrases.sureness(Int((candidate.score * 100).rounded()))[language])
        }
    }
}
