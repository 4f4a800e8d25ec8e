import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the hand-overs, the newest first.
enum ListHandOvers: Page {
    static let route = Route(.get, "/grants/hand-overs", "Hand-overs", for: handOverReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(HandOverStore.page(after: input.cursor, for: caller.account), as: caller)
        let listed = try rows.prefix(HandOverStore.screenSize).map(HandOverStore.Listed.init)
        var next: String?
        if rows.count > HandOverStore.screenSize, let last = listed.last {
            next = route.link(query: [("cursor", Cursor(after: last.createdAt, last.handOver.id).description)])
        }
        return HandOverPages.list(listed, isFirst: input.cursor == nil, next: next, caller.language)
    }
}

/// Shows a hand-over: what is on the list, and how it was signed.
///
/// Refuses with `hand-over.not-found`.
enum ShowHandOver: Page {
    static let route = Route(.get, "/grants/hand-overs/{id}", "A hand-over", for: handOverReaders)

    struct Place: Decodable {
        let id: HandOver.ID
    }

    static func show(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { HandOverPages.handOver(try await grants.certificate(input.id, for: caller), as: caller) }
    }
}

/// Shows a hand-over as its certificate, to be read, printed and signed; in the applicant's language, or in one that is chosen.
///
/// Refuses with `hand-over.not-found`.
enum PrintCertificate: Page {
    static let route = Route(.get, "/grants/hand-overs/{id}/certificate", "A certificate of a hand-over", for: handOverReaders)

    struct Input: Decodable {
        let id: HandOver.ID
        let language: Language?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let certificate = try await grants.certificate(input.id, for: caller)
            return CertificatePages.paper(certificate, in: input.language ?? certificate.language, as: caller)
        }
    }
}

/// A hand-over with all that its screens and its certificate tell.
struct Certificate {
    let listed: HandOverStore.Listed
    let lines: [HandOverStore.Line]
    let signature: Signature?
    let recordedBy: String?
    let digest: [UInt8]?
    /// Whether what stands in the tables is what was signed; nil before.
    let isKept: Bool?
    let history: History
    /// That of the signature, or the applicant's own.
    let language: Language
    let today: CalendarDate
    let shelf: ScanShelf

    var handOver: HandOver { listed.handOver }
    var id: HandOver.ID { listed.handOver.id }
}

extension Grants {
    /// Refuses with `hand-over.not-found`, also where its plan is kept from the caller.
    func certificate(_ id: HandOver.ID, for caller: Caller) async throws -> Certificate {
        let answers = try await database.unit(
            [
                HandOverStore.select(id, for: caller.account), HandOverStore.lines(of: id), HandOverStore.signature(of: id),
                History.of(id), ScanStore.of(.handOver(id)),
            ], as: caller)
        guard let row = answers[0].first, let signed = answers[2].first else { throw Failure.handOverNotFound }
        let (listed, signature) = (try HandOverStore.Listed(row), try Signature(signed))
        return try Certificate(
            listed: listed, lines: answers[1].map(HandOverStore.Line.init), signature: signature,
            recordedBy: signed.decode("recorded_by_name"), digest: signed.decode("digest"), isKept: signed.decode("is_kept"),
            history: History(answers[3]), language: signature?.language ?? listed.language ?? caller.language, today: today(for: caller),
            shelf: shelf(of: .handOver(id), signedBy: signature?.method.word, answers[4]))
    }
}
