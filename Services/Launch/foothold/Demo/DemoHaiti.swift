import FoundationEssentials
import Models

extension DemoOffice {
    static let haiti = DemoOffice(
        slug: Programme.Slug("haiti"),
        terms: Programme.Terms(
            name: "Haïti", country: .haiti, currency: .htg, timeZone: .portAuPrince, languages: [.haitianCreole, .french],
            yearlyTarget: 510),
        language: .french,
        staff: [
            .placementOfficer: "Marie-Ange Philippe", .employer: "Jacques Bellerive", .committeeMember: "Gérard Antoine",
            .committeeChair: "Mirlande Baptiste", .procurementOfficer: "Wilner Toussaint", .receivingOfficer: "Ketly Dorval",
            .financeOfficer: "Fritz Noël", .caseWorker: "Guerline Saint-Louis", .counsellor: "Paul Desrosiers",
            .programmeManager: "Nadège Laurent", .donor: "Claire Hubert", .administrator: "Emmanuel Joseph",
        ],
        others: [
            (.committeeMember, "Rose-Laure Désir"), (.committeeMember, "Emmanuel Cadet"), (.committeeMember, "Yolette Jean-Louis"),
            (.financeOfficer, "Magalie Prosper"),
        ],
        employers: [chantiersDuNord, boulangerieLakay, atelierSoleil, marcheDuSud],
        people: haitians, hasYear: true)

    private static func pay(_ minimum: Int, _ maximum: Int) -> VacancyTerms.Wage {
        .init(minimum: .init(minimum), maximum: .init(maximum), period: .month, currency: .htg)
    }

    private static let chantiersDuNord = DemoEmployer(
        name: "Chantiers du Nord", sector: .construction, district: "Cap-Haïtien", phone: "+509 5550 0201",
        vacancies: [
            DemoVacancy(
                title: "Maçon, construction parasismique",
                description: """
                    Reconstruction de quatre écoles. Vous montez des murs chaînés, coulez le béton et suivez les plans de l’ingénieur. \
                    Formation aux normes parasismiques la première semaine.
                    """,
                occupation: "mason", essential: ["lay-blocks", "mix-mortar", "pour-concrete", "resilient-building"],
                optional: ["read-plans", "tie-steel"], languages: [("ht", .b2)], experience: 24, district: "Cap-Haïtien",
                contract: .fixedTerm, wage: pay(28_000, 36_000), openings: 6),
            DemoVacancy(
                title: "Ferrailleur",
                description: "Coupe, pliage et ligature des aciers pour les mêmes écoles, sous la conduite du chef de chantier.",
                essential: ["tie-steel", "build-formwork", "measure-accurately"], optional: ["pour-concrete"], languages: [("ht", .b1)],
                district: "Cap-Haïtien", contract: .fixedTerm, wage: pay(25_000, 32_000), openings: 3),
        ])

    private static let boulangerieLakay = DemoEmployer(
        name: "Boulangerie Lakay", sector: .manufacturing, district: "Pétion-Ville", phone: "+509 5550 0202",
        vacancies: [
            DemoVacancy(
                title: "Boulanger",
                description: "Pétrir et cuire le pain de nuit pour huit points de vente. Four à gaz. Vous tenez le fournil propre.",
                occupation: "baker", essential: ["knead-dough", "bake-bread", "operate-ovens", "food-hygiene"],
                optional: ["bake-cakes", "decorate-cakes"], languages: [("ht", .b1)], experience: 12, district: "Pétion-Ville",
                schedule: .nights, wage: pay(22_000, 30_000), openings: 2),
            DemoVacancy(
                title: "Kesye",
                description: "Ou resevwa kliyan yo, ou fè kes la, ou kontwole lajan an chak swa.",
                essential: ["operate-till", "handle-cash", "serve-customers"], optional: ["mobile-money", "speak-french"],
                languages: [("ht", .c1)], district: "Pétion-Ville", wage: pay(18_000, 22_000)),
        ])

    private static let atelierSoleil = DemoEmployer(
        name: "Atelier Soleil", sector: .energy, district: "Delmas", phone: "+509 5550 0203",
        vacancies: [
            DemoVacancy(
                title: "Installateur de panneaux solaires",
                description: """
                    Pose de panneaux et de batteries chez des particuliers et dans des cliniques. Vous travaillez en hauteur avec un \
                    collègue ; le véhicule est fourni.
                    """,
                occupation: "solar-installer", essential: ["install-solar-panels", "connect-batteries", "electrical-safety"],
                optional: ["size-solar-systems", "wire-buildings", "work-at-heights"], languages: [("ht", .c1), ("fr", .b1)],
                licences: [.car], experience: 12, district: "Delmas", wage: pay(35_000, 45_000), openings: 2),
            DemoVacancy(
                title: "Mekanisyen jeneratris",
                description: "Antretyen ak reparasyon jeneratris dizèl nan zòn metwopolitèn nan.",
                essential: ["maintain-generators", "repair-small-engines", "lubricate-machines"], optional: ["test-circuits"],
                languages: [("ht", .b2)], experience: 18, district: "Delmas", wage: pay(30_000, 38_000)),
        ])

    private static let marcheDuSud = DemoEmployer(
        name: "Marché du Sud", sector: .trade, district: "Les Cayes", phone: "+509 5550 0204",
        vacancies: [
            DemoVacancy(
                title: "Chauffeur de tap-tap et livraison",
                description: "Livraison des marchandises entre Les Cayes et Port-au-Prince, deux voyages par semaine.",
                occupation: "taptap-driver", essential: ["drive-taptap", "check-vehicle", "traffic-law", "load-goods"],
                optional: ["keep-delivery-notes", "repair-tyres"], languages: [("ht", .b2)], licences: [.car], experience: 24,
                district: "Les Cayes", wage: pay(24_000, 30_000)),
            DemoVacancy(
                title: "Éleveur de volailles",
                description: "Conduite d’un poulailler de 1 500 pondeuses : alimentation, eau, ramassage des œufs, vaccination.",
                essential: ["feed-poultry", "collect-eggs", "vaccinate-poultry"], optional: ["poultry-diseases", "raise-chicks"],
                languages: [("ht", .b1)], district: "Les Cayes", wage: pay(18_000, 24_000), openings: 2),
        ])
}
