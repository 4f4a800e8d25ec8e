import Archive
import FoundationEssentials
import Models

/// Tables as a workbook of one sheet (Office Open XML, ECMA-376): typed cells, and a first row that stays in sight.
///
/// Texts are cells of the type of texts, which no program takes for a formula.
package enum Workbook {
    /// The sheet as the bytes of an .xlsx file.
    package static func bytes(_ sheet: Sheet, named name: String) throws -> [UInt8] {
        let archive = try ArchiveWriter()
        for (path, text) in fixed + [("xl/workbook.xml", workbook(named: name)), ("xl/styles.xml", styles)] {
            try archive.add(path, Array((head + text).utf8))
        }
        try archive.add("xl/worksheets/sheet1.xml", worksheet(sheet))
        return try archive.finish()
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static let fixed = [
        (
            "[Content_Types].xml",
            """
            <Types xmlns="\(package)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(type).worksheet+xml"/></Types>
            """
        ),
        ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
        ("xl/_rels/workbook.xml.rels", relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])),
    ]

    private static func relations(_ parts: [(kind: String, target: String)]) -> String {
        let lines = parts.enumerated().map { place, part in
            "<Relationship Id=\"rId\(place + 1)\" Type=\"\(office)/\(part.kind)\" Target=\"\(part.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)/relationships\">" + lines.joined() + "</Relationships>"
    }

    /// A sheet's name has at most 31 characters, and none of `[]:*?/\`.
    private static func workbook(named name: String) -> String {
        let allowed = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        return """
            <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
            <sheet name="\(escaped(allowed.isEmpty ? "1" : allowed))" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
    }

    // MARK: Styles

    /// The places of the formats of cells in `styles`; the currencies follow.
    private enum Style {
        static let heading = 1
        static let day = 2
        static let number = 3

        static func of(_ currency: Currency) -> Int {
            number + 1 + (Currency.allCases.firstIndex(of: currency) ?? 0)
        }
    }

    /// Formats of numbers below 164 are built in: 3 is `#,##0`.
    private static let styles: String = {
        let money = Currency.allCases.enumerated().map { place, currency in
            (id: 165 + place, code: "#,##0.00\\ &quot;\(currency.rawValue)&quot;")
        }
        let formats = ([(id: 164, code: "yyyy\\-mm\\-dd")] + money).map { "<numFmt numFmtId=\"\($0.id)\" formatCode=\"\($0.code)\"/>" }
        let cells = ([164, 3] + money.map(\.id)).map {
            "<xf numFmtId=\"\($0)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        }
        return """
            <styleSheet xmlns="\(main)"><numFmts count="\(formats.count)">\(formats.joined())</numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(cells.count + 2)"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\(cells.joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """
    }()

    // MARK: Cells

    private static func worksheet(_ sheet: Sheet) -> [UInt8] {
        let last = "\(column(max(sheet.headings.count, 1) - 1))\(sheet.rows.count + 1)"
        let widths = sheet.headings.indices.map { place in
            "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width(of: place, in: sheet))\" customWidth=\"1\"/>"
        }
        var bytes = Array(
            """
            \(head)<worksheet xmlns="\(main)"><dimension ref="A1:\(last)"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">\
            <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/><cols>\(widths.joined())</cols><sheetData>
            """.utf8)
        bytes.append(contentsOf: row(sheet.headings.map { Sheet.Cell.text($0) }, at: 1, text: Style.heading).utf8)
        for (place, cells) in sheet.rows.enumerated() { bytes.append(contentsOf: row(cells, at: place + 2, text: 0).utf8) }
        bytes.append(contentsOf: "</sheetData><autoFilter ref=\"A1:\(last)\"/></worksheet>".utf8)
        return bytes
    }

    /// Wide enough for what stands in the first rows, in characters.
    private static func width(of place: Int, in sheet: Sheet) -> Int {
        let longest = sheet.rows.prefix(100).map { cells -> Int in
            if case .text(let text) = cells[place] { text.count } else { 12 }
        }.max()
        return min(max(longest ?? 0, sheet.headings[place].count + 3, 8) + 2, 60)
    }

    private static func row(_ cells: [Sheet.Cell], at number: Int, text style: Int) -> String {
        let written = cells.enumerated().map { place, cell in text(of: cell, at: "\(column(place))\(number)", style) }
        return "<row r=\"\(number)\">" + written.joined() + "</row>"
    }

    private static func text(of cell: Sheet.Cell, at place: String, _ style: Int) -> String {
        switch cell {
        case .text(let text): "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        case .number(let number): "<c r=\"\(place)\" s=\"\(Style.number)\"><v>\(number)</v></c>"
        case .money(let money): "<c r=\"\(place)\" s=\"\(Style.of(money.currency))\"><v>\(money.amount)</v></c>"
        // Day 25,569 of spreadsheets is 1 January 1970.
        case .day(let day): "<c r=\"\(place)\" s=\"\(Style.day)\"><v>\(day.daysSince1970 + 25_569)</v></c>"
        case .empty: ""
        }
    }

    /// The letters of a column, counted from 0: A … Z, AA …
    private static func column(_ place: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? letter : column(place / 26 - 1) + letter
    }

    /// The most characters in a cell, in UTF-16.
    private static let longest = 32_767

    /// Text for XML, without the characters that XML does not have, and cut where a cell ends.
    private static func escaped(_ text: String) -> String {
        var (result, length) = ("", 0)
        for scalar in text.unicodeScalars {
            length += scalar.value > 0xFFFF ? 2 : 1
            guard length <= longest else { break }
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
