/// One part of a multipart/form-data body (RFC 7578): a field, or a file when it has a file name.
package struct Part: Sendable {
    /// The field name.
    package let name: String
    /// The last component of the name that the sender gave, without control characters; nil for a field.
    package let fileName: String?
    /// What the sender says it is.
    package let contentType: String?
    /// The content.
    package let body: Body
}

/// Why a multipart body was refused.
package enum MultipartError: Error, Sendable, Hashable {
    /// It breaks the format.
    case malformed
    /// More parts than the limit.
    case tooManyParts
    /// A part, or its head, is above the limit.
    case tooLarge
    /// There is no place to write a file to; `errno` says why.
    case spool(errno: Int32)
}

/// How much of a multipart body is accepted, and where its large parts go.
package struct MultipartLimits: Sendable {
    /// How many parts.
    package var parts = 1000
    /// Bytes of one part.
    package var partLimit = 32 * 1024 * 1024
    /// Bytes of a part kept in memory; above it the part goes to a file.
    package var memoryLimit = 64 * 1024
    /// Where files are made.
    package var directory = "/tmp"

    /// The defaults.
    package init() {}
}

extension Body {
    /// The parts in order, each large one in a file of its own; the body is read piece by piece.
    package func parts(contentType: String, limits: MultipartLimits = MultipartLimits()) throws(MultipartError) -> [Part] {
        let value = HeaderValue(contentType)
        guard value.first == "multipart/form-data", let boundary = value["boundary"], (1...70).contains(boundary.utf8.count)
        else { throw .malformed }
        do {
            var scanner = PartScanner(self, boundary: boundary, limits)
            return try scanner.parts()
        } catch let error as MultipartError {
            throw error
        } catch let error as SpoolError {
            throw .spool(errno: error.errno)
        } catch {
            throw .malformed
        }
    }
}

/// A header value with parameters, such as `form-data; name="list"`.
struct HeaderValue {
    let first: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces = Self.split(text)
        first = (pieces.isEmpty ? "" : pieces.removeFirst()).lowercased()
        for piece in pieces {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            parameters[piece[..<equals].lowercased()] = Self.unquoted(piece[piece.index(after: equals)...])
        }
    }

    subscript(name: String) -> String? { parameters[name] }

    /// The pieces between semicolons outside quotes, trimmed.
    private static func split(_ text: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text.unicodeScalars {
            if character == ";" && !isQuoted {
                pieces.append("")
                continue
            }
            if character == "\"" && !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && isQuoted && !isEscaped
            pieces[pieces.count - 1].unicodeScalars.append(character)
        }
        return pieces.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    /// The value without quotes; browsers write a quotation mark as %22 (HTML, "multipart/form-data encoding algorithm").
    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("%22", with: "\"").replacing(
            "%0D%0A", with: "\n")
    }
}
