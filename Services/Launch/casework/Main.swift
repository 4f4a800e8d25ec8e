import CaseworkService
import Hosting

/// Serves Casework alone, as one of the five behind the proxy.
@main
enum Main {
    static func main() async {
        await Host.serve("casework") { [try Casework.hosted(by: $0)] }
    }
}
