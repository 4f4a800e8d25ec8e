import Glibc
import Hosting
import JobsService
import PortalService
import Postgres
import Schema

/// All services in one process on one port, and the commands of administration.
@main
enum Foothold {
    static let usage = """
        usage: foothold serve      serves all services until it is asked to end
               foothold migrate    brings the database to this program's shape
               foothold settings   lists the settings, which are read from the environment

        """

    static func main() async {
        do {
            switch CommandLine.arguments.dropFirst().first {
            case "serve": try await serve()
            case "migrate": try await migrate()
            case "settings": listSettings()
            default: say(usage, to: 2, status: 64)
            }
        } catch {
            say("foothold: \(error)\n", to: 2, status: 1)
        }
    }

    static func serve() async throws {
        let host = Host(try Settings.current())
        try await host.run([Jobs.hosted(by: host), Portal.hosted(by: host)])
    }

    static func migrate() async throws {
        let database = Database(Database.Configuration(url: try Settings.current().adminDatabaseURL))
        let count = try await Migration.applyAll(to: database) { print("Applying \($0)") }
        print(count == 0 ? "The database is up to date." : "Applied \(count) migrations.")
        await database.close()
    }

    static func listSettings() {
        for entry in Settings.table {
            print("\(entry.name) (\(entry.fallback.isEmpty ? "none" : entry.fallback)): \(entry.meaning)")
        }
    }

    static func say(_ text: String, to descriptor: Int32, status: Int32) {
        _ = write(descriptor, text, text.utf8.count)
        exit(status)
    }
}
