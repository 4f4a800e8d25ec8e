import Glibc
import Synchronization
import TestSupport
import Web

/// Numbers that are the same in each run (splitmix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
        return number ^ number >> 31
    }
}

/// A door that tasks wait at until it is opened once.
final class Door: Sendable {
    private let state = Mutex((isOpen: false, waiting: [CheckedContinuation<Void, Never>]()))

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            defer { state = (true, []) }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

/// A server on a free port for the length of a test, as patient as `RawClient`: on a starved machine a handler may wait long for its turn.
func withServer(
    _ configure: (inout Server.Configuration) -> Void = { _ in }, handler: @escaping Handler,
    _ test: (Server) async throws -> Void
) async throws {
    var configuration = Server.Configuration()
    configuration.deadline = .seconds(120)
    configure(&configuration)
    let server = try Server(configuration, handler: handler)
    try await test(server)
    await server.drain(within: .seconds(5))
}

/// The answer to one request over a connection of its own.
func ask(_ server: Server, _ request: String) async throws -> RawClient.Reply {
    try await RawClient(port: server.port).exchange(request)
}
