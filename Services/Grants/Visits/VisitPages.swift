import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Web

/// The screens that list and show visits.
enum VisitPages {
    static func list(
        _ listed: [VisitStore.Listed], _ input: ListVisits.Input, next: String?, _ today: CalendarDate, _ language: Language
    ) -> Screen {
        let kind = input.kind ?? .planned
        return Screen(VisitPhrases.title[language]) {
            pageHeading(VisitPhrases.title[language], lead: VisitPhrases.lead[language])
            tabs(
                VisitStore.Kind.allCases.map {
                    Link(
                        VisitPhrases.word($0)[language], ListVisits.route.link(query: [("kind", $0.rawValue)]), isCurrent: $0 == kind)
                }, label: VisitPhrases.title[language])
            filterForm(action: ListVisits.route.link(), submit: CommonPhrases.show[language], clear: nil) {
                Markup.input(.type("hidden"), .name("kind"), .value(kind.rawValue))
                selectField(
                    "whose", VisitPhrases.whose[language],
                    ListVisits.Whose.allCases.map { Choice($0.rawValue, VisitPhrases.word($0)[language]) },
                    value: (input.whose ?? .all).rawValue, prompt: nil)
            }
            if listed.isEmpty {
                emptyState(VisitPhrases.none(kind)[language], VisitPhrases.noneHint[language])
            } else {
                table(listed, today, language)
                pager(previous: input.cursor == nil ? nil : ListVisits.route.link(query: input.query), next: next)
            }
        }
    }

    private static func table(_ listed: [VisitStore.Listed], _ today: CalendarDate, _ language: Language) -> HTML {
        dataTable(
            caption: VisitPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(VisitPhrases.visit[language]), Column(RepaymentPhrases.dueOn[language]), Column(CommonPhrases.district[language]),
                Column(VisitPhrases.caseWorker[language]), Column(CommonPhrases.state[language]),
            ],
            rows: listed.map { one in
                [
                    group {
                        a(.href(ShowVisit.route.link(one.visit.id))) { one.person }
                        " "
                        span(.class("hint")) { VisitPhrases.month(one.visit.month)[language] }
                    },
                    due(one.visit, today, language), HTML(one.district ?? "–"), HTML(one.caseWorker ?? "–"),
                    state(one.visit.state.word, language),
                ]
            })
    }

    private static func due(_ visit: MonitoringVisit, _ today: CalendarDate, _ language: Language) -> HTML {
        visit.state.word == .done ? day(visit.dueOn.description) : AgreementPages.due(visit.dueOn, today, language)
    }

    static func state(_ word: MonitoringVisit.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .planned: .info
            case .done: .success
            case .missed: .warning
            }
        return tag(VisitPhrases.word(word)[language], tone)
    }

    /// The visits of one award.
    static func ofAward(_ listed: [VisitStore.Listed], _ today: CalendarDate, _ language: Language) -> HTML {
        dataTable(
            caption: VisitPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(VisitPhrases.visit[language]), Column(RepaymentPhrases.dueOn[language]), Column(VisitPhrases.visitedOn[language]),
                Column(VisitPhrases.business[language]), Column(CommonPhrases.state[language]),
            ],
            rows: listed.map { one in
                let report = one.visit.state.report
                return [
                    a(.href(ShowVisit.route.link(one.visit.id))) { VisitPhrases.month(one.visit.month)[language] },
                    due(one.visit, today, language), report.map { day($0.visitedOn.description) } ?? "–",
                    HTML(report.map { VisitPhrases.word($0.business)[language] } ?? "–"), state(one.visit.state.word, language),
                ]
            })
    }

    /// What was found of a thing: its condition, or that it is not there.
    static func found(_ condition: MonitoringVisit.Condition?, _ language: Language) -> HTML {
        let tone: Tone =
            switch condition {
            case .good: .success
            case .worn: .info
            case .broken: .warning
            case nil: .danger
            }
        return tag((condition.map(VisitPhrases.word) ?? VisitPhrases.absent)[language], tone)
    }
}

// MARK: One visit

extension VisitPages {
    static func visit(_ dossier: VisitDossier, as caller: Caller) -> Screen {
        let (language, listed, visit) = (caller.language, dossier.listed, dossier.visit)
        let title = VisitPhrases.month(visit.month)[language]
        return Screen("\(title): \(listed.person)") {
            way(to: nil, of: dossier, language)
            pageHeading(
                title, kicker: [listed.person, listed.district].compactMap(\.self).joined(separator: " · "),
                status: state(visit.state.word, language)
            ) { ways(dossier, as: caller) }
            if let reason = visit.state.reason {
                notice(.warning, title: VisitPhrases.word(MonitoringVisit.State.Word.missed)[language]) { p { reason } }
            }
            summaryList(facts(of: dossier, language))
            if visit.state.report == nil {
                if !dossier.held.isEmpty { card(VisitPhrases.toLookAt[language]) { ul { for one in dossier.held { li { one.title } } } } }
            } else if !dossier.found.isEmpty {
                findings(dossier.found, language)
            }
            photos(of: dossier, language)
            corrections(of: dossier, language)
            card(CommonPhrases.history[language]) { dossier.history.timeline(VisitPhrases.events, language) }
        }
    }

