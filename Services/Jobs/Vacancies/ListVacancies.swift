import Hosting
package import Models
import Postgres
package import Web

/// Lists vacancies, the newest first: an employer's own, or all of the programme.
package enum ListVacancies: Endpoint {
    package static let route = Route(.get, "/jobs/v1/vacancies", "List vacancies", for: vacancyReaders)

    package struct Input: Decodable, Sendable {
        let state: Vacancy.State?
        let cursor: Cursor?
        let limit: PageSize?
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> VacancyList {
        let size = input.limit.rows
        let sql = try VacancyStore.page(after: input.cursor, size: size, state: input.state, for: caller.employer)
        return try VacancyList(await jobs.database.query(sql, as: caller), size: size)
    }
}

/// A page of vacancies, written straight from the rows.
package struct VacancyList: Reply {
    package static var schema: Schema? {
        .object([
            .init("items", .array(of: VacancyDocument.schema ?? .any)),
            .init("next", .nullable(.string())),
        ])
    }

    private let json: [UInt8]

    /// One row more than `size` tells that there is a next page.
    init(_ rows: Rows, size: Int) throws {
        var writer = JSONWriter(reserving: 64 * 1024)
        writer.openObject()
        writer.key("items")
        writer.openArray()
        for row in rows.prefix(size) {
            vacancyColumns.write(row, into: &writer)
        }
        writer.closeArray()
        writer.key("next")
        if rows.count > size {
            let last = rows[size - 1]
            try writer.string(Cursor(after: last.decode("created_at", as: String.self), last.decode("id", as: Vacancy.ID.self)).description)
        } else {
            writer.null()
        }
        writer.closeObject()
        json = writer.bytes
    }

    package func response() throws -> Response {
        Response(.json, json)
    }
}
