import CMicroHTTPD
import Glibc

/// A numeric address and port as the C library wants them.
struct SocketAddress {
    private var storage = sockaddr_storage()

    init?(_ address: String, port: UInt16) {
        let found =
            unsafe withUnsafeMutableBytes(of: &storage) { bytes -> Bool in
                guard let base = bytes.baseAddress else { return false }
                if address.utf8.contains(UInt8(ascii: ":")) {
                    let target = unsafe base.assumingMemoryBound(to: sockaddr_in6.self)
                    unsafe target.pointee.sin6_family = sa_family_t(AF_INET6)
                    unsafe target.pointee.sin6_port = port.bigEndian
                    return unsafe inet_pton(AF_INET6, address, &target.pointee.sin6_addr) == 1
                }
                let target = unsafe base.assumingMemoryBound(to: sockaddr_in.self)
                unsafe target.pointee.sin_family = sa_family_t(AF_INET)
                unsafe target.pointee.sin_port = port.bigEndian
                return unsafe inet_pton(AF_INET, address, &target.pointee.sin_addr) == 1
            }
        if !found { return nil }
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>) -> Result) -> Result {
        unsafe withUnsafePointer(to: storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0) }
        }
    }

    /// The numeric text of an address that the C library gave, without the port.
    static func text(of address: UnsafePointer<sockaddr>) -> String {
        let size = unsafe Int32(address.pointee.sa_family) == AF_INET6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) { buffer in
            guard let base = buffer.baseAddress,
                unsafe getnameinfo(address, socklen_t(size), base, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST) == 0
            else { return "unknown" }
            return unsafe String(cString: base)
        }
    }
}