    static func way(to title: String?, of dossier: VisitDossier, _ language: Language) -> HTML {
        let here = "\(dossier.listed.person), \(VisitPhrases.month(dossier.visit.month)[language])"
        return breadcrumb(
            [Link(VisitPhrases.title[language], ListVisits.route.link())]
                + (title.map { [Link(here, ShowVisit.route.link(dossier.visit.id)), Link($0, "")] } ?? [Link(here, "")]))
    }

    private static func ways(_ dossier: VisitDossier, as caller: Caller) -> HTML {
        let (id, language) = (dossier.visit.id, caller.language)
        let mayWrite = caller.holds(anyOf: Set(visitors))
        return group {
            if dossier.visit.state.report == nil {
                if mayWrite {
                    buttonLink(VisitPhrases.report[language], ReportVisit.route.link(id))
                    if dossier.visit.state == .planned {
                        buttonLink(VisitPhrases.miss[language], MissVisit.route.link(id), kind: .quiet)
                    }
                }
            } else if mayWrite, dossier.keepsFiles, dossier.photos.count < 10 {
                buttonLink(VisitPhrases.addPhoto[language], AddVisitPhoto.route.link(id))
            }
            if let report = dossier.visit.state.report, mayWrite, report.by == caller.account || caller.holds(anyOf: Set(managers)) {
                buttonLink(VisitPhrases.correct[language], CorrectVisit.route.link(id), kind: .secondary)
            }
            buttonLink(EquipmentPhrases.title[language], ShowEquipment.route.link(dossier.visit.application), kind: .secondary)
        }
    }

    private static func facts(of dossier: VisitDossier, _ language: Language) -> [SummaryItem] {
        let visit = dossier.visit
        let planned = [
            SummaryItem(RepaymentPhrases.dueOn[language], due(visit, dossier.today, language)),
            SummaryItem(VisitPhrases.caseWorker[language], text: dossier.listed.caseWorker),
        ]
        return planned + (visit.state.report.map { facts(of: $0, by: dossier.listed, language) } ?? [])
    }

    /// What a report says, by who was there.
    static func facts(of report: MonitoringVisit.Report, by listed: VisitStore.Listed, _ language: Language) -> [SummaryItem] {
        [
            SummaryItem(
                VisitPhrases.visitedOn[language],
                text: [report.visitedOn.description, listed.visitedBy].compactMap(\.self).joined(separator: ", ")),
            SummaryItem(VisitPhrases.business[language], text: VisitPhrases.word(report.business)[language]),
            SummaryItem(VisitPhrases.turnover[language], text: report.turnover.map { Money($0, listed.currency).text(in: language) }),
            SummaryItem(VisitPhrases.jobs[language], text: report.jobsCreated.map(String.init)),
            SummaryItem(VisitPhrases.advice[language], text: report.advice),
        ]
    }

    static func findings(_ found: [VisitStore.Found], _ language: Language) -> HTML {
        dataTable(
            caption: VisitPhrases.things[language],
            columns: [
                Column(AssetPhrases.number[language]), Column(PurchasePhrases.item[language]), Column(VisitPhrases.found[language]),
                Column(VisitPhrases.note[language]),
            ],
            rows: found.map { one in
                [
                    a(.href(ShowAsset.route.link(one.finding.asset))) { one.tag?.text ?? "–" }, HTML(one.item),
                    Self.found(one.finding.condition, language), HTML(one.finding.note ?? "–"),
                ]
            })
    }

    private static func photos(of dossier: VisitDossier, _ language: Language) -> HTML {
        guard !dossier.photos.isEmpty else { return HTML() }
        return card(VisitPhrases.photos[language]) {
            ul {
                for (place, photo) in dossier.photos.enumerated() {
                    li {
                        name(of: photo, place, dossier, language)
                        " "
                        span(.class("hint")) { "\(DocumentPages.size(photo.file.size)), \(photo.added)" }
                    }
                }
            }
        }
    }

    /// What a picture shows, which leads to it where it may be looked at.
    private static func name(of photo: VisitPhoto, _ place: Int, _ dossier: VisitDossier, _ language: Language) -> HTML {
        let name = photo.caption ?? "\(VisitPhrases.photo[language]) \(place + 1)"
        return DocumentPages.name(
            name, of: photo.file, at: GetVisitPhoto.route.link(dossier.visit.id, photo.id), isScanned: dossier.scansFiles, language)
    }
}
