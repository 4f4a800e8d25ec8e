import GrantsService
import Hosting

/// Serves Grants alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async {
        await Host.serve("grants") { [try Grants.hosted(by: $0)] }
    }
}
