import GrantsService
import Hosting

/// Serves Grants alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async throws {
        let host = Host(try Settings.current())
        try await host.run([Grants.hosted(by: host)])
    }
}
