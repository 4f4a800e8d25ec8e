import Models
import Web

/// One CSV while it is read: its columns by name, and how a record becomes rows.
struct ESCOTable {
    private let file: ESCOFile
    /// Whether this file says which concepts there are; others only add labels.
    private let isReference: Bool
    private var columns: [String: Int] = [:]

    init(_ file: ESCOFile, isReference: Bool) throws {
        self.file = file
        self.isReference = isReference
    }

    /// Takes the header first, then each record.
    mutating func read(
        _ record: borrowing CSVParser.Record, _ known: inout Set<ConceptURI>, _ summary: inout ESCOReader.Summary,
        _ emit: (TaxonomyRow) throws -> Void
    ) throws {
        if columns.isEmpty { return try readHeader(record) }
        guard record.count == columns.count else {
            throw problem(record, "has \(record.count) fields where the header has \(columns.count)")
        }
        switch file.content {
        case .occupationGroups, .skillGroups, .occupations, .skills: try readConcept(record, &known, &summary, emit)
        case .broaderOccupations, .broaderSkills: try readBroader(record, known, &summary, emit)
        case .relations: try readRelation(record, known, &summary, emit)
        }
    }

    private mutating func readHeader(_ record: borrowing CSVParser.Record) throws {
        for column in 0..<record.count { columns[record[column]] = column }
        for needed in Self.needed(file.content) where columns[needed] == nil {
            throw problem(record, "lacks the column \(needed)")
        }
        guard columns.count == record.count else { throw problem(record, "names a column twice") }
    }

    private static func needed(_ content: ESCOFile.Content) -> [String] {
        switch content {
        case .occupationGroups, .skillGroups: ["conceptUri", "preferredLabel"]
        case .occupations: ["conceptUri", "iscoGroup", "preferredLabel"]
        case .skills: ["conceptUri", "skillType", "reuseLevel", "preferredLabel"]
        case .broaderOccupations, .broaderSkills: ["conceptUri", "broaderUri"]
        case .relations: ["occupationUri", "relationType", "skillUri"]
        }
    }

    private func readConcept(
        _ record: borrowing CSVParser.Record, _ known: inout Set<ConceptURI>, _ summary: inout ESCOReader.Summary,
        _ emit: (TaxonomyRow) throws -> Void
    ) throws {
        let uri = try uri("conceptUri", record)
        if isReference {
            guard known.insert(uri).inserted else { return }
            summary.concepts += 1
            try emit(.concept(concept(uri, record)))
        } else if !known.contains(uri) {
            summary.orphans += 1
            return
        }
        guard let language = file.language else { return }
        var seen: Set<String> = []
        for (column, role) in [("preferredLabel", TaxonomyLabel.Role.preferred), ("altLabels", .alternative), ("hiddenLabels", .hidden)] {
            for text in labels(text(column, record)) where seen.insert(text).inserted {
                // Longer than any of ESCO's, and as long as the database can keep in order.
                guard text.utf8.count <= 1000 else { throw problem(record, "\(column) has a label of more than 1000 bytes") }
                summary.labels += 1
                try emit(.label(TaxonomyLabel(uri, language, role, text)))
            }
        }
    }

    private func concept(_ uri: ConceptURI, _ record: borrowing CSVParser.Record) -> TaxonomyConcept {
        let status = text("status", record)
        let description = text("description", record)
        var concept = TaxonomyConcept(
            uri, .skill, description: description.isEmpty ? nil : description, isRetired: !["", "released"].contains(status))
        switch file.content {
        case .occupations:
            concept.kind = .occupation
            concept.code = code(text("iscoGroup", record))
        case .occupationGroups:
            concept.kind = .occupationGroup
            concept.code = code(text("code", record))
        case .skillGroups:
            concept.kind = .skillGroup
            concept.code = code(text("code", record))
        default:
            concept.skillKind = text("skillType", record) == "knowledge" ? .knowledge : .skill
            concept.reuse = Skill.Reuse(rawValue: text("reuseLevel", record))
        }
        return concept
    }

    private func readBroader(
        _ record: borrowing CSVParser.Record, _ known: Set<ConceptURI>, _ summary: inout ESCOReader.Summary,
        _ emit: (TaxonomyRow) throws -> Void
    ) throws {
        let relation = BroaderRelation(try uri("conceptUri", record), broader: try uri("broaderUri", record))
        guard known.contains(relation.concept), known.contains(relation.broader) else {
            summary.orphans += 1
            return
        }
        summary.broader += 1
        try emit(.broader(relation))
    }

    private func readRelation(
        _ record: borrowing CSVParser.Record, _ known: Set<ConceptURI>, _ summary: inout ESCOReader.Summary,
        _ emit: (TaxonomyRow) throws -> Void
    ) throws {
        let type = text("relationType", record)
        guard type == "essential" || type == "optional" else { throw problem(record, "relationType is neither essential nor optional") }
        let (occupation, skill) = (try uri("occupationUri", record), try uri("skillUri", record))
        guard known.contains(occupation), known.contains(skill) else {
            summary.orphans += 1
            return
        }
        summary.relations += 1
        try emit(.relation(SkillRelation(occupation: occupation, skill: skill, isEssential: type == "essential")))
    }

    /// The column's text; empty where this version of ESCO has no such column.
    private func text(_ column: String, _ record: borrowing CSVParser.Record) -> String {
        columns[column].map { record[$0] } ?? ""
    }

    private func uri(_ column: String, _ record: borrowing CSVParser.Record) throws -> ConceptURI {
        guard let uri = ConceptURI(text(column, record)) else { throw problem(record, "\(column) is not a URI") }
        return uri
    }

    /// An ISCO code without the `C` that ESCO puts before some.
    private func code(_ text: String) -> String? {
        let digits = text.first == "C" && text.dropFirst().allSatisfy(\.isNumber) ? String(text.dropFirst()) : text
        return digits.isEmpty ? nil : digits
    }

    private func labels(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            let start = line.drop(while: \.isWhitespace)
            return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
        }.filter { !$0.isEmpty }
    }

    private func problem(_ record: borrowing CSVParser.Record, _ message: String) -> ESCOProblem {
        ESCOProblem(file: file.name, line: record.line, message: message)
    }
}
