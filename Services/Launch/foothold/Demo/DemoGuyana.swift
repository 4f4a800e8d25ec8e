import FoundationEssentials
import Models

extension DemoOffice {
    static let guyana = DemoOffice(
        slug: Programme.Slug("guyana"),
        terms: Programme.Terms(
            name: "Guyana", country: .guyana, currency: .gyd, timeZone: .guyana, languages: [.english], yearlyTarget: 250),
        language: .english,
        staff: [
            .placementOfficer: "Kamla Persaud", .employer: "Ryan Chung", .committeeMember: "Desmond Adams",
            .committeeChair: "Yvonne Harris",
            .procurementOfficer: "Suresh Ramlall", .receivingOfficer: "Alicia France", .financeOfficer: "Bibi Khan",
            .caseWorker: "Marcia Thom", .counsellor: "Joseph La Rose", .programmeManager: "Indira Budhram", .donor: "Helen Carter",
            .administrator: "Vishnu Singh",
        ],
        others: [
            (.committeeMember, "Ramesh Gobin"), (.committeeMember, "Sandra Benn"), (.committeeMember, "Colin Fraser"),
            (.financeOfficer, "Vidya Persaud"),
        ],
        employers: [demeraraBuilders, riversideHotel, rupununiFoods, coastalTransport],
        people: guyanese)

    private static func pay(_ minimum: Int, _ maximum: Int) -> VacancyTerms.Wage {
        .init(minimum: .init(minimum), maximum: .init(maximum), period: .month, currency: .gyd)
    }

    private static let demeraraBuilders = DemoEmployer(
        name: "Demerara Builders", sector: .construction, district: "Georgetown", phone: "+592 555 0101",
        vacancies: [
            DemoVacancy(
                title: "Block mason for housing scheme",
                description: """
                    We build 120 houses at Great Diamond until the end of next year. You lay blocks, mix mortar and plaster walls with a crew of \
                    six. Helmet and boots are given. Transport leaves from Stabroek each morning.
                    """,
                occupation: "mason", essential: ["lay-blocks", "mix-mortar", "plaster-walls", "measure-accurately"],
                optional: ["read-plans", "lay-tiles", "work-safety-rules"], languages: [("en", .b1)], experience: 24,
                district: "East Bank Demerara", contract: .fixedTerm, wage: pay(140_000, 190_000), openings: 4),
            DemoVacancy(
                title: "Electrician, house wiring",
                description: """
                    House wiring for the same scheme: first fix, second fix, testing. You work with a helper and keep a record of each test.
                    """,
                essential: ["wire-buildings", "install-sockets", "test-circuits", "electrical-safety"],
                optional: ["install-solar-panels", "read-plans"], languages: [("en", .b2)], experience: 36, district: "East Bank Demerara",
                wage: pay(180_000, 240_000), openings: 2),
            DemoVacancy(
                title: "Labourer, building site",
                description: "Carry materials, dig trenches, clean up. No experience needed; we show you the work.",
                occupation: "building-labourer", essential: ["carry-materials", "dig-trenches"],
                optional: ["mix-mortar", "work-safety-rules"], district: "Georgetown", contract: .casual, wage: pay(90_000, 110_000),
                openings: 8),
        ])

    private static let riversideHotel = DemoEmployer(
        name: "Riverside Hotel", sector: .accommodation, district: "Georgetown", phone: "+592 555 0102",
        vacancies: [
            DemoVacancy(
                title: "Cook, local and Indian dishes",
                description: """
                    Breakfast and lunch for sixty guests. You cook local dishes, keep the kitchen clean and help plan the menu for the week.
                    """,
                occupation: "cook", essential: ["cook-meals", "cook-local-dishes", "food-hygiene", "prepare-ingredients"],
                optional: ["plan-menus", "bake-bread"], languages: [("en", .b1)], licences: [.foodHandler], experience: 12,
                district: "Georgetown", schedule: .shifts, wage: pay(120_000, 150_000)),
            DemoVacancy(
                title: "Front desk agent",
                description: "Welcome guests, book rooms, take payments by cash and card, answer the telephone. Two weekends a month.",
                occupation: "hotel-receptionist", essential: ["receive-guests", "book-rooms", "use-computer", "answer-telephone"],
                optional: ["take-card-payments", "speak-spanish"], languages: [("en", .c1)], education: .upperSecondary,
                district: "Georgetown", schedule: .shifts, wage: pay(110_000, 140_000), openings: 2),
        ])

    private static let rupununiFoods = DemoEmployer(
        name: "Rupununi Foods", sector: .manufacturing, district: "Linden", phone: "+592 555 0103",
        vacancies: [
            DemoVacancy(
                title: "Packing hand",
                description: "Pack and label sauces and dried fruit on a line of eight. You check each jar and keep your place clean.",
                essential: ["pack-products", "check-quality", "food-hygiene"], optional: ["operate-line", "make-sauces"],
                district: "Linden",
                wage: pay(95_000, 105_000), openings: 5),
            DemoVacancy(
                title: "Poultry attendant",
                description: "Look after 2,000 layers: feed, water, eggs, clean pens, watch for sickness.",
                occupation: "poultry-farmer", essential: ["feed-poultry", "collect-eggs", "clean-coops"],
                optional: ["poultry-diseases", "vaccinate-poultry", "raise-chicks"], district: "Linden", wage: pay(100_000, 120_000)),
        ])

    private static let coastalTransport = DemoEmployer(
        name: "Coastal Transport", sector: .transport, district: "New Amsterdam", phone: "+592 555 0104",
        vacancies: [
            DemoVacancy(
                title: "Minibus driver, route 42",
                description: "Drive between Georgetown and Timehri, check the bus each morning, keep to the timetable, be polite.",
                occupation: "minibus-driver", essential: ["drive-bus", "check-vehicle", "traffic-law", "carry-passengers"],
                optional: ["collect-fares", "help-passengers"], languages: [("en", .b1)], licences: [.passengers], experience: 24,
                district: "Georgetown", schedule: .shifts, wage: pay(130_000, 160_000), openings: 2),
            DemoVacancy(
                title: "Motor mechanic",
                description: "Service and repair twelve minibuses and four trucks. A second mechanic works beside you.",
                essential: ["service-vehicles", "repair-engines", "repair-brakes", "diagnose-vehicles"],
                optional: ["weld-arc", "repair-car-electrics", "drive-truck"], experience: 24, district: "New Amsterdam",
                wage: pay(150_000, 200_000)),
        ])
}
