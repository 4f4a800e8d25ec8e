import CaseworkService
import FoundationEssentials
import Models

extension DemoYear {
    /// Somebody of the year, from the names and places below, the same in each demonstration.
    struct Person {
        let number: Int
        let month: Int
        let registration: CaseworkCommands.Registration
        /// Whether the person applies for a grant.
        let applies: Bool

        /// Whether the person finds work within the year.
        var findsWork: Bool {
            guard !applies, month < 9 else { return false }
            return registration.closed.map { $0 == .goalsReached } ?? true
        }

        var name: String { "\(registration.details.givenName) \(registration.details.familyName)" }
    }

    /// Everybody beside those who are written by hand, by the day of registration.
    func people(beside written: [Date]) -> [Person] {
        var people: [Person] = []
        let taken = Dictionary(grouping: written.compactMap { month(of: $0) }, by: \.self).mapValues(\.count)
        for (month, count) in Self.registered.enumerated() {
            for moment in registrations(count - taken[month, default: 0], in: month) {
                people.append(person(people.count, in: month, at: moment))
            }
        }
        return people
    }

    private func person(_ number: Int, in month: Int, at moment: Date) -> Person {
        let given = Self.given[number % Self.given.count]
        let family = Self.family[(number / Self.given.count + 3 * number) % Self.family.count]
        let day = CalendarDate(moment)
        let applies = number % 5 != 4 && month < 11
        let details = ReturneeDetails(
            givenName: given.name, familyName: family,
            birthDate: CalendarDate(year: day.year - 20 - number * 13 % 38, month: number * 5 % 12 + 1, day: number * 7 % 28 + 1),
            sex: given.sex, district: Self.districts[number * 5 % Self.districts.count],
            languages: number % 3 == 0 ? ["ht", "fr"] : ["ht"],
            returnedOn: day.adding(days: -3 - number % 11), returnedFrom: "US", householdSize: 2 + number % 5,
            dependants: number % 4 % (2 + number % 5))
        var registration = CaseworkCommands.Registration(details, at: moment)
        registration.plan = [
            (.orientation, "Rencontre d’accueil", day.adding(days: 7)),
            applies
                ? (.smallBusinessGrant, "Monter une petite entreprise", day.adding(days: 90))
                : (.jobPlacement, "Trouver un emploi", day.adding(days: 60)),
        ]
        if applies { registration.consents = [.granting(until: CalendarDate(now).adding(days: 365))] }
        // A few plans stand still.
        if number % 23 != 7 { registration.doneBy = CalendarDate(now).adding(days: -2) }
        registration.stage = Self.stage(of: number, in: month, applies: applies)
        if !applies, month < 9 { registration.closed = Self.closed[number / 5 % Self.closed.count] }
        return Person(number: number, month: month, registration: registration, applies: applies)
    }

    private static func stage(of number: Int, in month: Int, applies: Bool) -> CaseState.Stage {
        if applies || month < 9 { return .inProgress }
        return [.registered, .assessed, .planAgreed, .inProgress][(number / 5 + month) % 4]
    }

    /// How cases end, over and over; nil goes on.
    private static let closed: [CaseState.ClosedReason?] = [
        nil, .goalsReached, nil, .moved, nil, .goalsReached, .lostContact, nil, .withdrew,
    ]

    static let jobs = ["Aide-maçon", "Vendeuse", "Chauffeur", "Agent de sécurité", "Cuisinière", "Magasinier", "Couturière"]

    static let employers = [
        "Marché Salomon", "Entreprise Bélizaire", "Hôtel des Palmes", "Boulangerie Saint-Joseph", "Dépôt Cadet et Fils",
    ]

    private static let districts = [
        "Port-au-Prince", "Delmas", "Carrefour", "Cap-Haïtien", "Port-au-Prince", "Gonaïves", "Les Cayes", "Pétion-Ville", "Saint-Marc",
        "Jacmel", "Cap-Haïtien", "Hinche", "Port-de-Paix", "Jérémie", "Ouanaminthe", "Croix-des-Bouquets", "Léogâne",
    ]

    private static let given: [(name: String, sex: ReturneeDetails.Sex)] =
        men.map { ($0, .male) }.enumerated().flatMap { place, man in [man, (women[place], .female)] }

    private static let men = [
        "Jean", "Wilner", "Emmanuel", "Frantz", "Jude", "Ricardo", "Mackendy", "Roosevelt", "Evens", "Stanley", "Pierre-Louis", "Dieudonné",
        "Guerrier", "Ronel", "Fritznel", "Carlo", "Jocelyn", "Luckner", "Reginald", "Yves", "Gary", "Marc-Arthur", "Olivier", "Samson",
        "Jameson", "Kervens", "Nixon", "Patrice", "Sony", "Woodly", "Duckens",
    ]

    private static let women = [
        "Marie", "Rosena", "Guerda", "Mirlande", "Nadia", "Esther", "Fabienne", "Darline", "Islande", "Judeline", "Katia", "Lovely",
        "Manoucheka", "Natacha", "Odette", "Philomène", "Rose-Andrée", "Sabine", "Taïna", "Viergina", "Wideline", "Yolande", "Chantal",
        "Béatrice", "Carline", "Edwige", "Ginette", "Huguette", "Jésula", "Lisette", "Myrtha",
    ]

    private static let family = [
        "Pierre", "Jean-Louis", "Joseph", "Charles", "Louis", "François", "Augustin", "Baptiste", "Étienne", "Célestin", "Dorcéus",
        "Estimé",
        "Fils-Aimé", "Guillaume", "Hyppolite", "Innocent", "Jacques", "Lafleur", "Lamour", "Mathurin", "Michel", "Moïse", "Nelson",
        "Noël", "Olivier", "Paul", "Petit-Frère", "Philogène", "Pierre-Paul", "Prophète", "Raymond", "Rémy", "Saint-Fleur", "Saintil",
        "Sainvil",
        "Simon", "Thermidor", "Toussaint", "Ulysse", "Valcin", "Vincent", "Zamor", "Alexis", "Beauvoir", "Bélizaire", "Bien-Aimé",
        "Casimir", "Chéry", "Clervil", "Delva", "Denis", "Desrosiers", "Dorvil", "Duverger", "Exantus", "Florestal", "Gédéon", "Jeudy",
        "Laguerre",
    ]
}
