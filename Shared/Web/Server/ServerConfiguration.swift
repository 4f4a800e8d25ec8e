extension Server {
    /// Where a server listens and what it refuses to carry.
    package struct Configuration: Sendable {
        /// A numeric IPv4 or IPv6 address.
        package var address = "127.0.0.1"
        /// 0 takes any free port.
        package var port: UInt16 = 0
        /// Threads that read and write sockets, where the server is given no event loops.
        package var threads = 2
        /// Connections at a time; those above it wait in the kernel's queue.
        package var connections = 4096
        /// Connections of one peer address to one of the threads; 0 for no limit, which is right behind a proxy.
        package var connectionsPerAddress = 0
        /// Seconds without a byte in either direction after which a connection is closed.
        package var idleSeconds = 60
        /// How long a handler, or a stream between two chunks, may take.
        package var deadline = Duration.seconds(30)
        /// Bytes of the request's target; above it 414.
        package var targetLimit = 8 * 1024
        /// Bytes of all header fields; above it 431.
        package var headerLimit = 16 * 1024
        /// Bytes of a body; above it 413.
        package var bodyLimit = 32 * 1024 * 1024
        /// Bytes of a body kept in memory; above it the body goes to a file.
        package var memoryLimit = 256 * 1024
        /// The directory of spooled bodies.
        package var spoolDirectory = "/tmp"
        /// Whose word on the client is taken.
        package var trust = ProxyTrust.nobody
        /// Whether text is compressed for clients that accept gzip.
        package var compresses = true

        /// The defaults.
        package init() {}
    }

    /// Whose X-Forwarded-For, X-Forwarded-Proto and X-Request-Id are believed.
    package enum ProxyTrust: Sendable {
        case nobody
        /// Peers on this machine.
        case loopback
        /// Peers of these numeric addresses.
        case addresses(Set<String>)
        /// Every peer, and what it says of the one before it: right where nobody but the proxy can reach the port.
        case everyPeer

        func includes(_ address: String) -> Bool {
            switch self {
            case .nobody: false
            case .loopback: address.hasPrefix("127.") || address == "::1"
            case .addresses(let addresses): addresses.contains(address)
            case .everyPeer: true
            }
        }

        /// Whether an address in X-Forwarded-For is a proxy's, so that the client stands before it.
        func isProxy(_ address: String) -> Bool {
            if case .everyPeer = self { false } else { includes(address) }
        }
    }

    /// The server could not start: the address is not numeric, or cannot be bound.
    package struct StartError: Error, Sendable, CustomStringConvertible {
        /// The address asked for.
        package let address: String
        /// The port asked for.
        package let port: UInt16

        package var description: String {
            "Nothing can be served on port \(port) of \(address): another program has it, or the address is none of this machine."
        }
    }
}
