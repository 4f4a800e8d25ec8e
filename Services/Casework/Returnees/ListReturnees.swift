import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the people of the programme, found by name in any spelling, narrowed down and sorted, a page at a time.
enum ListReturnees: Page {
    static let route = Route(.get, "/casework/returnees", "The programme's returnees", for: readers)

    /// In which order.
    enum Sort: String, CaseIterable, Codable, Sendable {
        case newest
        case name
        /// Only where a name is looked for.
        case closest
    }

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: CaseState.Word?
        let whose: Whose?
        let due: Due?
        let sort: Sort?
        let cursor: Cursor?

        enum Whose: String, CaseIterable, Codable { case mine }
        enum Due: String, CaseIterable, Codable {
            case overdue
            /// Within seven days, or overdue.
            case week

            /// The first day that is not due.
            func end(from today: CalendarDate) -> CalendarDate {
                switch self {
                case .overdue: today
                case .week: today.adding(days: 8)
                }
            }
        }

        /// The filter as it stands in an address, but for the cursor.
        var query: [(String, String)] {
            [("q", q?.value), ("state", state?.rawValue), ("whose", whose?.rawValue), ("due", due?.rawValue), ("sort", sort?.rawValue)]
                .compactMap { name, value in value.map { (name, $0) } }
        }

        func filter(as caller: Caller, today: CalendarDate) -> ReturneeSearch.Filter {
            let name = q.map { NameKey($0.value) }.flatMap { $0.words.isEmpty ? nil : $0 }
            var sort = sort ?? (name == nil ? .newest : .closest)
            if sort == .closest, name == nil { sort = .newest }
            return ReturneeSearch.Filter(
                name: name, state: state, caseWorker: whose == .mine ? caller.account : nil, dueBefore: due?.end(from: today), sort: sort,
                today: today)
        }
    }

    static func show(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Screen {
        let filter = input.filter(as: caller, today: casework.today(for: caller))
        let rows = try await ReturneeSearch.find(filter, after: input.cursor, as: caller, in: casework.database)
        let people = try rows.prefix(ReturneeSearch.pageSize).map(ReturneeSearch.Listed.init)
        var next: String?
        if rows.count > ReturneeSearch.pageSize, let last = people.last {
            next = route.link(query: input.query + [("cursor", last.cursor.description)])
        }
        return ListPages.list(people, input, sort: filter.sort, next: next, as: caller)
    }
}
