import FoundationEssentials
import TestSupport
import Testing
import Web

@Suite struct PayloadTests {
    @Test func `a stream is sent in chunks as they come`() async throws {
        try await withServer(handler: { _ in
            let (stream, chunks) = AsyncStream.makeStream(of: [UInt8].self)
            Task.detached {
                for number in 0..<100 {
                    chunks.yield(Array(repeating: UInt8(number), count: 1 + number * 37))
                    if number % 10 == 0 { await Task.yield() }
                }
                chunks.finish()
            }
            return Response(body: .stream(stream))
        }) { server in
            let expected = (0..<100).flatMap { Array(repeating: UInt8($0), count: 1 + $0 * 37) }
            let client = try RawClient(port: server.port)
            for _ in 0..<20 {
                let reply = try await client.exchange("GET / HTTP/1.1\nHost: h\n\n")
                #expect(reply.headers["Transfer-Encoding"] == "chunked" && reply.body == expected)
            }
            #expect(try await client.exchange("HEAD / HTTP/1.1\nHost: h\n\n").status == 200)
        }
    }

    @Test func `a stream ends when its client is found gone`() async throws {
        let ended = Door()
        try await withServer(handler: { _ in
            let (stream, chunks) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(1))
            chunks.onTermination = { _ in ended.open() }
            Task.detached {
                while case .enqueued = chunks.yield(Array(repeating: 1, count: 1000)) { await Task.yield() }
                while case .dropped = chunks.yield(Array(repeating: 1, count: 1000)) { await Task.yield() }
            }
            return Response(body: .stream(stream))
        }) { server in
            let client = try RawClient(port: server.port)
            try await client.send("GET / HTTP/1.1\nHost: h\n\n")
            client.close()
            await server.drain(within: .seconds(1))
            await ended.wait()
        }
    }

    @Test func `a stalled stream is cut, so that the client can tell`() async throws {
        let (stream, chunks) = AsyncStream.makeStream(of: [UInt8].self)
        try await withServer(
            { $0.deadline = .milliseconds(50) },
            handler: { _ in
                chunks.yield(Array("first".utf8))
                return Response(body: .stream(stream))
            }
        ) { server in
            let client = try RawClient(port: server.port)
            await #expect(throws: RawClient.Broken.self) { try await client.exchange("GET / HTTP/1.1\nHost: h\n\n") }
        }
    }

    @Test func `a stream of a known size says so, and is cut where it ends early`() async throws {
        @Sendable func stream() -> AsyncStream<[UInt8]> {
            let (stream, chunks) = AsyncStream.makeStream(of: [UInt8].self)
            for _ in 0..<3 { chunks.yield(Array(repeating: 1, count: 40_000)) }
            chunks.finish()
            return stream
        }
        try await withServer(handler: { Response(body: .sized($0.path == "/whole" ? 120_000 : 120_001, stream())) }) { server in
            let client = try RawClient(port: server.port)
            let whole = try await client.exchange("GET /whole HTTP/1.1\nHost: h\n\n")
            #expect(whole.headers["Content-Length"] == "120000" && whole.body.count == 120_000)
            await #expect(throws: RawClient.Broken.self) { try await client.exchange("GET /short HTTP/1.1\nHost: h\n\n") }
        }
    }

    @Test(arguments: [-1, 0, 101, 1000]) func `a status that is no final one becomes a fault`(_ status: Int) async throws {
        try await withServer(handler: { _ in Response(status: status) }) { server in
            let reply = try await ask(server, "GET / HTTP/1.1\nHost: h\n\n")
            #expect(reply.status == 500)
        }
    }

    @Test func `a file is sent, and a missing one is not found`() async throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let path = FileManager.default.temporaryDirectory.appending(path: "foothold-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await withServer(handler: { Response(body: .file($0.path == "/there" ? path : "/nowhere")) }) { server in
            let client = try RawClient(port: server.port)
            #expect(try await client.exchange("GET /there HTTP/1.1\nHost: h\n\n").body == bytes)
            #expect(try await client.exchange("GET /other HTTP/1.1\nHost: h\n\n").status == 404)
        }
    }

    @Test func `text is compressed for clients that take it, and only then`() async throws {
        let text = Array(String(repeating: "carpenter ", count: 1000).utf8)
        try await withServer(handler: { $0.path == "/image" ? Response(ContentType("image/png"), text) : Response(.text, text) }) {
            server in
            let client = try RawClient(port: server.port)
            let packed = try await client.exchange("GET / HTTP/1.1\nHost: h\nAccept-Encoding: br, gzip;q=0.5\n\n")
            #expect(packed.headers["Content-Encoding"] == "gzip" && packed.headers["Vary"] == "Accept-Encoding")
            #expect(packed.body.starts(with: [0x1F, 0x8B]) && packed.body.count < 200)
            for header in ["", "Accept-Encoding: gzip;q=0, identity\n", "Accept-Encoding: br\n"] {
                let plain = try await client.exchange("GET / HTTP/1.1\nHost: h\n\(header)\n")
                #expect(plain.headers["Content-Encoding"] == nil && plain.headers["Vary"] == "Accept-Encoding" && plain.body == text)
            }
            #expect(try await client.exchange("GET /image HTTP/1.1\nHost: h\nAccept-Encoding: gzip\n\n").body == text)
        }
    }
}
