import FoundationEssentials

extension SkillProfile {
    /// What an interview goes through, in its order.
    package enum Part: String, CaseIterable, Sendable {
        case occupations, skills, languages, licences, education, availability, schedule

        package var name: Phrase {
            switch self {
            case .occupations: Phrase("Work done", fr: "Métiers exercés", ht: "Travay li fè deja")
            case .skills: Phrase("Skills", fr: "Compétences", ht: "Konpetans")
            case .languages: Phrase("Languages", fr: "Langues", ht: "Lang")
            case .licences: Phrase("Licences", fr: "Permis et licences", ht: "Lisans")
            case .education: Phrase("Education", fr: "Formation", ht: "Edikasyon")
            case .availability: Phrase("Availability", fr: "Disponibilité", ht: "Disponibilite")
            case .schedule: Phrase("Hours", fr: "Horaires", ht: "Orè")
            }
        }
    }

    /// The parts that nobody has asked about yet.
    package var unanswered: [Part] {
        Part.allCases.filter { !isAnswered($0) }
    }

    /// The part of an interview that is answered, 0 to 1.
    package var completeness: Double {
        let parts = Part.allCases.count
        return Double(parts - unanswered.count) / Double(parts)
    }

    private func isAnswered(_ part: Part) -> Bool {
        switch part {
        case .occupations: !occupations.isEmpty
        case .skills: !skills.isEmpty
        case .languages: languages != nil
        case .licences: licences != nil
        case .education: education != nil
        case .availability: availableFrom != nil
        case .schedule: schedules != nil
        }
    }
}

extension SkillProfile {
    package static let mostSkills = 100
    package static let mostOccupations = 20
    package static let mostLanguages = 12
    /// Months of a long working life.
    package static let mostMonths = 720
    package static let farthestReach = 500

    /// Refuses with `profile.invalid` what no profile can hold, naming every field that is wrong and how to mend it.
    package func check(today: CalendarDate) throws(Failure) {
        let problems =
            count("skills", skills.count, Self.mostSkills) + count("occupations", occupations.count, Self.mostOccupations)
            + count("languages", languages?.count ?? 0, Self.mostLanguages) + count("licences", licences?.count ?? 0, 20)
            + count("preferredOccupations", preferredOccupations.count, Self.mostOccupations)
            + repeated(skills.map(\.skill)) { "/skills/\($0)/skill" }
            + repeated(occupations.map(\.occupation)) { "/occupations/\($0)/occupation" }
            + repeated((languages ?? []).map(\.language)) { "/languages/\($0)/language" }
            + months(skills.map(\.months)) { "/skills/\($0)/months" }
            + months(occupations.map(\.months)) { "/occupations/\($0)/months" } + futureUses(today) + hours + wishes
        guard problems.isEmpty else {
            throw Failure(.invalid, "profile.invalid", "The profile cannot be saved as it is. Mend the fields named.", fields: problems)
        }
    }

    private func count(_ list: String, _ count: Int, _ most: Int) -> [Failure.Field] {
        count > most ? [.init("/\(list)", "too-many", "Give at most \(most); there are \(count).")] : []
    }

    private func repeated<Value: Hashable>(_ values: [Value], _ pointer: (Int) -> String) -> [Failure.Field] {
        var seen: Set<Value> = []
        return values.enumerated().compactMap { place, value in
            seen.insert(value).inserted ? nil : .init(pointer(place), "repeated", "This stands above already; keep one of the two.")
        }
    }

    private func months(_ values: [Int?], _ pointer: (Int) -> String) -> [Failure.Field] {
        values.enumerated().compactMap { place, value in
            guard let value, !(0...Self.mostMonths).contains(value) else { return nil }
            return .init(pointer(place), "out-of-range", "Give a number of months from 0 to \(Self.mostMonths).")
        }
    }

    private func futureUses(_ today: CalendarDate) -> [Failure.Field] {
        skills.enumerated().compactMap { place, held in
            guard let last = held.lastUsed, last > today else { return nil }
            return .init("/skills/\(place)/lastUsed", "in-future", "Give a day that has been.")
        }
    }

    private var hours: [Failure.Field] {
        guard let schedules else { return [] }
        let repetitions = repeated(schedules) { "/schedules/\($0)" }
        guard schedules.isEmpty || schedules.contains(.flexible) else { return repetitions }
        let remedy = "Name hours that the person can work, such as full_time, or leave them out."
        return [.init("/schedules", "out-of-range", remedy)] + repetitions
    }

    private var wishes: [Failure.Field] {
        var problems: [Failure.Field] = []
        if let reach, !(0...Self.farthestReach).contains(reach) {
            problems.append(.init("/reach", "out-of-range", "Give kilometres from 0 to \(Self.farthestReach)."))
        }
        if let wageWish, wageWish.amount < 0 || wageWish.amount > 9_999_999_999 {
            problems.append(.init("/wageWish", "out-of-range", "Give an amount from 0 to 9999999999."))
        }
        if let mattersLeast, mattersLeast == mattersMost {
            problems.append(.init("/mattersLeast", "repeated", "Choose another than what matters most, or leave it out."))
        }
        return problems
    }
}
