import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// The applicant signs for what is handed over, on the screen. Sent twice, it happens once.
///
/// Refuses with `hand-over.not-found`, `hand-over.not-allowed-from-state`, `hand-over.no-agreement`, `hand-over.gone` and
/// `signature.drawing`.
enum SignHandOver: Form {
    static let route = Route(.get, "/grants/hand-overs/{id}/sign", "Sign for a hand-over on the screen", for: handers)

    typealias Input = SignedOnScreen

    static func show(_ place: ShowHandOver.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let certificate = try await grants.certificate(place.id, for: caller)
            return SignaturePages.screen(certificate.signing(caller.language), to: route.link(place.id), draft, caller.language) {
                HandOverPages.lines(certificate.lines, certificate.language)
                p { a(.href(PrintCertificate.route.link(place.id))) { HandOverPhrases.readWhole[caller.language] } }
            }
        }
    }

    static func submit(_ place: ShowHandOver.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.sign(
            place.id, input.name.value, on: grants.today(for: caller), input.method(caller.language), in: input.language, as: caller)
        return Redirect(ShowHandOver.route.link(place.id), notice: HandOverPhrases.signed[caller.language])
    }
}

/// Records that the applicant signed for it on paper, before a witness. Sent twice, it happens once.
///
/// Refuses with `hand-over.not-found`, `hand-over.not-allowed-from-state`, `hand-over.no-agreement`, `hand-over.gone` and
/// `signature.in-future`.
enum SignHandOverOnPaper: Form {
    static let route = Route(.get, "/grants/hand-overs/{id}/sign-on-paper", "Record a signature for a hand-over on paper", for: handers)

    typealias Input = SignedOnPaper

    static func show(_ place: ShowHandOver.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let certificate = try await grants.certificate(place.id, for: caller)
            return SignaturePages.paper(certificate.signing(caller.language), to: route.link(place.id), draft, caller.language)
        }
    }

    static func submit(_ place: ShowHandOver.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.sign(place.id, input.name.value, on: input.signedOn, input.method, in: input.language, as: caller)
        return Redirect(ShowHandOver.route.link(place.id), notice: HandOverPhrases.signed[caller.language])
    }
}

extension Certificate {
    /// What the screens of signing tell of it.
    fileprivate func signing(_ language: Language) -> Signing {
        Signing(
            title: listed.title, name: listed.name, language: self.language, today: today, isOpen: handOver.state == .prepared,
            page: ShowHandOver.route.link(id),
            way: [
                Link(HandOverPhrases.title[language], ListHandOvers.route.link()), Link(listed.title, ShowHandOver.route.link(id)),
            ], words: HandOverPhrases.signing)
    }
}

extension Grants {
    /// Writes down how a list was signed, which freezes it and moves its assets; nothing where it is signed already.
    fileprivate func sign(
        _ id: HandOver.ID, _ name: String, on day: CalendarDate, _ method: Signature.Method, in language: Language, as caller: Caller
    ) async throws {
        let (moment, account, today) = (now(), try caller.person, today(for: caller))
        try await refusing(in: caller.language) {
            let signature = try Signature.record(name, on: day, method, in: language, by: account, today: today)
            try await database.transaction(as: caller) { transaction in
                var handOver = try await HandOverStore.find(id, for: account, in: transaction)
                if handOver.state == .signed { return }
                var events = [try handOver.go(.sign, at: moment)]
                try await transaction.send([HandOverStore.lockPurchases(of: id)])
                for row in try await transaction.query(HandOverStore.assets(of: id)) {
                    // The database moves them with the signature.
                    var asset = try GrantAsset(row)
                    events.append(try asset.go(.handOver(to: handOver.application), at: moment))
                }
                try await transaction.send(
                    [HandOverStore.save(handOver, signature, at: moment)] + events.map { EventLog.append($0, by: caller) })
            }
        }
    }
}
