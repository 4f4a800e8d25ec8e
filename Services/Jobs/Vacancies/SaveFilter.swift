import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Keeps what the list of vacancies is narrowed down by under a name, for the person alone.
///
/// Refuses with `filter.name-taken` and `filter.too-many`.
enum SaveFilter: Form {
    static let route = Route(.get, "/jobs/vacancies/filters/new", "Keep a filter of the list of vacancies", for: vacancyReaders)

    struct Place: Decodable {
        let q: Text<1, 100>?
        let state: Vacancy.State?
        let employer: Employer.ID?

        /// The filter as it stands in the address of the list.
        var query: [(String, String)] {
            [("q", q?.value), ("state", state?.rawValue), ("employer", employer?.description)]
                .compactMap { name, value in value.map { (name, $0) } }
        }
    }

    struct Input: Decodable {
        let name: Text<1, 60>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        SavedFilterPages.save(place, draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let (moment, list) = (jobs.now(), BrowseVacancies.route.link(query: place.query))
        let query = String(list.dropFirst(BrowseVacancies.route.link().count))
        let (person, programme) = (try caller.person, try caller.office)
        do {
            let kept = try await jobs.database.transaction(as: caller) { transaction in
                try await transaction.execute(
                    SavedFilterStore.insert(
                        Identifier(at: moment), input.name.value, query, of: person, in: programme, at: moment))
            }
            guard kept == 1 else { throw Failure(.conflict, "filter.too-many", SavedFilterPages.tooMany[caller.language]) }
        } catch let error as PostgresError where error.constraint == "saved_filter_name_unique" {
            throw Failure.field("name", "filter.name-taken", SavedFilterPages.taken[caller.language])
        }
        return Redirect(list, notice: SavedFilterPages.saved[caller.language])
    }
}

/// Forgets a filter of the person's own; nothing where there is none.
enum DeleteFilter: Action {
    static let route = Route(.post, "/jobs/vacancies/filters/{id}/delete", "Forget a filter", for: vacancyReaders)

    struct Input: Decodable {
        let id: Identifier<SavedFilterStore.Saved>
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await jobs.database.unit([SavedFilterStore.delete(input.id, of: caller.person)], as: caller)
        return Redirect(BrowseVacancies.route.link(), notice: SavedFilterPages.deleted[caller.language])
    }
}
