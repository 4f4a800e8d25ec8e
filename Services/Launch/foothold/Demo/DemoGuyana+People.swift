import Models

extension DemoOffice {
    private static let english: [(language: String, level: LanguageLevel)] = [("en", .c2)]

    static let guyanese = [
        DemoPerson(
            given: "Anthony", family: "Fraser", sex: .male, born: "1984-03-12", district: "East Bank Demerara", work: [("mason", 132)],
            extra: ["lay-tiles", "read-plans"], certified: ["lay-blocks"], languages: english, education: .lowerSecondary,
            wishes: ["mason"], wage: 180_000, matters: (.pay, .hours), weeksBack: 30),
        DemoPerson(
            given: "Devon", family: "Ramnarine", sex: .male, born: "1991-07-02", district: "Georgetown",
            work: [("building-labourer", 40), ("road-worker", 14)], extra: ["mix-mortar", "lay-blocks"], languages: english,
            education: .lowerSecondary, wishes: ["mason"], wage: 120_000, weeksBack: 18),
        DemoPerson(
            given: "Mark", family: "Joseph", sex: .male, born: "1979-11-23", district: "East Bank Demerara", work: [("electrician", 96)],
            extra: ["install-solar-panels"], certified: ["wire-buildings", "electrical-safety"], languages: english,
            education: .postSecondary, weeksBack: 41),
        DemoPerson(
            given: "Shellon", family: "Benjamin", sex: .female, born: "1988-01-30", district: "Georgetown", work: [("cook", 84)],
            extra: ["bake-bread", "plan-menus"], certified: ["food-hygiene"], languages: english, licences: [.foodHandler],
            education: .upperSecondary, schedules: [.fullTime, .shifts], wishes: ["cook"], wage: 110_000, matters: (.work, .pay),
            weeksBack: 22),
        DemoPerson(
            given: "Natasha", family: "Williams", sex: .female, born: "1995-05-17", district: "Georgetown",
            work: [("fast-food-worker", 30), ("kitchen-helper", 12)], languages: english, education: .upperSecondary,
            schedules: [.partTime, .shifts], wishes: ["cook"], wage: 90_000, matters: (.hours, .pay), weeksBack: 9),
        DemoPerson(
            given: "Ravi", family: "Sookraj", sex: .male, born: "1990-09-09", district: "New Amsterdam",
            work: [("car-mechanic", 72)], extra: ["weld-arc"], lacking: ["repair-brakes"], languages: english, licences: [.car],
            education: .lowerSecondary, weeksBack: 26),
        DemoPerson(
            given: "Winston", family: "Peters", sex: .male, born: "1972-12-05", district: "Georgetown",
            work: [("minibus-driver", 150), ("truck-driver", 36)], extra: ["collect-fares"], languages: english,
            licences: [.car, .passengers], education: .primary, schedules: [.fullTime, .nights], wishes: ["minibus-driver"], wage: 160_000,
            matters: (.nearness, nil), weeksBack: 50),
        DemoPerson(
            given: "Oslyn", family: "Grant", sex: .male, born: "1986-06-21", district: "Linden", work: [("taxi-driver", 60)],
            languages: english, licences: [.car], education: .lowerSecondary, schedules: [.shifts, .nights], weeksBack: 15),
        DemoPerson(
            given: "Priya", family: "Mohan", sex: .female, born: "1997-02-14", district: "Georgetown",
            work: [("call-centre-agent", 28)], extra: ["receive-guests", "take-card-payments"], languages: [("en", .c2), ("es", .b1)],
            education: .upperSecondary, schedules: [.fullTime, .shifts, .nights], wage: 150_000, matters: (.pay, .nearness), weeksBack: 7),
        DemoPerson(
            given: "Esther", family: "La Cruz", sex: .female, born: "1983-10-10", district: "Linden", work: [("poultry-farmer", 48)],
            extra: ["sell-in-market"], languages: english, education: .primary, schedules: nil, weeksBack: 33),
        DemoPerson(
            given: "Kevin", family: "Bourne", sex: .male, born: "1993-08-28", district: "Linden", work: [("packer", 20)],
            extra: ["operate-line", "check-quality"], languages: english, education: .lowerSecondary,
            schedules: [.fullTime, .shifts, .nights], weeksBack: 12),
        DemoPerson(
            given: "Cheryl", family: "Austin", sex: .female, born: "1976-04-04", district: "New Amsterdam",
            work: [("market-vendor", 120), ("cassava-processor", 40)], extra: ["make-sauces", "food-hygiene"], languages: english,
            education: .primary, schedules: [.partTime], wishes: ["cassava-processor"], matters: (.work, .hours), weeksBack: 45),
        DemoPerson(
            given: "Jermaine", family: "Hope", sex: .male, born: "1999-03-03", district: "Georgetown", work: [], languages: english,
            education: .upperSecondary, schedules: nil, weeksBack: 3, stage: .assessed),
        DemoPerson(
            given: "Roxanne", family: "De Freitas", sex: .female, born: "1989-12-19", district: "Georgetown",
            work: [("hotel-receptionist", 44)], languages: english, education: .postSecondary, weeksBack: 20, stage: .planAgreed,
            agreesToMatching: false),
    ]
}
