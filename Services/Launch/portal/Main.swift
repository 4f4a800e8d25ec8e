import Hosting
import PortalService

/// Serves the Portal alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async {
        await Host.serve("portal") { [try Portal.hosted(by: $0)] }
    }
}
