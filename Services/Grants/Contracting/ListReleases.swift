import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Who reads what is published of purchases, to publish it.
let contractingReaders: [Role] = [.procurementOfficer, .financeOfficer, .programmeManager, .donor, .administrator]

/// Gives all purchases as releases of the Open Contracting Data Standard 1.1, a page of purchases at a time; nobody that anything is
/// bought for is named.
///
/// Refuses with `office.not-chosen`. Without a purchase the list of releases is empty, which the standard does not take for a package.
enum ListReleases: Endpoint {
    static let route = Route(
        .get, "/grants/v1/ocds/releases.json", "Purchases as releases of the Open Contracting Data Standard", for: contractingReaders)

    struct Input: Decodable, Sendable {
        let cursor: Cursor?
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> ReleasePackage {
        let answers = try await grants.database.unit(
            [ContractingStore.office, try ContractingStore.page(after: input.cursor, for: caller.account)], as: caller)
        let office = try ContractingRelease.Reference(office: answers[0])
        let rows = answers[1].prefix(ContractingStore.pageSize)
        var next: Cursor?
        if answers[1].count > ContractingStore.pageSize, let last = rows.last {
            next = Cursor(after: try last.decode("created_at", as: String.self), try last.decode("id", as: Purchase.ID.self))
        }
        let stories = try rows.map { ContractingStory(try $0.json("history"), by: office, prefix: Grants.contractingPrefix) }
        return ReleasePackage(
            uri: grants.contractingAddress(route.link(query: input.cursor.map { [("cursor", $0.description)] } ?? [])),
            publishedDate: grants.now(), publisher: .init(name: office.name), releases: stories.flatMap(\.releases), next: next)
    }
}

/// Releases of some purchases: a release package, with the cursor of the next one.
struct ReleasePackage: Codable, Reply {
    let uri: String
    var version = "1.1"
    let publishedDate: Date
    let publisher: Publisher
    var extensions = [Grants.bidsExtension]
    let releases: [ContractingRelease]
    /// Nil on the last page.
    let next: Cursor?

    struct Publisher: Codable, Sendable {
        let name: String
    }

    static let headers = ["Link": "The next page, as rel=\"next\"."]

    func response(to request: Request) throws -> Response {
        var response = try response()
        if let next { response.headers.set("Link", PageLink.next(next, after: request)) }
        return response
    }
}

extension ContractingRelease.Reference {
    /// The office of the caller; refuses with `office.not-chosen`.
    init(office rows: Rows) throws {
        guard let row = rows.first else { throw Failure(.forbidden, "office.not-chosen", "Choose an office first.") }
        id = try row.decode("id", as: Programme.ID.self).description
        name = try row.decode("name")
    }
}

extension Grants {
    /// Stands where a publisher writes the prefix that the Open Contracting Partnership registered for it.
    static let contractingPrefix = "ocds-000000"

    static let bidsExtension = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json"

    /// An address of ours in full.
    func contractingAddress(_ path: String) -> String {
        (siteAddress.isEmpty ? "http://localhost" : siteAddress) + path
    }
}
