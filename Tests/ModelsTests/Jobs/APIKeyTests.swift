import FoundationEssentials
import Models
import Testing

@Suite struct `An API key` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)

    private func make(lasting seconds: TimeInterval, besides inUse: Int = 0) throws(Failure) -> (key: APIKey, event: Event) {
        try APIKey.make(
            APIKey.ID(at: Self.moment), "till", for: Employer.ID(at: Self.moment), hint: "x3Fq", expiresAt: Self.moment + seconds,
            besides: inUse, at: Self.moment)
    }

    @Test func `lives for a year at most, and beside nineteen others`() throws {
        #expect(try make(lasting: APIKey.longestLife).key.state(at: Self.moment) == .inUse)
        for seconds in [0, -1, APIKey.longestLife + 1] {
            #expect(#expect(throws: Failure.self) { try make(lasting: seconds) }?.code == "api-key.expiry")
        }
        #expect(#expect(throws: Failure.self) { try make(lasting: 60, besides: APIKey.most) }?.code == "api-key.too-many")
    }

    @Test func `is in use until it expires or is revoked, which happens once`() throws {
        var key = try make(lasting: 60).key
        #expect(key.state(at: Self.moment + 60) == .expired)
        #expect(key.revoke(at: Self.moment)?.name == "employer.key_revoked")
        #expect(key.revoke(at: Self.moment) == nil)
        #expect(key.state(at: Self.moment) == .revoked)
    }
}
