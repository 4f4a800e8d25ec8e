import FoundationEssentials

extension VacancyTerms {
    /// Refuses with `vacancy.invalid` terms that no vacancy can have, naming every field that is wrong and how to mend it.
    package func check() throws(Failure) {
        let problems = singleProblems + wageProblems + dateProblems + placeProblems + applicationProblems
        guard problems.isEmpty else {
            throw Failure(.invalid, "vacancy.invalid", "The vacancy cannot be saved as it is. Mend the fields named.", fields: problems)
        }
    }

    /// What is wrong with single values, apart from whether they go together.
    package var singleProblems: [Failure.Field] {
        let fields = [
            Self.length("/title", title, Limits.title),
            Self.length("/description", description, Limits.description),
            Self.length("/externalId", externalId, Limits.externalId),
            Self.length("/occupation", occupation, Limits.concept),
            Self.length("/district", district, Limits.district),
            Self.length("/accommodations", accommodations, Limits.accommodations),
            Self.count("/skills", skills?.count, Limits.skills),
            Self.count("/languages", languages?.count, Limits.languages),
            Self.count("/licences", licences?.count, Limits.licences),
            Self.range("/experienceMonths", experienceMonths, Limits.experienceMonths, "a number of months"),
            Self.range("/openings", openings, Limits.openings, "a number of people"),
        ]
        return fields.compactMap { $0 } + skillProblems
    }

    /// Refuses with `vacancy.closes-in-past` terms under which nobody could apply any more.
    package func checkClosing(today: CalendarDate) throws(Failure) {
        guard let closesOn, closesOn < today else { return }
        throw Failure(
            .invalid, "vacancy.closes-in-past", "The closing date has passed.",
            fields: [.init("/closesOn", "in-past", "Set a closing date of \(today) or later.")])
    }

    private var skillProblems: [Failure.Field] {
        (skills ?? []).enumerated().compactMap { place, demand in
            Self.length("/skills/\(place)/skill", demand.skill, Limits.concept)
        }
    }

    private var wageProblems: [Failure.Field] {
        guard let wage else { return [] }
        var problems: [Failure.Field] = []
        if !Self.isAmount(wage.minimum, from: 0) {
            problems.append(
                .init("/wage/minimum", "out-of-range", "Give an amount from 0 to \(Limits.highestWage) with two decimals at most."))
        }
        if let maximum = wage.maximum, !Self.isAmount(maximum, from: wage.minimum) {
            problems.append(
                .init(
                    "/wage/maximum", "out-of-range",
                    "Give an amount from the minimum to \(Limits.highestWage) with two decimals at most, or leave it out."))
        }
        return problems
    }

    private var dateProblems: [Failure.Field] {
        guard let startsOn, let closesOn, closesOn > startsOn else { return [] }
        return [.init("/closesOn", "after-start", "Let it close on or before the day on which work starts, \(startsOn).")]
    }

    private var placeProblems: [Failure.Field] {
        guard let coordinates else { return [] }
        let parts = [("latitude", coordinates.latitude, Limits.latitude), ("longitude", coordinates.longitude, Limits.longitude)]
        return parts.compactMap { name, value, range in
            guard !(value >= Double(range.lowerBound) && value <= Double(range.upperBound)) else { return nil }
            return .init("/coordinates/\(name)", "out-of-range", "Give degrees from \(range.lowerBound) to \(range.upperBound).")
        }
    }

    private var applicationProblems: [Failure.Field] {
        guard let application else { return [] }
        let ways = [application.email?.text, application.phone, application.url, application.instructions]
        guard ways.contains(where: { $0 != nil }) else {
            return [.init("/application", "required", "Give at least one way to apply, or leave it out.")]
        }
        let isLink = application.url.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? true
        return [
            Self.length("/application/phone", application.phone, Limits.phone),
            Self.length("/application/url", application.url, Limits.url)
                ?? (isLink ? nil : .init("/application/url", "malformed", "Give an address that begins with https://.")),
            Self.length("/application/instructions", application.instructions, Limits.instructions),
        ].compactMap { $0 }
    }

    private static func isAmount(_ amount: Decimal, from least: Decimal) -> Bool {
        amount >= least && amount <= Limits.highestWage && amount.isInHundredths
    }

    private static func length(_ pointer: @autoclosure () -> String, _ text: String?, _ range: ClosedRange<Int>) -> Failure.Field? {
        guard let text, !range.contains(text.unicodeScalars.count) || text.utf8.contains(0) else { return nil }
        return .init(
            pointer(), "length", "Give \(range.lowerBound) to \(range.upperBound) characters; it has \(text.unicodeScalars.count).")
    }

    private static func count(_ pointer: String, _ count: Int?, _ range: ClosedRange<Int>) -> Failure.Field? {
        guard let count, !range.contains(count) else { return nil }
        return .init(pointer, "too-many", "Give at most \(range.upperBound); there are \(count).")
    }

    private static func range(_ pointer: String, _ value: Int?, _ range: ClosedRange<Int>, _ what: String) -> Failure.Field? {
        guard let value, !range.contains(value) else { return nil }
        return .init(pointer, "out-of-range", "Give \(what) from \(range.lowerBound) to \(range.upperBound).")
    }
}
