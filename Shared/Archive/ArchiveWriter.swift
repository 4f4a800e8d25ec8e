import CArchive

/// Writes files into a zip archive that is kept in memory.
///
/// The same files give the same bytes: all have one fixed date. Not to be shared between tasks.
@safe package final class ArchiveWriter {
    /// Where the archive grows.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private static let name = "in memory"
    /// Noon of 1 January 1980 in UTC, with which the dates of zip begin.
    private static let date = 315_576_000

    private let sink = Sink()
    /// Never null; freed once, in `deinit`.
    private let handle: OpaquePointer

    package init() throws(ArchiveError) {
        guard let handle = unsafe archive_write_new() else { throw ArchiveError(path: Self.name, message: "out of memory") }
        unsafe self.handle = handle
        unsafe archive_write_set_format_zip(handle)
        // Nothing is padded behind the end.
        unsafe archive_write_set_bytes_in_last_block(handle, 1)
        let client = unsafe Unmanaged.passUnretained(sink).toOpaque()
        let status = unsafe archive_write_open(
            handle, client, nil,
            { _, client, buffer, count in
                guard let client = unsafe client else { return -1 }
                let sink = unsafe Unmanaged<Sink>.fromOpaque(client).takeUnretainedValue()
                unsafe sink.bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
                return count
            }, nil)
        guard status == ARCHIVE_OK else { throw error }
    }

    deinit {
        unsafe archive_write_free(handle)
    }

    /// Adds a file at `path` inside the archive.
    package func add(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
        guard let entry = unsafe archive_entry_new() else { throw ArchiveError(path: Self.name, message: "out of memory") }
        defer { unsafe archive_entry_free(entry) }
        unsafe archive_entry_set_pathname(entry, path)
        unsafe archive_entry_set_size(entry, Int64(bytes.count))
        // A plain file (AE_IFREG).
        unsafe archive_entry_set_filetype(entry, 0o100000)
        unsafe archive_entry_set_perm(entry, 0o644)
        unsafe archive_entry_set_mtime(entry, Self.date, 0)
        guard unsafe archive_write_header(handle, entry) == ARCHIVE_OK else { throw error }
        let written = unsafe bytes.withUnsafeBytes { unsafe archive_write_data(handle, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw error }
    }

    /// The whole archive; nothing can be added any more.
    package func finish() throws(ArchiveError) -> [UInt8] {
        guard unsafe archive_write_close(handle) == ARCHIVE_OK else { throw error }
        return sink.bytes
    }

    private var error: ArchiveError {
        let message = unsafe archive_error_string(handle).map { unsafe String(cString: $0) }
        return ArchiveError(path: Self.name, message: message ?? "cannot be written")
    }
}
