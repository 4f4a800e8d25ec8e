import Hosting
import Markup
import Models
import Web

/// The screen of the list of returnees.
enum ListPages {
    static func list(
        _ people: [ReturneeSearch.Listed], _ input: ListReturnees.Input, sort: ListReturnees.Sort, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        let isNarrowed = input.query.contains { $0.0 != "sort" }
        return Screen(ReturneePhrases.title[language]) {
            pageHeading(ReturneePhrases.title[language], lead: ReturneePhrases.lead[language]) {
                if caller.mayRegister { buttonLink(ReturneePhrases.register[language], RegisterReturnee.route.link()) }
            }
            filters(input, sort, as: caller)
            if people.isEmpty {
                nobody(isNarrowed: isNarrowed, as: caller)
            } else {
                dataTable(
                    caption: ReturneePhrases.title[language], isCaptionSpoken: true, columns: columns(input, sort, language),
                    rows: people.map { row($0, language) })
                pager(previous: input.cursor == nil ? nil : ListReturnees.route.link(query: input.query), next: next)
                ExportReturnees.links(query: input.query, language)
            }
        }
    }

    private static func nobody(isNarrowed: Bool, as caller: Caller) -> HTML {
        let language = caller.language
        guard !isNarrowed else {
            return emptyState(
                ReturneePhrases.nobodyFound[language], ReturneePhrases.nobodyFoundHint[language],
                action: Link(CommonPhrases.clear[language], ListReturnees.route.link()))
        }
        return emptyState(
            ReturneePhrases.nobody[language], caller.mayRegister ? ReturneePhrases.nobodyHint[language] : nil,
            action: caller.mayRegister ? Link(ReturneePhrases.register[language], RegisterReturnee.route.link()) : nil)
    }

    private static func filters(_ input: ListReturnees.Input, _ sort: ListReturnees.Sort, as caller: Caller) -> HTML {
        let language = caller.language
        let sorts = ListReturnees.Sort.allCases.filter { $0 != .closest || input.q != nil }
        return filterForm(
            action: ListReturnees.route.link(), submit: CommonPhrases.show[language],
            clear: Link(CommonPhrases.clear[language], ListReturnees.route.link())
        ) {
            textField("q", ReturneePhrases.search[language], value: input.q?.value, width: .medium, type: "search", autocomplete: "off")
            selectField(
                "state", CasePhrases.title[language],
                CaseState.Word.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: input.state?.rawValue,
                prompt: CommonPhrases.all[language])
            selectField(
                "whose", ReturneePhrases.whose[language], [Choice("mine", ReturneePhrases.mine[language])], value: input.whose?.rawValue,
                prompt: ReturneePhrases.everybodys[language])
            selectField(
                "due", ReturneePhrases.due[language],
                [
                    Choice("overdue", ReturneePhrases.overdueOnly[language]), Choice("week", ReturneePhrases.dueThisWeek[language]),
                ],
                value: input.due?.rawValue, prompt: CommonPhrases.all[language])
            selectField(
                "sort", ReturneePhrases.sort[language], sorts.map { Choice($0.rawValue, ReturneePhrases.word($0)[language]) },
                value: sort.rawValue, prompt: nil)
        }
    }

    private static func columns(_ input: ListReturnees.Input, _ sort: ListReturnees.Sort, _ language: Language) -> [Markup.Column] {
        let rest = input.query.filter { $0.0 != "sort" }
        func sorting(_ by: ListReturnees.Sort, _ order: Markup.Column.Sorting.Order) -> Markup.Column.Sorting {
            Markup.Column.Sorting(ListReturnees.route.link(query: rest + [("sort", by.rawValue)]), sort == by ? order : .none)
        }
        return [
            Column(CommonPhrases.name[language], sorting: sorting(.name, .ascending)), Column(CommonPhrases.district[language]),
            Column(CasePhrases.title[language]), Column(ReturneePhrases.caseWorker[language]),
            Column(ReturneePhrases.registeredOn[language], sorting: sorting(.newest, .descending)),
        ]
    }

    private static func row(_ person: ReturneeSearch.Listed, _ language: Language) -> [HTML] {
        [
            a(.href(ShowReturnee.route.link(person.id))) { person.name },
            HTML(person.district ?? "–"),
            span {
                CasePages.tag(person.state, language)
                if person.overdue > 0 {
                    " "
                    tag("\(ReturneePhrases.overdue[language]): \(person.overdue)", .warning)
                }
            },
            HTML(person.caseWorker ?? "–"),
            day(person.registeredOn),
        ]
    }

    /// The list as a file has it.
    static func sheet(of people: [ReturneeSearch.Listed], _ language: Language) -> Sheet {
        let headings = [
            CommonPhrases.name, CommonPhrases.district, CasePhrases.title, ReturneePhrases.caseWorker, ReturneePhrases.registeredOn,
            ReturneePhrases.overdue,
        ]
        return Sheet(
            headings, language,
            rows: people.map { person in
                [
                    .text(person.name), .text(person.district), .text(person.state.name[language]), .text(person.caseWorker),
                    .day(person.registeredOn), .number(person.overdue),
                ]
            })
    }
}
