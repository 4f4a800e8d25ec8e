import Testing

@testable import Outbound

struct HTTPClientTests {
    private func client(timeout: Duration = .seconds(120), responseLimit: Int = 1000) -> HTTPClient {
        var limits = HTTPClient.Limits()
        limits.allowsPrivateAddresses = true
        limits.timeout = timeout
        limits.responseLimit = responseLimit
        return HTTPClient(limits: limits)
    }

    private func answering(_ answer: String) -> Listener {
        Listener { conversation in
            conversation.hear(until: "{\"a\":1}")
            conversation.say(answer)
        }
    }

    private let body = Array("{\"a\":1}".utf8)

    @Test func `the body and headers arrive as given and the answer comes back`() async throws {
        let listener = answering("HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nok")
        let answer = try await client().post(
            "http://127.0.0.1:\(listener.port)/hook?x=1",
            headers: [("Content-Type", "application/json"), ("webhook-id", "msg_1"), ("X-Empty", "")],
            body: body)
        #expect(answer.status == 202)
        #expect(answer.body == Array("ok".utf8))
        #expect(!answer.isTruncated)
        let heard = try #require(await listener.transcript())
        #expect(heard.hasPrefix("POST /hook?x=1 HTTP/1.1\r\n"))
        #expect(heard.contains("webhook-id: msg_1\r\n"))
        #expect(heard.contains("X-Empty:\r\n"))
        #expect(heard.contains("Content-Length: 7\r\n"))
        #expect(!heard.contains("Expect:"))
        #expect(heard.hasSuffix("\r\n\r\n{\"a\":1}"))
    }

    @Test func `a body with a zero byte arrives whole`() async throws {
        let listener = Listener { conversation in
            conversation.hear(until: "b")
            conversation.say("HTTP/1.1 204 No Content\r\n\r\n")
        }
        _ = try await client().post("http://127.0.0.1:\(listener.port)/", headers: [], body: [0, 98])
        #expect(await listener.transcript()?.hasSuffix("\r\n\r\n\u{0}b") == true)
    }

    @Test func `a redirect is an answer and is not followed`() async throws {
        let other = answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        let listener = answering(
            "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:\(other.port)/\r\nContent-Length: 0\r\n\r\n")
        let answer = try await client().post("http://127.0.0.1:\(listener.port)/", headers: [], body: body)
        #expect(answer.status == 307)
        #expect(other.connections == 0)
    }

    @Test func `an endless answer is cut at the limit`() async throws {
        let listener = Listener { conversation in
            conversation.hear(until: "{\"a\":1}")
            conversation.say("HTTP/1.1 200 OK\r\n\r\n")
            for _ in 0..<100 { conversation.say(String(repeating: "x", count: 1000)) }
            conversation.hearAll()
        }
        let answer = try await client(responseLimit: 1500).post("http://127.0.0.1:\(listener.port)/", headers: [], body: body)
        #expect(answer.status == 200)
        #expect(answer.body.count == 1500)
        #expect(answer.isTruncated)
    }

    @Test func `the time to wait is read from the answer`() async throws {
        let listener = answering("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n")
        let answer = try await client().post("http://127.0.0.1:\(listener.port)/", headers: [], body: body)
        #expect(answer.status == 429)
        #expect(answer.retryAfter == 7)
    }

    @Test func `a silent server is given up in time`() async throws {
        let listener = Listener { $0.hearAll() }
        let client = client(timeout: .milliseconds(200))
        await #expect(throws: OutboundError.timedOut) {
            try await client.post("http://127.0.0.1:\(listener.port)/", headers: [], body: body)
        }
    }

    @Test func `cancelling the task ends the post`() async throws {
        let listener = Listener { $0.hearAll() }
        let client = client(timeout: .seconds(60))
        let post = Task { try await client.post("http://127.0.0.1:\(listener.port)/", headers: [], body: body) }
        post.cancel()
        await #expect(throws: OutboundError.cancelled) { try await post.value }
    }

    @Test(arguments: ["https://127.0.0.1:1/", "https://localhost:1/", "https://[::1]:1/", "https://2130706433:1/", "https://0x7f.1:1/"])
    func `however loopback is spelled, a stranger's hook does not reach it`(url: String) async {
        await #expect {
            try await HTTPClient().post(url, headers: [], body: [])
        } throws: { error in
            if case OutboundError.forbiddenTarget = error { true } else { false }
        }
    }

    @Test(arguments: [
        "http://example.org/", "file:///etc/passwd", "gopher://127.0.0.1/", "https://", "https://a b/", "https://a\r\nX: y/", "",
    ])
    func `another scheme or a broken address is refused`(url: String) async {
        await #expect {
            try await HTTPClient().post(url, headers: [], body: [])
        } throws: { error in
            if case OutboundError.invalid = error { true } else { false }
        }
    }

    @Test(arguments: [("X-A", "b\r\nX-Evil: 1"), ("X-A\r\nX-Evil", "b"), ("", "b"), ("X A", "b"), ("X-A:", "b")])
    func `a header that would write another header is refused`(name: String, value: String) async {
        await #expect {
            try await HTTPClient().post("https://example.org/", headers: [(name, value)], body: [])
        } throws: { error in
            if case OutboundError.invalid = error { true } else { false }
        }
    }
}
