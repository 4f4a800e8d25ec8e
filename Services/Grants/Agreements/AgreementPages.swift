import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show agreements.
enum AgreementPages {
    static func list(
        _ listed: [AgreementStore.Listed], _ order: AgreementStore.Order, isFirst: Bool, next: String?, _ today: CalendarDate,
        _ language: Language
    ) -> Screen {
        Screen(AgreementPhrases.title[language]) {
            pageHeading(AgreementPhrases.title[language], lead: AgreementPhrases.lead[language])
            tabs(
                AgreementStore.Order.allCases.map {
                    Link(
                        AgreementPhrases.word($0)[language], ListAgreements.route.link(query: [("order", $0.rawValue)]),
                        isCurrent: $0 == order)
                }, label: AgreementPhrases.title[language])
            if listed.isEmpty {
                emptyState(AgreementPhrases.none(order)[language], AgreementPhrases.noneHint(order)[language])
            } else {
                rows(listed, today, language)
                pager(previous: isFirst ? nil : ListAgreements.route.link(query: [("order", order.rawValue)]), next: next)
            }
        }
    }

    private static func rows(_ listed: [AgreementStore.Listed], _ today: CalendarDate, _ language: Language) -> HTML {
        dataTable(
            caption: AgreementPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(ApplicationPhrases.person[language]), Column(DecisionPhrases.granted[language], .number),
                Column(DecisionPhrases.loan[language], .number), Column(RepaymentPhrases.nextDue[language]),
                Column(RepaymentPhrases.balance[language], .number), Column(RepaymentPhrases.arrears[language], .number),
                Column(CommonPhrases.state[language]),
            ],
            rows: listed.map { one in
                func money(_ amount: Decimal) -> HTML { HTML(Money(amount, one.currency).text(in: language)) }
                return [
                    a(.href(ShowAgreement.route.link(one.id))) { one.name ?? one.application.reference }, money(one.award.granted),
                    money(one.award.loan), due(one.nextDueOn, today, language), money(one.balance),
                    one.arrears > 0 ? money(one.arrears) : HTML("–"), state(one.state, language),
                ]
            })
    }

    static func due(_ day: CalendarDate?, _ today: CalendarDate, _ language: Language) -> HTML {
        guard let day else { return HTML("–") }
        return group {
            day.description
            if day < today {
                " "
                tag(RepaymentPhrases.late[language], .warning)
            }
        }
    }

    static func state(_ word: Agreement.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .offered: .warning
            case .accepted, .active: .info
            case .completed: .success
            case .terminated: .neutral
            }
        return tag(AgreementPhrases.word(word)[language], tone)
    }

    static func way(to title: String?, of contract: Contract, _ language: Language) -> HTML {
        breadcrumb(
            [Link(AgreementPhrases.title[language], ListAgreements.route.link())]
                + (title.map { [Link(contract.title, ShowAgreement.route.link(contract.id)), Link($0, "")] } ?? [Link(contract.title, "")]))
    }
}

// MARK: One agreement

extension AgreementPages {
    static func agreement(_ contract: Contract, as caller: Caller) -> Screen {
        let (language, agreement) = (caller.language, contract.agreement)
        return Screen("\(AgreementPhrases.agreement[language]): \(contract.title)") {
            way(to: nil, of: contract, language)
            pageHeading(
                contract.title,
                kicker: [AgreementPhrases.agreement[language], contract.business].compactMap(\.self).joined(separator: " · "),
                status: state(agreement.state.word, language)
            ) { ways(contract, as: caller) }
            if case .terminated(let reason) = agreement.state {
                notice(.info, title: AgreementPhrases.word(.terminated)[language]) { p { reason } }
            }
            if contract.isKept == false { notice(.danger, role: "alert") { p { SignaturePhrases.broken[language] } } }
            card(AgreementPhrases.given[language]) {
                amounts(of: contract, language)
                if !agreement.lines.isEmpty { lines(of: contract, language) }
            }
            TranchePages.tranches(of: contract, as: caller)
            if agreement.loan != nil { RepaymentPages.loan(contract, as: caller) }
            signature(of: contract, language)
            ScanPages.part(
                contract.shelf, as: caller,
                removal: agreement.state == .accepted ? { RemoveScan.route.link(contract.id, $0) } : nil)
            card(CommonPhrases.history[language]) { contract.history.timeline(StoryPages.words, language) }
        }
    }

