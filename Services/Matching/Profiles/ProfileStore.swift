import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on skill profiles; whose they are comes from casework's published candidates, so that nobody appears without consent.
enum ProfileStore {
    /// Somebody who agreed to be matched, with the profile that is kept of them.
    struct Candidate: Sendable {
        let name: String
        let district: String?
        var kept: KeptProfile

        var id: Returnee.ID { kept.returnee }

        /// Where the list goes on behind this person.
        var cursor: Cursor { Cursor(after: id) }
    }

    static let pageSize = 50

    static func candidate(_ id: Returnee.ID) -> SQL {
        """
        \(splice: candidates)
        WHERE c.id = \(id)
        """
    }

    /// `size` candidates after the cursor, registered last first, and one more where there is a next page.
    static func page(_ filter: ProfileFilter, after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        var condition: SQL = "true"
        if let name = filter.q { condition.append(" AND c.display_name ILIKE \(name.value.likePattern)") }
        if filter.isWithoutProfile { condition.append(" AND p.returnee_id IS NULL") }
        if let cursor { condition.append(" AND c.id < \(try cursor.value(0) { Returnee.ID($0) })") }
        return """
            \(splice: candidates)
            WHERE \(splice: condition)
            ORDER BY c.id DESC
            LIMIT \(size + 1)
            """
    }

    /// Of those named, who agreed.
    static func candidates(_ returnees: [Returnee.ID]) -> SQL {
        """
        \(splice: candidates)
        WHERE c.id = ANY (\(returnees.map(\.uuid)))
        """
    }

    static let candidates: SQL = """
        SELECT
            c.id, c.display_name, c.district, p.skills, p.occupations, p.languages, p.licences, p.education, p.available_from, p.reach,
            p.schedules, p.wage_wish, p.wage_currency, p.preferred_occupations, p.matters_most, p.matters_least, p.version
        FROM casework.published_candidate AS c
        LEFT JOIN matching.profile AS p ON p.programme_id = c.programme_id AND p.returnee_id = c.id
        """

    /// The candidate; refuses with `profile.no-consent`.
    static func find(_ id: Returnee.ID, in rows: Rows, for language: Language) throws -> Candidate {
        guard let row = rows.first else {
            throw Failure(.notFound, "profile.no-consent", ProfilePhrases.noConsent[language])
        }
        return try Candidate(row)
    }

    /// Puts `profile` in place of the version named (any, where none is), with its event, and gives what stands there then.
    ///
    /// What says the same as stands there already is saved, whichever version it rests on: a retry finds its own work done, as RFC 9110
    /// (section 13.1.1) allows. `titles` are confirmed by it. Refuses with `profile.no-consent`, `profile.invalid` and `version.stale`.
    @discardableResult
    static func save(
        _ profile: SkillProfile, of returnee: Returnee.ID, over version: IfMatch?, confirming titles: [TitleCoding] = [],
        at moment: Date, as caller: Caller, in transaction: Transaction
    ) async throws -> KeptProfile {
        var kept = try await find(returnee, in: transaction.query(candidate(returnee)), for: caller.language).kept
        let seen = kept.version
        guard let event = try kept.revise(profile, at: moment, today: caller.today(at: moment), in: caller.language) else { return kept }
        do { try version?.require(seen) } catch { throw stale(caller.language) }
        guard try await transaction.execute(write(kept, by: caller, at: moment)) == 1 else { throw stale(caller.language) }
        try await transaction.send([keep(kept, in: caller.programme, at: moment), EventLog.append(event, by: caller)])
        try await CodingStore.keep(titles, by: caller.account, at: moment, as: caller, in: transaction)
        return kept
    }

    private static func stale(_ language: Language) -> Failure {
        Failure(.stale, "version.stale", ProfilePhrases.stale[language])
    }

    /// Changes one row, or none where somebody else was faster.
    private static func write(_ kept: KeptProfile, by caller: Caller, at moment: Date) -> SQL {
        let profile = kept.profile
        let values: SQL = """
            \(Postgres.JSON(profile.skills)), \(Postgres.JSON(profile.occupations)), \(Postgres.JSON(profile.languages)),
            \(Postgres.JSON(profile.licences)), \(profile.education), \(profile.availableFrom), \(profile.reach),
            \(profile.schedules.map { $0.map(\.rawValue) }), \(profile.wageWish?.amount), \(profile.wageWish?.currency), \(Postgres.JSON(profile.preferredOccupations)),
            \(profile.mattersMost), \(profile.mattersLeast), \(kept.version), \(caller.account), \(moment)
            """
        let columns: SQL = """
            skills, occupations, languages, licences, education, available_from, reach, schedules, wage_wish, wage_currency,
            preferred_occupations, matters_most, matters_least, version, updated_by, updated_at
            """
        guard kept.version > 1 else {
            return """
                INSERT INTO matching.profile (programme_id, returnee_id, \(splice: columns))
                VALUES (\(caller.programme), \(kept.returnee), \(splice: values))
                ON CONFLICT ON CONSTRAINT profile_pkey DO NOTHING
                """
        }
        return """
            UPDATE matching.profile
            SET (\(splice: columns)) = ROW (\(splice: values))
            WHERE programme_id = \(caller.programme) AND returnee_id = \(kept.returnee) AND version = \(kept.version - 1)
            """
    }

    private static func keep(_ kept: KeptProfile, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO matching.profile_version (programme_id, returnee_id, version, content, saved_at)
        VALUES (\(programme), \(kept.returnee), \(kept.version), \(Postgres.JSON(kept.profile)), \(moment))
        """
    }
}

extension ProfileStore.Candidate {
    init(_ row: Row) throws {
        name = try row.decode("display_name")
        district = try row.decode("district")
        let id = try row.decode("id", as: Returnee.ID.self)
        kept = try row.decode("version", as: Int?.self).map { KeptProfile(id, try SkillProfile(row), version: $0) } ?? KeptProfile(id)
    }

}

extension SkillProfile {
    /// With the place that the case knows, as matching reads it.
    func living(in district: String?) -> SkillProfile {
        var profile = self
        profile.place = district.flatMap(Place.init(district:))
        return profile
    }

    init(_ row: Row) throws {
        let wage = try row.decode("wage_wish", as: Decimal?.self)
        try self.init(
            skills: row.json("skills"), occupations: row.json("occupations"), education: row.decode("education"),
            languages: row.json("languages"), licences: row.json("licences"), reach: row.decode("reach"),
            availableFrom: row.decode("available_from"),
            schedules: row.decode("schedules", as: [String]?.self).map { $0.compactMap(VacancyTerms.Schedule.init) },
            wageWish: wage.map { Money($0, try row.decode("wage_currency")) }, preferredOccupations: row.json("preferred_occupations"),
            mattersMost: row.decode("matters_most"), mattersLeast: row.decode("matters_least"))
    }
}

extension Place {
    /// The area by its name, whatever its case and accents; nil for a blank one.
    init?(district: String) {
        let folded = FoldedText(district)
        guard !folded.bytes.isEmpty else { return nil }
        self.init(area: String(decoding: folded.bytes, as: UTF8.self))
    }
}
