import TestSupport
import Testing
import Web

@Suite struct ServerTests {
    private static let echo: Handler = { request in
        var response = Response(.text, (try? request.body.bytes()) ?? [])
        for name in ["Host", "X-Given"] { if let value = request.headers[name] { response.headers.append("Saw-\(name)", value) } }
        response.headers.append("Saw", "\(request.method.rawValue) \(request.path) \(request.query)")
        return response
    }

    @Test func `a request reaches the handler as sent and its answer comes back whole`() async throws {
        try await withServer(handler: Self.echo) { server in
            let client = try RawClient(port: server.port)
            let reply = try await client.exchange(
                "POST /a%20b/c?x=%31&y HTTP/1.1\nHost: h\nx-given: it\nContent-Length: 5\n\nhello")
            #expect(reply.status == 200 && reply.text == "hello")
            #expect(reply.headers["Saw"] == "POST /a%20b/c x=%31&y")
            #expect(reply.headers["Saw-X-Given"] == "it" && reply.headers["Content-Type"] == "text/plain; charset=utf-8")
        }
    }

    @Test func `the absolute form of a target means the same path`() async throws {
        try await withServer(handler: Self.echo) { server in
            let client = try RawClient(port: server.port)
            #expect(try await client.exchange("GET http://h/p?q HTTP/1.1\nHost: h\n\n").headers["Saw"] == "GET /p q")
            #expect(try await client.exchange("GET http://h HTTP/1.1\nHost: h\n\n").headers["Saw"] == "GET / ")
        }
    }

    @Test func `HEAD is answered with the length and without the body`() async throws {
        try await withServer(handler: { _ in Response(.text, Array("hello".utf8)) }) { server in
            let client = try RawClient(port: server.port)
            let head = try await client.exchange("HEAD / HTTP/1.1\nHost: h\n\n")
            #expect(head.headers["Content-Length"] == "5")
            #expect(try await client.exchange("GET / HTTP/1.1\nHost: h\n\n").text == "hello")
        }
    }

    @Test(arguments: [204, 304]) func `an answer that has no body gets none`(_ status: Int) async throws {
        try await withServer(handler: { _ in Response(status: status, .text, Array("never".utf8)) }) { server in
            let client = try RawClient(port: server.port)
            for _ in 0..<2 { #expect(try await client.exchange("GET / HTTP/1.1\nHost: h\n\n").status == status) }
        }
    }

    @Test func `pipelined requests are answered in order, whether or not the handler suspends`() async throws {
        try await withServer(handler: { request in
            if request.query == "later" { await Task.detached { await Task.yield() }.value }
            return Response(.text, Array(request.path.utf8))
        }) { server in
            let client = try RawClient(port: server.port)
            let paths = (0..<50).map { "/\($0)" }
            try await client.send(
                paths.enumerated().map { "GET \($1)?\($0 % 3 == 0 ? "now" : "later") HTTP/1.1\nHost: h\n\n" }.joined())
            for path in paths { #expect(try await client.reply().text == path) }
        }
    }

    @Test func `a client that sends a byte at a time is served`() async throws {
        try await withServer(handler: Self.echo) { server in
            let client = try RawClient(port: server.port)
            for byte in "POST /slow HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".utf8 {
                try await client.send([byte])
            }
            #expect(try await client.reply().text == "abcde")
        }
    }

    @Test func `many clients at once each get their own answers`() async throws {
        try await withServer(handler: { request in
            await Task.yield()
            return Response(.text, Array("\(request.path) \(request.id)".utf8))
        }) { server in
            let answers = try await withThrowingTaskGroup(of: [String].self) { group in
                for client in 0..<40 {
                    group.addTask {
                        let connection = try RawClient(port: server.port)
                        var answers: [String] = []
                        for number in 0..<25 {
                            let reply = try await connection.exchange("GET /\(client)/\(number) HTTP/1.1\nHost: h\n\n")
                            #expect(reply.text.hasPrefix("/\(client)/\(number) "))
                            answers.append(reply.text)
                        }
                        return answers
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
            }
            #expect(Set(answers.map { $0.split(separator: " ").last }).count == 1000)
        }
    }

    @Test func `a server starts and stops many times in one process`() async throws {
        for _ in 0..<30 {
            try await withServer(handler: Self.echo) { server in
                let reply = try await ask(server, "GET / HTTP/1.1\nHost: h\n\n")
                #expect(reply.status == 200)
            }
        }
    }

    @Test func `a taken port and a false address are errors`() async throws {
        try await withServer(handler: Self.echo) { server in
            var taken = Server.Configuration()
            taken.port = UInt16(server.port)
            #expect(throws: Server.StartError.self) { try Server(taken, handler: Self.echo) }
            var unknown = Server.Configuration()
            unknown.address = "localhost"
            #expect(throws: Server.StartError.self) { try Server(unknown, handler: Self.echo) }
        }
    }
}
