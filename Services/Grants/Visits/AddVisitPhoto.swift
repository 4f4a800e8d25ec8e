import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a picture to a visit that was reported. Sent twice, it is added once.
///
/// Refuses with `visit.not-found`, `visit-photo.too-early`, `visit-photo.too-many`, `file.empty`, `file.too-large`, `file.type-unknown`,
/// `file.no-key` and `form.used`.
enum AddVisitPhoto: Form {
    static let route = Route(.get, "/grants/visits/{id}/photos/new", "Add a picture to a visit", for: visitors)

    struct Input: Decodable {
        let id: VisitPhoto.ID
        let caption: Text<1, 200>?
        let file: Upload
    }

    static func show(_ place: ShowVisit.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard grants.files != nil else { throw Failure.fileUnkept }
            return VisitFormPages.photo(try await grants.visit(place.id, for: caller), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowVisit.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let incoming = try IncomingFile(input.file)
            try await grants.database.transaction(as: caller) { transaction in
                let visit = try await VisitStore.find(place.id, for: account, in: transaction)
                guard try await files.keep(incoming, as: input.id.file, in: transaction, by: caller, at: moment) else {
                    guard try await transaction.query(VisitPhotoStore.select(input.id, of: visit.id)).first != nil else {
                        throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language])
                    }
                    return
                }
                let insert = VisitPhotoStore.insert(
                    input.id, of: visit.id, input.caption?.value, by: account, in: caller.programme, at: moment)
                let event = Event("monitoring_visit", visit.id, "photographed", data: input.id.data, at: moment)
                try await transaction.send([insert, EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowVisit.route.link(place.id), notice: VisitPhrases.photoAdded[caller.language])
    }
}

/// A picture of a visit, as it came. Each reading is an event.
///
/// Refuses with `visit.not-found`, `visit-photo.not-found`, `file.not-scanned`, `file.infected` and `file.no-key`.
enum GetVisitPhoto: Endpoint {
    static let route = Route(.get, "/grants/v1/visits/{id}/photos/{photo}", "A picture of a visit", for: handOverReaders)
    static let isHeavy = true

    struct Input: Decodable {
        let id: MonitoringVisit.ID
        let photo: VisitPhoto.ID
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Download {
        let answers = try await grants.database.unit(
            [VisitStore.select(input.id, for: caller.account), VisitPhotoStore.select(input.photo, of: input.id)], as: caller)
        guard let visit = try answers[0].first.map(VisitStore.Listed.init)?.visit else { throw Failure.visitNotFound }
        guard let photo = try answers[1].first.map(VisitPhoto.init) else { throw Failure.visitPhotoNotFound }
        guard let files = grants.files else { throw Failure.fileUnkept }
        let name = "\(visit.application.reference)-\(visit.month).\(photo.file.type.ending)"
        let download = try files.download(photo.file, named: name, as: caller)
        let read = Event("monitoring_visit", visit.id, "photo_read", data: photo.id.data, at: grants.now())
        try await grants.database.unit([EventLog.append(read, by: caller)], as: caller)
        return download
    }
}

extension VisitPhoto.ID {
    /// Which picture an event is about.
    fileprivate var data: [UInt8] { Array(#"{"photo":"\#(self)"}"#.utf8) }
}
