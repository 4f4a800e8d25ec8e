/// Tables as comma-separated values (RFC 4180).
package enum CSV {
    /// The rows as one text, with a mark in front by which spreadsheets know UTF-8.
    package static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field in quotes; one that a spreadsheet would take for a formula gets an apostrophe in front.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
