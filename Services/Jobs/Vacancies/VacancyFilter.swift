import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Which vacancies are looked for.
struct VacancyFilter: Sendable {
    var state: Vacancy.State?
    var employer: Employer.ID?
    /// A code of ISCO-08 or the beginning of one, or a concept's address.
    var occupation: String?
    var sector: Employer.Sector?
    var place: String?
    var contract: VacancyTerms.Contract?
    var remote: Bool?
    var externalId: String?
    var updatedSince: Date?
    var words = SoughtWords(nil)

    /// On the columns of `jobs.searchable_vacancy` under the name v.
    var condition: SQL { words.isEmpty ? narrowing : "\(splice: narrowing) AND \(splice: words.match)" }

    /// All but the words.
    var narrowing: SQL {
        var sql: SQL = ""
        if let state { sql.append(" AND v.state = \(state)") }
        if let employer { sql.append(" AND v.employer_id = \(employer)") }
        if let contract { sql.append(" AND v.contract = \(contract)") }
        if let remote { sql.append(" AND v.remote = \(remote)") }
        if let externalId { sql.append(" AND v.external_id = \(externalId)") }
        if let updatedSince { sql.append(" AND v.updated_at >= \(updatedSince)") }
        if let place { sql.append(" AND jobs.folded(v.district) = jobs.folded(\(place)::text)") }
        if let sector { sql.append(" AND v.employer_id IN (\(splice: Self.employers(in: sector)))") }
        if let occupation { sql.append(Self.coded(occupation)) }
        return sql
    }

    private static func employers(in sector: Employer.Sector) -> SQL {
        "SELECT e.id FROM jobs.employer AS e WHERE e.programme_id = (SELECT platform.programme()) AND e.sector = \(sector)"
    }

    private static func coded(_ occupation: String) -> SQL {
        guard occupation.utf8.allSatisfy({ (48...57).contains($0) }) else { return " AND v.occupation_uri = \(occupation)" }
        return occupation.utf8.count == 4 ? " AND v.isco = \(occupation)" : " AND starts_with(v.isco, \(occupation)::text)"
    }
}

extension VacancyStore {
    /// The search for vacancies with the filter's words, after the place that the cursor names.
    static func search(_ filter: VacancyFilter, after cursor: Cursor?) throws(Failure) -> WordSearch {
        WordSearch(
            source: "jobs.searchable_vacancy",
            scope: "v.programme_id = (SELECT platform.programme())\(splice: filter.narrowing)\(splice: try after(cursor))",
            match: filter.words.match)
    }

    /// Those of the vacancies that are found, with all their columns, the newest first.
    static func page(of found: SQL) -> SQL {
        """
        SELECT \(splice: vacancyColumns.names)
        FROM jobs.vacancy AS v
        WHERE v.programme_id = (SELECT platform.programme()) AND v.id = ANY (ARRAY(\(splice: found)))
        ORDER BY v.created_at DESC, v.id DESC
        """
    }

    /// Vacancies that pass, with all their columns, the newest first, after the place that the cursor names: one more than `size`.
    static func page(_ filter: VacancyFilter, after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        """
        SELECT \(splice: vacancyColumns.names)
        FROM jobs.searchable_vacancy AS v
        WHERE v.programme_id = (SELECT platform.programme())\(splice: filter.condition)\(splice: try after(cursor))
        ORDER BY v.created_at DESC, v.id DESC
        LIMIT \(size + 1)
        """
    }

    /// The condition of what follows the cursor.
    static func after(_ cursor: Cursor?) throws(Failure) -> SQL {
        guard let cursor else { return "" }
        let moment = try cursor.value(0) { $0 }
        return " AND (v.created_at, v.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Vacancy.ID($0) }))"
    }
}
