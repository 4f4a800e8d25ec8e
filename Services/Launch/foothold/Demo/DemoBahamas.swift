import FoundationEssentials
import Models

extension DemoOffice {
    static let bahamas = DemoOffice(
        slug: Programme.Slug("bahamas"),
        terms: Programme.Terms(
            name: "The Bahamas", country: .bahamas, currency: .bsd, timeZone: .nassau, languages: [.english, .haitianCreole],
            yearlyTarget: 75),
        language: .english,
        staff: [
            .placementOfficer: "Theresa Rolle", .employer: "Cedric Albury", .committeeMember: "Monique Knowles",
            .committeeChair: "Rupert Moss", .procurementOfficer: "Deandra Cartwright", .receivingOfficer: "Trevor Bain",
            .financeOfficer: "Sharon Pinder", .caseWorker: "Latoya Ferguson", .counsellor: "Samuel Strachan",
            .programmeManager: "Anita Deveaux", .donor: "Martin Brooks", .administrator: "Gregory Sands",
        ],
        others: [
            (.committeeMember, "Sheila Ferguson"), (.committeeMember, "Anton Strachan"), (.committeeMember, "Keva Thompson"),
            (.financeOfficer, "Dion Sawyer"),
        ],
        employers: [cableBeachResort, harbourMarine, familyIslandStores],
        people: bahamians)

    private static func pay(_ minimum: Int, _ maximum: Int) -> VacancyTerms.Wage {
        .init(minimum: .init(minimum), maximum: .init(maximum), period: .week, currency: .bsd)
    }

    private static let cableBeachResort = DemoEmployer(
        name: "Cable Beach Resort", sector: .accommodation, district: "New Providence", phone: "+1 242 555 0301",
        vacancies: [
            DemoVacancy(
                title: "Room attendant",
                description: "Fourteen rooms a day: make beds, clean bathrooms, restock. Uniform and one meal are given.",
                occupation: "room-attendant", essential: ["make-beds", "clean-bathrooms", "use-cleaning-products"],
                optional: ["do-laundry", "receive-guests"], languages: [("en", .b1)], district: "New Providence", schedule: .shifts,
                wage: pay(300, 340), openings: 6),
            DemoVacancy(
                title: "Bartender, beach bar",
                description: "Mix drinks, serve guests, keep the till. Evenings and weekends.",
                essential: ["mix-drinks", "serve-customers", "operate-till"], optional: ["entertain-guests", "count-stock"],
                languages: [("en", .c1)], experience: 12, district: "New Providence", schedule: .shifts, wage: pay(320, 420), openings: 2),
            DemoVacancy(
                title: "Air conditioning technician",
                description: "Service and repair of 400 units. You hold a refrigerant certificate or are ready to take the course with us.",
                occupation: "ac-technician", essential: ["install-air-conditioners", "service-air-conditioners", "handle-refrigerants"],
                optional: ["electrical-safety", "refrigeration-basics"], languages: [("en", .b2)], experience: 24,
                district: "New Providence", wage: pay(550, 700)),
        ])

    private static let harbourMarine = DemoEmployer(
        name: "Harbour Marine", sector: .transport, district: "Grand Bahama", phone: "+1 242 555 0302",
        vacancies: [
            DemoVacancy(
                title: "Deckhand, inter-island freight",
                description: "Load and lash cargo, handle ropes, keep watch. Five days out, four days home.",
                occupation: "deckhand", essential: ["handle-ropes", "load-goods", "sea-safety"],
                optional: ["steer-boats", "read-weather"], languages: [("en", .b1)], district: "Grand Bahama", wage: pay(380, 450),
                openings: 3),
            DemoVacancy(
                title: "Outboard mechanic",
                description: "Repair of outboards and small diesel engines in our yard at Freeport.",
                essential: ["repair-outboards", "repair-small-engines", "read-manuals"], optional: ["weld-arc"], experience: 24,
                district: "Grand Bahama", wage: pay(500, 620)),
        ])

    private static let familyIslandStores = DemoEmployer(
        name: "Family Island Stores", sector: .trade, district: "Abaco", phone: "+1 242 555 0303",
        vacancies: [
            DemoVacancy(
                title: "Warehouse clerk",
                description: "Receive deliveries, count stock, prepare orders for six shops. Forklift licence is a plus.",
                occupation: "warehouse-clerk", essential: ["store-goods", "count-stock", "prepare-orders", "check-deliveries"],
                optional: ["operate-forklift", "use-computer"], languages: [("en", .b2)], education: .lowerSecondary, district: "Abaco",
                wage: pay(360, 420)),
            DemoVacancy(
                title: "Carpenter, hurricane repairs",
                description: "Frame walls, hang doors and fit storm shutters on houses that were damaged. Tools are given.",
                essential: ["frame-timber", "hang-doors", "storm-shutters"], optional: ["build-roofs", "cover-roofs"], experience: 24,
                district: "Abaco", contract: .fixedTerm, wage: pay(520, 650), openings: 4),
        ])
}
