import CaseworkService
import Crypto
import Glibc
import GrantsService
import Hosting
import JobsService
import MatchingService
import PortalService
import Postgres
import Schema

/// All services in one process on one port, and the commands of administration.
@main
enum Foothold {
    static let usage = """
        usage: foothold serve
                   serves all services until it is asked to end
               foothold migrate [--database-url URL]
                   brings the database to this program's shape
               foothold administrator create --email ADDRESS [--name NAME] [--database-url URL]
                   makes an account that administers the first programme, and prints its password once
               foothold taxonomy import PATH [--database-url URL]
                   takes in ESCO as the European Commission publishes it: a folder of CSV files or archives, or one archive
               foothold taxonomy learn FILE [--office SLUG] [--database-url URL]
                   takes in titles of which people have confirmed the occupation, the columns title and uri; for all offices unless one is named
               foothold taxonomy link [--kind occupation|skill] [--language en|fr|ht|es] [--limit N] [--codings FILE] [--labels FILE]
                       [--taxonomy PATH | --database-url URL]
                   answers each line of standard input, a title, with a line of JSON: the concepts that it may mean
               foothold taxonomy extract [--language en|fr|ht|es] [--limit N] [--taxonomy PATH | --database-url URL]
                   answers each line, {"id", "text"}, with the skills that the text speaks of
               foothold match evaluate --seekers FILE --vacancies FILE [--limit N] [--rank vacancies|seekers] [--language en|fr|ht|es]
                       [--taxonomy PATH | --database-url URL]
                   ranks one file's records for each of the other's: {"seeker_id","skills","title","text"} and
                   {"vacancy_id","essential","optional","title","text"}, a line each; all but the ids may be left out
               foothold match assign --seekers FILE --vacancies FILE [--capacities FILE] [--language en|fr|ht|es] [--taxonomy PATH | --database-url URL]
                   brings seekers and vacancies together with the highest possible sum of scores
               foothold demo --file FILE [--year] [--database-url URL]
                   makes the demonstration in an empty database, and writes its sign-ins to the file; with the first year of one office:
                   510 people, 307 of them equipped
               foothold key new
                   prints a new master key
               foothold key rotate [--database-url URL]
                   moves all that was sealed under the key on the first line of FOOTHOLD_KEY_FILE; the earlier keys stand below it
               foothold settings
                   lists the settings, which are read from the environment

        """

    static func main() async {
        do {
            switch CommandLine.arguments.dropFirst().first {
            case "serve": try await serve()
            case "migrate": try await migrate()
            case "administrator": try await createAdministrator()
            case "taxonomy": try await TaxonomyCommand.run()
            case "match": try await MatchCommand.run()
            case "demo": try await DemoCommand.run()
            case "key": try await KeyCommand.run()
            case "settings": listSettings()
            default: say(usage, to: 2, status: 64)
            }
        } catch {
            say("foothold: \(error)\n", to: 2, status: 1)
        }
    }

    static func serve() async throws {
        let host = Host(try Settings.current())
        let taxonomy = Matching.taxonomy(of: host)
        try await host.run([
            Jobs.hosted(by: host, coding: taxonomy.coding, skills: taxonomy.skills), Matching.hosted(by: host, taxonomy: taxonomy),
            Grants.hosted(by: host), Casework.hosted(by: host), Portal.hosted(by: host),
        ])
    }

    static func migrate() async throws {
        let database = try administeredDatabase()
        let count = try await Migration.applyAll(to: database) { print("Applying \($0)") }
        print(count == 0 ? "The database is up to date." : "Applied \(count) migrations.")
        try await TaxonomyCommand.writeStarter(to: database)
        await database.close()
    }

    static func createAdministrator() async throws {
        guard CommandLine.arguments.dropFirst(2).first == "create", let email = option("--email") else {
            say(usage, to: 2, status: 64)
        }
        let database = try administeredDatabase()
        let password = Random.password()
        try await PortalCommands.createAdministrator(
            email: email, name: option("--name") ?? "Administrator", password: password, in: database, passwords: Passwords())
        print("Sign in as \(email) with the password \(password)")
        print("It is shown this once; change it after the first sign-in.")
        await database.close()
    }

    static func administeredDatabase() throws -> Database {
        Database(Database.Configuration(url: try option("--database-url") ?? Settings.current().adminDatabaseURL))
    }

    /// The word after `name` on the command line.
    static func option(_ name: String) -> String? {
        guard let place = CommandLine.arguments.firstIndex(of: name) else { return nil }
        return CommandLine.arguments[(place + 1)...].first
    }

    /// Whether the command line has the word.
    static func has(_ name: String) -> Bool { CommandLine.arguments.contains(name) }

    static func listSettings() {
        for entry in Settings.table {
            print("\(entry.name) (\(entry.fallback.isEmpty ? "none" : entry.fallback)): \(entry.meaning)")
        }
    }

    static func say(_ text: String, to descriptor: Int32, status: Int32) -> Never {
        _ = write(descriptor, text, text.utf8.count)
        exit(status)
    }
}
