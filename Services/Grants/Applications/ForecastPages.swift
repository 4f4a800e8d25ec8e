import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// What a plan leads to, on screen and on paper.
enum ForecastPages {
    static func eligibility(_ check: EligibilityCheck, _ currency: Currency, _ language: Language) -> HTML {
        card(
            ForecastPhrases.eligibility[language],
            aside: check.isEligible
                ? tag(ForecastPhrases.eligible[language], .success) : tag(ForecastPhrases.notEligible[language], .warning)
        ) {
            dataTable(
                caption: ForecastPhrases.eligibility[language], isCaptionSpoken: true,
                columns: [Column(ForecastPhrases.rule[language]), Column(CommonPhrases.state[language])],
                rows: check.findings.map { finding in
                    [HTML(ForecastPhrases.text(finding.rule, currency, language)), verdict(finding.verdict, language)]
                })
        }
    }

    private static func verdict(_ verdict: EligibilityFinding.Verdict, _ language: Language) -> HTML {
        switch verdict {
        case .met: tag(ForecastPhrases.met[language], .success)
        case .notMet: tag(ForecastPhrases.notMet[language], .danger)
        case .unknown: tag(ForecastPhrases.notKnown[language], .warning)
        }
    }

    /// On paper what is folded is not printed, so it is left out.
    static func forecast(_ plan: BusinessPlan, _ currency: Currency, _ language: Language, onPaper: Bool = false) -> HTML {
        let (planned, stress) = (PlanForecast(plan), PlanForecast(plan, sales: PlanForecast.stress))
        return card(ForecastPhrases.forecast[language]) {
            p(.class("hint")) { ForecastPhrases.forecastLead[language] }
            outcomes(planned, stress, currency, language)
            chart(planned, stress, language)
            table(planned, ForecastPhrases.usual[language], language)
            if !onPaper { disclosure(ForecastPhrases.stress[language]) { table(stress, ForecastPhrases.stress[language], language) } }
        }
    }

    private static func outcomes(_ planned: PlanForecast, _ stress: PlanForecast, _ currency: Currency, _ language: Language) -> HTML {
        func months(_ forecast: PlanForecast) -> String {
            forecast.payBackMonths.map { "\($0) \(ForecastPhrases.months[language])" } ?? ForecastPhrases.never[language]
        }
        func money(_ amount: Decimal) -> HTML { HTML(Money(amount, currency).text(in: language)) }
        return dataTable(
            caption: ForecastPhrases.forecast[language], isCaptionSpoken: true,
            columns: [
                Column(ForecastPhrases.result[language]), Column(ForecastPhrases.usual[language], .number),
                Column(ForecastPhrases.stress[language], .number),
            ],
            rows: [
                [HTML(ForecastPhrases.startCost[language]), money(planned.startCost), money(stress.startCost)],
                [
                    HTML(ForecastPhrases.breakEven[language]), planned.breakEven.map(money) ?? "–", stress.breakEven.map(money) ?? "–",
                ],
                [HTML(ForecastPhrases.payBack[language]), HTML(months(planned)), HTML(months(stress))],
                [HTML(ForecastPhrases.lowest[language]), money(planned.lowestCash), money(stress.lowestCash)],
            ])
    }

    private static func chart(_ planned: PlanForecast, _ stress: PlanForecast, _ language: Language) -> HTML {
        lineChart(
            ForecastPhrases.chart[language], labels: planned.months.map { String($0.number) },
            series: [
                Series(ForecastPhrases.sales[language], planned.months.map { $0.sales.figure }),
                Series(ForecastPhrases.allCosts[language], planned.months.map { ($0.sales - $0.net).figure }),
                Series(ForecastPhrases.stress[language], stress.months.map { $0.sales.figure }),
            ], format: { $0.figure(in: language) })
    }

    private static func table(_ forecast: PlanForecast, _ caption: String, _ language: Language) -> HTML {
        dataTable(
            caption: caption,
            columns: [
                Column(ForecastPhrases.month[language]), Column(ForecastPhrases.sales[language], .number),
                Column(ForecastPhrases.goods[language], .number), Column(ForecastPhrases.costs[language], .number),
                Column(ForecastPhrases.household[language], .number), Column(ForecastPhrases.repayment[language], .number),
                Column(ForecastPhrases.net[language], .number), Column(ForecastPhrases.cash[language], .number),
            ],
            rows: forecast.months.map { month in
                [HTML(String(month.number))]
                    + [month.sales, month.goods, month.costs, month.household, month.repayment, month.net, month.cash]
                    .map { HTML($0.text(in: language)) }
            })
    }
}

extension Decimal {
    /// For a drawing alone; amounts are computed as decimals.
    fileprivate var figure: Double { Double(description) ?? 0 }
}
