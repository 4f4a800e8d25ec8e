import Models

/// Tables as comma-separated values (RFC 4180).
package enum CSV {
    /// The sheet as one text, with a mark in front by which spreadsheets know UTF-8.
    package static func text(_ sheet: Sheet) -> String {
        let rows = [sheet.headings.map { Sheet.Cell.text($0) }] + sheet.rows
        return "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: Sheet.Cell) -> String {
        switch cell {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .money(let money): quoted("\(money.amount) \(money.currency.rawValue)")
        case .day(let day): day.description
        case .empty: ""
        }
    }

    /// What makes a spreadsheet take a text for a formula, also in the wide forms of East Asian keyboards (OWASP, "CSV Injection").
    private static let marks: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    /// A text in quotes; one that would be taken for a formula gets an apostrophe in front.
    private static func quoted(_ text: String) -> String {
        // By scalar: a character may be a mark with something combined onto it.
        let isFormula = text.unicodeScalars.first.map(marks.contains) ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
