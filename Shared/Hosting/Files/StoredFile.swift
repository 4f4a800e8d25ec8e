import Crypto
package import Models
package import Outbound
package import Postgres
import Schema
package import Web

/// A file that somebody handed in, kept by a service.
package struct StoredFile: Sendable {
    package typealias ID = Identifier<StoredFile>

    package let id: ID
    package let type: FileType
    /// Bytes.
    package let size: Int
    package let verdict: VirusScanner.Verdict?
    let parts: Int
    /// Nil once the content was destroyed.
    let sealedKey: [UInt8]?

    /// The columns of a file `f` that `init` reads.
    package static let columns: SQL = "f.id AS file_id, f.media_type, f.size, f.parts, f.verdict, f.sealed_key"

    package init(_ row: Row) throws {
        id = try row.decode("file_id")
        type = try row.decode("media_type")
        size = try row.decode("size")
        parts = try row.decode("parts")
        verdict = try row.decode("verdict")
        sealedKey = try row.decode("sealed_key")
    }
}

extension FileType: Bindable, Readable {}
extension VirusScanner.Verdict: Bindable, Readable {}

/// A file that came and may be kept: of a type that is taken, and not too large.
package struct IncomingFile: Sendable {
    package let type: FileType
    /// As its sender called it.
    package let name: String
    package let size: Int
    /// SHA-256 of what it holds.
    package let digest: [UInt8]
    let body: Body

    /// Bytes of a file at most.
    package static let most = 10 * 1024 * 1024

    /// Looks through a file piece by piece.
    ///
    /// Refuses with `file.empty`, `file.too-large` and `file.type-unknown`, each about the field `name`.
    package init(_ upload: Upload, in field: String = "file") throws {
        size = upload.body.count
        name = upload.fileName
        body = upload.body
        guard size > 0 else { throw Failure.file(field, "file.empty", "The file is empty. Choose another one.") }
        guard size <= Self.most else {
            throw Failure.file(
                field, "file.too-large", "The file is larger than 10 MB. Scan it in fewer colours, or take a smaller picture.")
        }
        guard let type = try FileType.sniff(size, { try upload.body.read(at: $0, upTo: $1) }) else {
            throw Failure.file(
                field, "file.type-unknown",
                "This is none of the kinds of file that are taken: PDF, pictures, and Word, Excel and OpenDocument files without macros.")
        }
        self.type = type
        digest = try Self.digest(of: upload.body)
    }

    private static func digest(of body: Body) throws -> [UInt8] {
        var hash = SHA256()
        var offset = 0
        while case let piece = try body.read(at: offset, upTo: 1 << 16), !piece.isEmpty {
            hash.update(piece)
            offset += piece.count
        }
        return hash.finish()
    }
}

extension Failure {
    fileprivate static func file(_ field: String, _ code: String, _ message: String) -> Failure {
        Failure(.invalid, code, message, fields: [.init("/" + field, code, message)])
    }

    package static let fileNotFound = Failure(.notFound, "file.not-found", "There is no such file.")
    package static let fileNotScanned = Failure(
        .conflict, "file.not-scanned", "The file is not looked through for viruses yet. Try again in a minute.")
    package static let fileInfected = Failure(
        .conflict, "file.infected", "A virus was found in the file, so it was destroyed. Ask for another copy.")
    package static let fileUnkept = Failure(
        .unavailable, "file.no-key", "Files cannot be kept: whoever runs this server has to set FOOTHOLD_KEY_FILE.")
}
