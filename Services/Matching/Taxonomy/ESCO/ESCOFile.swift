import Archive
import FoundationEssentials
package import Models

/// One CSV of ESCO's, on its own or inside an archive.
package struct ESCOFile: Hashable, Sendable {
    /// What a file holds, in the order in which files are read.
    package enum Content: String, CaseIterable, Comparable, Sendable {
        case occupationGroups = "iscogroups"
        case skillGroups = "skillgroups"
        case occupations
        case skills
        case broaderOccupations = "broaderrelationsoccpillar"
        case broaderSkills = "broaderrelationsskillpillar"
        case relations = "occupationskillrelations"

        var namesConcepts: Bool {
            self < .broaderOccupations
        }

        private var order: Int {
            Self.allCases.firstIndex(of: self) ?? 0
        }

        package static func < (a: Self, b: Self) -> Bool {
            a.order < b.order
        }
    }

    /// The file on disk.
    package let path: String
    /// The file inside it, or `data` for a CSV on its own.
    package let entry: String
    package let content: Content
    /// Of the labels; nil for relations.
    package let language: LanguageCode?
    /// As far as the names tell, such as [1, 1, 1].
    package let version: [Int]

    /// Whether it is a CSV on its own.
    var isPlain: Bool {
        entry == "data"
    }

    /// How messages call it.
    package var name: String {
        isPlain ? path : "\(path) (\(entry))"
    }

    /// Nil for a file that is none of ESCO's, or one that matching does not need.
    init?(path: String, entry: String) {
        let named = entry == "data" ? path : entry
        let file = named.split(separator: "/").last ?? ""
        guard file.lowercased().hasSuffix(".csv") else { return nil }
        let parts = file.dropLast(4).split(separator: "_")
        guard let first = parts.first, let content = Content(rawValue: first.lowercased()) else { return nil }
        let language = parts.count == 2 ? LanguageCode(parts[1].lowercased()) : nil
        if content.namesConcepts && language == nil { return nil }
        self.path = path
        self.entry = entry
        self.content = content
        self.language = content.namesConcepts ? language : nil
        version = Self.version(in: entry) ?? Self.version(in: path.split(separator: "/").last ?? "") ?? []
    }

    /// The first `1.2` or `1.1.1` in a name.
    private static func version(in name: some StringProtocol) -> [Int]? {
        let words = name.split { !$0.isNumber && $0 != "." }
        return words.lazy.map { $0.split(separator: ".").compactMap { Int($0) } }.first { $0.count >= 2 }
    }

    /// The files to read under `path`, a folder or a single file: of each content and language the newest, in the order of reading.
    static func find(in path: String) throws -> [ESCOFile] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ESCOProblem(file: path, line: nil, message: "there is no such file or folder")
        }
        let paths = isFolder ? try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { "\(path)/\($0)" } : [path]
        var newest: [[String]: ESCOFile] = [:]
        for path in paths {
            for file in try entries(of: path) {
                let key = [file.content.rawValue, file.language?.text ?? ""]
                if let other = newest[key], file.version.lexicographicallyPrecedes(other.version) { continue }
                newest[key] = file
            }
        }
        return newest.values.sorted { ($0.content, $0.language?.text ?? "") < ($1.content, $1.language?.text ?? "") }
    }

    private static func entries(of path: String) throws -> [ESCOFile] {
        let suffix = path.lowercased()
        if suffix.hasSuffix(".csv") { return [ESCOFile(path: path, entry: "data")].compactMap { $0 } }
        guard [".zip", ".tar", ".tgz", ".gz", ".xz", ".zst"].contains(where: suffix.hasSuffix) else { return [] }
        var files: [ESCOFile] = []
        let archive = try ArchiveReader(path: path)
        while let entry = try archive.next() {
            if let file = ESCOFile(path: path, entry: entry) { files.append(file) }
        }
        return files
    }
}

/// Where a file of ESCO's could not be read, and why.
package struct ESCOProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1; nil where the whole file is meant.
    package let line: Int?
    package let message: String

    package var description: String {
        line.map { "\(file), line \($0): \(message)" } ?? "\(file): \(message)"
    }
}
