import FoundationEssentials
import Hosting
import Markup
import Models
import QR
import Web

/// The screens of the public board; they need no script.
enum BoardPages {
    static func list(
        _ vacancies: [BoardStore.Listed], _ input: ShowBoard.Input, on board: Board, next: String?, _ language: Language
    ) -> Screen {
        let here = ShowBoard.route.link(board.slug)
        var screen = Screen(BoardPhrases.title(board)[language]) {
            pageHeading(BoardPhrases.title(board)[language], lead: BoardPhrases.lead[language])
            filters(input, at: here, language)
            if vacancies.isEmpty {
                emptyState(BoardPhrases.nothing[language], BoardPhrases.nothingHint[language])
            } else {
                table(vacancies, on: board, language)
                pager(previous: input.cursor == nil ? nil : ShowBoard.route.link(board.slug, query: input.query), next: next)
            }
            p { a(.href(BoardFeed.route.link(board.slug))) { BoardPhrases.feed[language] } }
        }
        screen.links = group {
            link(.rel("canonical"), .href(board.address(ShowBoard.route.link(board.slug, query: input.query))))
            link(.rel("alternate"), .type("application/atom+xml"), .href(BoardFeed.route.link(board.slug)))
        }
        screen.needsScript = false
        return screen
    }

    private static func filters(_ input: ShowBoard.Input, at here: String, _ language: Language) -> HTML {
        filterForm(
            action: here, submit: CommonPhrases.show[language],
            clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], here)
        ) {
            textField("q", BoardPhrases.words[language], value: input.q?.value, width: .medium)
            textField("place", VacancyTermPhrases.district[language], value: input.place?.value, width: .medium)
            selectField(
                "group", BoardPhrases.group[language],
                OccupationGroup.allCases.map { Choice($0.rawValue, BoardPhrases.word($0)[language]) }, value: input.group?.rawValue,
                prompt: CommonPhrases.all[language])
            selectField(
                "contract", VacancyTermPhrases.contract[language],
                VacancyTerms.Contract.allCases.map { Choice($0.rawValue, VacancyTermPhrases.word($0)[language]) },
                value: input.contract?.rawValue, prompt: CommonPhrases.all[language])
        }
    }

    private static func table(_ vacancies: [BoardStore.Listed], on board: Board, _ language: Language) -> HTML {
        dataTable(
            caption: BoardPhrases.title(board)[language], isCaptionSpoken: true,
            columns: [
                Column(VacancyTermPhrases.title[language]), Column(VacancyTermPhrases.employer[language]),
                Column(VacancyTermPhrases.district[language]), Column(VacancyTermPhrases.contract[language]),
                Column(VacancyTermPhrases.closesOn[language]),
            ],
            rows: vacancies.map { listed in
                [
                    a(.href(ShowBoardVacancy.route.link(board.slug, listed.id))) { listed.title }, HTML(listed.employer),
                    HTML(listed.district ?? "–"), HTML(terms(listed, language)), listed.closesOn.map { day($0.description) } ?? "–",
                ]
            })
    }

    static func vacancy(_ vacancy: BoardStore.Full, _ labels: ConceptLabels, on board: Board, _ language: Language) -> Screen {
        let (terms, listed) = (vacancy.terms, vacancy.listed)
        let address = board.address(ShowBoardVacancy.route.link(board.slug, listed.id))
        var screen = Screen("\(terms.title) · \(listed.employer)") {
            way(board, Link(terms.title, ShowBoardVacancy.route.link(board.slug, listed.id)), language)
            pageHeading(terms.title, kicker: listed.employer)
            card { summaryList(VacancyPages.offer(terms, language)) }
            h2 { VacancyTermPhrases.work[language] }
            paragraphs(terms.description)
            let demands = VacancyPages.demands(terms, labels, language)
            if !demands.isEmpty {
                h2 { VacancyTermPhrases.demands[language] }
                card { summaryList(demands) }
            }
            h2 { BoardPhrases.apply[language] }
            application(terms, board, language)
            sheet(address, board, language)
            dataBlock(json: JobPosting.json(vacancy, labels, at: address, on: board))
        }
        screen.links = link(.rel("canonical"), .href(address))
        screen.needsScript = false
        return screen
    }

    private static func application(_ terms: VacancyTerms, _ board: Board, _ language: Language) -> HTML {
        guard let application = terms.application else { return p { BoardPhrases.ask(board)[language] } }
        return group {
            paragraphs(application.instructions ?? "")
            ul {
                if let phone = application.phone { li { a(.href("tel:" + phone.filter { !$0.isWhitespace })) { phone } } }
                if let email = application.email { li { a(.href("mailto:" + email.text)) { email.text } } }
                if let url = application.url { li { a(.href(url), .rel("nofollow noopener")) { url } } }
            }
        }
    }

    private static func paragraphs(_ text: String) -> HTML {
        group { for line in text.split(whereSeparator: \.isNewline) { p { String(line) } } }
    }

    /// What a printed sheet carries at its end: the address, for eyes and for a telephone's camera.
    private static func sheet(_ address: String, _ board: Board, _ language: Language) -> HTML {
        div(.class("print-only", "sheet")) {
            if let code = QRCode(address) {
                svg(.viewBox("0 0 \(code.side) \(code.side)"), .width("98"), .height("98"), .role("img"), .aria("label", address)) {
                    path(.d(code.path))
                }
            }
            div {
                p { BoardPhrases.scan[language] }
                p { address }
            }
        }
    }

    /// What stands at the address of a vacancy that has ended.
    static func gone(_ similar: [BoardStore.Listed], on board: Board, _ language: Language) -> Screen {
        var screen = Screen(BoardPhrases.gone[language], status: 410) {
            way(board, Link(BoardPhrases.gone[language], ""), language)
            pageHeading(BoardPhrases.gone[language], lead: BoardPhrases.goneLead[language])
            if !similar.isEmpty {
                h2 { BoardPhrases.similar[language] }
                table(similar, on: board, language)
            }
            actions { buttonLink(BoardPhrases.all[language], ShowBoard.route.link(board.slug), kind: .secondary) }
        }
        screen.needsScript = false
        return screen
    }

    private static func way(_ board: Board, _ here: Link, _ language: Language) -> HTML {
        breadcrumb([Link(BoardPhrases.title(board)[language], ShowBoard.route.link(board.slug)), here])
    }

    private static func terms(_ listed: BoardStore.Listed, _ language: Language) -> String {
        "\(VacancyTermPhrases.word(listed.contract)[language]) · \(listed.schedule.name[language])"
    }

    /// A vacancy in one line, for the feed.
    static func line(_ listed: BoardStore.Listed, _ language: Language) -> String {
        [listed.employer, listed.district, terms(listed, language)].compactMap(\.self).joined(separator: " · ")
    }
}
