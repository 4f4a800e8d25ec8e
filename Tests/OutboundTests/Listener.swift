import Dispatch
import Glibc
import Synchronization

/// A server on a loopback port that plays one side of a conversation.
final class Listener: Sendable {
    let port: UInt16
    private let heard: AsyncStream<String>
    private let accepted = Atomic(0)

    /// Answers each connection with `play`, on a thread of its own.
    init(_ play: @escaping @Sendable (Conversation) -> Void) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                _ = bind(socket, pointer, size)
                _ = listen(socket, 8)
                _ = getsockname(socket, pointer, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        let (heard, ended) = AsyncStream.makeStream(of: String.self)
        self.heard = heard
        DispatchQueue(label: "listener").async {
            while case let peer = accept(socket, nil, nil), peer >= 0 {
                self.accepted.add(1, ordering: .relaxed)
                let conversation = Conversation(peer)
                play(conversation)
                ended.yield(String(decoding: conversation.received, as: UTF8.self))
                close(peer)
            }
        }
    }

    /// What the next conversation to end received, as text.
    func transcript() async -> String? { await heard.first { _ in true } }

    /// How many connections came.
    var connections: Int { accepted.load(ordering: .relaxed) }
}

/// One accepted connection, used by the listener's thread alone.
final class Conversation {
    private let peer: Int32
    private(set) var received: [UInt8] = []

    init(_ peer: Int32) { self.peer = peer }

    func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Reads until what came since the call holds `ending`; false when the peer has left.
    @discardableResult func hear(until ending: String) -> Bool {
        let start = received.count
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: received[start...], as: UTF8.self).contains(ending) {
            let count = recv(peer, &buffer, buffer.count, 0)
            guard count > 0 else { return false }
            received += buffer.prefix(count)
        }
        return true
    }

    /// Reads until the peer leaves.
    func hearAll() { hear(until: "\u{0}never\u{0}") }
}
