import Testing

@testable import Outbound

struct CheckTests {
    private func check(_ url: String, isOpen: Bool = false) async -> OutboundError? {
        var limits = HTTPClient.Limits()
        limits.allowsPrivateAddresses = isOpen
        do {
            try await HTTPClient(limits: limits).check(url)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            "https://127.0.0.1/", "https://localhost/x", "https://10.1.2.3:8443/", "https://[::1]/", "https://[::ffff:192.168.0.1]/",
            "https://2130706433/", "https://0x7f000001/", "https://127.1/", "https://169.254.169.254/latest/meta-data",
        ])
    func `an address in whichever notation that leads to a private network is refused`(url: String) async {
        guard case .forbiddenTarget? = await check(url) else {
            Issue.record("\(url) passes.")
            return
        }
        #expect(await check(url, isOpen: true) == nil)
    }

    @Test(
        arguments: [
            "http://example.org/", "ftp://example.org/", "https://", "https:///x", "example.org", "https://a:b@example.org/",
            "https://example.org/#x", "https://example.org/a b", "file:///etc/passwd", "",
        ])
    func `what is no address to post to is refused`(url: String) async {
        guard case .invalid? = await check(url) else {
            Issue.record("\(url) passes.")
            return
        }
    }

    @Test func `a public address passes, and so does a name that leads nowhere today`() async {
        #expect(await check("https://192.0.43.8/hooks?x=1") == nil)
        #expect(await check("https://nowhere.invalid/") == nil)
    }
}
