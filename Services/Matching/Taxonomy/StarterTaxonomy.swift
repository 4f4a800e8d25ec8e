import CStarterTaxonomy
package import Models

/// The taxonomy that the product brings along, written for it: the work of The Bahamas, Guyana and Haiti.
package enum StarterTaxonomy {
    /// A line of the embedded files that breaks their form; a test keeps it from shipping.
    package struct Malformed: Error, Hashable, Sendable {
        package let line: String
    }

    /// Gives every row, concepts before what names them.
    package static func read(_ emit: (TaxonomyRow) throws -> Void) throws {
        let groups = lines(starterGroups, starterGroupsSize)
        let skills = lines(starterSkills, starterSkillsSize)
        let occupations = lines(starterOccupations, starterOccupationsSize)
        for line in groups {
            let fields = try fields(line, count: 5)
            let uri = try uri("skill-group", fields[0], line)
            try emit(.concept(TaxonomyConcept(uri, .skillGroup)))
            try labels(uri, fields[2...4], emit)
        }
        for line in skills { try readSkill(line, emit) }
        for line in occupations { try readOccupation(line, emit) }
        for line in groups {
            let fields = try fields(line, count: 5)
            if fields[1].isEmpty { continue }
            try emit(.broader(BroaderRelation(try uri("skill-group", fields[0], line), broader: try uri("skill-group", fields[1], line))))
        }
        for line in lines(starterESCO, starterESCOSize) { try readSuccessor(line, emit) }
    }

    /// A kind, an identity, and the concept of ESCO that means the same and takes its place once ESCO is there; at last that one's name.
    private static func readSuccessor(_ line: Substring, _ emit: (TaxonomyRow) throws -> Void) throws {
        let fields = try fields(line, count: 4)
        guard let successor = ConceptURI(fields[2]) else { throw Malformed(line: String(line)) }
        try emit(.replacement(ConceptReplacement(try uri(String(fields[0]), fields[1], line), by: successor)))
    }

    private static func readSkill(_ line: Substring, _ emit: (TaxonomyRow) throws -> Void) throws {
        let fields = try fields(line, count: 7)
        guard let kind = Skill.Kind(rawValue: String(fields[2])), let reuse = Skill.Reuse(rawValue: String(fields[3])) else {
            throw Malformed(line: String(line))
        }
        let uri = try uri("skill", fields[0], line)
        try emit(.concept(TaxonomyConcept(uri, .skill, skillKind: kind, reuse: reuse)))
        try labels(uri, fields[4...6], emit)
        try emit(.broader(BroaderRelation(uri, broader: try Self.uri("skill-group", fields[1], line))))
    }

    private static func readOccupation(_ line: Substring, _ emit: (TaxonomyRow) throws -> Void) throws {
        let fields = try fields(line, count: 7)
        let uri = try uri("occupation", fields[0], line)
        try emit(.concept(TaxonomyConcept(uri, .occupation, code: String(fields[1]))))
        try labels(uri, fields[2...4], emit)
        for (skills, isEssential) in [(fields[5], true), (fields[6], false)] {
            for skill in skills.split(separator: " ") {
                try emit(.relation(SkillRelation(occupation: uri, skill: try Self.uri("skill", skill, line), isEssential: isEssential)))
            }
        }
    }

    /// Each field holds one language's labels, the preferred one first.
    private static func labels(_ uri: ConceptURI, _ fields: ArraySlice<Substring>, _ emit: (TaxonomyRow) throws -> Void) throws {
        for (language, field) in zip([Language.english, .french, .haitianCreole], fields) {
            for (place, text) in field.split(separator: "|").enumerated() {
                let role = place == 0 ? TaxonomyLabel.Role.preferred : .alternative
                try emit(.label(TaxonomyLabel(uri, LanguageCode(language), role, String(text))))
            }
        }
    }

    private static func uri(_ kind: String, _ id: Substring, _ line: Substring) throws -> ConceptURI {
        guard !id.isEmpty, let uri = ConceptURI("urn:foothold:\(kind):\(id)") else { throw Malformed(line: String(line)) }
        return uri
    }

    private static func fields(_ line: Substring, count: Int) throws -> [Substring] {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == count else { throw Malformed(line: String(line)) }
        return fields
    }

    private static func lines(_ start: UnsafePointer<UInt8>, _ size: Int) -> [Substring] {
        String(decoding: UnsafeBufferPointer(start: start, count: size), as: UTF8.self).split(separator: "\n")
    }
}
