import Glibc
import Synchronization

/// The operating system refused to make, write or read a spooled file; `errno` says why.
package struct SpoolError: Error, Sendable {
    /// The C library's error number.
    package let errno: Int32
}

/// A temporary file without a name: only this process can read it, and nothing of it stays once the last reference goes or the process
/// ends, however it ends.
package final class SpooledFile: Sendable {
    private let descriptor: Int32
    private let length = Atomic<Int>(0)

    /// A new, empty file in the directory.
    package init(in directory: String) throws(SpoolError) {
        var template = Array("\(directory)/upload-XXXXXX".utf8CString)
        descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return Int32(-1) }
            let opened = unsafe mkstemp(base)
            if opened >= 0 { unsafe unlink(base) }
            return opened
        }
        guard descriptor >= 0 else { throw SpoolError(errno: Glibc.errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    /// The number of bytes written.
    package var count: Int { length.load(ordering: .acquiring) }

    /// Writes behind what is there; one writer at a time.
    package func append(_ bytes: Span<UInt8>) throws(SpoolError) {
        var written = 0
        while written < bytes.count {
            let offset = off_t(count)
            let sent = unsafe bytes.extracting(written...).withUnsafeBytes { rest in
                unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset)
            }
            if sent < 0 && Glibc.errno == EINTR { continue }
            guard sent > 0 else { throw SpoolError(errno: Glibc.errno) }
            written += sent
            length.add(sent, ordering: .releasing)
        }
    }

    /// Reads at most `limit` bytes from the offset on; fewer at the end of the file.
    package func read(at offset: Int, upTo limit: Int) throws(SpoolError) -> [UInt8] {
        var failure: Int32 = 0
        let wanted = max(0, min(limit, count - offset))
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let rest = unsafe UnsafeMutableRawBufferPointer(buffer)[filled...]
                let count = unsafe pread(
                    descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count, off_t(offset + filled))
                if count < 0 && Glibc.errno == EINTR { continue }
                if count < 0 { failure = Glibc.errno }
                guard count > 0 else { return }
                filled += count
            }
        }
        guard failure == 0 else { throw SpoolError(errno: failure) }
        return bytes
    }
}
