import FoundationEssentials
import Glibc

extension HTTPClient {
    /// Looks whether `post` would speak to this address as its name leads today; one that leads nowhere passes.
    ///
    /// Throws `invalid` for what is no address to post to, and `forbiddenTarget`. What a name leads to later is looked at again at each post.
    package func check(_ url: String) async throws(OutboundError) {
        guard Self.isSound(url), let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty else {
            throw .invalid("Give an address such as https://example.org/hooks.")
        }
        let schemes = limits.allowsPrivateAddresses ? ["https", "http"] : ["https"]
        guard let scheme = parts.scheme?.lowercased(), schemes.contains(scheme) else { throw .invalid("Give an address with https.") }
        guard parts.user == nil, parts.password == nil, parts.fragment == nil else {
            throw .invalid("Leave out the name, the password and what follows the #.")
        }
        guard !limits.allowsPrivateAddresses else { return }
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        let targets = try await workers.run { _ throws(OutboundError) in Self.resolve(name) }
        if let refused = targets.first(where: { !$0.isPublic }) { throw .forbiddenTarget(refused.description) }
    }

    /// The addresses that the name leads to, or the one that it is, in whichever notation; none where it leads nowhere.
    private static func resolve(_ name: String) -> [Target] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(name, nil, &hints, &first) == 0 else { return [] }
        defer { unsafe freeaddrinfo(first) }
        var targets: [Target] = []
        var next = unsafe first
        while let entry = unsafe next {
            if let target = unsafe target(entry.pointee) { targets.append(target) }
            unsafe next = entry.pointee.ai_next
        }
        return targets
    }

    private static func target(_ entry: addrinfo) -> Target? {
        guard let address = unsafe UnsafeRawPointer(entry.ai_addr) else { return nil }
        let (offset, count) = unsafe entry.ai_family == AF_INET ? (4, 4) : (8, 16)
        guard unsafe Int(entry.ai_addrlen) >= offset + count else { return nil }
        return unsafe Target(Array(UnsafeRawBufferPointer(start: address + offset, count: count)))
    }
}
