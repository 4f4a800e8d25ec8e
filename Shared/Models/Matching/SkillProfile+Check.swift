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
    /// Refuses with `profile.invalid` what no profile can hold, naming every field that is wrong and how to mend it.
    ///
    /// `others` were found before, such as skills that no taxonomy has.
    package func check(today: CalendarDate, besides others: [Failure.Field] = [], in language: Language) throws(Failure) {
        let problems = others + problems(today: today, in: language)
        guard problems.isEmpty else { throw Self.refusal(of: problems, in: language) }
    }

    package static func refusal(of problems: [Failure.Field], in language: Language) -> Failure {
        Failure(.invalid, "profile.invalid", ProfileRemedy.profile[language], fields: problems)
    }

    /// All that is wrong.
    package func problems(today: CalendarDate, in language: Language) -> [Failure.Field] {
        singleProblems(in: language) + futureUses(today, language) + repetitions(language)
    }

    /// What is wrong with single values, apart from whether they go together.
    package func singleProblems(in language: Language) -> [Failure.Field] {
        count("skills", skills.count, Self.mostSkills, language) + count("occupations", occupations.count, Self.mostOccupations, language)
            + count("languages", languages?.count ?? 0, Self.mostLanguages, language)
            + count("licences", licences?.count ?? 0, Self.mostLicences, language)
            + count("preferredOccupations", preferredOccupations.count, Self.mostOccupations, language)
            + months(skills.map(\.months), language) { "/skills/\($0)/months" }
            + months(occupations.map(\.months), language) { "/occupations/\($0)/months" } + wishes(language)
    }

    private func count(_ list: String, _ count: Int, _ most: Int, _ language: Language) -> [Failure.Field] {
        count > most ? [.init("/\(list)", "too-many", ProfileRemedy.tooMany(count, most)[language])] : []
    }

    private func months(_ values: [Int?], _ language: Language, _ pointer: (Int) -> String) -> [Failure.Field] {
        values.enumerated().compactMap { place, value in
            guard let value, !(0...Self.mostMonths).contains(value) else { return nil }
            return .init(pointer(place), "out-of-range", ProfileRemedy.months[language])
        }
    }

    private func wishes(_ language: Language) -> [Failure.Field] {
        var problems: [Failure.Field] = []
        if let schedules, schedules.isEmpty || schedules.contains(.flexible) {
            problems.append(.init("/schedules", "out-of-range", ProfileRemedy.hours[language]))
        }
        if let reach, !(0...Self.farthestReach).contains(reach) {
            problems.append(.init("/reach", "out-of-range", ProfileRemedy.reach[language]))
        }
        if let amount = wageWish?.amount, amount < 0 || amount > Self.highestWage || !amount.isInHundredths {
            problems.append(.init("/wageWish/amount", "out-of-range", ProfileRemedy.wage[language]))
        }
        return problems
    }

    private func futureUses(_ today: CalendarDate, _ language: Language) -> [Failure.Field] {
        skills.enumerated().compactMap { place, held in
            guard let last = held.lastUsed, last > today else { return nil }
            return .init("/skills/\(place)/lastUsed", "in-future", ProfileRemedy.inFuture[language])
        }
    }

    private func repetitions(_ language: Language) -> [Failure.Field] {
        let problems =
            repeated(skills.map(\.skill), language) { "/skills/\($0)/skill" }
            + repeated(occupations.map(\.occupation), language) { "/occupations/\($0)/occupation" }
            + repeated((languages ?? []).map(\.language), language) { "/languages/\($0)/language" }
            + repeated(licences ?? [], language) { "/licences/\($0)" } + repeated(schedules ?? [], language) { "/schedules/\($0)" }
            + repeated(preferredOccupations, language) { "/preferredOccupations/\($0)" }
        guard let mattersLeast, mattersLeast == mattersMost else { return problems }
        return problems + [.init("/mattersLeast", "repeated", ProfileRemedy.mattersApart[language])]
    }

    private func repeated<Value: Hashable>(_ values: [Value], _ language: Language, _ pointer: (Int) -> String) -> [Failure.Field] {
        var seen: Set<Value> = []
        return values.enumerated().compactMap { place, value in
            seen.insert(value).inserted ? nil : .init(pointer(place), "repeated", ProfileRemedy.repeated[language])
        }
    }
}
