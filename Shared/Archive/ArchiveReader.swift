import CArchive

/// Why an archive could not be read, in libarchive's words.
package struct ArchiveError: Error, Hashable, Sendable {
    package let path: String
    package let message: String
}

/// Reads the files of an archive one after the other, in little memory.
///
/// Not to be shared between tasks.
@safe package final class ArchiveReader {
    private let path: String
    /// Never null; freed once, in `deinit`.
    private let handle: OpaquePointer

    /// What the file at a path is, which its content alone cannot always tell.
    package enum Format: Sendable {
        /// A zip or tar archive.
        case archive
        /// One file, read as an archive of a single `data`.
        case plain
    }

    /// Opens the file at `path`, compressed by gzip and its like or not.
    package init(path: String, format: Format = .archive) throws(ArchiveError) {
        self.path = path
        guard let handle = unsafe archive_read_new() else { throw ArchiveError(path: path, message: "out of memory") }
        unsafe self.handle = handle
        unsafe archive_read_support_filter_all(handle)
        switch format {
        case .archive:
            unsafe archive_read_support_format_zip(handle)
            unsafe archive_read_support_format_tar(handle)
        case .plain:
            unsafe archive_read_support_format_raw(handle)
            unsafe archive_read_support_format_empty(handle)
        }
        guard unsafe archive_read_open_filename(handle, path, 65_536) == ARCHIVE_OK else { throw error }
    }

    deinit {
        unsafe archive_read_free(handle)
    }

    /// The next file's path inside the archive, or nil at its end.
    package func next() throws(ArchiveError) -> String? {
        var entry: OpaquePointer?
        switch unsafe archive_read_next_header(handle, &entry) {
        case ARCHIVE_EOF: return nil
        case ARCHIVE_OK, ARCHIVE_WARN: break
        default: throw error
        }
        guard let entry = unsafe entry, let name = unsafe archive_entry_pathname(entry) else { return "" }
        return unsafe String(cString: name)
    }

    /// Fills `buffer` with the next bytes of the current file; the number of bytes, 0 at its end.
    package func read(into buffer: inout [UInt8]) throws(ArchiveError) -> Int {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe archive_read_data(handle, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw error }
        return count
    }

    private var error: ArchiveError {
        let message = unsafe archive_error_string(handle).map { unsafe String(cString: $0) }
        return ArchiveError(path: path, message: message ?? "cannot be read")
    }
}
