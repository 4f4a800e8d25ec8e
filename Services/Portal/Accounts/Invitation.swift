import Web
import Crypto
import Hosting
import FoundationEssentials
import Models
import Postgres

/// Brings somebody into the programme in force: by a link that sets a password, or, where there is a password already, by news of the role.
struct Invitation {
    let portal: Portal
    let caller: Caller
    let programme: Programme.ID

    /// The account with the address, made now where there is none; tells whether a link goes out.
    func account(_ email: EmailAddress, name: String, language: Language, in transaction: Transaction) async throws -> AccountStore.Member {
        if let row = try await transaction.query(AccountStore.known(email)).first { return try AccountStore.Member(row) }
        let moment = portal.now()
        let (account, event) = Account.invite(email, name: name, language: language, at: moment)
        try await transaction.send([AccountStore.insert(account, at: moment), EventLog.append(event, by: caller)])
        return AccountStore.Member(account: account, roles: [], isElsewhere: false, hasSecondFactor: false)
    }

    /// The statements that send it. Nobody of this programme may read a link that opens another programme too.
    func send(to member: AccountStore.Member) -> [SQL] {
        let moment = portal.now()
        let (account, name) = (member.account, caller.programmeName ?? "Foothold")
        guard !account.hasPassword else {
            let text = MailText.welcome(portal.address + SignIn.route.link(), to: name, account.language)
            return [MailStore.insert(text, to: account.email, in: programme, at: moment)]
        }
        let token = Token(prefix: ResetStore.prefix)
        let text = MailText.invitation(portal.link(to: token), to: name, account.language)
        return [
            ResetStore.insert(token, for: account.id, lifetime: ResetStore.invitationLifetime, at: moment),
            MailStore.insert(text, to: account.email, in: member.isElsewhere ? nil : programme, at: moment),
        ]
    }
}
