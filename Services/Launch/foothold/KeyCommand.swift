import CaseworkService
import Crypto
import GrantsService
import Hosting
import JobsService
import PortalService
import Postgres

/// The commands on the master key.
enum KeyCommand {
    static func run() async throws {
        switch CommandLine.arguments.dropFirst(2).first {
        case "new": print(hexadecimal(Random.bytes(32)))
        case "rotate": try await rotate()
        default: Foothold.say(Foothold.usage, to: 2, status: 64)
        }
    }

    /// Moves all that earlier keys of the file sealed under its first one.
    private static func rotate() async throws {
        guard let keys = try Settings.current().masterKeys() else {
            throw SettingsError(name: "FOOTHOLD_KEY_FILE", problem: "is needed: the new key on its first line, the earlier one below")
        }
        let database = try Foothold.administeredDatabase()
        print("Numbers of identity documents moved: \(try await CaseworkCommands.moveSealed(to: keys, in: database))")
        print("Secrets of webhooks moved: \(try await JobsCommands.moveSealed(to: keys, in: database))")
        print("Secrets of authenticators moved: \(try await PortalCommands.moveSealed(to: keys, in: database))")
        print("Keys of files moved: \(try await GrantsCommands.moveSealed(to: keys, in: database))")
        print("All is under the first key of the file; take the earlier ones out, and restart the services.")
        await database.close()
    }
}
