import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on who matches what: vacancies and candidates as their services publish them, and the log of each list that was shown.
enum MatchStore {
    static func vacancy(_ id: Vacancy.ID) -> SQL {
        """
        \(splice: vacancies)
        WHERE id = \(id)
        """
    }

    /// The vacancies to which people can be referred today.
    static func open(_ today: CalendarDate) -> SQL {
        """
        \(splice: vacancies)
        WHERE state = 'open' AND (closes_on IS NULL OR closes_on >= \(today))
        """
    }

    private static let vacancies: SQL = """
        SELECT
            id, version, title, employer_name, state, occupation, skills, languages, licences, education, experience_months, district, remote,
            schedule, starts_on, openings, wage_minimum, wage_maximum, wage_period, currency
        FROM jobs.published_vacancy
        """

    /// The vacancy; refuses with `vacancy.not-found`.
    static func find(_ rows: Rows, for language: Language) throws -> PublishedVacancy {
        guard let row = rows.first else { throw Failure(.notFound, "vacancy.not-found", MatchPhrases.noVacancy[language]) }
        return try PublishedVacancy(row)
    }

    /// Of those named, who agreed to be matched.
    static func people(_ only: [Returnee.ID]) -> SQL {
        """
        SELECT id, display_name
        FROM casework.published_candidate
        WHERE id = ANY (\(only.map(\.uuid)))
        """
    }

    /// Who was put forward for the vacancy, the newest first.
    static func referrals(for vacancy: Vacancy.ID) -> SQL {
        """
        SELECT returnee_id AS other, id, state
        FROM jobs.published_referral
        WHERE vacancy_id = \(vacancy)
        ORDER BY id DESC
        """
    }

    /// Who was put forward for the vacancies that are open.
    static func referrals() -> SQL {
        """
        SELECT r.vacancy_id, r.returnee_id, r.state
        FROM jobs.published_referral AS r
        JOIN jobs.published_vacancy AS v ON v.id = r.vacancy_id AND v.state = 'open'
        """
    }

    /// For what the person was put forward, the newest first.
    static func referrals(of person: Returnee.ID) -> SQL {
        """
        SELECT vacancy_id AS other, id, state
        FROM jobs.published_referral
        WHERE returnee_id = \(person)
        ORDER BY id DESC
        """
    }

    /// Writes down a list of people that was shown for a vacancy.
    static func insert(_ list: MatchList, _ run: UUID, by caller: Caller, at moment: Date) -> SQL {
        let basis = list.basis
        return """
            INSERT INTO matching.match_run (
                programme_id, id, vacancy_id, vacancy_version, model_version, taxonomy, on_date, profiles, demand, shown, account_id, created_at)
            VALUES (
                \(caller.programme), \(run), \(list.vacancy.id), \(list.vacancy.version), \(basis.model), \(basis.taxonomy), \(basis.today),
                \(list.profiles), \(Postgres.JSON(list.reading.demand)), \(Postgres.JSON(list.shown.map(Shown.init))), \(caller.account),
                \(moment))
            """
    }

    /// Writes down a list of vacancies that was shown for a person.
    static func insert(_ list: OfferList, _ run: UUID, by caller: Caller, at moment: Date) -> SQL {
        let basis = list.basis
        return """
            INSERT INTO matching.vacancy_run (
                programme_id, id, returnee_id, profile_version, model_version, taxonomy, on_date, vacancies, shown, account_id, created_at)
            VALUES (
                \(caller.programme), \(run), \(list.person.id), \(list.person.kept.version), \(basis.model), \(basis.taxonomy), \(basis.today),
                \(list.vacancies), \(Postgres.JSON(list.shown.map(ShownOffer.init))), \(caller.account), \(moment))
            """
    }

    /// One vacancy of a list as it is written down.
    private struct ShownOffer: Encodable {
        let vacancy: Vacancy.ID
        let version: Int
        let demand: VacancyDemand
        let score: Double?
        let standing: Double?

        init(_ offer: OfferList.Offer) {
            vacancy = offer.vacancy.id
            version = offer.vacancy.version
            demand = offer.reading.demand
            score = offer.match.score
            standing = offer.match.standing
        }
    }

    /// One line of a list as it is written down: with the version of the profile and the district, its score can be found again.
    private struct Shown: Encodable {
        let returnee: Returnee.ID
        let profile: Int
        let district: String?
        let score: Double?
        let standing: Double?

        init(_ candidate: MatchList.Candidate) {
            returnee = candidate.id
            profile = candidate.version
            district = candidate.district
            score = candidate.match.score
            standing = candidate.match.standing
        }
    }
}

/// That a person was put forward for a vacancy, and how far it went.
struct MadeReferral: Sendable {
    let id: Referral.ID
    let state: Referral.State.Word

    /// The newest for each of the others: by person for a vacancy, by vacancy for a person.
    static func newest<Other>(_ rows: Rows) throws -> [Identifier<Other>: MadeReferral] {
        try Dictionary(
            rows.map { row in (try row.decode("other"), MadeReferral(id: try row.decode("id"), state: try row.decode("state"))) }
        ) { newest, _ in newest }
    }
}
