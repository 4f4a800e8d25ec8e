import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

extension Caller {
    /// The same caller at work in another programme.
    func acting(in programme: Programme.ID?, account: Account.ID? = nil) -> Caller {
        Caller(
            credential: credential, account: account ?? self.account, programme: programme, roles: roles, language: language,
            request: request)
    }
}

extension Transaction {
    /// Appends an event on an account to the log of each programme in which the account holds a role.
    func appendEverywhere(_ event: Event, on account: Account.ID, by caller: Caller) async throws {
        let programmes = try await query("SELECT programme_id FROM portal.programmes_of(\(account)) ORDER BY programme_id")
        for row in programmes {
            let programme = try row.decode("programme_id", as: Programme.ID.self)
            try await send([
                "SELECT set_config('foothold.programme', \(programme.description), true)",
                EventLog.append(event, by: caller.acting(in: programme)),
            ])
        }
        _ = try await query("SELECT set_config('foothold.programme', \(caller.programme?.description ?? ""), true)")
    }
}
