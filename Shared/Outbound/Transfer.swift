import CCurl
import Glibc
import Synchronization

/// What one transfer sends and receives, and how libcurl's callbacks reach it.
///
/// Only the thread that performs it touches the buffers; `cancel` may come from anywhere.
final class Transfer: @unchecked Sendable {
    private let isCancelled = Atomic(false)
    /// The bytes still to be sent, read through the callback.
    var upload: ArraySlice<UInt8> = []
    /// What came back, at most `limit` bytes.
    private(set) var download: [UInt8] = []
    private(set) var isTruncated = false
    var limit = 0
    var allowsPrivateAddresses = false
    /// The last address that was refused.
    private(set) var refusedAddress: String?

    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    var wasCancelled: Bool { isCancelled.load(ordering: .relaxed) }

    /// Gives libcurl the next bytes to send; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, upload.count)
        unsafe buffer.copyBytes(from: upload.prefix(count))
        upload = upload.dropFirst(count)
        return count
    }

    /// Keeps what fits under the limit; returns fewer bytes than given to end the transfer there.
    func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        let count = min(bytes.count, limit - download.count)
        unsafe download.append(contentsOf: bytes.prefix(count))
        isTruncated = isTruncated || count < bytes.count
        return count
    }

    /// A socket for an address that may be spoken to, or `CURL_SOCKET_BAD`.
    func open(_ target: Target, family: Int32, type: Int32, protocolNumber: Int32) -> Int32 {
        guard allowsPrivateAddresses || target.isPublic else {
            refusedAddress = target.description
            return -1
        }
        return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), protocolNumber)
    }
}
