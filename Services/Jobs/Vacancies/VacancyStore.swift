import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on vacancies.
enum VacancyStore {
    /// The constraint that keeps an employer from using one number twice.
    static let externalIdUnique = "vacancy_external_id_unique"

    static func insert(_ vacancy: Vacancy, in programme: Programme.ID?) -> SQL {
        insert(vacancyColumns.fill(vacancy), in: programme)
    }

    static func insert(_ vacancy: Columns<Vacancy>.Filled, in programme: Programme.ID?) -> SQL {
        insertion.row([programme.bind] + vacancy.binds)
    }

    private static let insertion = Insertion(into: "jobs.vacancy", ["programme_id"] + vacancyColumns.list)

    /// The vacancy's columns, for those who may see it: an employer sees its own only.
    static func select(_ id: Vacancy.ID, for employer: Employer.ID?) -> SQL {
        """
        SELECT \(splice: vacancyColumns.names)
        FROM jobs.vacancy
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)\(splice: only(employer))
        """
    }

    /// The vacancy, locked against other changes until the transaction ends; refuses with `vacancy.not-found`.
    static func find(_ id: Vacancy.ID, for employer: Employer.ID?, in transaction: Transaction) async throws -> Vacancy {
        let rows = try await transaction.query("\(splice: select(id, for: employer)) FOR NO KEY UPDATE")
        guard let row = rows.first else { throw Failure.vacancyNotFound }
        return try Vacancy(row)
    }

    /// The employer's vacancy under its own number, locked; nil where it has none.
    static func find(_ externalId: String, of employer: Employer.ID, in transaction: Transaction) async throws -> Vacancy? {
        try await transaction.query(numbered([externalId], of: employer, isLocked: true)).first.map(Vacancy.init)
    }

    /// The employer's vacancies under these of its own numbers, always in one order, so that those who lock them do not block each other.
    ///
    /// Each number is looked up by itself: PostgreSQL may otherwise go through all of the employer's vacancies for those that are wanted.
    static func numbered(_ numbers: [String], of employer: Employer.ID, isLocked: Bool = false) -> SQL {
        let lock: SQL = isLocked ? "FOR NO KEY UPDATE" : ""
        return """
            SELECT \(splice: vacancyColumns.names)
            FROM unnest(\(numbers.sorted())::text[]) AS n (number)
            CROSS JOIN LATERAL (
                SELECT \(splice: vacancyColumns.names)
                FROM jobs.vacancy AS w
                WHERE w.programme_id = (SELECT platform.programme()) AND w.employer_id = \(employer) AND w.external_id = n.number
                LIMIT 1
                \(splice: lock)
            ) AS v
            """
    }

