import Hosting
import JobsService
import MatchingService

/// Serves Jobs alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async throws {
        let host = Host(try Settings.current())
        let taxonomy = Matching.taxonomy(of: host)
        try await host.run([Jobs.hosted(by: host, coding: taxonomy.coding, skills: taxonomy.skills)])
    }
}
