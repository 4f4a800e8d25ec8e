import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Sends the referrals that were ticked on the list, or withdraws them with one reason, after a look at which of them can be.
///
/// Refuses with `referral.reason-missing`; what is refused of single ones is told on the page that follows.
enum ChangeReferrals: Form {
    static let route = Route(.get, "/jobs/referrals/together", "Change many referrals at once", for: [.placementOfficer])

    /// What may be done to many.
    enum Choice: String, CaseIterable, Codable, Sendable {
        case send, withdraw

        var one: MoveReferral.Choice { self == .send ? .send : .withdraw }
    }

    struct Place: Decodable {
        let change: Choice?
        /// Those that were ticked.
        let referrals: [Referral.ID]
        /// The list with its filter.
        let back: LocalPath?

        /// What to ask about; without a word in the address it is the first choice.
        var chosen: Choice { change ?? .send }

        var query: [(String, String)] {
            [("change", chosen.rawValue)] + referrals.map { ("referrals", $0.description) } + (back.map { [("back", $0.value)] } ?? [])
        }
    }

    struct Input: Decodable {
        /// Named before the form is sent, so that sending it twice changes once.
        let batch: Batch.ID
        let change: Choice
        let seen: [Seen<Referral>]
        let reason: String?
        let text: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let ids = Array(Set(place.referrals).sorted().prefix(Batch.most))
        let answers = try await jobs.database.unit([ReferralStore.many(ids), ReferralStore.named(ids)], as: caller)
        let names = Dictionary(uniqueKeysWithValues: try answers[1].map { (try $0.decode("id", as: Referral.ID.self), $0) })
        let items = try answers[0].map(Referral.init).map { referral in
            let row = names[referral.id]
            return BatchItem(
                id: referral.id.description, version: referral.version,
                title: try row?.decode("display_name", as: String?.self) ?? ReferralPhrases.candidate[caller.language],
                beside: "\(try row?.decode("title", as: String.self) ?? "") · \(try row?.decode("employer", as: String.self) ?? "")",
                path: ShowReferral.route.link(referral.id), state: ReferralPages.tag(referral.state.word, caller.language),
                refusal: jobs.refusal(of: place.chosen, to: referral, as: caller).map { BatchPhrases.refusal($0.code, caller.language) },
                ends: 0)
        }
        return BatchPages.ask(place, items, batch: Batch.ID(at: jobs.now()), draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let transition = try input.change.one.transition(input.reason, input.text?.value)
            let batch = Batch(id: input.batch, account: try caller.person, change: .referrals(transition.name), madeAt: jobs.now())
            try await jobs.change(Array(input.seen.prefix(Batch.most)), by: transition, in: batch, as: caller)
        }
        return Redirect(ShowBatch.route.link(input.batch))
    }
}

extension Jobs {
    /// What the change would be refused with; nil where it can be made. Nothing is changed.
    fileprivate func refusal(of change: ChangeReferrals.Choice, to referral: Referral, as caller: Caller) -> Failure? {
        do throws(Failure) {
            var trial = referral
            _ = try trial.go(change == .send ? .send : .withdraw(.other, text: nil), at: now(), today: today(for: caller))
            return nil
        } catch {
            return error
        }
    }
}

extension ReferralStore {
    /// The referrals with all their columns.
    static func many(_ ids: [Referral.ID]) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.referral AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = ANY (\(ids.map(\.uuid)))
        ORDER BY r.created_at DESC, r.id DESC
        """
    }

    /// What their people, vacancies and employers are called.
    static func named(_ ids: [Referral.ID]) -> SQL {
        """
        SELECT r.id, c.display_name, v.title, e.name AS employer
        FROM jobs.referral AS r
        JOIN jobs.vacancy AS v ON v.programme_id = r.programme_id AND v.id = r.vacancy_id
        JOIN jobs.employer AS e ON e.programme_id = r.programme_id AND e.id = r.employer_id
        LEFT JOIN casework.published_candidate AS c ON c.id = r.returnee_id
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = ANY (\(ids.map(\.uuid)))
        """
    }

    /// Whether the employer was shown something of the candidate since the moment: a row, or none.
    static func disclosed(_ id: Referral.ID, since moment: Date) -> SQL {
        """
        SELECT 1
        FROM platform.event AS e
        WHERE e.programme_id = (SELECT platform.programme())
            AND e.subject_id = \(id)
            AND e.name = 'referral.disclosed'
            AND e.occurred_at >= \(moment)
        LIMIT 1
        """
    }
}
