package import FoundationEssentials

/// A year's cash flow of a plan and what follows from it. It rests on the plan alone; what is not answered counts as nought.
package struct PlanForecast: Hashable, Sendable {
    /// One month of the year; amounts are rounded to cents.
    package struct Month: Hashable, Sendable {
        package let number: Int
        package let sales: Decimal
        /// What the goods sold cost.
        package let goods: Decimal
        /// Wages, rent, transport and other costs.
        package let costs: Decimal
        package let household: Decimal
        package let repayment: Decimal
        /// What stays of the month.
        package var net: Decimal { sales - goods - costs - household - repayment }
        /// What is there at its end.
        package let cash: Decimal

        fileprivate init(_ number: Int, _ flow: Flow, cash: Decimal) {
            self.number = number
            sales = flow.sales
            goods = flow.goods
            costs = flow.costs
            household = flow.household
            repayment = flow.repayment
            self.cash = cash + flow.sales - flow.goods - flow.costs - flow.household - flow.repayment
        }
    }

    fileprivate struct Flow {
        let sales: Decimal
        let goods: Decimal
        let costs: Decimal
        let household: Decimal
        let repayment: Decimal
    }

    /// Equipment and all else that is paid before the business begins.
    package let startCost: Decimal
    /// Grant, loan and own contribution, less the start-up cost; below nought where money is missing.
    package let opening: Decimal
    package let months: [Month]
    /// The sales a month at which nothing is lost; nil where the goods cost as much as they bring.
    package let breakEven: Decimal?
    /// After how many months the business has earned what it cost to start; nil where it does not within ten years.
    package let payBackMonths: Int?

    /// How much of the sales stays in the stress case.
    package static let stress = Decimal(sign: .plus, exponent: -2, significand: 70)

    /// The forecast of a plan with this part of its sales: all of them, or `stress`.
    package init(_ plan: BusinessPlan, sales part: Decimal = 1) {
        let answers = plan.answers
        startCost = plan.equipmentCost + (answers.otherStartCosts ?? 0)
        opening = (plan.requested ?? 0) + (plan.ownContribution ?? 0) - startCost
        let usual = answers.usualMonth(part, loan: plan.loan ?? 0)
        var (cash, months) = (opening, [Month]())
        for number in 1...12 {
            let month = Month(number, answers.flow(in: number, part, loan: plan.loan ?? 0), cash: cash)
            months.append(month)
            cash = month.cash
        }
        self.months = months
        breakEven = answers.breakEven
        payBackMonths = Self.payBack(startCost, months, usual: usual.sales - usual.goods - usual.costs - usual.household)
    }

    /// The least that is there at the end of a month.
    package var lowestCash: Decimal { months.map(\.cash).min() ?? opening }

    /// Earnings count before the loan is paid back, for the loan is part of what is to be earned.
    private static func payBack(_ cost: Decimal, _ months: [Month], usual: Decimal) -> Int? {
        guard cost > 0 else { return nil }
        var earned = Decimal(0)
        for number in 1...120 {
            earned += number <= months.count ? months[number - 1].net + months[number - 1].repayment : usual
            if earned >= cost { return number }
        }
        return nil
    }
}

extension ForecastAnswers {
    private var fixed: Decimal { [wages, rent, transport, otherCosts].reduce(0) { $0 + ($1 ?? 0) } }

    fileprivate var breakEven: Decimal? {
        let margin = 100 - (goodsPercent ?? 0)
        guard margin > 0 else { return nil }
        return ((fixed + (household ?? 0)) * 100 / margin).cents
    }

    fileprivate func usualMonth(_ part: Decimal, loan: Decimal) -> PlanForecast.Flow {
        flow(in: max(12, monthsToUsual ?? 1), part, loan: loan)
    }

    /// Sales grow evenly until they are as usual; the loan is paid back in equal parts with simple interest.
    fileprivate func flow(in month: Int, _ part: Decimal, loan: Decimal) -> PlanForecast.Flow {
        let growing = max(1, monthsToUsual ?? 1)
        let share = Decimal(min(month, growing)) / Decimal(growing)
        let sold = ((sales ?? 0) * part * share).cents
        return PlanForecast.Flow(
            sales: sold, goods: (sold * (goodsPercent ?? 0) / 100).cents, costs: fixed, household: household ?? 0,
            repayment: repayment(in: month, of: loan))
    }

    private func repayment(in month: Int, of loan: Decimal) -> Decimal {
        let term = loanMonths ?? 12
        guard loan > 0, month <= term else { return 0 }
        let interest = loan * (loanInterest ?? 0) / 100 * Decimal(term) / 12
        return ((loan + interest) / Decimal(term)).cents
    }
}
