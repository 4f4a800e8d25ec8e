import Hosting
import Models
import Postgres
package import Web

/// A vacancy as the API shows it, written straight from its columns; what the employer is warned of is in the caller's language.
package struct VacancyDocument: Reply {
    package static var schema: Schema? { vacancyColumns.schema.named("Vacancy") }

    private let json: [UInt8]

    init(_ row: Row, for caller: Caller) throws {
        var writer = JSONWriter(reserving: 2048)
        try vacancyColumns.write(row, into: &writer, for: caller.language)
        json = writer.bytes
    }

    init(_ vacancy: Vacancy, for caller: Caller) {
        self.init(vacancyColumns.fill(caller.language == .english ? vacancy : vacancy.speaking(caller.language)))
    }

    init(_ vacancy: Columns<Vacancy>.Filled) {
        var writer = JSONWriter(reserving: 2048)
        vacancy.write(into: &writer)
        json = writer.bytes
    }

    package func response() throws -> Response {
        Response(.json, json)
    }
}

extension Columns<Vacancy> {
    /// Writes one row as an object. Warnings are kept in English: in another language those that there are have to be read first.
    func write(_ row: Row, into json: inout JSONWriter, for language: Language) throws {
        guard language != .english, try row.decode("warnings", as: Postgres.JSON.self).bytes != Array("[]".utf8) else {
            return write(row, into: &json)
        }
        fill(try Vacancy(row).speaking(language)).write(into: &json)
    }
}
