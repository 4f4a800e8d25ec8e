import Models

extension DemoOffice {
    private static let creole: [(language: String, level: LanguageLevel)] = [("ht", .c2)]
    private static let both: [(language: String, level: LanguageLevel)] = [("ht", .c2), ("fr", .b2)]
    private static let three: [(language: String, level: LanguageLevel)] = [("ht", .c2), ("fr", .b1), ("en", .c1)]

    static let haitians = [
        DemoPerson(
            given: "Jean-Robert", family: "Augustin", sex: .male, born: "1981-02-18", district: "Cap-Haïtien", work: [("mason", 168)],
            extra: ["resilient-building", "tie-steel"], certified: ["resilient-building"], languages: both, education: .lowerSecondary,
            wishes: ["mason"], wage: 35_000, matters: (.pay, .nearness), weeksBack: 38),
        DemoPerson(
            given: "Frantz", family: "Pierre", sex: .male, born: "1993-06-11", district: "Cap-Haïtien",
            work: [("building-labourer", 36), ("steel-fixer", 20)], extra: ["pour-concrete"], languages: creole, education: .primary,
            weeksBack: 16),
        DemoPerson(
            given: "Roseline", family: "Charles", sex: .female, born: "1990-10-03", district: "Pétion-Ville", work: [("baker", 66)],
            extra: ["decorate-cakes"], certified: ["food-hygiene"], languages: both, education: .upperSecondary,
            schedules: [.fullTime, .nights], wishes: ["baker"], wage: 32_000, matters: (.hours, .work), weeksBack: 24),
        DemoPerson(
            given: "Wideline", family: "Joseph", sex: .female, born: "1996-12-27", district: "Delmas",
            work: [("cashier", 30), ("fast-food-worker", 18)], extra: ["mobile-money"], languages: three, education: .upperSecondary,
            schedules: [.partTime, .shifts], wage: 20_000, matters: (.nearness, nil), weeksBack: 11),
        DemoPerson(
            given: "Patrick", family: "Dorvil", sex: .male, born: "1987-04-15", district: "Delmas",
            work: [("electrician", 72), ("solar-installer", 14)], extra: ["work-at-heights"], certified: ["electrical-safety"],
            languages: both, licences: [.car], education: .postSecondary, wishes: ["solar-installer"], wage: 40_000, weeksBack: 29),
        DemoPerson(
            given: "Emmanuel", family: "Etienne", sex: .male, born: "1978-08-08", district: "Delmas", work: [("generator-mechanic", 110)],
            languages: creole, licences: [.car], education: .lowerSecondary, schedules: nil, weeksBack: 47),
        DemoPerson(
            given: "Wilson", family: "Jean-Baptiste", sex: .male, born: "1985-05-30", district: "Les Cayes",
            work: [("taptap-driver", 84)], extra: ["repair-tyres"], languages: creole, licences: [.car], education: .primary,
            schedules: [.shifts], weeksBack: 20),
        DemoPerson(
            given: "Ludovic", family: "Michel", sex: .male, born: "1992-03-09", district: "Les Cayes",
            work: [("truck-driver", 40)], extra: ["load-goods", "keep-delivery-notes"], languages: three, licences: [.car, .lorry],
            education: .lowerSecondary, schedules: [.fullTime, .shifts, .nights], weeksBack: 8),
        DemoPerson(
            given: "Claudette", family: "Vilmé", sex: .female, born: "1974-09-21", district: "Les Cayes",
            work: [("poultry-farmer", 70), ("market-vendor", 90)], languages: creole, education: .primary, schedules: [.partTime],
            weeksBack: 42),
        DemoPerson(
            given: "Mackenson", family: "Louis", sex: .male, born: "1998-01-19", district: "Port-au-Prince",
            work: [("phone-repairer", 26)], extra: ["install-software"], languages: three, education: .upperSecondary, weeksBack: 6),
        DemoPerson(
            given: "Fabiola", family: "Germain", sex: .female, born: "1994-07-07", district: "Pétion-Ville",
            work: [("hairdresser", 48)], languages: both, education: .lowerSecondary, weeksBack: 19),
        DemoPerson(
            given: "Josué", family: "Exantus", sex: .male, born: "1989-11-11", district: "Port-au-Prince", work: [("welder", 58)],
            extra: ["make-gates"], languages: three, education: .postSecondary, weeksBack: 31),
        DemoPerson(
            given: "Dieunie", family: "Cadet", sex: .female, born: "2000-04-25", district: "Cap-Haïtien", work: [], languages: both,
            education: .upperSecondary, weeksBack: 2, stage: .registered, agreesToMatching: false),
    ]
}
