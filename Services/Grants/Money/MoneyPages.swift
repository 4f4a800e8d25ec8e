import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that tell where the money of awards is.
enum MoneyPages {
    static func fund(_ content: ShowMoney.Content, _ language: Language) -> Screen {
        let fund = content.fund
        let title = MoneyPhrases.title[language]
        return Screen("\(title): \(fund.terms.name)") {
            breadcrumb([
                Link(FundPhrases.title[language], ListFunds.route.link()), Link(fund.terms.name, ShowFund.route.link(fund.id)),
                Link(title, ""),
            ])
            pageHeading(title, kicker: fund.terms.name, lead: MoneyPhrases.lead[language])
            stages(content.total, fund.terms.balance.currency, language)
            reconciliation(content, language)
            if content.lines.isEmpty {
                emptyState(MoneyPhrases.none[language], MoneyPhrases.noneHint[language])
            } else {
                lines(content, language)
                pager(previous: content.isFirst ? nil : ShowMoney.route.link(fund.id), next: content.next)
            }
        }
    }

    private static func stages(_ stages: MoneyStore.Stages, _ currency: Currency, _ language: Language) -> HTML {
        summaryList(
            [
                (MoneyPhrases.approved, stages.approved), (MoneyPhrases.free, stages.free), (MoneyPhrases.committed, stages.committed),
                (MoneyPhrases.received, stages.received), (MoneyPhrases.invoiced, stages.invoiced), (MoneyPhrases.paid, stages.paid),
            ].map { SummaryItem($0[language], text: Money($1, currency).text(in: language)) })
    }

    /// Decisions, payments and entries beside the balances, with a word on whether they agree.
    private static func reconciliation(_ content: ShowMoney.Content, _ language: Language) -> HTML {
        let (sums, total, currency) = (content.reconciliation, content.total, content.fund.terms.balance.currency)
        let rows: [(Phrase, Decimal, Decimal)] = [
            (MoneyPhrases.byDecisions, sums.approvedByDecisions, total.approved),
            (MoneyPhrases.byPayments, sums.paidByPayments, total.paid),
        ]
        let agrees = sums.unproven == 0 && rows.allSatisfy { $0.1 == $0.2 }
        return card(MoneyPhrases.reconciliation[language]) {
            notice(agrees ? .success : .danger) { p { (agrees ? MoneyPhrases.agrees : MoneyPhrases.disagrees)[language] } }
            dataTable(
                caption: MoneyPhrases.reconciliation[language], isCaptionSpoken: true,
                columns: [
                    Column(MoneyPhrases.source[language]), Column(MoneyPhrases.there[language], .number),
                    Column(MoneyPhrases.inLedger[language], .number), Column(MoneyPhrases.difference[language], .number),
                ],
                rows: rows.map { label, there, here in
                    [
                        HTML(label[language]), HTML(Money(there, currency).text(in: language)),
                        HTML(Money(here, currency).text(in: language)),
                        HTML(Money(there - here, currency).text(in: language)),
                    ]
                })
            summaryList([
                SummaryItem(MoneyPhrases.unproven[language], text: String(sums.unproven)),
                SummaryItem(MoneyPhrases.exchange[language], text: Money(sums.exchangeDifference, currency).text(in: language)),
            ])
        }
    }

    private static func lines(_ content: ShowMoney.Content, _ language: Language) -> HTML {
        dataTable(
            caption: MoneyPhrases.lines[language],
            columns: [Column(MoneyPhrases.line[language])]
                + [
                    MoneyPhrases.approved, MoneyPhrases.free, MoneyPhrases.committed, MoneyPhrases.received, MoneyPhrases.invoiced,
                    MoneyPhrases.paid,
                ].map { Column($0[language], .number) },
            rows: content.lines.map { line in
                let stages = line.stages
                let name = group {
                    a(.href(ShowLedger.route.link(content.fund.id, line.application))) { line.application.reference }
                    ", "
                    line.item ?? named(line.line, language)
                }
                return [name]
                    + [stages.approved, stages.free, stages.committed, stages.received, stages.invoiced, stages.paid].map {
                        HTML($0.text(in: language))
                    }
            })
    }

    private static func named(_ line: Int, _ language: Language) -> String {
        line < 0 ? MoneyPhrases.beside[language] : "\(MoneyPhrases.line[language]) \(line)"
    }

    static func ledger(_ content: ShowLedger.Content, _ language: Language) -> Screen {
        let (fund, reference) = (content.fund, content.application.reference)
        let title = "\(MoneyPhrases.ledger[language]) \(reference)"
        return Screen(title) {
            breadcrumb([
                Link(fund.terms.name, ShowFund.route.link(fund.id)),
                Link(MoneyPhrases.title[language], ShowMoney.route.link(fund.id)), Link(reference, ""),
            ])
            pageHeading(title, kicker: fund.terms.name, lead: MoneyPhrases.ledgerLead[language])
            stages(content.total, fund.terms.balance.currency, language)
            dataTable(
                caption: MoneyPhrases.ledger[language], isCaptionSpoken: true,
                columns: [
                    Column(MoneyPhrases.number[language], .number), Column(MoneyPhrases.at[language]), Column(MoneyPhrases.line[language]),
                    Column(MoneyPhrases.from[language]), Column(MoneyPhrases.to[language]), Column(MoneyPhrases.amount[language], .number),
                    Column(MoneyPhrases.cause[language]),
                ],
                rows: content.entries.map { entry in
                    [
                        HTML(String(entry.number)), HTML(entry.at), HTML(named(entry.line, language)),
                        HTML(MoneyPhrases.word(entry.from)[language]), HTML(MoneyPhrases.word(entry.to)[language]),
                        HTML(entry.amount.text(in: language)),
                        HTML(
                            [MoneyPhrases.causes[entry.cause]?[language] ?? entry.cause, entry.purchase].compactMap(\.self)
                                .joined(separator: ", ")),
                    ]
                })
            pager(previous: content.isFirst ? nil : ShowLedger.route.link(fund.id, content.application), next: content.next)
        }
    }
}
