import Crypto
import FoundationEssentials
import Models
import TestSupport
import Testing
import Web

@testable import Hosting

@Suite struct `The gatekeeper` {
    private func gate(perSecond: Int, _ database: TestDatabase) throws -> Gate {
        let settings = try Settings(environment: ["FOOTHOLD_REQUESTS_PER_SECOND": "\(perSecond)"])
        let credentials = Credentials(database.pool, now: { Date.now })
        return Gatekeeper(settings: settings, credentials: credentials, metrics: Metrics(), now: { Date.now }).gate
    }

    @Test func `counts a key that is not good against its address, and says when to come again`() async throws {
        try await TestDatabase.lend { database in
            let gate = try gate(perSecond: 1, database)
            var codes: [String] = []
            for number in 0..<12 {
                let request = Request(headers: ["Authorization": "Bearer fh_key_\(number)"], remoteAddress: "203.0.113.7")
                let failure = await #expect(throws: Failure.self) { try await gate.authenticate(request) }
                codes.append(failure?.code ?? "")
                if failure?.kind == .tooManyRequests { #expect(failure?.retryAfter != nil) }
            }
            #expect(codes == Array(repeating: "credential.invalid", count: 10) + ["request.too-many", "request.too-many"])
            let elsewhere = Request(headers: ["Authorization": "Bearer fh_key_1"], remoteAddress: "203.0.113.8")
            let failure = await #expect(throws: Failure.self) { try await gate.authenticate(elsewhere) }
            #expect(failure?.code == "credential.invalid")
        }
    }

    @Test func `tells a program where it stands, and holds back whoever asks too much`() throws {
        let limits = RateLimits(perSecond: 1)
        let route = Request(remoteAddress: "203.0.113.7")
        let program = Caller(credential: .apiKey(APIKey.ID(at: Date.now)), programme: nil, request: "test")
        var headers = Headers()
        try limits.admit(route, program, &headers)
        #expect(headers["RateLimit-Limit"] == "10" && headers["RateLimit-Remaining"] == "9")
        var silent = Headers()
        for _ in 0..<10 { try limits.admit(route, .anonymous(), &silent) }
        #expect(!silent.contains("RateLimit-Limit"))
        #expect(throws: Failure.self) { try limits.admit(route, .anonymous(), &silent) }
        #expect(silent.contains("Retry-After"))
    }
}
