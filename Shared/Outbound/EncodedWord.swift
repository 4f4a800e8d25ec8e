import FoundationEssentials

/// Text of any language in a mail header (RFC 2047).
enum EncodedWord {
    /// Plain ASCII without header syntax stays; the rest becomes folded words of at most 75 characters.
    static func encode(_ text: String) -> String {
        let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { $0 >= 32 && $0 < 127 && !specials.contains($0) }
        guard !isPlain else { return text }
        return pieces(of: text)
            .map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }

    private static let specials = Set("=?<>()[],;:\\\"@".utf8)

    /// Pieces of at most 45 bytes (60 in base64), cut between scalars.
    private static func pieces(of text: String) -> [String] {
        var pieces = [""]
        for scalar in text.unicodeScalars {
            if pieces[pieces.count - 1].utf8.count + UTF8.width(scalar) > 45 { pieces.append("") }
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
        }
        return pieces
    }
}
