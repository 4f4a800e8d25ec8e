import Crypto
import Models
import Synchronization

/// A file on its way out, part by part; for one reader.
final class FileReading: Sendable {
    private let file: StoredFile
    private let key: DataKey
    private let place: Crypto.Place
    private let part: @Sendable (Int) async throws -> [UInt8]?
    private let number = Atomic<Int>(0)

    /// `part` gives a sealed part by its number.
    init(_ file: StoredFile, under key: DataKey, at place: Crypto.Place, part: @escaping @Sendable (Int) async throws -> [UInt8]?) {
        self.file = file
        self.key = key
        self.place = place
        self.part = part
    }

    /// Whether all of it has been read.
    var isOver: Bool { number.load(ordering: .relaxed) == file.parts }

    /// The same for a stream that can only end: what cannot be read is logged, and ends it.
    func nextOrNone() async -> [UInt8]? {
        do {
            return try await next()
        } catch {
            Log.standard.error("A file could not be read.", ["file": file.id.description, "error": "\(error)"])
            return nil
        }
    }

    /// The next part in the clear; nil at the end. Throws `CryptoError.tampered` where a part is missing or was changed.
    func next() async throws -> [UInt8]? {
        let number = number.load(ordering: .relaxed)
        guard number < file.parts else { return nil }
        guard let sealed = try await part(number) else { throw CryptoError.tampered }
        let plain = try key.open(part: sealed, number, of: file.parts, at: place)
        self.number.store(number + 1, ordering: .relaxed)
        return plain
    }
}
