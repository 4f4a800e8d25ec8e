package import FoundationEssentials

/// What a person wishes for, as rankings read it.
struct PreparedWish: Hashable, Sendable {
    /// What many people may have in common.
    struct Terms: Hashable, Sendable {
        /// The least that the person would work for.
        var pay: YearlyPay?
        var mattersMost: Wish.Aspect?
        var mattersLeast: Wish.Aspect?

        /// Whether the person has said what matters. Until then hours and places are what the person can do, and no wish.
        var saysWhatMatters: Bool {
            mattersMost != nil || mattersLeast != nil
        }
    }

    /// The preferred occupations that the taxonomy knows, as its indexes, ascending, each once.
    var occupations: [Int32] = []
    var terms = Terms()

    /// Whether there is nothing to compare.
    var isSilent: Bool {
        occupations.isEmpty && terms.pay == nil && !terms.saysWhatMatters
    }
}

extension PreparedWish {
    init(_ profile: borrowing SkillProfile, _ taxonomy: borrowing Taxonomy) {
        for uri in profile.preferredOccupations {
            if let index = taxonomy.index(ofOccupation: uri), !occupations.contains(index) { occupations.append(index) }
        }
        occupations.sort()
        terms = Terms(
            pay: profile.wageWish.map(YearlyPay.init), mattersMost: profile.mattersMost, mattersLeast: profile.mattersLeast)
    }
}

/// Pay for a year of full-time work.
struct YearlyPay: Hashable, Sendable {
    let amount: Double
    let currency: Currency

    /// By the month.
    init(_ money: Money) {
        self.init(money.amount * VacancyTerms.Wage.Period.month.perYear, money.currency)
    }

    /// At its best.
    init(_ wage: VacancyTerms.Wage) {
        self.init((wage.maximum ?? wage.minimum) * wage.period.perYear, wage.currency)
    }

    // Equal decimals are equal afterwards, so whoever is offered just what they wish has it.
    private init(_ amount: Decimal, _ currency: Currency) {
        self.amount = Double(amount.description) ?? 0
        self.currency = currency
    }
}

extension VacancyTerms.Wage.Period {
    /// How many of it a year of full-time work has: 40 hours and 5 days a week, 52 weeks.
    package var perYear: Decimal {
        switch self {
        case .hour: 40 * 52
        case .day: 5 * 52
        case .week: 52
        case .month: 12
        case .year: 1
        }
    }
}
