import Dispatch
import Glibc
package import Web

/// An HTTP client that sends exactly the bytes it is given, over one connection to this machine.
package final class RawClient: Sendable {
    /// The connection failed, or the other end closed it in the middle of an answer.
    package struct Broken: Error { package let what: String }

    /// An answer as it came.
    package struct Reply: Sendable {
        package let status: Int
        package let headers: Headers
        package let body: [UInt8]
        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let descriptor: Int32
    private let received = Buffer()
    /// A queue of its own has a thread of its own: one of the shared threads, if blocked, would be missed by every task.
    private let queue = DispatchQueue(label: "RawClient")

    /// Only one call at a time touches it.
    private final class Buffer: @unchecked Sendable { var bytes: [UInt8] = [] }

    package init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // Long: other suites may keep every thread busy for a while, and only a server that hangs is to be found out.
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        if result != 0 { throw Broken(what: "connect") }
    }

    deinit { Glibc.close(descriptor) }

    /// Ends the connection in both directions.
    package func close() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Sends text; a newline in it is sent as CRLF.
    package func send(_ text: String) async throws {
        try await send(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    /// Sends bytes as they are.
    package func send(_ bytes: [UInt8]) async throws {
        let descriptor = descriptor
        try await blocking {
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { throw Broken(what: "send") }
                sent += count
            }
        }
    }

    /// Sends a whole request and reads its answer.
    package func exchange(_ request: String) async throws -> Reply {
        try await send(request)
        return try await reply(toHead: request.hasPrefix("HEAD"))
    }

    /// Reads one answer; one to HEAD has no body.
    package func reply(toHead: Bool = false) async throws -> Reply {
        let (received, descriptor) = (received, descriptor)
        return try await blocking {
            var reader = ReplyReader(descriptor: descriptor, bytes: received.bytes)
            defer { received.bytes = reader.bytes }
            return try reader.reply(toHead: toHead)
        }
    }

    private func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }

    /// Everything up to the other end's close.
    package func rest() async -> [UInt8] {
        let (received, descriptor) = (received, descriptor)
        let all = try? await blocking {
            var reader = ReplyReader(descriptor: descriptor, bytes: received.bytes)
            while (try? reader.fill()) != nil {}
            received.bytes = []
            return reader.bytes
        }
        return all ?? []
    }
}

private struct ReplyReader {
    let descriptor: Int32
    var bytes: [UInt8]

    mutating func fill() throws {
        var piece = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &piece, piece.count, 0)
        if count <= 0 { throw RawClient.Broken(what: "closed after \(String(decoding: bytes.prefix(200), as: UTF8.self))") }
        bytes += piece[..<count]
    }

    mutating func line() throws -> String {
        while true {
            if let end = bytes.firstIndex(of: 10) {
                let line = String(decoding: bytes[..<end], as: UTF8.self)
                bytes.removeFirst(end + 1)
                return String(line.filter { $0 != "\r" && $0 != "\r\n" })
            }
            try fill()
        }
    }

    mutating func take(_ count: Int) throws -> [UInt8] {
        while bytes.count < count { try fill() }
        defer { bytes.removeFirst(count) }
        return Array(bytes[..<count])
    }

    mutating func reply(toHead: Bool) throws -> RawClient.Reply {
        var status = 100
        var headers = Headers()
        while status == 100 {
            let words = try line().split(separator: " ")
            guard words.count >= 2, let code = Int(words[1]) else { throw RawClient.Broken(what: "no status line") }
            status = code
            headers = Headers()
            while case let line = try line(), !line.isEmpty {
                let parts = line.split(separator: ":", maxSplits: 1)
                headers.append(String(parts[0]), String((parts.dropFirst().first ?? "").drop { $0 == " " }))
            }
        }
        let body = toHead || status == 304 || status == 204 ? [] : try body(headers)
        return RawClient.Reply(status: status, headers: headers, body: body)
    }

    private mutating func body(_ headers: Headers) throws -> [UInt8] {
        if let length = headers["Content-Length"].flatMap({ Int($0) }) { return try take(length) }
        guard headers["Transfer-Encoding"] == "chunked" else { return [] }
        var body: [UInt8] = []
        while true {
            guard let count = Int(try line(), radix: 16) else { throw RawClient.Broken(what: "no chunk size") }
            body += try take(count)
            _ = try line()
            if count == 0 { return body }
        }
    }
}
