import Models
import Testing

@Suite struct `The type of a file` {
    private static func sniff(_ bytes: [UInt8]) -> FileType? {
        FileType.sniff(bytes.count) { Array(bytes.dropFirst($0).prefix($1)) }
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

    /// A zip file of empty files of these names; the first may hold something.
    private static func zip(_ names: String..., first: String = "") -> [UInt8] {
        var (files, directory) = ([UInt8](), [UInt8]())
        for (place, name) in names.enumerated() {
            let (text, held) = (Array(name.utf8), place == 0 ? Array(first.utf8) : [])
            let common =
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + number(held.count, 4) + number(held.count, 4) + number(text.count, 2) + [0, 0]
            directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + number(files.count, 4) + text
            files += [0x50, 0x4B, 3, 4, 20, 0] + common + text + held
        }
        let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number(names.count, 2) + number(names.count, 2)
        return files + directory + end + number(directory.count, 4) + number(files.count, 4) + [0, 0]
    }

    @Test(arguments: [
        (FileType.pdf, Array("%PDF-1.7\n".utf8)), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0]),
        (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), (.webp, Array("RIFF0000WEBPVP8 ".utf8)),
        (.heic, [0, 0, 0, 24] + Array("ftypheic0000".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0, 8]), (.tiff, [0x4D, 0x4D, 0, 0x2A, 0]),
        (.word, zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")), (.excel, zip("xl/workbook.xml", "[Content_Types].xml")),
        (.openText, zip("mimetype", "content.xml", first: "application/vnd.oasis.opendocument.text")),
        (.openSheet, zip("mimetype", first: "application/vnd.oasis.opendocument.spreadsheet")),
    ])
    func `is told by what it holds`(type: FileType, bytes: [UInt8]) {
        #expect(Self.sniff(bytes) == type)
    }

    @Test(arguments: [
        [], Array("PDF-1.7".utf8), Array(" %PDF-1.7".utf8), Array("<html>".utf8), Array("MZ".utf8), [0xFF, 0xD8],
        Array("RIFF0000WAVE".utf8),
        Array("GIF89a".utf8), Array("<svg xmlns=".utf8), [0, 0, 0, 24] + Array("ftypisom0000".utf8), [0x50, 0x4B, 3, 4],
        zip("a.txt"), zip("[Content_Types].xml"), zip("word/document.xml"),
        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
        zip("mimetype", "Basic/Standard/x.xml", first: "application/vnd.oasis.opendocument.text"),
        zip("mimetype", first: "application/vnd.oasis.opendocument.text-template"), zip("mimetype", first: "application/epub+zip"),
    ])
    func `is none where it is not one of those that are taken`(bytes: [UInt8]) {
        #expect(Self.sniff(bytes) == nil)
    }

    @Test func `is looked for in any bytes without reading beyond them`() {
        var random = SystemRandomNumberGenerator()
        let whole = Self.zip("[Content_Types].xml", "word/document.xml")
        for _ in 0..<2000 {
            var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
            if let place = bytes.indices.dropFirst(4).randomElement(using: &random) {
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let type = Self.sniff(bytes)
            #expect(type == nil || type == .word)
        }
    }
}
