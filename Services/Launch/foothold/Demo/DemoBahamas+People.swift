import Models

extension DemoOffice {
    private static let english: [(language: String, level: LanguageLevel)] = [("en", .c2)]
    private static let creoleToo: [(language: String, level: LanguageLevel)] = [("ht", .c2), ("en", .b2)]

    static let bahamians = [
        DemoPerson(
            given: "Kendrick", family: "Rolle", sex: .male, born: "1988-08-14", district: "New Providence", work: [("bartender", 64)],
            extra: ["entertain-guests"], languages: english, education: .upperSecondary, schedules: [.shifts, .nights],
            wishes: ["bartender"], wage: 1_500, matters: (.pay, nil), weeksBack: 21),
        DemoPerson(
            given: "Shavonne", family: "Butler", sex: .female, born: "1992-02-02", district: "New Providence",
            work: [("room-attendant", 54)], extra: ["do-laundry"], languages: english, education: .lowerSecondary,
            schedules: [.fullTime, .shifts], weeksBack: 17),
        DemoPerson(
            given: "Ronald", family: "Saintil", sex: .male, born: "1983-05-26", district: "New Providence",
            work: [("ac-technician", 88)], certified: ["handle-refrigerants"], languages: creoleToo, licences: [.car],
            education: .postSecondary, wishes: ["ac-technician"], wage: 2_600, matters: (.work, .hours), weeksBack: 35),
        DemoPerson(
            given: "Leroy", family: "Cooper", sex: .male, born: "1976-01-08", district: "Grand Bahama",
            work: [("deckhand", 140), ("fisher", 60)], extra: ["steer-boats", "read-weather"], languages: english, licences: [.boat],
            education: .primary, schedules: nil, wishes: ["fisher"], matters: (.nearness, .pay), weeksBack: 44),
        DemoPerson(
            given: "Dwayne", family: "McPhee", sex: .male, born: "1994-11-30", district: "Grand Bahama",
            work: [("car-mechanic", 38)], extra: ["repair-outboards", "repair-small-engines"], languages: english, licences: [.car],
            education: .lowerSecondary, weeksBack: 13),
        DemoPerson(
            given: "Yolanda", family: "Russell", sex: .female, born: "1985-06-17", district: "Abaco", work: [("shop-assistant", 76)],
            extra: ["count-stock", "store-goods"], languages: english, education: .upperSecondary, weeksBack: 27),
        DemoPerson(
            given: "Wesner", family: "Dorsainvil", sex: .male, born: "1980-09-12", district: "Abaco", work: [("carpenter", 156)],
            extra: ["storm-shutters"], languages: creoleToo, education: .lowerSecondary, weeksBack: 39),
        DemoPerson(
            given: "Tanya", family: "Armbrister", sex: .female, born: "1997-03-24", district: "New Providence",
            work: [("waiter", 32)], extra: ["operate-till", "receive-guests"], languages: english, education: .upperSecondary,
            schedules: [.partTime, .shifts], weeksBack: 5),
        DemoPerson(
            given: "Calvin", family: "Storr", sex: .male, born: "1990-10-19", district: "New Providence",
            work: [("warehouse-clerk", 42), ("forklift-operator", 18)], languages: english, licences: [.car, .forklift],
            education: .lowerSecondary, schedules: [.fullTime, .shifts], wage: 1_700, weeksBack: 10),
        DemoPerson(
            given: "Mireille", family: "Altidor", sex: .female, born: "1987-12-01", district: "New Providence",
            work: [("home-carer", 70)], extra: ["clean-house", "cook-for-family"], languages: creoleToo, education: .lowerSecondary,
            schedules: [.partTime, .nights], weeksBack: 23),
        DemoPerson(
            given: "Oswald", family: "Gibson", sex: .male, born: "1969-07-29", district: "Grand Bahama", work: [("security-guard", 96)],
            languages: english, licences: [.security], education: .primary, schedules: [.shifts, .nights], weeksBack: 48, stage: .planAgreed
        ),
    ]
}
