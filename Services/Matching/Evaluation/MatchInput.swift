import FoundationEssentials
import Models
import Web

/// Seekers and vacancies from files, a line of JSON each.
enum MatchInput {
    /// Where a file could not be read, and why.
    struct Problem: Error, Hashable, CustomStringConvertible {
        let file: String
        /// From 1; nil where the whole file is meant.
        let line: Int?
        let message: String

        var description: String {
            line.map { "\(file), line \($0): \(message)" } ?? "\(file): \(message)"
        }
    }

    /// Codes and words of one record. Words count where there are no codes of their kind.
    struct Seeker: Decodable {
        let id: String
        let skills: [String]
        let title: String?
        let text: String?

        private enum CodingKeys: String, CodingKey {
            case id = "seeker_id"
            case skills, title, text
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(String.self, forKey: .id)
            skills = try container.decodeIfPresent([String].self, forKey: .skills) ?? []
            title = try container.decodeIfPresent(String.self, forKey: .title)
            text = try container.decodeIfPresent(String.self, forKey: .text)
        }

        func profile(_ words: RecordWords) throws -> SkillProfile {
            let stated = skills.isEmpty ? try words.skills(text) : skills.compactMap { ConceptURI($0) }
            return SkillProfile(
                skills: stated.map { .init($0) },
                occupations: try words.occupation(title, isAll: stated.isEmpty).map { [.init($0)] } ?? [])
        }
    }

    /// The same of a vacancy; skills of its text are essential.
    struct Vacancy: Decodable {
        let id: String
        let essential: [String]
        let optional: [String]
        let title: String?
        let text: String?

        private enum CodingKeys: String, CodingKey {
            case id = "vacancy_id"
            case essential, optional, title, text
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(String.self, forKey: .id)
            essential = try container.decodeIfPresent([String].self, forKey: .essential) ?? []
            optional = try container.decodeIfPresent([String].self, forKey: .optional) ?? []
            title = try container.decodeIfPresent(String.self, forKey: .title)
            text = try container.decodeIfPresent(String.self, forKey: .text)
        }

        func demand(_ words: RecordWords) throws -> VacancyDemand {
            let spoken = essential.isEmpty && optional.isEmpty ? try words.skills(text) : []
            let essential = (spoken + essential.compactMap { ConceptURI($0) }).map { VacancyDemand.AskedSkill($0) }
            let optional = optional.compactMap { ConceptURI($0) }.map { VacancyDemand.AskedSkill($0) }
            return VacancyDemand(
                occupation: try words.occupation(title, isAll: essential.isEmpty && optional.isEmpty), essential: essential,
                optional: optional)
        }
    }

    /// Gives each line in order, blank ones left out; stops at the first that cannot be read.
    static func each<Value: Decodable>(_: Value.Type, in path: String, _ body: (Value) throws -> Void) throws {
        let decoder = JSONDecoder()
        for (number, line) in try bytes(of: path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let value: Value
            do {
                value = try decoder.decode(Value.self, from: Data(line))
            } catch {
                throw Problem(file: path, line: number + 1, message: describe(error))
            }
            try body(value)
        }
    }

    /// How many openings each vacancy has, from a CSV of `vacancy_id,capacity`.
    static func capacities(in path: String, of vacancies: [String: Int]) throws -> [Int: Int] {
        var capacities: [Int: Int] = [:]
        var parser = CSVParser()
        let read = { (record: borrowing CSVParser.Record) throws -> Void in
            let isHeader = record.line == 1 && record.count == 2 && record[0] == "vacancy_id"
            guard !isHeader else { return }
            guard record.count == 2, let count = Int(record[1]), count >= 0 else {
                throw Problem(file: path, line: record.line, message: "give a vacancy's id and how many people it takes, such as V0001,3")
            }
            guard let vacancy = vacancies[record[0]] else {
                throw Problem(file: path, line: record.line, message: "there is no vacancy \(record[0])")
            }
            capacities[vacancy] = count
        }
        do {
            try parser.consume(try bytes(of: path)[...], read)
            try parser.end(read)
        } catch let error as CSVParser.Malformed {
            throw Problem(file: path, line: error.line, message: error.message)
        }
        return capacities
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(file: path, line: nil, message: "there is no such file, or it may not be read")
        }
        return Array(data)
    }

    private static func describe(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "“\(key.stringValue)” is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "/\(context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")) has another type than asked"
        default: "this is not a JSON object"
        }
    }
}
