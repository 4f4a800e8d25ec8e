import Glibc

/// Reads a multipart body through a small window.
struct PartScanner {
    private static let piece = 64 * 1024
    private static let headLimit = 8 * 1024

    private let body: Body
    private let limits: MultipartLimits
    private let delimiter: [UInt8]
    private var offset = 0
    /// What has been read and not used; it begins with the line end that belongs to the first delimiter.
    private var window: [UInt8] = [13, 10]

    init(_ body: Body, boundary: String, _ limits: MultipartLimits) {
        self.body = body
        self.limits = limits
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    mutating func parts() throws -> [Part] {
        var parts: [Part] = []
        try readPast(delimiter) { _ in }
        while try !isLast() {
            guard parts.count < limits.parts else { throw MultipartError.tooManyParts }
            parts.append(try part())
        }
        return parts
    }

    /// Whether the delimiter just passed ends the body, rather than a line.
    private mutating func isLast() throws -> Bool {
        while window.count < 2 { guard try fill() else { throw MultipartError.malformed } }
        if window.starts(with: [45, 45]) { return true }
        try readPast([13, 10]) { padding in
            guard padding.indices.allSatisfy({ padding[$0] == 32 || padding[$0] == 9 }) else { throw MultipartError.malformed }
        }
        return false
    }

    private mutating func part() throws -> Part {
        let head = try head()
        let disposition = HeaderValue(head["Content-Disposition"] ?? "")
        guard disposition.first == "form-data", let name = disposition["name"] else { throw MultipartError.malformed }
        var spool = try Spool(in: limits.directory, memoryLimit: limits.memoryLimit)
        let limit = limits.partLimit
        try readPast(delimiter) { bytes in
            try spool.append(bytes)
            guard spool.count <= limit else { throw MultipartError.tooLarge }
        }
        // A browser sends an empty file name where no file was chosen.
        let fileName = disposition["filename"].flatMap { $0.isEmpty && spool.count == 0 ? nil : Self.safeName($0) }
        return Part(name: name, fileName: fileName, contentType: head["Content-Type"], body: spool.body)
    }

    /// The header lines of a part.
    private mutating func head() throws -> Headers {
        // The line end before is given back, so that an empty head ends like any other.
        window.insert(contentsOf: [13, 10], at: 0)
        var text: [UInt8] = []
        try readPast([13, 10, 13, 10]) { bytes in
            unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
            guard text.count <= Self.headLimit else { throw MultipartError.tooLarge }
        }
        var headers = Headers()
        for line in text.split(whereSeparator: { $0 == 13 || $0 == 10 }) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw MultipartError.malformed }
            headers.append(name: line[..<colon], value: line[(colon + 1)...].drop { $0 == 32 || $0 == 9 })
        }
        return headers
    }

    /// Gives what stands before the mark, piece by piece, and moves behind the mark.
    private mutating func readPast(_ mark: [UInt8], _ take: (Span<UInt8>) throws -> Void) throws {
        while true {
            let found = position(of: mark)
            let end = found ?? max(0, window.count - mark.count + 1)
            if end > 0 { try take(window.span.extracting(..<end)) }
            window.removeFirst(found.map { $0 + mark.count } ?? end)
            if found != nil { return }
            guard try fill() else { throw MultipartError.malformed }
        }
    }

    /// Where the mark begins in the window, by the C library's fast search for its first byte.
    private func position(of mark: [UInt8]) -> Int? {
        unsafe window.withUnsafeBytes { window in
            guard let base = window.baseAddress, let first = mark.first else { return nil }
            var start = 0
            while start + mark.count <= window.count {
                guard let found = unsafe memchr(base + start, Int32(first), window.count - mark.count + 1 - start) else { return nil }
                if unsafe memcmp(found, mark, mark.count) == 0 { return unsafe UnsafeRawPointer(found) - base }
                start = unsafe UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
    }

    private mutating func fill() throws -> Bool {
        let piece: [UInt8]
        switch body {
        case .none: piece = []
        case .bytes(let bytes): piece = Array(bytes[min(offset, bytes.count)..<min(offset + Self.piece, bytes.count)])
        case .file(let file): piece = try file.read(at: offset, upTo: Self.piece)
        }
        offset += piece.count
        window += piece
        return !piece.isEmpty
    }

    /// The name without folders, control characters and leading dots, at most 200 characters.
    static func safeName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let clean = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
        let visible = clean.drop { $0 == "." || $0 == " " }.prefix(200)
        return visible.isEmpty ? "file" : String(visible)
    }
}
