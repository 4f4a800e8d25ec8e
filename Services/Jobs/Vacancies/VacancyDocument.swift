import Hosting
import Models
import Postgres
package import Web

/// A vacancy as the API shows it, written straight from its columns.
package struct VacancyDocument: Reply {
    package static var schema: Schema? { vacancyColumns.schema.named("Vacancy") }

    private let json: [UInt8]

    init(_ row: Row) {
        var writer = JSONWriter(reserving: 2048)
        vacancyColumns.write(row, into: &writer)
        json = writer.bytes
    }

    init(_ vacancy: Vacancy) {
        self.init(vacancyColumns.fill(vacancy))
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
