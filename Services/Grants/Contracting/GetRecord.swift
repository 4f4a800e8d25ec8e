import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Gives all that is published of one purchase: its releases, and what they come to, as a record of the Open Contracting Data Standard 1.1.
///
/// Refuses with `office.not-chosen` and `record.not-found`.
enum GetRecord: Endpoint {
    static let route = Route(
        .get, "/grants/v1/ocds/records/{ocid}", "A purchase as a record of the Open Contracting Data Standard", for: contractingReaders)

    struct Input: Decodable, Sendable {
        let ocid: String
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> RecordPackage {
        guard let id = ContractingID(input.ocid, prefix: Grants.contractingPrefix) else { throw Failure.recordNotFound }
        let answers = try await grants.database.unit(
            [ContractingStore.office, ContractingStore.find(id.purchase, for: caller.account)], as: caller)
        let office = try ContractingRelease.Reference(office: answers[0])
        guard let row = answers[1].first else { throw Failure.recordNotFound }
        let story = ContractingStory(try row.json("history"), by: office, prefix: Grants.contractingPrefix)
        return RecordPackage(
            uri: grants.contractingAddress(route.link(id.description)), publishedDate: grants.now(), publisher: .init(name: office.name),
            records: [.init(ocid: id.description, releases: story.releases, compiledRelease: story.compiled)])
    }
}

extension Failure {
    static let recordNotFound = Failure(.notFound, "record.not-found", "There is no such record.")
}

/// A purchase with all its releases: a record package.
struct RecordPackage: Codable, Reply {
    let uri: String
    var version = "1.1"
    let publishedDate: Date
    let publisher: ReleasePackage.Publisher
    var extensions = [Grants.bidsExtension]
    let records: [Record]

    struct Record: Codable, Sendable {
        let ocid: String
        let releases: [ContractingRelease]
        let compiledRelease: ContractingRelease
    }
}
