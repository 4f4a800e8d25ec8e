import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on shortlists.
enum ShortlistStore {
    /// Who is on the shortlist of a vacancy, those put on it last first; nobody without consent.
    static func people(for vacancy: Vacancy.ID) -> SQL {
        """
        SELECT s.returnee_id, s.added_at
        FROM matching.shortlist AS s
        JOIN casework.published_candidate AS c ON c.programme_id = s.programme_id AND c.id = s.returnee_id
        WHERE s.programme_id = (SELECT platform.programme()) AND s.vacancy_id = \(vacancy) AND s.removed_at IS NULL
        ORDER BY s.added_at DESC, s.returnee_id
        LIMIT \(ShortlistEntry.most)
        """
    }

    static func entries(_ rows: Rows, of vacancy: Vacancy.ID) throws -> [ShortlistEntry] {
        try rows.map { try ShortlistEntry(vacancy: vacancy, returnee: $0.decode("returnee_id"), addedAt: $0.decode("added_at")) }
    }

    /// Puts somebody on the list, or on it again; changes nothing where they are on it.
    static func add(_ entry: ShortlistEntry, by caller: Caller) -> SQL {
        """
        INSERT INTO matching.shortlist AS s (programme_id, vacancy_id, returnee_id, added_at, added_by)
        VALUES (\(caller.programme), \(entry.vacancy), \(entry.returnee), \(entry.addedAt), \(caller.account))
        ON CONFLICT ON CONSTRAINT shortlist_pkey
            DO UPDATE SET added_at = excluded.added_at, added_by = excluded.added_by, removed_at = NULL
            WHERE s.removed_at IS NOT NULL
        """
    }

    /// Takes somebody off the list; changes nothing where they are not on it.
    static func remove(_ returnee: Returnee.ID, from vacancy: Vacancy.ID, at moment: Date) -> SQL {
        """
        UPDATE matching.shortlist
        SET removed_at = greatest(added_at, \(moment))
        WHERE programme_id = (SELECT platform.programme()) AND vacancy_id = \(vacancy) AND returnee_id = \(returnee) AND removed_at IS NULL
        """
    }
}

extension Matching {
    /// Puts people on the shortlist of a vacancy, and tells how many are new; who does not agree to be matched is left out.
    ///
    /// Refuses with `vacancy.not-found`, `vacancy.not-open` and `shortlist.full`.
    @discardableResult
    func shortlist(_ people: [Returnee.ID], for vacancy: Vacancy.ID, as caller: Caller) async throws -> Int {
        let moment = now()
        return try await database.transaction(as: caller) { transaction in
            let answers = try await transaction.send([
                MatchStore.vacancy(vacancy), MatchStore.people(people), ShortlistStore.people(for: vacancy),
            ])
            guard try MatchStore.find(answers[0], for: caller.language).state == .open else {
                throw Failure.vacancyNotOpen(caller.language)
            }
            let known = Set(try ShortlistStore.entries(answers[2], of: vacancy).map(\.returnee))
            let new = Set(try answers[1].map { try $0.decode("id", as: Returnee.ID.self) }).subtracting(known)
            guard known.count + new.count <= ShortlistEntry.most else { throw Failure.shortlistFull(caller.language) }
            var added = 0
            for person in new.sorted() {
                let (entry, event) = ShortlistEntry.add(person, for: vacancy, at: moment)
                guard try await transaction.execute(ShortlistStore.add(entry, by: caller)) == 1 else { continue }
                try await transaction.send([EventLog.append(event, by: caller)])
                added += 1
            }
            return added
        }
    }

    /// Takes somebody off the shortlist of a vacancy; nothing where they are not on it. Refuses with `vacancy.not-found`.
    func unshortlist(_ person: Returnee.ID, for vacancy: Vacancy.ID, as caller: Caller) async throws {
        let moment = now()
        try await database.transaction(as: caller) { transaction in
            _ = try MatchStore.find(try await transaction.query(MatchStore.vacancy(vacancy)), for: caller.language)
            guard try await transaction.execute(ShortlistStore.remove(person, from: vacancy, at: moment)) == 1 else { return }
            try await transaction.send([
                EventLog.append(ShortlistEntry.removal(of: person, for: vacancy, at: moment), by: caller)
            ])
        }
    }
}

extension Failure {
    fileprivate static func vacancyNotOpen(_ language: Language) -> Failure {
        Failure(.conflict, "vacancy.not-open", ShortlistPhrases.notOpen[language])
    }

    fileprivate static func shortlistFull(_ language: Language) -> Failure {
        Failure(.conflict, "shortlist.full", ShortlistPhrases.full[language])
    }
}
