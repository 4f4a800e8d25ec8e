/// One value in PostgreSQL's text form, not copied: it keeps the answer alive whose memory it shows.
@safe package struct Cell: Sendable {
    private let owner: (any AnyObject & Sendable)?
    nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
    package let isNull: Bool

    static let null = unsafe Cell(bytes: UnsafeRawBufferPointer(start: nil, count: 0), owner: nil, isNull: true)

    private init(bytes: UnsafeRawBufferPointer, owner: (any AnyObject & Sendable)?, isNull: Bool) {
        unsafe self.bytes = unsafe bytes
        self.owner = owner
        self.isNull = isNull
    }

    /// Shows `bytes`, which must stay valid and unchanged as long as `owner` lives.
    init(_ bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable) {
        unsafe self.init(bytes: bytes, owner: owner, isNull: false)
    }

    /// The number of bytes; 0 for NULL.
    package var count: Int { unsafe bytes.count }

    /// Reads the bytes where they are; none for NULL.
    package func withBytes<Result, Failure: Error>(_ read: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
        defer { extendLifetime(owner) }
        return try read(span)
    }

    /// Reads the bytes where they are; the pointer must not leave `read`.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ read: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { extendLifetime(owner) }
        return try unsafe read(bytes)
    }

    /// Adds the bytes to the end of `buffer`; none for NULL.
    package func append(to buffer: inout [UInt8]) {
        unsafe withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
    }

    /// The value as a string; empty for NULL.
    package var text: String {
        unsafe withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// The error to throw where the value is not what was wanted; it does not quote the value.
    package var mismatch: PostgresError {
        PostgresError(.decoding, isNull ? "it is NULL." : "its text has another form.")
    }

    /// What `read` makes of the bytes; throws for NULL and for nil.
    package func parse<Value>(_ read: (UnsafeRawBufferPointer) -> Value?) throws(PostgresError) -> Value {
        guard !isNull, let value = unsafe withUnsafeBytes(read) else { throw mismatch }
        return value
    }
}

/// A value that can be read from a column.
package protocol Readable: Sendable {
    init(cell: Cell) throws
}

extension Optional: Readable where Wrapped: Readable {
    package init(cell: Cell) throws {
        self = cell.isNull ? nil : try Wrapped(cell: cell)
    }
}

extension Readable where Self: RawRepresentable, RawValue: Readable {
    package init(cell: Cell) throws {
        guard let value = Self(rawValue: try RawValue(cell: cell)) else { throw cell.mismatch }
        self = value
    }
}
