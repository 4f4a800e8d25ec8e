import Glibc

/// The target of a request line, in origin form or absolute form (RFC 9112 section 3.2).
struct Target {
    let path: String
    let query: String
    let isTooLong: Bool

    /// Nil when the target is in neither form.
    init?(_ text: UnsafePointer<CChar>, limit: Int) {
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
        self.init(Substring(unsafe String(decoding: bytes, as: UTF8.self)).utf8, limit: limit)
    }

    private init?(_ text: Substring.UTF8View, limit: Int) {
        isTooLong = text.count > limit
        var text = text
        if text.first != UInt8(ascii: "/"), !text.elementsEqual("*".utf8) {
            guard let scheme = ["http://", "https://"].first(where: { text.starts(with: $0.utf8) }) else { return nil }
            text = text.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        }
        let end = text.firstIndex(of: UInt8(ascii: "?"))
        path = end == text.startIndex || text.isEmpty ? "/" : String(Substring(text[..<(end ?? text.endIndex)]))
        query = end.map { String(Substring(text[text.index(after: $0)...])) } ?? ""
    }
}

extension Method {
    init?(_ name: UnsafePointer<CChar>) {
        if unsafe strcmp(name, "GET") == 0 {
            self = .get
        } else {
            unsafe self.init(rawValue: String(cString: name))
        }
    }
}
