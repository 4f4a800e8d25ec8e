import FoundationEssentials

/// A plan exactly as it was typed, field by field: half a number is kept as well, so that nothing is lost.
package struct PlanDraft: Hashable, Codable, Sendable {
    /// By the field's name; an empty field is not there.
    package private(set) var fields: [String: String]

    package init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    package init(from decoder: any Decoder) throws {
        fields = try decoder.singleValueContainer().decode([String: String].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }

    package subscript(_ name: String) -> String? { fields[name] }

    /// The longest text that any field takes while it is typed.
    private static let longest = 4000

    /// Takes on what was typed into some fields; an empty text clears one.
    ///
    /// Refuses with `plan.invalid` a field that no plan has, and a text that is longer than any field may be.
    package mutating func type(_ changes: [String: String]) throws(Failure) {
        var wrong: [Failure.Field] = []
        for (name, text) in changes.sorted(by: { $0.key < $1.key }) {
            let pointer = Self.pointer(name)
            if PlanField.named(name) == nil {
                wrong.append(.init(pointer, "unknown", "A plan has no such field. Leave it out."))
            } else if text.unicodeScalars.count > Self.longest {
                wrong.append(.init(pointer, "too-long", "Give at most \(Self.longest) characters."))
            } else if text.unicodeScalars.contains(where: { $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) }) {
                wrong.append(.init(pointer, "malformed", "Leave out control characters."))
            }
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "plan.invalid", "Some of the plan cannot be kept.", fields: wrong) }
        for (name, text) in changes { fields[name] = text.isEmpty ? nil : text }
    }

    /// The numbers of the lines of equipment that have something in them, in order.
    package var lines: [Int] {
        Set(fields.keys.compactMap { PlanField.line(of: $0)?.number }).sorted()
    }

    /// What can be read of it, and what to put right.
    package func read() -> (plan: BusinessPlan, problems: [Failure.Field]) {
        var reading = PlanReading(self)
        return (reading.plan(), reading.problems)
    }

    /// What is missing before the plan can be submitted, by the fields' names.
    package var missing: [String] {
        var missing = PlanField.single.filter { $0.isRequired && fields[$0.name] == nil }.map(\.name)
        if fields["venture"] == Venture.other.rawValue, fields["otherVenture"] == nil { missing.append("otherVenture") }
        for line in lines.isEmpty ? [0] : lines {
            missing += PlanField.ofLine.filter(\.isRequired).map { "equipment.\(line).\($0.name)" }.filter { fields[$0] == nil }
        }
        return missing
    }

    /// How much of a section is filled in.
    package func progress(of section: PlanSection) -> (filled: Int, wanted: Int) {
        let wanted = PlanField.single.filter { $0.section == section && $0.isRequired }.map(\.name)
        guard section != .equipment else {
            let open = missing.filter { $0.hasPrefix("equipment.") }.count
            let all = max(1, lines.count) * PlanField.ofLine.count(where: \.isRequired)
            return (all - open, all)
        }
        return (wanted.count { fields[$0] != nil }, wanted.count)
    }

    /// Refuses with `plan.incomplete` a plan that lacks something or has something that cannot be read.
    package func requireComplete() throws(Failure) {
        let lacking = missing.map { Failure.Field(Self.pointer($0), "required", "Give a value; it is required.") }
        let wrong = lacking + read().problems
        guard wrong.isEmpty else {
            throw Failure(.invalid, "plan.incomplete", "The plan is not complete yet.", fields: wrong)
        }
    }

    package static func pointer(_ name: String) -> String { "/" + name.replacing(".", with: "/") }
}

/// Reads a plan out of what was typed, and notes what it cannot read.
private struct PlanReading {
    let draft: PlanDraft
    var problems: [Failure.Field] = []

    init(_ draft: PlanDraft) {
        self.draft = draft
    }

    mutating func plan() -> BusinessPlan {
        var plan = BusinessPlan()
        plan.title = text("title")
        plan.venture = venture()
        plan.otherVenture = text("otherVenture")
        plan.isic = isic() ?? plan.venture?.isic
        plan.what = text("what")
        plan.place = text("place")
        plan.customers = text("customers")
        plan.competitors = text("competitors")
        plan.experience = text("experience")
        plan.licences = text("licences")
        plan.risks = text("risks")
        plan.ownContribution = amount("ownContribution")
        plan.grant = amount("grant")
        plan.loan = amount("loan")
        plan.answers = answers()
        plan.equipment = draft.lines.map { line($0) }
        return plan
    }

    private mutating func answers() -> ForecastAnswers {
        var answers = ForecastAnswers()
        answers.sales = amount("sales")
        answers.goodsPercent = amount("goodsPercent", most: 100)
        answers.wages = amount("wages")
        answers.rent = amount("rent")
        answers.transport = amount("transport")
        answers.otherCosts = amount("otherCosts")
        answers.household = amount("household")
        answers.otherStartCosts = amount("otherStartCosts")
        answers.monthsToUsual = count("monthsToUsual")
        answers.loanMonths = count("loanMonths")
        answers.loanInterest = amount("loanInterest", most: 100)
        return answers
    }

    private mutating func line(_ number: Int) -> EquipmentLine {
        let name = "equipment.\(number)."
        return EquipmentLine(
            item: text(name + "item"), specification: text(name + "specification"), quantity: count(name + "quantity"),
            price: amount(name + "price"), source: text(name + "source"))
    }

    private mutating func text(_ name: String) -> String? {
        guard let typed = draft[name] else { return nil }
        if case .text(let most)? = PlanField.named(name)?.kind, typed.unicodeScalars.count > most {
            note(name, "too-long", "Give at most \(most) characters.")
        }
        return typed
    }

    private mutating func venture() -> Venture? {
        guard let typed = draft["venture"] else { return nil }
        let venture = Venture(rawValue: typed)
        if venture == nil { note("venture", "not-allowed", "Choose one of the list.") }
        return venture
    }

    private mutating func isic() -> String? {
        guard let typed = draft["isic"] else { return nil }
        guard typed.utf8.count == 4, typed.utf8.allSatisfy({ (48...57).contains($0) }) else {
            note("isic", "plan.isic", "Give the four digits of a class in ISIC, such as 0146.")
            return nil
        }
        return typed
    }

    /// Also with a comma as the point, and with spaces between the digits.
    private mutating func amount(_ name: String, most: Decimal = 100_000_000) -> Decimal? {
        guard let typed = draft[name] else { return nil }
        let plain = String(typed.replacing(",", with: ".").unicodeScalars.filter { !$0.properties.isWhitespace })
        let digits = plain.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = plain.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } && !plain.isEmpty
        guard isPlain, digits.count <= 2, !digits[0].isEmpty, digits[0].count <= 12, digits.count == 1 || (1...2).contains(digits[1].count),
            let value = Decimal(string: plain), value <= most
        else {
            note(name, "plan.amount", "Give a number such as 1250.50, not above \(most).")
            return nil
        }
        return value
    }

    private mutating func count(_ name: String) -> Int? {
        guard let typed = draft[name], case .count(let range)? = PlanField.named(name)?.kind else { return nil }
        guard let value = Int(typed), range.contains(value) else {
            note(name, "plan.count", "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return value
    }

    private mutating func note(_ name: String, _ code: String, _ message: String) {
        problems.append(.init(PlanDraft.pointer(name), code, message))
    }
}
