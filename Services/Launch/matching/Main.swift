import Hosting
import MatchingService

/// Serves Matching alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async {
        await Host.serve("matching") { [Matching.hosted(by: $0)] }
    }
}
