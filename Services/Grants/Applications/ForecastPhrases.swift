import FoundationEssentials
import Models

/// The texts of what a plan leads to: eligibility and forecast.
enum ForecastPhrases {
    static let eligibility = Phrase("Eligibility", fr: "Admissibilité", ht: "Kalifikasyon")
    static let eligible = Phrase("All rules are met", fr: "Toutes les règles sont respectées", ht: "Tout règ yo respekte")
    static let notEligible = Phrase(
        "Some rules are not met yet", fr: "Des règles ne sont pas encore respectées", ht: "Gen règ ki poko respekte")
    static let rule = Phrase("Rule", fr: "Règle", ht: "Règ")
    static let met = Phrase("Met", fr: "Respectée", ht: "Respekte")
    static let notMet = Phrase("Not met", fr: "Non respectée", ht: "Pa respekte")
    static let notKnown = Phrase("Not known yet", fr: "Pas encore connu", ht: "Poko konnen")
    static let forecast = Phrase("The first year", fr: "La première année", ht: "Premye ane a")
    static let forecastLead = Phrase(
        "Computed from the answers. What is not answered counts as nought.",
        fr: "Calculé à partir des réponses. Ce qui manque compte pour zéro.",
        ht: "Kalkile ak repons yo. Sa ki manke konte pou zewo.")
    static let result = Phrase("Result", fr: "Résultat", ht: "Rezilta")
    static let startCost = Phrase("Start-up cost", fr: "Coût de démarrage", ht: "Depans pou kòmanse")
    static let breakEven = Phrase("Break-even sales a month", fr: "Ventes d’équilibre par mois", ht: "Vant pou pa pèdi pa mwa")
    static let payBack = Phrase("Pays back after", fr: "Amorti après", ht: "Peye tèt li apre")
    static let months = Phrase("months", fr: "mois", ht: "mwa")
    static let never = Phrase("not within ten years", fr: "pas avant dix ans", ht: "pa nan dis an")
    static let lowest = Phrase("Lowest cash", fr: "Trésorerie la plus basse", ht: "Pi ba lajan nan kès")
    static let stress = Phrase("With sales 30 % lower", fr: "Avec des ventes de 30 % plus basses", ht: "Ak vant 30 % pi ba")
    static let usual = Phrase("As planned", fr: "Comme prévu", ht: "Jan yo prevwa")
    static let month = Phrase("Month", fr: "Mois", ht: "Mwa")
    static let sales = Phrase("Sales", fr: "Ventes", ht: "Vant")
    static let goods = Phrase("Goods", fr: "Marchandises", ht: "Machandiz")
    static let costs = Phrase("Costs", fr: "Frais", ht: "Depans")
    static let household = Phrase("Family", fr: "Famille", ht: "Fanmi")
    static let repayment = Phrase("Loan", fr: "Prêt", ht: "Prè")
    static let net = Phrase("Net", fr: "Net", ht: "Nèt")
    static let cash = Phrase("Cash", fr: "Trésorerie", ht: "Lajan nan kès")
    static let allCosts = Phrase("All that is paid out", fr: "Tout ce qui est payé", ht: "Tout sa ki peye")
    static let chart = Phrase(
        "Sales and what is paid out, month by month", fr: "Ventes et dépenses, mois par mois", ht: "Vant ak depans, mwa pa mwa")

    static func text(_ rule: EligibilityFinding.Rule, _ currency: Currency, _ language: Language) -> String {
        switch rule {
        case .consents: consents[language]
        case .shares(let total): "\(shares[language]) (\(total.digits(in: language)) %)"
        case .returnedWithin(let months): returned[language].replacing("{n}", with: String(months))
        case .districts(let names): "\(districts[language]) \(names.joined(separator: ", "))"
        case .ventures(let ventures):
            "\(ventureKinds[language]) \(ventures.map { $0.name[language] }.joined(separator: ", "))"
        case .members(let count, let most): members[language].replacing("{n}", with: String(most)) + " (\(count))"
        case .ceiling(let requested, let most?):
            "\(ceiling[language]) \(Money(most, currency).text(in: language)) (\(Money(requested, currency).text(in: language)))"
        case .ceiling(_, nil): noRate[language]
        case .grantShare(let percent): grantShare[language].replacing("{n}", with: percent.digits(in: language))
        case .ownContribution(let percent): own[language].replacing("{n}", with: String(percent))
        }
    }

    private static let consents = Phrase(
        "All applicants agree today", fr: "Tous les demandeurs sont d’accord aujourd’hui", ht: "Tout aplikan yo dakò jodi a")
    private static let shares = Phrase("The shares make 100 %", fr: "Les parts font 100 %", ht: "Pati yo fè 100 %")
    private static let returned = Phrase(
        "Returned within the last {n} months", fr: "De retour depuis {n} mois au plus", ht: "Retounen nan dènye {n} mwa yo")
    private static let districts = Phrase("Lives in", fr: "Habite à", ht: "Rete nan")
    private static let ventureKinds = Phrase("Kind of business:", fr: "Type d’activité :", ht: "Kalite biznis:")
    private static let members = Phrase(
        "At most {n} people together", fr: "Au plus {n} personnes ensemble", ht: "Omaksimòm {n} moun ansanm")
    private static let ceiling = Phrase("What is asked for is within", fr: "La demande reste dans", ht: "Sa yo mande a pa depase")
    private static let noRate = Phrase(
        "The ceiling cannot be told: no exchange rate is recorded", fr: "Plafond inconnu : aucun taux de change n’est noté",
        ht: "Yo pa ka konnen plafon an: pa gen to chanj ki ekri")
    private static let grantShare = Phrase(
        "At most {n} % of it is a grant", fr: "Au plus {n} % en subvention", ht: "Omaksimòm {n} % se sibvansyon")
    private static let own = Phrase(
        "At least {n} % of the start-up cost is brought along", fr: "Au moins {n} % du coût de démarrage en apport",
        ht: "Omwen {n} % nan depans pou kòmanse soti nan pòch yo")
}
