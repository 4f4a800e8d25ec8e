import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The list of tranches and reports to come, and the tranches on the page of their agreement.
enum TranchePages {
    static func list(
        _ listed: [TrancheStore.Listed], _ kind: TrancheStore.Kind, isFirst: Bool, next: String?, _ today: CalendarDate,
        _ language: Language
    ) -> Screen {
        Screen(TranchePhrases.title[language]) {
            pageHeading(TranchePhrases.title[language], lead: TranchePhrases.lead[language])
            tabs(
                TrancheStore.Kind.allCases.map {
                    Link(TranchePhrases.word($0)[language], ListTranches.route.link(query: [("kind", $0.rawValue)]), isCurrent: $0 == kind)
                }, label: TranchePhrases.title[language])
            if listed.isEmpty {
                emptyState(TranchePhrases.none(kind)[language], TranchePhrases.noneHint[language])
            } else {
                rows(listed, kind, today, language)
                pager(previous: isFirst ? nil : ListTranches.route.link(query: [("kind", kind.rawValue)]), next: next)
            }
        }
    }

    private static func rows(
        _ listed: [TrancheStore.Listed], _ kind: TrancheStore.Kind, _ today: CalendarDate, _ language: Language
    ) -> HTML {
        dataTable(
            caption: TranchePhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(RepaymentPhrases.dueOn[language]), Column(ApplicationPhrases.person[language]),
                Column(TranchePhrases.tranche[language], .number), Column(RepaymentPhrases.amount[language], .number),
                Column(CommonPhrases.state[language]),
            ],
            rows: listed.map { one in
                [
                    AgreementPages.due(one.dueOn, today, language),
                    a(.href(ShowAgreement.route.link(one.agreement))) { one.name ?? one.application.reference }, HTML(String(one.number)),
                    HTML(Money(one.amount, one.currency).text(in: language)),
                    kind == .tranches ? state(one.state, language) : ReportPages.state(one.report, language),
                ]
            })
    }

    static func state(_ word: Tranche.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .scheduled: .neutral
            case .due: .warning
            case .released: .info
            case .paid: .success
            case .withheld: .danger
            }
        return tag(TranchePhrases.word(word)[language], tone)
    }

    // MARK: Of one agreement

    static func tranches(of contract: Contract, as caller: Caller) -> HTML {
        let (language, agreement) = (caller.language, contract.agreement)
        let free = contract.tranches.free(of: agreement)
        let mayPlan = caller.holds(anyOf: Set(managers)) && agreement.possible.contains(.terminate) && free > 0
        guard mayPlan || !contract.tranches.isEmpty else { return HTML() }
        return card(
            TranchePhrases.title[language],
            actions: {
                if mayPlan { buttonLink(TranchePhrases.plan[language], PlanTranche.route.link(contract.id), kind: .secondary) }
            },
            content: {
                if contract.tranches.isEmpty { p(.class("hint")) { TranchePhrases.noTranches[language] } }
                for told in contract.tranches { tranche(told, of: contract, as: caller) }
                if free > 0, !contract.tranches.isEmpty {
                    p(.class("hint")) { "\(TranchePhrases.free[language]): \(contract.money(free, language))" }
                }
            })
    }

    private static func tranche(_ told: TrancheStore.Told, of contract: Contract, as caller: Caller) -> HTML {
        let (language, tranche) = (caller.language, told.tranche)
        var items = [
            SummaryItem(RepaymentPhrases.amount[language], text: contract.money(tranche.terms.amount, language)),
            SummaryItem(RepaymentPhrases.dueOn[language], text: tranche.terms.dueOn.description),
        ]
        if let text = tranche.terms.condition, let state = tranche.condition {
            items.append(SummaryItem(DecisionPhrases.condition[language], condition(text, state, language)))
        }
        if let name = told.releasedBy { items.append(SummaryItem(TranchePhrases.releasedBy[language], text: name)) }
        if let payment = tranche.state.payment {
            let paid = [payment.paidOn.description, payment.receipt, told.paidBy].compactMap(\.self)
            items.append(SummaryItem(TranchePhrases.paid[language], text: paid.joined(separator: " · ")))
        }
        if let reason = tranche.state.reason { items.append(SummaryItem(TranchePhrases.word(.withheld)[language], text: reason)) }
        if tranche.state.word != .withheld { items.append(ReportPages.item(told, of: contract, language)) }
        return section(.class("stack")) {
            h3 {
                "\(TranchePhrases.tranche[language]) \(tranche.number) "
                state(tranche.state.word, language)
            }
            summaryList(items)
            actions { ways(told, of: contract, as: caller) }
        }
    }

    private static func condition(_ text: String, _ state: GrantCondition.State, _ language: Language) -> HTML {
        group {
            text
            " "
            OutcomePages.state(state.word, language)
            if let shown = state.evidence ?? state.reason { p(.class("hint")) { shown } }
        }
    }

    private static func ways(_ told: TrancheStore.Told, of contract: Contract, as caller: Caller) -> HTML {
        let (language, tranche, here) = (caller.language, told.tranche, String(told.tranche.number))
        let name = "\(TranchePhrases.tranche[language]) \(tranche.number)"
        let isManager = caller.holds(anyOf: Set(managers))
        return group {
            for step in tranche.possibleOfCondition where caller.holds(anyOf: Set(step.roles)) {
                buttonLink(
                    OutcomePhrases.word(step)[language], MoveTrancheCondition.route.link(contract.id, here, step.rawValue), kind: .quiet,
                    about: tranche.terms.condition)
            }
            if tranche.state == .scheduled, tranche.terms.dueOn <= contract.today, caller.holds(anyOf: Set(applicationWriters)) {
                step(.call, TranchePhrases.call, TranchePhrases.callQuestion, here, contract, language)
            }
            if isManager, tranche.state == .due, tranche.condition?.isSettled ?? true,
                contract.tranches.footing(of: tranche, contract.agreement).areEarlierDone
            {
                step(.release, TranchePhrases.release, TranchePhrases.releaseQuestion, here, contract, language)
            }
            if tranche.state == .released, caller.roles.contains(.financeOfficer), tranche.releasedBy != caller.account {
                buttonLink(TranchePhrases.pay[language], PayTranche.route.link(contract.id, here), about: name)
            }
            if isManager, tranche.possible.contains(.withhold) {
                buttonLink(TranchePhrases.withhold[language], WithholdTranche.route.link(contract.id, here), kind: .quiet, about: name)
            }
            ReportPages.ways(told, of: contract, as: caller)
        }
    }

    private static func step(
        _ step: MoveTranche.Step, _ label: Phrase, _ question: Phrase, _ number: String, _ contract: Contract, _ language: Language
    ) -> HTML {
        actionButton(
            label[language], action: MoveTranche.route.link(contract.id, number, step.rawValue), kind: .primary, confirm: question[language]
        )
    }
}
