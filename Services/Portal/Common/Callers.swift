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

    /// The account that signed in; refuses with `request.not-signed-in` programs that act by a key.
    var person: Account.ID {
        get throws(Failure) {
            guard let account else {
                throw Failure(.unauthenticated, "request.not-signed-in", PortalPhrases.signInFirst[language])
            }
            return account
        }
    }

    /// The programme in force; refuses with `programme.not-chosen`.
    var office: Programme.ID {
        get throws(Failure) {
            guard let programme else {
                throw Failure(.conflict, "programme.not-chosen", PortalPhrases.chooseFirst[language])
            }
            return programme
        }
    }

    var session: Session.ID? {
        if case .session(let id) = credential { id } else { nil }
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
