package import FoundationEssentials
package import Markup
package import Models
package import Postgres
package import Web

/// A list that can be had as a file for spreadsheets, narrowed down as on its page, in each format.
package protocol ListFile: SendableMetatype {
    associatedtype Service: Sendable
    /// The filter, as in the address of the page.
    associatedtype Input: Decodable & Sendable
    /// The file's name before its ending, and what the event is called after that tells of the taking, such as `vacancies_exported`.
    static var name: String { get }
    /// The path before the ending, such as `/jobs/v1/vacancies`.
    static var path: String { get }
    /// Who may take it.
    static var takers: [Role] { get }
    /// Reads the lines and makes the file, by `ServiceDatabase.file`.
    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in service: Service) async throws -> Download
}

/// What spreadsheets read.
package enum SheetFormat: String, CaseIterable, Sendable {
    case csv, xlsx

    var mediaType: String {
        switch self {
        case .csv: "text/csv"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    fileprivate func bytes(_ sheet: Sheet, named name: String) throws -> [UInt8] {
        switch self {
        case .csv: Array(CSV.text(sheet).utf8)
        case .xlsx: try Workbook.bytes(sheet, named: name)
        }
    }
}

/// A list as comma-separated values. Refuses with `export.too-many`.
package enum AsCSV<List: ListFile>: Endpoint {
    package static var route: Route { List.route(.csv) }
    package static var mediaType: String { SheetFormat.csv.mediaType }
    package static var isHeavy: Bool { true }

    package static func run(_ input: List.Input, as caller: Caller, in service: List.Service) async throws -> Download {
        try await List.file(input, as: .csv, for: caller, in: service)
    }
}

/// A list as a workbook. Refuses with `export.too-many`.
package enum AsWorkbook<List: ListFile>: Endpoint {
    package static var route: Route { List.route(.xlsx) }
    package static var mediaType: String { SheetFormat.xlsx.mediaType }
    package static var isHeavy: Bool { true }

    package static func run(_ input: List.Input, as caller: Caller, in service: List.Service) async throws -> Download {
        try await List.file(input, as: .xlsx, for: caller, in: service)
    }
}

extension ListFile {
    fileprivate static func route(_ format: SheetFormat) -> Route {
        Route(.get, "\(path).\(format.rawValue)", "The list of \(name) as a file (\(format.rawValue.uppercased()))", for: takers)
    }

    /// The most lines in one file.
    package static var limit: Int { 10_000 }

    /// Links to the files of the list as the page shows it.
    package static func links(query: [(String, String)], _ language: Language) -> HTML {
        p(.class("files")) {
            SheetPhrases.download[language]; " "
            for (place, format) in SheetFormat.allCases.enumerated() {
                if place > 0 { " · " }
                a(.href(route(format).link(query: query))) { SheetPhrases.name(format)[language] }
            }
        }
    }

    /// What `rows` hold, at most one line more than the limit, as a file; that it was taken is an event, `<name>_exported`.
    ///
    /// Refuses with `export.too-many`.
    package static func file(
        of rows: Rows, as format: SheetFormat, for caller: Caller, in database: ServiceDatabase, at moment: Date,
        _ sheet: (Rows) throws -> Sheet
    ) async throws -> Download {
        guard rows.count <= limit else { throw Failure(.tooLarge, "export.too-many", SheetPhrases.tooMany(limit)[caller.language]) }
        let bytes = try format.bytes(sheet(rows), named: name)
        let taken = Event("programme", try caller.office, "\(name)_exported", at: moment)
        try await database.unit([EventLog.append(taken, by: caller)], as: caller)
        return Download(
            "\(name).\(format.rawValue)", contentType: format.mediaType + (format == .csv ? "; charset=utf-8" : ""), body: .bytes(bytes))
    }
}

/// What is said of lists as files.
private enum SheetPhrases {
    static let download = Phrase("Download this list:", fr: "Télécharger cette liste :", ht: "Telechaje lis sa a:")

    static func name(_ format: SheetFormat) -> Phrase {
        switch format {
        case .csv: Phrase("as CSV", fr: "en CSV", ht: "an CSV")
        case .xlsx: Phrase("as a spreadsheet (XLSX)", fr: "en classeur (XLSX)", ht: "an fèy kalkil (XLSX)")
        }
    }

    static func tooMany(_ limit: Int) -> Phrase {
        Phrase(
            "These are more than \(limit) lines. Narrow the list down first.",
            fr: "Cela fait plus de \(limit) lignes. Restreignez d’abord la liste.",
            ht: "Sa fè plis pase \(limit) liy. Redui lis la anvan.")
    }
}
