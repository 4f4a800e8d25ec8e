import Models
import Postgres
import Schema
import Web

// How the columns of a profile are read, of which a pool reads five of everybody.

/// What a list in a `jsonb` column consists of, read without a decoder where it has the usual form.
///
/// `JSONDecoder` takes four times as long, which tells where an office of a hundred thousand people is read.
protocol FlatElement: Decodable {
    /// Nil for another form, which a decoder reads or refuses.
    init?(_ json: JSONNode)
}

extension Row {
    /// What a `jsonb` column holds; throws where it is no list of these.
    func json<Element: FlatElement>(_ column: String) throws -> [Element] {
        try node(column)?.list() ?? json(column, as: [Element].self)
    }

    /// The same where the column may hold the `null` of JSON.
    func json<Element: FlatElement>(_ column: String) throws -> [Element]? {
        let node = node(column)
        if case .null? = node { return nil }
        return try node?.list() ?? json(column, as: [Element]?.self)
    }

    private func node(_ column: String) -> JSONNode? {
        var text: [UInt8] = []
        guard let cell = cell(column) else { return nil }
        text.reserveCapacity(cell.count)
        cell.append(to: &text)
        return try? JSONReader.read(text)
    }
}

extension SkillProfile.HeldSkill: FlatElement {
    init?(_ json: JSONNode) {
        var (skill, level, months): (ConceptURI?, SkillLevel?, Int?) = (nil, nil, nil)
        var (lastUsed, evidence): (CalendarDate?, Evidence?) = (nil, nil)
        let isKnown = json.areMembers { name, value in
            switch name {
            case "skill": value.read(&skill) { $0.text.flatMap { ConceptURI($0) } }
            case "level": value.read(&level) { $0.number.flatMap(SkillLevel.init) }
            case "months": value.read(&months) { $0.number }
            case "lastUsed": value.read(&lastUsed) { $0.text.flatMap { CalendarDate($0) } }
            case "evidence": value.read(&evidence) { $0.text.flatMap(Evidence.init) }
            default: false
            }
        }
        guard isKnown, let skill, let evidence else { return nil }
        self.init(skill, level: level, months: months, lastUsed: lastUsed, evidence: evidence)
    }
}

extension SkillProfile.HeldOccupation: FlatElement {
    init?(_ json: JSONNode) {
        var (occupation, months): (ConceptURI?, Int?) = (nil, nil)
        let isKnown = json.areMembers { name, value in
            switch name {
            case "occupation": value.read(&occupation) { $0.text.flatMap { ConceptURI($0) } }
            case "months": value.read(&months) { $0.number }
            default: false
            }
        }
        guard isKnown, let occupation else { return nil }
        self.init(occupation, months: months)
    }
}

extension SkillProfile.SpokenLanguage: FlatElement {
    init?(_ json: JSONNode) {
        var (language, level): (LanguageCode?, LanguageLevel?) = (nil, nil)
        let isKnown = json.areMembers { name, value in
            switch name {
            case "language": value.read(&language) { $0.text.flatMap { LanguageCode($0) } }
            case "level": value.read(&level) { $0.text.flatMap(LanguageLevel.init) }
            default: false
            }
        }
        guard isKnown, let language, let level else { return nil }
        self.init(language, level)
    }
}

extension Licence: FlatElement {
    init?(_ json: JSONNode) {
        guard let code = json.text else { return nil }
        self.init(code)
    }
}

extension ConceptURI: FlatElement {
    init?(_ json: JSONNode) {
        guard let text = json.text else { return nil }
        self.init(text)
    }
}

extension JSONNode {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    fileprivate var number: Int? {
        if case .number(let digits) = self { Int(digits) } else { nil }
    }

    /// All elements, where it is a list of what `Element` reads.
    func list<Element: FlatElement>() -> [Element]? {
        guard case .array(let nodes) = self else { return nil }
        var all: [Element] = []
        all.reserveCapacity(nodes.count)
        for node in nodes {
            guard let one = Element(node) else { return nil }
            all.append(one)
        }
        return all
    }

    /// Whether it is an object of which `member` reads every member.
    fileprivate func areMembers(_ member: (_ name: String, JSONNode) -> Bool) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.allSatisfy { member($0.name, $0.value) }
    }

    /// Reads a value; false where it has another form.
    fileprivate func read<Value>(_ value: inout Value?, _ read: (JSONNode) -> Value?) -> Bool {
        value = read(self)
        return value != nil
    }
}
