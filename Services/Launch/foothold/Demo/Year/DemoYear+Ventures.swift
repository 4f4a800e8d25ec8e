import FoundationEssentials
import GrantsService
import Models

/// A kind of business that people of the demonstration begin, and what it takes.
struct DemoVenture {
    let venture: Venture
    /// What it is called, over and over.
    let titles: [String]
    let words: Words
    /// In a usual month.
    let sales: Int
    let category: PurchaseCategory
    /// As a purchase of several is called.
    let purchase: String
    let equipment: [Equipment]

    struct Words {
        let what: String
        let customers: String
        let experience: String
        let risks: String
    }

    struct Equipment {
        let item: String
        let unit: String
        let quantity: Int
        let price: Int
        /// Whether each piece has a tag of its own.
        let isTagged: Bool

        init(_ item: String, _ quantity: Int, _ unit: String = "pièce", at price: Int, tagged isTagged: Bool = false) {
            self.item = item
            self.unit = unit
            self.quantity = quantity
            self.price = price
            self.isTagged = isTagged
        }
    }
}

extension DemoYear {
    /// What is bought for a year's businesses of a kind: how many, of how many people each, with how many times the equipment of one.
    struct Portfolio {
        let kind: DemoVenture
        let size: Int
        let count: Int
        var times = 1
    }

    /// The businesses that were equipped in the year: 202 of them, of 307 people.
    static let portfolios = [
        Portfolio(kind: .foodAndDrink, size: 1, count: 64), Portfolio(kind: .foodAndDrink, size: 2, count: 20, times: 2),
        Portfolio(kind: .phoneCards, size: 1, count: 58), Portfolio(kind: .internetCafe, size: 3, count: 7),
        Portfolio(kind: .henRearing, size: 2, count: 28), Portfolio(kind: .transportation, size: 2, count: 16),
        Portfolio(kind: .agriculturalProcessing, size: 4, count: 9),
    ]

    /// How many months' applications are equipped by today: people apply from the second month on, and the last two months are still under way.
    static let cohorts = 9

    /// All of them in their order over the year, each kind spread evenly.
    static let sequence: [Portfolio] =
        portfolios.enumerated().flatMap { place, portfolio in
            (0..<portfolio.count).map { (at: (Double($0) + 0.5) / Double(portfolio.count), place: place) }
        }
        .sorted { ($0.at, $0.place) < ($1.at, $1.place) }
        .map { portfolios[$0.place] }

    /// Those of one month's applications.
    static func cohort(of month: Int) -> ArraySlice<Portfolio> {
        sequence[sequence.count * (month - 1) / cohorts..<sequence.count * month / cohorts]
    }

    /// Why the committee says no, over and over.
    static let rejections = [
        "The costs are higher than the sales that the place allows.", "Three stalls of the kind stand within a hundred metres.",
        "Nobody has done this work before; a training comes first.", "There is no place to work from yet.",
        "The plan does not say who would buy.",
    ]
}

extension DemoVenture {
    /// An application of people for a business of the kind.
    func application(
        of people: [Returnee.ID], led name: String, in district: String, number: Int, times: Int = 1, rejected rejection: String? = nil
    ) throws -> GrantsCommands.Venture {
        let lines = equipment.enumerated().map { place, line in
            GrantsCommands.Venture.Line(
                number: place, item: line.item, unit: line.unit, quantity: line.quantity * times, price: Decimal(line.price),
                isConsumable: !line.isTagged)
        }
        let total = lines.reduce(0) { $0 + Decimal($1.quantity) * $1.price }
        var plan = PlanDraft()
        var fields = [
            "title": "\(titles[number % titles.count]), \(district)", "venture": venture.rawValue, "what": words.what, "place": district,
            "customers": words.customers, "competitors": "Quelques vendeurs du quartier, plus chers ou moins réguliers.",
            "experience": words.experience, "risks": words.risks, "grant": (total * 7 / 10).description,
            "loan": (total * 3 / 10).description, "loanMonths": "12", "sales": String(sales * times), "goodsPercent": "50",
            "monthsToUsual": "3", "household": "90",
        ]
        for line in lines {
            fields["equipment.\(line.number).item"] = line.item
            fields["equipment.\(line.number).quantity"] = String(line.quantity)
            fields["equipment.\(line.number).price"] = line.price.description
        }
        try plan.type(fields)
        return GrantsCommands.Venture(people: people, name: name, plan: plan, lines: lines, rejection: rejection)
    }
}

extension DemoVenture {
    static let foodAndDrink = DemoVenture(
        venture: .foodAndDrink, titles: ["Manje cho", "Fritay et jus frais", "Cantine du marché", "Pâté et café du matin"],
        words: Words(
            what: "Des repas chauds et des boissons fraîches, du matin au milieu de l’après-midi.",
            customers: "Ouvriers, écoliers et marchandes des environs, une cinquantaine par jour.",
            experience: "Trois ans dans la cuisine d’une tante, et la vente au marché.",
            risks: "La hausse du prix du riz et de l’huile : j’achète en gros et j’ajuste les portions."),
        sales: 900, category: .equipment, purchase: "Réchauds, glacières et matériel de cuisine",
        equipment: [
            Equipment("Réchaud à gaz, deux feux", 1, at: 120, tagged: true), Equipment("Glacière, 50 litres", 2, at: 45),
            Equipment("Marmites et ustensiles", 1, "lot", at: 150), Equipment("Table pliante et bâche", 1, at: 180, tagged: true),
            Equipment("Riz, huile et haricots, premier stock", 1, "lot", at: 380),
        ])

