import Synchronization
import TestSupport
import Testing
import Web

@Suite struct ServerLimitTests {
    private static let count: Handler = { request in
        if case .file(let file) = request.body { return Response(.text, Array("file \(file.count)".utf8)) }
        return Response(.text, Array("memory \(request.body.count)".utf8))
    }

    private static func small(_ configuration: inout Server.Configuration) {
        configuration.bodyLimit = 100_000
        configuration.memoryLimit = 10_000
        configuration.headerLimit = 4096
        configuration.targetLimit = 1024
    }

    private func chunked(_ count: Int) -> String {
        let size = 1000
        let chunk = "\(String(size, radix: 16))\n\(String(repeating: "x", count: size))\n"
        return "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\n\(String(repeating: chunk, count: count / size))0\n\n"
    }

    @Test func `a body above the memory limit is spooled, announced or chunked`() async throws {
        try await withServer(Self.small, handler: Self.count) { server in
            let client = try RawClient(port: server.port)
            let body = String(repeating: "x", count: 50_000)
            #expect(try await client.exchange("POST / HTTP/1.1\nHost: h\nContent-Length: 50000\n\n\(body)").text == "file 50000")
            #expect(try await client.exchange(chunked(50_000)).text == "file 50000")
            #expect(try await client.exchange(chunked(9000)).text == "memory 9000")
        }
    }

    @Test func `a body announced above the limit is refused before it is sent`() async throws {
        try await withServer(Self.small, handler: Self.count) { server in
            let reply = try await ask(
                server,
                "POST / HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 100001\n\n")
            #expect(reply.status == 413 && reply.headers["Content-Type"] == "application/problem+json")
        }
    }

    @Test func `a chunked body above the limit is refused, and cut off far above it`() async throws {
        try await withServer(Self.small, handler: Self.count) { server in
            #expect(try await ask(server, chunked(150_000)).status == 413)
            let endless = try RawClient(port: server.port)
            try? await endless.send(chunked(3_000_000))
            #expect(await !String(decoding: endless.rest(), as: UTF8.self).contains("200"))
        }
    }

    @Test(arguments: [
        "Content-Length: 3\nTransfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked\nTransfer-Encoding: chunked", "Content-Length: 3\nContent-Length: 30",
    ])
    func `a body whose end is open to doubt is refused`(_ fields: String) async throws {
        try await withServer(handler: Self.count) { server in
            let reply = try await ask(server, "POST / HTTP/1.1\nHost: h\n\(fields)\n\n3\nabc\n0\n\n")
            #expect(reply.status == 400)
            #expect(try await ask(server, chunked(5000)).text == "memory 5000")
        }
    }

    @Test func `a query of very many names arrives whole`() async throws {
        let query = (0..<1500).map { "\($0)" }.joined(separator: "&")
        try await withServer(handler: { Response(.text, Array("\($0.path) \($0.query)".utf8)) }) { server in
            let client = try RawClient(port: server.port)
            #expect(try await client.exchange("GET /a?\(query) HTTP/1.1\nHost: h\n\n").text == "/a \(query)")
            #expect(try await client.exchange("GET /b? HTTP/1.1\nHost: h\n\n").text == "/b ")
        }
    }

    @Test func `too long a target and too many headers are refused`() async throws {
        try await withServer(Self.small, handler: Self.count) { server in
            for (target, header, status) in [(1100, 1, 414), (9000, 1, 414), (1, 4200, 431), (1, 20_000, 431)] {
                let (path, value) = (String(repeating: "p", count: target), String(repeating: "v", count: header))
                let reply = try await ask(server, "GET /\(path) HTTP/1.1\nHost: h\nX: \(value)\n\n")
                #expect(reply.status == status)
            }
        }
    }

    @Test func `an unknown method and a target without a path are refused`() async throws {
        try await withServer(handler: Self.count) { server in
            let unknown = try await ask(server, "BREW / HTTP/1.1\nHost: h\n\n")
            let pathless = try await ask(server, "GET pot HTTP/1.1\nHost: h\n\n")
            #expect(unknown.status == 501 && pathless.status == 400)
        }
    }

    @Test func `a connection above the limit waits for one to end`() async throws {
        let get = "GET / HTTP/1.1\nHost: h\n\n"
        let configure: (inout Server.Configuration) -> Void = {
            $0.connections = 1
            $0.threads = 1
        }
        try await withServer(configure, handler: Self.count) { server in
            let (first, second) = (try RawClient(port: server.port), try RawClient(port: server.port))
            #expect(try await first.exchange(get).status == 200)
            try await second.send(get)
            #expect(try await first.exchange(get).status == 200)
            first.close()
            #expect(try await second.reply().status == 200)
        }
    }

    @Test func `an idle connection is closed`() async throws {
        try await withServer({ $0.idleSeconds = 1 }, handler: Self.count) { server in
            let client = try RawClient(port: server.port)
            #expect(try await client.exchange("GET / HTTP/1.1\nHost: h\n\n").status == 200)
            #expect(await client.rest().isEmpty)
        }
    }

    @Test func `thousands of malformed requests crash nothing`() async throws {
        try await withServer(Self.small, handler: Self.count) { server in
            var random = Seeded(state: 1)
            let pieces = [
                "GET", "POST", " ", "/", "?", "%", "%zz", "HTTP/1.1", "HTTP/9", "\r\n", "\n", "\r\n\r\n", "Host: h", "Content-Length: -1",
                "Content-Length: 3", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, x", ":", "\0", "\u{FF}", "a", "5\r\nab",
                "Cookie: ;=;",
                "Expect: 100-continue", "http://", "*", String(repeating: "y", count: 3000),
            ]
            for _ in 0..<3000 {
                let client = try RawClient(port: server.port)
                let start = Bool.random(using: &random) ? "GET / HTTP/1.1\r\nHost: h\r\n" : ""
                let text =
                    start + (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                try? await client.send(Array(text.utf8))
                client.close()
            }
            #expect(try await ask(server, "GET / HTTP/1.1\nHost: h\n\n").status == 200)
        }
    }
}
