import Crypto
import Foundation  // FileHandle
package import Hosting
import Models

/// A published list of passwords that came out in breaches: a text file with one SHA-1 digest a line, in hexadecimal and in ascending
/// order, whatever follows it on the line. Have I Been Pwned publishes its list in this form.
///
/// It is searched where it lies, by some forty short reads, so that a list of tens of gigabytes takes no memory.
package struct BreachedPasswords: Sendable {
    private struct Line {
        let start: UInt64
        let digest: [UInt8]
    }

    /// A file that is not such a list.
    private struct NotAList: Error {}

    /// Bytes read at once; a line is shorter by far.
    private static let block = 512

    private let path: String

    /// Throws `SettingsError` where the file cannot be read or does not begin with a digest.
    package init(path: String) throws(SettingsError) {
        self.path = path
        do {
            _ = try has("")
        } catch {
            throw SettingsError(
                name: "FOOTHOLD_BREACHED_PASSWORDS", problem: "is no readable file with a SHA-1 digest in hexadecimal on each line")
        }
    }

    /// Whether the list has the password. Throws where the file cannot be read any more.
    func has(_ password: String) throws -> Bool {
        let wanted = sha1(Array(password.utf8))
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        // The line that is looked for, if it is there, begins in low..<high.
        var (low, high) = (UInt64(0), try file.seekToEnd())
        while low < high {
            let middle = low + (high - low) / 2
            guard let line = try Self.line(from: middle, in: file), line.start < high else {
                high = middle
                continue
            }
            if line.digest == wanted { return true }
            if line.digest.lexicographicallyPrecedes(wanted) { low = line.start + 1 } else { high = middle }
        }
        return false
    }

    /// The first line that begins at `offset` or after it; nil past the last.
    private static func line(from offset: UInt64, in file: FileHandle) throws -> Line? {
        // From the byte before, for a line begins where a line break ends.
        let first = offset == 0 ? 0 : offset - 1
        try file.seek(toOffset: first)
        let bytes = Array(try file.read(upToCount: block) ?? Data())
        var start = 0
        if offset > 0 {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
        }
        guard start < bytes.count else { return nil }
        let text = String(decoding: bytes[start...].prefix(40), as: UTF8.self)
        guard text.utf8.count == 40, let digest = Crypto.bytes(hexadecimal: text) else { throw NotAList() }
        return Line(start: first + UInt64(start), digest: digest)
    }
}

extension Portal {
    /// A password good enough, that came out in no breach known here.
    ///
    /// Refuses with `password.weak` and what to do about it, and with `password.not-checked` while the list cannot be read.
    func newPassword(_ text: String, of email: EmailAddress, for language: Language) async throws -> NewPassword {
        let password: NewPassword
        do {
            password = try NewPassword(text, of: email)
        } catch {
            throw Self.weak(error, language)
        }
        if try await isBreached(password, language) { throw Self.weak(.breached, language) }
        return password
    }

    private func isBreached(_ password: NewPassword, _ language: Language) async throws(Failure) -> Bool {
        guard let breached = breachedPasswords else { return false }
        do {
            // Off the event loop, for a disk can take its time.
            return try await Task.detached { try breached.has(password.text) }.value
        } catch {
            throw Failure(.unavailable, "password.not-checked", PasswordPhrases.notChecked[language])
        }
    }

    private static func weak(_ weakness: NewPassword.Weakness, _ language: Language) -> Failure {
        let remedy = PasswordPhrases.remedy(weakness)[language]
        return Failure(.invalid, "password.weak", remedy, fields: [.init("/password", weakness.rawValue, remedy)])
    }
}
