/// A person for a vacancy, as a plan names them.
package struct PlanPair: Hashable, Comparable, Sendable {
    package let vacancy: Vacancy.ID
    package let returnee: Returnee.ID

    package init(_ vacancy: Vacancy.ID, _ returnee: Returnee.ID) {
        self.vacancy = vacancy
        self.returnee = returnee
    }

    package static func < (a: PlanPair, b: PlanPair) -> Bool {
        (a.vacancy, a.returnee) < (b.vacancy, b.returnee)
    }
}

extension PlanPair: CustomStringConvertible {
    /// Both identities with a stroke between, as a form's field has them.
    package var description: String {
        "\(vacancy)/\(returnee)"
    }
}

extension PlanPair: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let parts = try container.decode(String.self).split(separator: "/")
        guard parts.count == 2, let vacancy = Vacancy.ID(parts[0]), let returnee = Returnee.ID(parts[1]) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "Give the vacancy's identifier and the person's, with a stroke between.")
        }
        self.init(vacancy, returnee)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What officers decided of a plan before it is reckoned: who goes where in any case, and who does not.
package struct PlanChoices: Hashable, Codable, Sendable {
    /// In order; a person is pinned to one vacancy.
    package private(set) var pins: [PlanPair]
    /// In order; no pair is pinned too.
    package private(set) var bans: [PlanPair]

    package init(pins: [PlanPair] = [], bans: [PlanPair] = []) {
        self.pins = Set(pins).sorted()
        self.bans = Set(bans).sorted()
    }

    /// One change by a person's hand.
    package enum Change: Hashable, Sendable {
        case pin(PlanPair), unpin(PlanPair), ban(PlanPair), unban(PlanPair)
    }

    /// Makes a change; the newest word on a pair holds, and whoever is pinned elsewhere is so no more.
    package mutating func make(_ change: Change) {
        switch change {
        case .pin(let pair):
            pins = (pins.filter { $0.returnee != pair.returnee } + [pair]).sorted()
            bans.removeAll { $0 == pair }
        case .unpin(let pair): pins.removeAll { $0 == pair }
        case .ban(let pair):
            bans = Set(bans + [pair]).sorted()
            pins.removeAll { $0 == pair }
        case .unban(let pair): bans.removeAll { $0 == pair }
        }
    }

    /// Those of people who look for work and of vacancies that are open still.
    package func among(_ people: Set<Returnee.ID>, _ vacancies: Set<Vacancy.ID>) -> PlanChoices {
        func stands(_ pair: PlanPair) -> Bool { people.contains(pair.returnee) && vacancies.contains(pair.vacancy) }
        return PlanChoices(pins: pins.filter(stands), bans: bans.filter(stands))
    }
}
