import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Opens, pauses, resumes, closes or cancels the vacancies that were ticked on the list, after a look at which of them can be.
///
/// Refuses with `vacancy.reason-missing`; what is refused of single ones is told on the page that follows.
enum ChangeVacancies: Form {
    static let route = Route(.get, "/jobs/vacancies/together", "Change many vacancies at once", for: [.placementOfficer])

    /// What may be done to many.
    enum Choice: String, CaseIterable, Codable, Sendable {
        case open, pause, resume, close, cancel

        var one: ChangeVacancyState.Choice {
            switch self {
            case .open: .open
            case .pause: .pause
            case .resume: .resume
            case .close: .close
            case .cancel: .cancel
            }
        }

        var transition: Vacancy.Transition { one.transition }
    }

    struct Place: Decodable {
        let change: Choice?
        /// Those that were ticked.
        let vacancies: [Vacancy.ID]
        /// The list with its filter.
        let back: LocalPath?

        /// What to ask about; without a word in the address it is the first choice.
        var chosen: Choice { change ?? .open }

        var query: [(String, String)] {
            [("change", chosen.rawValue)] + vacancies.map { ("vacancies", $0.description) } + (back.map { [("back", $0.value)] } ?? [])
        }
    }

    struct Input: Decodable {
        /// Named before the form is sent, so that sending it twice changes once.
        let batch: Batch.ID
        let change: Choice
        let seen: [Seen<Vacancy>]
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let ids = Array(Set(place.vacancies).sorted().prefix(Batch.most))
        let answers = try await jobs.database.unit(
            [VacancyStore.many(ids), EmployerStore.offering(of: ids), ReferralStore.countUnderWay(for: ids)], as: caller)
        let employers = Dictionary(uniqueKeysWithValues: try answers[1].map(Employer.init).map { ($0.id, $0) })
        let underWay = Dictionary(
            uniqueKeysWithValues: try answers[2].map {
                (try $0.decode("vacancy_id", as: Vacancy.ID.self), try $0.decode("n", as: Int.self))
            })
        let items = try answers[0].map(Vacancy.init).map { vacancy in
            let employer = employers[vacancy.employer]
            return BatchItem(
                id: vacancy.id.description, version: vacancy.version, title: vacancy.terms.title, beside: employer?.terms.name ?? "",
                path: ShowVacancy.route.link(vacancy.id), state: VacancyPages.tag(vacancy.state, caller.language),
                refusal: jobs.refusal(of: place.chosen.transition, to: vacancy, of: employer, as: caller).map {
                    BatchPhrases.refusal($0.code, caller.language)
                },
                ends: place.chosen.transition.endsReferrals ? underWay[vacancy.id] ?? 0 : 0)
        }
        return BatchPages.ask(place, items, batch: Batch.ID(at: jobs.now()), draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let transition = input.change.transition
        try await refusing(in: caller.language) {
            if transition.needsReason, input.reason == nil {
                throw Failure(
                    .invalid, "vacancy.reason-missing", "Say why.",
                    fields: [.init("/reason", "required", "Give the reason in a few words.")])
            }
            let batch = Batch(id: input.batch, account: try caller.person, change: .vacancies(transition), madeAt: jobs.now())
            try await jobs.change(
                Array(input.seen.prefix(Batch.most)), by: transition, reason: input.reason?.value, in: batch, as: caller)
        }
        return Redirect(ShowBatch.route.link(input.batch))
    }
}

extension Jobs {
    /// What the transition would be refused with; nil where it can be made. Nothing is changed.
    fileprivate func refusal(
        of transition: Vacancy.Transition, to vacancy: Vacancy, of employer: Employer?, as caller: Caller
    ) -> Failure? {
        do throws(Failure) {
            if transition.destination == .open { try employer?.requireOffering() }
            var trial = vacancy
            _ = try trial.go(transition, reason: "–", at: now(), today: today(for: caller))
            return nil
        } catch {
            return error
        }
    }
}

extension VacancyStore {
    /// The vacancies with all their columns, by title.
    static func many(_ ids: [Vacancy.ID]) -> SQL {
        """
        SELECT \(splice: vacancyColumns.names)
        FROM jobs.vacancy
        WHERE programme_id = (SELECT platform.programme()) AND id = ANY (\(ids.map(\.uuid)))
        ORDER BY title, id
        """
    }
}

extension EmployerStore {
    /// The employers of the vacancies.
    static func offering(of vacancies: [Vacancy.ID]) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.employer AS e
        WHERE e.programme_id = (SELECT platform.programme())
            AND e.id IN (
                SELECT v.employer_id
                FROM jobs.vacancy AS v
                WHERE v.programme_id = (SELECT platform.programme()) AND v.id = ANY (\(vacancies.map(\.uuid))))
        """
    }
}
