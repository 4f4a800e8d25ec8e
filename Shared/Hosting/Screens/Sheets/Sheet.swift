package import Models

/// A list as it is handed out for spreadsheets: its headings, and rows of typed cells, one for each heading.
package struct Sheet: Sendable {
    /// What stands in a cell.
    package enum Cell: Hashable, Sendable {
        case text(String)
        case number(Int)
        case money(Money)
        case day(CalendarDate)
        case empty

        /// A text, or nothing.
        package static func text(_ text: String?) -> Cell {
            text.map { .text($0) } ?? .empty
        }

        /// A day, or nothing.
        package static func day(_ day: CalendarDate?) -> Cell {
            day.map { .day($0) } ?? .empty
        }

        /// A day as PostgreSQL writes it, such as `2026-11-23`.
        package static func day(_ text: String) -> Cell {
            CalendarDate(text).map { .day($0) } ?? .text(text)
        }

        /// An amount, or nothing.
        package static func money(_ money: Money?) -> Cell {
            money.map { .money($0) } ?? .empty
        }
    }

    package let headings: [String]
    package let rows: [[Cell]]

    package init(_ headings: [Phrase], _ language: Language, rows: [[Cell]]) {
        self.headings = headings.map { $0[language] }
        self.rows = rows
    }
}
