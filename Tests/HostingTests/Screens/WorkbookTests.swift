import Archive
import Foundation
import Models
import Testing

@testable import Hosting

@Suite struct `A list for spreadsheets` {
    private static let sheet = Sheet(
        [Phrase("Name", fr: "Nom", ht: "Non"), Phrase("Day", fr: "Jour", ht: "Jou"), Phrase("Wage", fr: "Salaire", ht: "Salè")], .english,
        rows: [
            [.text("=HYPERLINK(\"http://x\")"), .day("2026-11-27"), .money(Money(1234.5, .gyd))],
            [.text("Tom & <Jo>\u{1}\u{FFFE}"), .day("soon"), .number(-3)], [.text(nil), .empty, .money(nil)],
        ])

    /// The parts of a workbook by their paths, through a file as a spreadsheet program would read it.
    private func parts(of bytes: [UInt8]) throws -> [String: String] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let archive = try ArchiveReader(path: file.path)
        var parts: [String: String] = [:]
        while let path = try archive.next() {
            var (whole, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
            while case let count = try archive.read(into: &buffer), count > 0 { whole += buffer.prefix(count) }
            parts[path] = String(decoding: whole, as: UTF8.self)
        }
        return parts
    }

    @Test func `has typed cells under a heading that stays in sight`() throws {
        let parts = try parts(of: Workbook.bytes(Self.sheet, named: "vacancies"))
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
        #expect(sheet.contains(#"<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Name</t></is></c>"#))
        #expect(sheet.contains(#"<c r="B2" s="2"><v>46353</v></c>"#) && sheet.contains(#"<v>1234.5</v>"#))
        #expect(sheet.contains(#"<c r="C3" s="3"><v>-3</v></c>"#) && sheet.contains(#"<row r="4"></row>"#))
        #expect(parts["xl/styles.xml"]?.contains("GYD") == true && parts["xl/workbook.xml"]?.contains("name=\"vacancies\"") == true)
        #expect(parts["[Content_Types].xml"] != nil && parts["_rels/.rels"] != nil && parts["xl/_rels/workbook.xml.rels"] != nil)
    }

    @Test func `names the style that cells have, as strict readers want`() throws {
        let styles = try #require(try parts(of: Workbook.bytes(Self.sheet, named: "x"))["xl/styles.xml"])
        #expect(styles.contains(#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#))
        let named = #"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
        #expect(styles.hasSuffix(named), "in the place that ECMA-376 gives it")
    }

    @Test func `is safe to open: no text is a formula, and no character breaks it`() throws {
        let sheet = try #require(try parts(of: Workbook.bytes(Self.sheet, named: "x"))["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(#"t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t></is></c>"#))
        #expect(sheet.contains("Tom &amp; &lt;Jo&gt;</t>") && !sheet.contains("<f>"))
    }

    @Test func `is the same file for the same list, whatever it is called`() throws {
        #expect(try Workbook.bytes(Self.sheet, named: "a") == Workbook.bytes(Self.sheet, named: "a"))
        let named = try parts(of: Workbook.bytes(Self.sheet, named: "a/b:c[d]" + String(repeating: "x", count: 40)))
        #expect(named["xl/workbook.xml"]?.contains("name=\"abcd" + String(repeating: "x", count: 27) + "\"") == true)
        let wide = Sheet((0..<30).map { Phrase("\($0)", fr: "", ht: "") }, .english, rows: [])
        #expect(try parts(of: Workbook.bytes(wide, named: "w"))["xl/worksheets/sheet1.xml"]?.contains("r=\"AD1\"") == true)
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\r\nx", "\nx", "=\u{301}1", "＝1", "＋1"])
    func `as CSV has an apostrophe before what a spreadsheet would take for a formula`(_ text: String) {
        let sheet = Sheet([], .english, rows: [[.text(text)]])
        #expect(CSV.text(sheet) == "\u{FEFF}\r\n\"'\(text)\"\r\n")
    }

    @Test func `as CSV has numbers, days and amounts as they are`() {
        let rows: [[Sheet.Cell]] = [[.number(-3), .day("2026-11-27"), .money(Money(-12.5, .htg)), .empty, .text("a \"b\", c")]]
        #expect(CSV.text(Sheet([], .english, rows: rows)) == "\u{FEFF}\r\n-3,2026-11-27,\"'-12.5 HTG\",,\"a \"\"b\"\", c\"\r\n")
    }
}
