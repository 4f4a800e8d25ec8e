/// What a request carries: nothing, bytes in memory, or a file on disk above the limit of memory.
package enum Body: Sendable {
    case none
    case bytes([UInt8])
    case file(SpooledFile)

    /// The number of bytes.
    package var count: Int {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    /// At most `limit` bytes from the offset on; fewer at the end. Reading a file may throw `SpoolError`.
    package func read(at offset: Int, upTo limit: Int) throws(SpoolError) -> [UInt8] {
        switch self {
        case .none: []
        case .bytes(let bytes): Array(bytes.dropFirst(offset).prefix(limit))
        case .file(let file): try file.read(at: offset, upTo: limit)
        }
    }

    /// All of it in memory, for a reader that has its own reason to know that it is small; reading a file may throw `SpoolError`.
    package func bytes() throws(SpoolError) -> [UInt8] {
        switch self {
        case .none: []
        case .bytes(let bytes): bytes
        case .file(let file): try file.read(at: 0, upTo: file.count)
        }
    }
}
