import Glibc
import MatchingService
import Models
import Postgres
import Schema

/// The commands that read titles and texts from standard input, a line in, a line out.
enum TaxonomyTextCommand {
    private static let languages = ["en", "fr", "ht", "es"]

    static func link() async throws {
        let kind: TaxonomyConcept.Kind? = ["occupation": .occupation, "skill": .skill][Foothold.option("--kind") ?? "occupation"]
        guard let kind, let language = language(), let limit = limit(or: 100) else { Foothold.say(Foothold.usage, to: 2, status: 64) }
        var codings = try Foothold.option("--codings").map(CodingFile.read) ?? []
        if kind == .occupation { codings += try await learned() }
        let wanted = try Foothold.option("--labels").map(uris)
        let links = TitleLinks(kind, in: language, of: try await rows(), limit: limit, codings: codings, wanted: wanted)
        while let title = readLine() { try put(links.line(title)) }
    }

    static func extract() async throws {
        guard let language = language(), let limit = limit(or: 50) else { Foothold.say(Foothold.usage, to: 2, status: 64) }
        let skills = TextSkills(in: language, of: try await rows(), limit: limit)
        var number = 0
        while let line = readLine() {
            number += 1
            do {
                try put(skills.line(line))
            } catch let error as TextSkills.Malformed {
                throw CodingFile.Problem(description: "line \(number): \(error)")
            }
        }
    }

    private static func language() -> LanguageCode? {
        let text = Foothold.option("--language") ?? "en"
        return languages.contains(text) ? LanguageCode(text) : nil
    }

    private static func limit(or usual: Int) -> Int? {
        Foothold.option("--limit").map { Int($0) ?? 0 } ?? usual
    }

    /// ESCO's files where they are named, else the taxonomy of the database.
    private static func rows() async throws -> TaxonomyRows {
        if let path = Foothold.option("--taxonomy") { return try TaxonomyEdition.esco(at: path).rows }
        let database = try Foothold.administeredDatabase()
        let rows = try await TaxonomyRows.stored(in: database)
        await database.close()
        return rows
    }

    /// The codings of the database, where its taxonomy is read.
    private static func learned() async throws -> [ConfirmedCodings.Coding] {
        guard Foothold.option("--taxonomy") == nil else { return [] }
        let database = try Foothold.administeredDatabase()
        let codings = try await ConfirmedCodings.stored(in: database)
        await database.close()
        return codings
    }

    /// The addresses in a file, one a line.
    private static func uris(_ path: String) throws -> Set<ConceptURI> {
        guard let file = fopen(path, "r") else { throw CodingFile.Problem(description: "\(path): cannot be read") }
        defer { fclose(file) }
        var uris: Set<ConceptURI> = []
        var buffer = [CChar](repeating: 0, count: 4096)
        var number = 0
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            number += 1
            let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let text = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }.first ?? ""
            if text.isEmpty { continue }
            guard let uri = ConceptURI(text) else {
                throw CodingFile.Problem(description: "\(path), line \(number): not the address of a concept")
            }
            uris.insert(uri)
        }
        return uris
    }

    /// Writes a line at once, so that who waits for it gets it.
    private static func put(_ line: [UInt8]) throws {
        var rest = (line + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw CodingFile.Problem(description: "the answers cannot be written") }
            rest = rest.dropFirst(count)
        }
    }
}