    /// Adds many at once.
    static func insert(_ vacancies: [Vacancy], in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.vacancy (programme_id, \(splice: vacancyColumns.names))
        SELECT \(programme)::uuid, \(splice: vacancyColumns.names)
        FROM jsonb_populate_recordset(NULL::jobs.vacancy, \(vacancyColumns.records(vacancies)))
        """
    }

    /// Saves changes of the versions before, of rows that are locked.
    static func saving(_ vacancies: [Vacancy]) -> SQL {
        """
        UPDATE jobs.vacancy AS v
        SET (\(splice: vacancyColumns.names)) = (
            SELECT \(splice: vacancyColumns.names) FROM jsonb_populate_record(NULL::jobs.vacancy, c.record))
        FROM jsonb_array_elements(\(vacancyColumns.records(vacancies))) AS c (record)
        WHERE v.programme_id = (SELECT platform.programme())
            AND v.id = (c.record ->> 'id')::uuid
            AND v.version = (c.record ->> 'version')::integer - 1
        """
    }

    /// Saves a change of the version before with its event; refuses with `vacancy.stale` where somebody else was faster.
    static func save(_ vacancy: Vacancy, with event: Event, in transaction: Transaction, by caller: Caller) async throws {
        let answers = try await transaction.send([saving(vacancy), EventLog.append(event, by: caller)])
        guard answers[0].affected == 1 else { throw Failure.vacancyStale }
    }

    /// Saves a change of the version before; changes nothing where somebody else was faster.
    static func saving(_ vacancy: Vacancy) -> SQL {
        """
        UPDATE jobs.vacancy
        SET (\(splice: vacancyColumns.names)) = ROW (\(splice: vacancyColumns.fill(vacancy).values))
        WHERE programme_id = (SELECT platform.programme()) AND id = \(vacancy.id) AND version = \(vacancy.version - 1)
        """
    }

    private static func only(_ employer: Employer.ID?) -> SQL {
        guard let employer else { return "" }
        return " AND employer_id = \(employer)"
    }
}

extension Failure {
    static let vacancyNotFound = Failure(.notFound, "vacancy.not-found", "There is no such vacancy, or it is not yours to see.")
    static let externalIdTaken = Failure(
        .conflict, "vacancy.external-id-taken", "You have posted a vacancy under this external id before.",
        fields: [.init("/externalId", "taken", "Give another external id, or change the vacancy that has it.")])
    static let vacancyStale = Failure(
        .stale, "vacancy.stale", "Somebody changed the vacancy since you read it. Read it again and repeat your change.")

    /// What a broken constraint of `jobs.vacancy` means to the caller; nil for a fault of ours.
    static func vacancy(_ error: PostgresError) -> Failure? {
        switch error.constraint {
        case VacancyStore.externalIdUnique: externalIdTaken
        case "vacancy_openings_hold_hired": openingsBelowHired
        default: nil
        }
    }
}

extension Vacancy {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), employer: row.decode("employer_id"), terms: VacancyTerms(row),
            review: VacancyReview(coding: OccupationCoding(row), warnings: row.json("warnings")), state: row.decode("state"),
            reason: row.decode("reason"), version: row.decode("version"),
            createdAt: row.decode("created_at"), updatedAt: row.decode("updated_at"))
    }
}

extension VacancyTerms {
    init(_ row: Row) throws {
        try self.init(
            externalId: row.decode("external_id"), title: row.decode("title"), description: row.decode("description"),
            occupation: row.decode("occupation"), skills: row.json("skills"), languages: row.json("languages"),
            licences: row.json("licences"), education: row.decode("education"), experienceMonths: row.decode("experience_months"),
            district: row.decode("district"), coordinates: Coordinates(row), remote: row.decode("remote"), contract: row.decode("contract"),
            schedule: row.decode("schedule"), wage: Wage(row), openings: row.decode("openings"),
            startsOn: row.decode("starts_on"), closesOn: row.decode("closes_on"),
            accommodations: row.decode("accommodations"),
            application: row.cell("application")?.isNull == false ? row.json("application") : nil)
    }
}

extension VacancyTerms.Coordinates {
    /// Nil where the row names no place on the earth.
    fileprivate init?(_ row: Row) throws {
        guard let latitude = try row.decode("latitude", as: Double?.self) else { return nil }
        try self.init(latitude: latitude, longitude: row.decode("longitude"))
    }
}

extension OccupationCoding {
    /// Nil where nothing was read.
    fileprivate init?(_ row: Row) throws {
        guard let occupation = try row.decode("occupation_uri", as: ConceptURI?.self),
            let isco = try ISCOCode(row.decode("isco", as: String.self))
        else { return nil }
        try self.init(
            occupation: occupation, isco: isco, confidence: row.decode("occupation_confidence"),
            isConfirmed: row.decode("occupation_confirmed"))
    }
}

extension VacancyTerms.Wage {
    /// Nil where the row names no wage.
    fileprivate init?(_ row: Row) throws {
        guard let minimum = try row.decode("wage_minimum", as: Decimal?.self) else { return nil }
        try self.init(
            minimum: minimum, maximum: row.decode("wage_maximum"), period: row.decode("wage_period"), currency: row.decode("currency"))
    }
}
