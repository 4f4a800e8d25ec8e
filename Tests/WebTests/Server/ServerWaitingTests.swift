import Foundation
import Synchronization
import TestSupport
import Testing
import Web

@Suite struct ServerWaitingTests {
    @Test func `a handler past the deadline is cancelled and answered for`() async throws {
        let cancelled = Door()
        try await withServer(
            { $0.deadline = .milliseconds(50) },
            handler: { _ in
                await withTaskCancellationHandler {
                    await cancelled.wait()
                } onCancel: {
                    cancelled.open()
                }
                return Response()
            }
        ) { server in
            let reply = try await ask(server, "GET / HTTP/1.1\nHost: h\n\n")
            #expect(reply.status == 503 && reply.headers["X-Request-Id"]?.count == 16)
            await cancelled.wait()
        }
    }

    @Test func `a client that leaves while its handler waits harms nobody`() async throws {
        let (entered, door) = (Door(), Door())
        let finished = Atomic(0)
        try await withServer(handler: { request in
            if request.path == "/wait" {
                entered.open()
                await door.wait()
                finished.add(1, ordering: .relaxed)
            }
            return Response(.text, Array("here".utf8))
        }) { server in
            for _ in 0..<20 {
                let client = try RawClient(port: server.port)
                try await client.send("GET /wait HTTP/1.1\nHost: h\n\n")
                await entered.wait()
                client.close()
            }
            door.open()
            #expect(try await ask(server, "GET / HTTP/1.1\nHost: h\n\n").text == "here")
            await server.drain(within: .seconds(5))
            #expect(finished.load(ordering: .relaxed) >= 1)
        }
    }

    @Test func `a handler that other threads wake is answered each time`() async throws {
        try await withServer(handler: { _ in
            for _ in 0..<3 {
                await withCheckedContinuation { continuation in
                    Thread.detachNewThread { continuation.resume() }
                }
            }
            return Response(.text, Array("woken".utf8))
        }) { server in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<16 {
                    group.addTask {
                        var answered = 0
                        for _ in 0..<25 where try await ask(server, "GET / HTTP/1.1\nHost: h\n\n").text == "woken" { answered += 1 }
                        return answered
                    }
                }
                var answered = 0
                for try await count in group { answered += count }
                #expect(answered == 400)
            }
        }
    }

    @Test func `a drain lets running requests finish and takes no new connections`() async throws {
        let (entered, door) = (Door(), Door())
        try await withServer(handler: { _ in
            entered.open()
            await door.wait()
            return Response(.text, Array("done".utf8))
        }) { server in
            let client = try RawClient(port: server.port)
            try await client.send("GET / HTTP/1.1\nHost: h\n\n")
            await entered.wait()
            async let drained: Void = server.drain(within: .seconds(600))
            try await eventually { (try? RawClient(port: server.port)) == nil }
            door.open()
            let reply = try await client.reply()
            #expect(reply.text == "done" && reply.headers["Connection"] == "close")
            await drained
        }
    }

    @Test func `a server that its own request lets go of stops, and does not wait for itself`() async throws {
        final class Holder: Sendable {
            let server = Mutex<Server?>(nil)
        }
        let holder = Holder()
        let started = try Server(.init()) { [weak holder] _ in
            holder?.server.withLock { $0 = nil }
            return Response()
        }
        let port = started.port
        holder.server.withLock { [started = consume started] in $0 = started }
        _ = try? await RawClient(port: port).exchange("GET / HTTP/1.1\nHost: h\n\n")
        try await eventually { (try? await RawClient(port: port).exchange("GET / HTTP/1.1\nHost: h\n\n")) == nil }
    }

    @Test func `a drain past its limit stops in the middle of handlers`() async throws {
        let (entered, door) = (Door(), Door())
        try await withServer(handler: { _ in
            entered.open()
            await door.wait()
            return Response()
        }) { server in
            let client = try RawClient(port: server.port)
            try await client.send("GET / HTTP/1.1\nHost: h\n\n")
            await entered.wait()
            await server.drain(within: .milliseconds(20))
            #expect(await !String(decoding: client.rest(), as: UTF8.self).contains("200 OK"))
            door.open()
        }
    }

    @Test func `the trusted proxy alone tells who asks, and under which id`() async throws {
        let handler: Handler = { Response(.text, Array("\($0.remoteAddress) \($0.isSecure) \($0.id) \($0.trace)".utf8)) }
        let request = """
            GET / HTTP/1.1
            Host: h
            X-Forwarded-For: 6.6.6.6, 203.0.113.9, 127.0.0.1
            X-Forwarded-Proto: https
            X-Request-Id: abc-1
            traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01


            """
        try await withServer({ $0.trust = .loopback }, handler: handler) { server in
            let reply = try await ask(server, request)
            #expect(reply.text == "203.0.113.9 true abc-1 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            #expect(reply.headers.all("X-Request-Id") == ["abc-1"])
        }
        // A proxy on another machine, which alone reaches the port, wrote the last address itself.
        try await withServer({ $0.trust = .everyPeer }, handler: handler) { server in
            let reply = try await ask(server, request.replacing(", 127.0.0.1", with: ""))
            #expect(reply.text.hasPrefix("203.0.113.9 true abc-1 "))
        }
        try await withServer(handler: handler) { server in
            let reply = try await ask(server, request)
            #expect(reply.text.hasPrefix("127.0.0.1 false ") && !reply.text.contains("abc-1"))
            #expect(reply.headers["X-Request-Id"].map { reply.text.contains(" \($0) ") } == true)
        }
    }
}
