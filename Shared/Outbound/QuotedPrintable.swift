/// Text of any language in lines of at most 76 ASCII characters (RFC 2045, section 6.7).
enum QuotedPrintable {
    static func encode(_ text: String) -> String {
        let normal = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return normal.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n")
    }

    private static func line(_ line: Substring) -> String {
        var text = ""
        var width = 0
        let last = line.utf8.count - 1
        for (index, byte) in line.utf8.enumerated() {
            let piece = piece(byte, isLast: index == last)
            if width + piece.utf8.count > 75 {
                text += "=\r\n"
                width = 0
            }
            text += piece
            width += piece.utf8.count
        }
        return text
    }

    /// A space or tab stays, except at the end of a line, where mail servers drop it.
    private static func piece(_ byte: UInt8, isLast: Bool) -> String {
        let isBlank = byte == 32 || byte == 9
        let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=")
        if isPlain || (isBlank && !isLast) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
    }
}
