import FoundationEssentials
import CaseworkService
import Crypto
import Hosting
import JobsService
import MatchingService
import Models
import PortalService
import Postgres

/// `foothold demo --file FILE [--year]`: three country offices with people and work in them, the first year of one of them where that is asked
/// for, and a file with the sign-ins.
///
/// A second run leaves everything as it is, and makes the file anew where it is gone. Nothing is done to a database that somebody works in.
struct DemoCommand {
    private let database: Database
    private let file: DemoFile
    private let moment = Date.now
    /// Nil where no year is told.
    private let year: DemoYear?

    private init(database: Database, file: DemoFile, tellsYear: Bool) {
        self.database = database
        self.file = file
        year = tellsYear ? DemoYear(endingAt: moment) : nil
    }

    static func run() async throws {
        guard let path = Foothold.option("--file") else { Foothold.say(Foothold.usage, to: 2, status: 64) }
        let settings = try Settings.current()
        let address = settings.publicURL ?? "http://\(settings.listenAddress):\(settings.port)"
        let database = try Foothold.administeredDatabase()
        try await DemoCommand(database: database, file: DemoFile(path: path), tellsYear: Foothold.has("--year")).run(at: address)
        await database.close()
    }

    private func run(at address: String) async throws {
        let isThere = try await PortalCommands.isDemonstrated(in: database)
        if isThere, try file.moved(to: address) { return }
        let passwords = try Passwords()
        var contents = DemoFile.Contents(url: address, accounts: [], employerApiKey: "")
        for office in DemoOffice.all {
            guard let slug = office.slug else { continue }
            let opened = try await PortalCommands.openDemonstration(
                slug, office.terms(telling: office.hasYear ? year : nil), staff: office.staff, others: office.others,
                language: office.language, in: database, passwords: passwords, at: moment)
            contents.accounts += opened.accounts.map { account in
                .init(role: account.role.rawValue, email: account.email.text, password: account.password, programme: slug.description)
            }
            let desk = DemoDesk(office: office, opened: opened, database: database, moment: moment)
            if !opened.existed {
                try await desk.fill()
                if office.hasYear, let year { try await desk.tell(year) }
            }
            if contents.employerApiKey.isEmpty { contents.employerApiKey = try await desk.makeKey() }
        }
        try file.write(contents)
        tell(contents)
    }

    private func tell(_ contents: DemoFile.Contents) {
        print("Sign in at \(contents.url)/sign-in as one of:")
        let programme = contents.accounts.first?.programme
        for account in contents.accounts where account.programme == programme {
            let role = account.role.replacing("_", with: " ")
            print("  \(role)\(String(repeating: " ", count: max(1, 22 - role.count)))\(account.email)   \(account.password)")
        }
        print("An employer's API key: \(contents.employerApiKey)")
    }
}
