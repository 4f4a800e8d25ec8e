import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows a referral: to the office with its course, to the employer with what the candidate agreed to show.
///
/// Opening it changes nothing but what is noted as shown: the employer says by a button that it has looked. Refuses with `referral.not-found` and `employer.missing`.
enum ShowReferral: Page {
    static let route = Route(.get, "/jobs/referrals/{id}", "A referral", for: referralReaders)

    struct Input: Decodable {
        let id: Referral.ID
    }

    /// What goes beside the referral itself.
    struct Beside {
        let messages: [ReferralMessage.Listed]
        let history: History
        let labels: ConceptLabels
        let placement: Placement.ID?
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let told = try await jobs.told(input.id, as: caller)
            let answers = try await jobs.database.unit(
                [
                    ReferralStore.messages(of: input.id), History.of(input.id),
                    ConceptStore.labels(of: told.disclosure?.concepts ?? [], in: caller.language), PlacementStore.id(of: input.id),
                ], as: caller)
            let beside = Beside(
                messages: try answers[0].map(ReferralMessage.Listed.init), history: try History(answers[1]),
                labels: try ConceptLabels(answers[2]), placement: try answers[3].first?.decode("id"))
            return told.isForOffice ? ReferralPages.referral(told, beside, as: caller) : CandidatePages.candidate(told, beside, as: caller)
        }
    }
}

/// Writes a message about a referral, which the other side reads.
///
/// Refuses with `referral.not-found` and `employer.missing`.
enum WriteMessage: Action {
    static let route = Route(.post, "/jobs/referrals/{id}/messages", "Write a message about a referral", for: referralAnswerers)

    struct Input: Decodable {
        let id: Referral.ID
        let text: Text<1, 2000>
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let own = try caller.answeringEmployer
            let moment = jobs.now()
            let message = ReferralMessage(
                id: .init(at: moment), referral: input.id, isByEmployer: own != nil, account: caller.account, text: input.text.value,
                writtenAt: moment)
            try await jobs.database.transaction(as: caller) { transaction in
                let referral = try await ReferralStore.find(input.id, for: own, in: transaction)
                try await transaction.send([
                    ReferralStore.insert(message, in: caller.programme),
                    EventLog.append(referral.event("message_written", from: referral.state.word, at: moment), by: caller),
                ])
            }
        }
        return Redirect(ShowReferral.route.link(input.id), notice: ReferralPhrases.written[caller.language])
    }
}
