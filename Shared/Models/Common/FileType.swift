/// What a file is by what it holds: the kinds that an office takes, and none that a browser or an office program would run.
package enum FileType: String, CaseIterable, Codable, Sendable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    /// What many phones take pictures in.
    case heic = "image/heic"
    /// What many scanners give.
    case tiff = "image/tiff"
    case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case openText = "application/vnd.oasis.opendocument.text"
    case openSheet = "application/vnd.oasis.opendocument.spreadsheet"

    /// The media type that it is served as.
    package var mediaType: String { rawValue }

    /// How people call it; also the end of its name.
    package var ending: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: "webp"
        case .heic: "heic"
        case .tiff: "tif"
        case .word: "docx"
        case .excel: "xlsx"
        case .openText: "odt"
        case .openSheet: "ods"
        }
    }

    /// The type of a file of so many bytes, of which `read` gives some from an offset on; nil where it is none of these.
    package static func sniff(_ size: Int, _ read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows -> FileType? {
        let head = try read(0, 128)
        if let type = named(by: head) { return type }
        guard head.starts(with: ZipDirectory.localMark) else { return nil }
        return office(head, names: try ZipDirectory.names(size, read))
    }

    private static func named(by head: [UInt8]) -> FileType? {
        let marks: [(FileType, Int, [UInt8])] = [
            (.pdf, 0, Array("%PDF-".utf8)), (.jpeg, 0, [0xFF, 0xD8, 0xFF]), (.png, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            (.tiff, 0, [0x49, 0x49, 0x2A, 0]), (.tiff, 0, [0x4D, 0x4D, 0, 0x2A]), (.webp, 8, Array("WEBP".utf8)),
        ]
        let isRIFF = head.starts(with: Array("RIFF".utf8))
        if let found = marks.first(where: { head.dropFirst($0.1).starts(with: $0.2) && ($0.0 != .webp || isRIFF) }) { return found.0 }
        // ISO/IEC 14496-12: a box `ftyp` with the brand (ISO/IEC 23008-12 for these).
        let brands = ["heic", "heix", "mif1", "msf1"].map { Array("ftyp\($0)".utf8) }
        return brands.contains { head.dropFirst(4).starts(with: $0) } ? .heic : nil
    }

    /// OpenDocument tells its type in the first entry (OpenDocument 1.2, part 3, 3.3); Office Open XML by the folder of its main part.
    private static func office(_ head: [UInt8], names: [String]) -> FileType? {
        // Macros run; templates and documents that hold some are not taken.
        guard !names.contains(where: { $0.hasSuffix("vbaProject.bin") || $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) else {
            return nil
        }
        if head.dropFirst(30).starts(with: Array("mimetype".utf8)) {
            return [.openText, .openSheet].first { head.dropFirst(38).starts(with: Array(($0.rawValue + "PK").utf8)) }
        }
        guard names.contains("[Content_Types].xml") else { return nil }
        return names.contains("word/document.xml") ? .word : names.contains("xl/workbook.xml") ? .excel : nil
    }
}

/// The names in a zip file, read from the directory at its end (APPNOTE 6.3, 4.3.12 and 4.3.16).
enum ZipDirectory {
    static let localMark: [UInt8] = [0x50, 0x4B, 3, 4]
    private static let entryMark: [UInt8] = [0x50, 0x4B, 1, 2]
    private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]
    /// Bytes of a directory that are looked at; office files have a few kilobytes.
    private static let most = 256 * 1024

    /// Empty where there is no directory.
    static func names(_ size: Int, _ read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows -> [String] {
        let tail = try read(max(0, size - 65_557), 65_557)
        guard let end = lastPlace(of: endMark, in: tail), end + 22 <= tail.count else { return [] }
        let (length, start) = (number(tail, at: end + 12, bytes: 4), number(tail, at: end + 16, bytes: 4))
        guard length <= most, start + length <= size else { return [] }
        return entries(try read(start, length))
    }

    private static func entries(_ directory: [UInt8]) -> [String] {
        var (names, place) = ([String](), 0)
        while place + 46 <= directory.count, directory[place...].starts(with: entryMark) {
            let lengths = [28, 30, 32].map { number(directory, at: place + $0, bytes: 2) }
            let end = place + 46 + lengths[0]
            guard end <= directory.count else { break }
            names.append(String(decoding: directory[(place + 46)..<end], as: UTF8.self))
            place = end + lengths[1] + lengths[2]
        }
        return names
    }

    private static func lastPlace(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...(bytes.count - mark.count)).last { bytes[$0...].starts(with: mark) }
    }

    private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
