import FoundationEssentials
import Hosting
package import Models
import Postgres
package import Web

/// Lists vacancies, the newest first: an employer's own, or all of the programme; narrowed down by what is asked, and by words.
package enum ListVacancies: Endpoint {
    package static let route = Route(.get, "/jobs/v1/vacancies", "List and search vacancies", for: vacancyReaders)

    package struct Input: Decodable, Sendable {
        /// Words of title, description and place.
        let q: Text<1, 200>?
        let state: Vacancy.State?
        /// A code of ISCO-08 or the beginning of one, or a concept's address.
        let occupation: Text<1, 300>?
        /// Of the employer, by its section of ISIC.
        let sector: Employer.Sector?
        /// The district or commune.
        let place: Text<1, 100>?
        let contract: VacancyTerms.Contract?
        let remote: Bool?
        let externalId: Text<1, 100>?
        let updatedSince: Date?
        let cursor: Cursor?
        let limit: PageSize?

        private enum CodingKeys: String, CodingKey {
            case q, state, occupation, sector, place, contract, remote, cursor, limit
            case externalId = "external_id"
            case updatedSince = "updated_since"
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> VacancyList {
        let size = input.limit.rows
        let filter = filter(input, for: caller.employer)
        if !filter.words.isEmpty {
            let search = try VacancyStore.search(filter, after: input.cursor)
            return try VacancyList(
                await search.find(size + 1, as: caller, in: jobs.database) { VacancyStore.page(of: $0) }, size: size,
                for: caller)
        }
        let sql = try VacancyStore.page(filter, after: input.cursor, size: size)
        return try VacancyList(await jobs.database.query(sql, as: caller), size: size, for: caller)
    }

    private static func filter(_ input: Input, for employer: Employer.ID?) -> VacancyFilter {
        VacancyFilter(
            state: input.state, employer: employer, occupation: input.occupation?.value, sector: input.sector, place: input.place?.value,
            contract: input.contract, remote: input.remote, externalId: input.externalId?.value, updatedSince: input.updatedSince,
            words: SoughtWords(input.q?.value))
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

    package static var headers: [String: String] { ["Link": "The next page, as rel=\"next\"."] }

    private let json: [UInt8]
    private let next: Cursor?

    /// One row more than `size` tells that there is a next page.
    init(_ rows: Rows, size: Int, for caller: Caller) throws {
        var writer = JSONWriter(reserving: 64 * 1024)
        writer.openObject()
        writer.key("items")
        writer.openArray()
        for row in rows.prefix(size) {
            try vacancyColumns.write(row, into: &writer, for: caller.language)
        }
        writer.closeArray()
        writer.key("next")
        if rows.count > size {
            let last = rows[size - 1]
            let cursor = try Cursor(after: last.decode("created_at", as: String.self), last.decode("id", as: Vacancy.ID.self))
            writer.string(cursor.description)
            next = cursor
        } else {
            writer.null()
            next = nil
        }
        writer.closeObject()
        json = writer.bytes
    }

    package func response() throws -> Response {
        Response(.json, json)
    }

    package func response(to request: Request) throws -> Response {
        var response = try response()
        if let next { response.headers.set("Link", PageLink.next(next, after: request)) }
        return response
    }
}
