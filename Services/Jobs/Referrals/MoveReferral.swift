import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Sends a referral, opens it for the employer, makes an offer, or ends it with a reason of the list.
///
/// Refuses with `referral.not-found`, `referral.not-yours`, `referral.not-allowed-from-state`, `referral.reason-missing` and
/// `referral.consent-missing`.
enum MoveReferral: Form {
    static let route = Route(.get, "/jobs/referrals/{id}/{transition}", "Take a referral on, or end it", for: referralAnswerers)

    /// What takes a reason at most; consent, interviews and hiring have forms of their own.
    enum Choice: String, CaseIterable, Codable, Sendable {
        case send, view, offer, decline, withdraw
        case declineByCandidate = "decline-by-candidate"

        var name: Referral.Transition.Name {
            switch self {
            case .send: .send
            case .view: .view
            case .offer: .offer
            case .decline: .decline
            case .withdraw: .withdraw
            case .declineByCandidate: .declineByCandidate
            }
        }

        /// The reasons to choose from; none where it takes none.
        var reasons: [(word: String, name: Phrase)] {
            switch self {
            case .send, .view, .offer: []
            case .decline: Referral.NotHired.allCases.map { ($0.rawValue, $0.name) }
            case .withdraw: Referral.Withdrawn.allCases.map { ($0.rawValue, $0.name) }
            case .declineByCandidate: Referral.Declined.allCases.map { ($0.rawValue, $0.name) }
            }
        }

        /// The transition with its reason; refuses with `referral.reason-missing`.
        func transition(_ reason: String?, _ text: String?) throws(Failure) -> Referral.Transition {
            switch self {
            case .send: .send
            case .view: .view
            case .offer: .offer
            case .decline: .decline(try Self.known(reason), text: text)
            case .withdraw: .withdraw(try Self.known(reason), text: text)
            case .declineByCandidate: .declineByCandidate(try Self.known(reason), text: text)
            }
        }

        private static func known<Reason: RawRepresentable<String>>(_ word: String?) throws(Failure) -> Reason {
            guard let reason = word.flatMap(Reason.init) else {
                throw Failure(
                    .invalid, "referral.reason-missing", "Choose a reason.", fields: [.init("/reason", "required", "Choose a reason.")])
            }
            return reason
        }
    }

    struct Place: Decodable {
        let id: Referral.ID
        let transition: Choice
        /// The reason that a button has chosen already.
        let reason: String?
    }

    struct Input: Decodable {
        let reason: String?
        let text: Text<1, 500>?
        /// Where the button stood: the board leads back to itself.
        let back: LocalPath?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await jobs.told(place.id, as: caller)
            let filled = draft.wasSent ? draft : Draft(place.reason.map { ["reason": $0] } ?? [:])
            return ReferralMovePages.move(content, place.transition, filled, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let transition = try place.transition.transition(input.reason, input.text?.value)
            let own = try caller.answeringEmployer
            _ = try await jobs.database.transaction(as: caller) { transaction in
                try await jobs.move(place.id, transition, for: own, in: transaction, by: caller)
            }
        }
        return Redirect(
            input.back?.value ?? ShowReferral.route.link(place.id), notice: ReferralPhrases.done(place.transition)[caller.language])
    }
}
