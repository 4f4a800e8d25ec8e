import CaseworkService
import Hosting

/// Serves Casework alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async throws {
        let host = Host(try Settings.current())
        try await host.run([Casework.hosted(by: host)])
    }
}