    private static func ways(_ contract: Contract, as caller: Caller) -> HTML {
        let (language, possible) = (caller.language, contract.agreement.possible)
        return group {
            if possible.contains(.accept), caller.holds(anyOf: Set(applicationWriters)) {
                buttonLink(SignaturePhrases.onScreen[language], SignAgreement.route.link(contract.id))
                buttonLink(SignaturePhrases.onPaper[language], SignOnPaper.route.link(contract.id), kind: .secondary)
            }
            if caller.holds(anyOf: Set(managers)) {
                if possible.contains(.start) {
                    actionButton(
                        AgreementPhrases.start[language], action: MoveAgreement.route.link(contract.id, MoveAgreement.Step.start.rawValue),
                        kind: .primary, confirm: AgreementPhrases.startQuestion[language])
                }
                if possible.contains(.complete), contract.standing.balance == 0, contract.tranches.allSatisfy(\.isDone) {
                    actionButton(
                        AgreementPhrases.complete[language],
                        action: MoveAgreement.route.link(contract.id, MoveAgreement.Step.complete.rawValue), kind: .primary,
                        confirm: AgreementPhrases.completeQuestion[language])
                }
                if possible.contains(.terminate) {
                    buttonLink(AgreementPhrases.terminate[language], TerminateAgreement.route.link(contract.id), kind: .quiet)
                }
            }
            if caller.holds(anyOf: Set(moneyReaders)) {
                buttonLink(AgreementPhrases.paper[language], PrintAgreement.route.link(contract.id), kind: .secondary)
            }
            if caller.holds(anyOf: Set(decisionReaders)) {
                buttonLink(OutcomePhrases.title[language], ShowDecision.route.link(contract.agreement.application), kind: .quiet)
            }
        }
    }

    /// The grant, the loan and how it is paid back.
    static func amounts(of contract: Contract, _ language: Language) -> HTML {
        let award = contract.agreement.award
        var items = [
            SummaryItem(DecisionPhrases.granted[language], text: contract.money(award.granted, language)),
            SummaryItem(DecisionPhrases.loan[language], text: contract.money(award.loan, language)),
        ]
        if let loan = contract.agreement.loan {
            items += [
                SummaryItem(AgreementPhrases.interest[language], text: "\(loan.interestPercent.digits(in: language)) %"),
                SummaryItem(AgreementPhrases.instalments[language], text: String(loan.instalments)),
                SummaryItem(AgreementPhrases.grace[language], text: String(loan.grace)),
            ]
        }
        return summaryList(items)
    }

    /// What is approved of each line of the equipment list.
    static func lines(of contract: Contract, _ language: Language) -> HTML {
        dataTable(
            caption: DecisionPhrases.lines[language], isCaptionSpoken: true,
            columns: [Column(DecisionPhrases.lines[language]), Column(DecisionPhrases.approvedAmount[language], .number)],
            rows: contract.agreement.lines.map { [HTML($0.item), HTML(contract.money($0.approved, language))] })
    }

    /// How it was signed; nothing before.
    private static func signature(of contract: Contract, _ language: Language) -> HTML {
        guard let signature = contract.signature else { return HTML() }
        return card(SignaturePhrases.title[language]) {
            SignaturePages.drawing(of: signature, language)
            summaryList(
                SignaturePages.items(of: signature, recordedBy: contract.recordedBy, language) + [
                    SummaryItem(SignaturePhrases.countersignedBy[language], text: contract.startedBy),
                    SummaryItem(ApplicationPhrases.digest[language], code { contract.digest?.hexadecimal ?? "–" }),
                ])
            if contract.isKept == true { p(.class("hint")) { SignaturePhrases.kept[language] } }
            if signature.method.word == .paper { p(.class("hint")) { SignaturePhrases.paperKept[language] } }
        }
    }
}
