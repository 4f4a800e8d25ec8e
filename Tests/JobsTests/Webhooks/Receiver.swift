import Crypto
import FoundationEssentials
import Synchronization
import Testing
import Web

/// An employer's own system, listening on a loopback port: it keeps what arrives and answers as the test has it.
final class Receiver: Sendable {
    /// One message as it arrived.
    struct Message: Sendable {
        let path: String
        let id: String
        let timestamp: String
        let signatures: [String]
        let body: [UInt8]

        /// The `type` of the body.
        var type: String? { (try? JSONDecoder().decode(Named.self, from: Data(body)))?.type }

        private struct Named: Decodable {
            let type: String
        }

        /// Whether one of the signatures is by the secret; computed here from the standard's words alone.
        func isSigned(by secret: String) throws -> Bool {
            let key = try #require(Data(base64Encoded: String(secret.dropFirst("whsec_".count))))
            let code = authenticationCode(of: Array("\(id).\(timestamp).".utf8) + body, key: Array(key))
            return signatures.contains("v1,\(Data(code).base64EncodedString())")
        }
    }

    private struct State {
        var messages: [Message] = []
        var server: Server?
    }

    private let state = Mutex(State())

    /// Answers each message with the status that `answer` gives for it and its number, from 0.
    init(_ answer: @escaping @Sendable (Message, Int) async -> Response = { _, _ in Response(status: 204) }) throws {
        let server = try Server(Server.Configuration()) { [weak self] request in
            guard let self, let body = try? request.body.bytes() else { return Response(status: 500) }
            let message = Message(
                path: request.path, id: request.headers["webhook-id"] ?? "", timestamp: request.headers["webhook-timestamp"] ?? "",
                signatures: (request.headers["webhook-signature"] ?? "").split(separator: " ").map(String.init), body: body)
            let number = self.state.withLock { state in
                state.messages.append(message)
                return state.messages.count - 1
            }
            return await answer(message, number)
        }
        state.withLock { $0.server = server }
    }

    var messages: [Message] { state.withLock { $0.messages } }

    /// An address of it.
    func url(_ path: String = "/hook") -> String { "http://127.0.0.1:\(state.withLock { $0.server?.port ?? 0 })\(path)" }
}

/// What holds an answer back until the test lets it go.
final class Barrier: Sendable {
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

    /// How many are held back.
    var held: Int { state.withLock { $0.waiting.count } }

    func open() {
        let waiting = state.withLock { state in
            defer { state = (true, []) }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