    static let phoneCards = DemoVenture(
        venture: .phoneCards, titles: ["Recharges et accessoires", "Kat telefòn", "Point de recharge"],
        words: Words(
            what: "Cartes et recharges de téléphone, petits accessoires et charge de batteries.",
            customers: "Passants et voyageurs de la station, surtout le matin et le soir.",
            experience: "J’ai vendu des cartes pour un autre pendant un an.",
            risks: "Le vol : la vitrine ferme à clé et le stock rentre chaque soir."),
        sales: 1200, category: .electronics, purchase: "Vitrines, téléphones et recharges",
        equipment: [
            Equipment("Vitrine avec serrure", 1, at: 110, tagged: true), Equipment("Téléphone pour recharges", 1, at: 160, tagged: true),
            Equipment("Parasol et chaise", 1, "lot", at: 60), Equipment("Cartes de recharge, premier stock", 10, "paquet", at: 58),
        ])

    static let internetCafe = DemoVenture(
        venture: .internetCafe, titles: ["Cyber Lakay", "Cyber et photocopie", "Sant entènèt"],
        words: Words(
            what: "Trois postes à l’heure, impression, numérisation et aide aux formulaires.",
            customers: "Lycéens, étudiants et familles qui écrivent à l’étranger.",
            experience: "Deux d’entre nous ont réparé des ordinateurs aux États-Unis.",
            risks: "Les coupures de courant : deux onduleurs, et une prise chez le voisin à groupe."),
        sales: 800, category: .electronics, purchase: "Ordinateurs, imprimantes et onduleurs",
        equipment: [
            Equipment("Ordinateur de bureau, remis à neuf", 3, at: 220, tagged: true), Equipment("Routeur et câblage", 1, "lot", at: 120),
            Equipment("Imprimante avec scanner", 1, at: 180, tagged: true), Equipment("Bureau et chaise", 3, "lot", at: 70),
            Equipment("Onduleur, 1 kVA", 2, at: 140, tagged: true),
        ])

    static let henRearing = DemoVenture(
        venture: .henRearing, titles: ["Soixante pondeuses", "Œufs frais", "Poulailler familial"],
        words: Words(
            what: "Des œufs pour les boutiques du bourg, frais tous les deux jours.",
            customers: "Quatre boutiques, une école et les voisins : une quarantaine de plateaux par semaine.",
            experience: "Nous avons gardé des poules toute notre vie, et suivi la formation du ministère.",
            risks: "Les maladies : vaccination, poulailler sec, et personne n’entre sans se laver."),
        sales: 650, category: .livestock, purchase: "Pondeuses, aliment et matériel de poulailler",
        equipment: [
            Equipment("Poule pondeuse, prête à pondre", 60, at: 9), Equipment("Bois et grillage pour un poulailler", 1, "lot", at: 320),
            Equipment("Mangeoire et abreuvoir", 6, "lot", at: 12), Equipment("Aliment pour pondeuses, 25 kg", 12, "sac", at: 18),
            Equipment("Réservoir d’eau, 250 litres", 1, at: 95, tagged: true),
        ])

    static let transportation = DemoVenture(
        venture: .transportation, titles: ["Moto-taxi", "Transport de marchandises", "Taxi-moto et livraison"],
        words: Words(
            what: "Une moto à deux : l’un roule le matin, l’autre l’après-midi, livraisons comprises.",
            customers: "Voyageurs de la station et trois boutiques qui font livrer.",
            experience: "Permis en règle, et cinq ans de conduite.",
            risks: "Les pannes : une part de chaque jour va à l’entretien."),
        sales: 700, category: .vehicles, purchase: "Motocyclettes et casques",
        equipment: [
            Equipment("Motocyclette, 125 cm³", 1, at: 1100, tagged: true), Equipment("Casque", 2, at: 35),
            Equipment("Outillage et roue de secours", 1, "lot", at: 90),
        ])

    static let agriculturalProcessing = DemoVenture(
        venture: .agriculturalProcessing, titles: ["Moulin coopératif", "Manioc et cassave", "Farine de maïs"],
        words: Words(
            what: "Nous moulons le maïs et le manioc des voisins et vendons farine et cassave.",
            customers: "Une soixantaine de familles de la section, et deux revendeurs du marché.",
            experience: "Deux d’entre nous ont tenu le moulin de la coopérative.",
            risks: "Le prix de l’essence : nous moulons trois jours par semaine, à pleine charge."),
        sales: 850, category: .equipment, purchase: "Moulins, râpes et balances",
        equipment: [
            Equipment("Moulin à grain et manioc, à essence", 1, at: 750, tagged: true),
            Equipment("Râpe à manioc", 1, at: 240, tagged: true), Equipment("Balance, 100 kg", 1, at: 90, tagged: true),
            Equipment("Fût alimentaire", 6, at: 30),
        ])

    static let all = [foodAndDrink, phoneCards, internetCafe, henRearing, transportation, agriculturalProcessing]
}
