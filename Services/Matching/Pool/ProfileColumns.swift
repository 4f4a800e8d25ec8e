import Models
import Postgres
import Schema

// How the columns of a profile are read, of which a pool reads five of everybody.

/// What a list in a `jsonb` column consists of, read without a decoder where it has the usual form.
protocol FlatElement: Decodable {
    /// Nil where the next has another form, which a decoder reads or refuses.
    init?(from json: inout FlatJSON)
}

extension Row {
    /// What a `jsonb` column holds; throws where it is no list of these.
    func json<Element: FlatElement>(_ column: String) throws -> [Element] {
        var flat = FlatJSON(cell(column))
        return try flat.list(Element.init) ?? json(column, as: [Element].self)
    }

    /// The same where the column may hold the `null` of JSON.
    func json<Element: FlatElement>(_ column: String) throws -> [Element]? {
        var flat = FlatJSON(cell(column))
        if flat.isNull { return nil }
        return try flat.list(Element.init) ?? json(column, as: [Element]?.self)
    }
}

extension SkillProfile.HeldSkill: FlatElement {
    init?(from json: inout FlatJSON) {
        var (skill, level, months): (ConceptURI?, SkillLevel?, Int?) = (nil, nil, nil)
        var (lastUsed, evidence): (CalendarDate?, Evidence?) = (nil, nil)
        let isKnown = json.object { name, json in
            switch name {
            case "skill": json.read(&skill) { $0.string().flatMap { ConceptURI($0) } }
            case "level": json.read(&level) { $0.number().flatMap(SkillLevel.init) }
            case "months": json.read(&months) { $0.number() }
            case "lastUsed": json.read(&lastUsed) { $0.day() }
            case "evidence": json.read(&evidence) { $0.string().flatMap(Evidence.init) }
            default: false
            }
        }
        guard isKnown, let skill, let evidence else { return nil }
        self.init(skill, level: level, months: months, lastUsed: lastUsed, evidence: evidence)
    }
}

extension SkillProfile.HeldOccupation: FlatElement {
    init?(from json: inout FlatJSON) {
        var (occupation, months): (ConceptURI?, Int?) = (nil, nil)
        let isKnown = json.object { name, json in
            switch name {
            case "occupation": json.read(&occupation) { $0.string().flatMap { ConceptURI($0) } }
            case "months": json.read(&months) { $0.number() }
            default: false
            }
        }
        guard isKnown, let occupation else { return nil }
        self.init(occupation, months: months)
    }
}

extension SkillProfile.SpokenLanguage: FlatElement {
    init?(from json: inout FlatJSON) {
        var (language, level): (LanguageCode?, LanguageLevel?) = (nil, nil)
        let isKnown = json.object { name, json in
            switch name {
            case "language": json.read(&language) { $0.string().flatMap { LanguageCode($0) } }
            case "level": json.read(&level) { $0.string().flatMap(LanguageLevel.init) }
            default: false
            }
        }
        guard isKnown, let language, let level else { return nil }
        self.init(language, level)
    }
}

extension Licence: FlatElement {
    init?(from json: inout FlatJSON) {
        guard let code = json.string() else { return nil }
        self.init(code)
    }
}

extension ConceptURI: FlatElement {
    init?(from json: inout FlatJSON) {
        guard let text = json.string() else { return nil }
        self.init(text)
    }
}

extension FlatJSON {
    /// Reads a value; false where it has another form.
    fileprivate mutating func read<Value>(_ value: inout Value?, _ read: (inout FlatJSON) -> Value?) -> Bool {
        value = read(&self)
        return value != nil
    }
}
