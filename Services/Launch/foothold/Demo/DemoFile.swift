import FoundationEssentials
import Glibc
import Postgres

/// The file that tells how to sign in to the demonstration; only its owner can read it.
struct DemoFile {
    struct Contents: Codable {
        struct Account: Codable {
            let role: String
            let email: String
            let password: String
            let programme: String
        }

        var url: String
        var accounts: [Account]
        var employerApiKey: String
    }

    let path: String

    /// Notes another address in the file; false where there is no file to note it in.
    func moved(to url: String) throws -> Bool {
        guard let data = FileManager.default.contents(atPath: path),
            var contents = try? JSONDecoder().decode(Contents.self, from: data)
        else { return false }
        contents.url = url
        try write(contents)
        return true
    }

    /// Writes the file whole or not at all.
    func write(_ contents: Contents) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let old = umask(0o077)
        defer { umask(old) }
        try encoder.encode(contents).write(to: URL(filePath: path), options: .atomic)
        chmod(path, 0o600)
    }
}
