import Hosting
import JobsService
import MatchingService

/// Serves Jobs alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async {
        await Host.serve("jobs") { host in
            let taxonomy = Matching.taxonomy(of: host)
            return [try Jobs.hosted(by: host, coding: taxonomy.coding, skills: taxonomy.skills)]
        }
    }
}
