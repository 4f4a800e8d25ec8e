import Archive
package import Models
import Web

/// Reads ESCO's classification as the European Commission publishes it (CSV, v1.0 to v1.2), zipped or not, in any number of languages.
///
/// Works through the files as a stream: what it keeps in memory is the concepts' URIs.
package struct ESCOReader: Sendable {
    /// What will be read, in order.
    package let files: [ESCOFile]
    /// Per content the language that says which concepts there are: English, or else the first.
    private let reference: [ESCOFile.Content: LanguageCode]

    /// What was read.
    package struct Summary: Hashable, Sendable {
        package var concepts = 0
        package var labels = 0
        package var relations = 0
        package var broader = 0
        /// Labels' and relations' records that name a concept which this version does not have, left out.
        package var orphans = 0
    }

    /// Looks at `path`, a folder or an archive; where one file is there in several versions, the newest counts.
    package init(path: String) throws {
        do {
            files = try ESCOFile.find(in: path)
        } catch let error as ArchiveError {
            throw ESCOProblem(file: error.path, line: nil, message: error.message)
        }
        guard files.contains(where: { $0.content == .occupations || $0.content == .skills }) else {
            throw ESCOProblem(
                file: path, line: nil, message: "holds neither occupations_en.csv nor skills_en.csv, in whatever language, zipped or not")
        }
        let concepts = Dictionary(grouping: files.filter { $0.content.namesConcepts }, by: \.content)
        reference = concepts.compactMapValues { files in
            files.contains { $0.language == LanguageCode(.english) } ? LanguageCode(.english) : files.first?.language
        }
    }

    /// Gives every row, concepts before what names them; `progress` hears of each file as it is opened.
    @discardableResult
    package func read(progress: (ESCOFile) -> Void = { _ in }, _ emit: (TaxonomyRow) throws -> Void) throws -> Summary {
        var known: Set<ConceptURI> = []
        var summary = Summary()
        let first = files.filter { $0.language != nil && $0.language == reference[$0.content] }
        for file in first + files.filter({ !first.contains($0) }) {
            progress(file)
            var table = try ESCOTable(file, isReference: first.contains(file))
            try records(of: file) { record in
                try table.read(record, &known, &summary, emit)
            }
        }
        return summary
    }

    private func records(of file: ESCOFile, _ body: (borrowing CSVParser.Record) throws -> Void) throws {
        do {
            let archive = try ArchiveReader(path: file.path, format: file.isPlain ? .plain : .archive)
            while let entry = try archive.next(), entry != file.entry {}
            var parser = CSVParser()
            var buffer = [UInt8](repeating: 0, count: 1 << 18)
            while case let count = try archive.read(into: &buffer), count > 0 {
                try parser.consume(buffer[..<count], body)
            }
            try parser.end(body)
        } catch let error as ArchiveError {
            throw ESCOProblem(file: file.name, line: nil, message: error.message)
        } catch let error as CSVParser.Malformed {
            throw ESCOProblem(file: file.name, line: error.line, message: error.message)
        }
    }
}
