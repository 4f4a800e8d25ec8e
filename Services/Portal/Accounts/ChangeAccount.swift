import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Takes a role from an account; done at once, and nothing where it does not hold it.
///
/// Refuses with `account.not-found`, `account.own-administration` and `programme.last-administrator`.
enum RevokeRole: Action {
    static let route = Route(.post, "/administration/accounts/{id}/roles/{role}/revoke", "Revoke a role", for: [.administrator])

    struct Input: Decodable {
        let id: Account.ID
        let role: Role
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        if input.role == .administrator { try caller.refuseSelf(input.id) }
        let isLast = try await keepingAnAdministrator(caller.language) {
            try await portal.database.transaction(as: caller) { transaction in
                let member = try await AccountStore.find(input.id, in: transaction, for: caller.language)
                guard member.roles.contains(input.role) else { return false }
                try await transaction.send(RoleChange.revoke(input.role, from: input.id, at: portal.now(), by: caller))
                return member.roles.count == 1
            }
        }
        portal.credentials.forget()
        // Without a role the account is not one of the programme's any more.
        return Redirect(
            isLast ? ListAccounts.route.link() : ShowAccount.route.link(input.id), notice: AccountPhrases.roleRevoked[caller.language])
    }
}

/// Lets nobody sign in with an account any more, and ends its sessions.
///
/// Refuses with `account.not-found`, `account.own-administration`, `account.elsewhere` and `programme.last-administrator`.
enum DisableAccount: Action {
    static let route = Route(.post, "/administration/accounts/{id}/disable", "Disable an account", for: [.administrator])

    struct Input: Decodable {
        let id: Account.ID
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try caller.refuseSelf(input.id)
        try await keepingAnAdministrator(caller.language) {
            try await portal.changeAccount(input.id, as: caller) { $0.disable(at: $1) }
        }
        return Redirect(ShowAccount.route.link(input.id), notice: AccountPhrases.disabled[caller.language])
    }
}

/// Lets the holder of a disabled account sign in again.
///
/// Refuses with `account.not-found` and `account.elsewhere`.
enum EnableAccount: Action {
    static let route = Route(.post, "/administration/accounts/{id}/enable", "Enable an account", for: [.administrator])

    struct Input: Decodable {
        let id: Account.ID
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try await portal.changeAccount(input.id, as: caller) { $0.enable(at: $1) }
        return Redirect(ShowAccount.route.link(input.id), notice: AccountPhrases.enabled[caller.language])
    }
}

/// Sends the invitation, or the link to a new password, once more.
///
/// Refuses with `account.not-found`.
enum InviteAgain: Action {
    static let route = Route(.post, "/administration/accounts/{id}/invite", "Send the invitation again", for: [.administrator])

    struct Input: Decodable {
        let id: Account.ID
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let invitation = Invitation(portal: portal, caller: caller, programme: try caller.office)
        try await portal.database.transaction(as: caller) { transaction in
            let member = try await AccountStore.find(input.id, in: transaction, for: caller.language)
            let event = Event("account", input.id, "invited_again", at: portal.now())
            try await transaction.send(invitation.send(to: member) + [EventLog.append(event, by: caller)])
        }
        return Redirect(ShowAccount.route.link(input.id), notice: AccountPhrases.invited[caller.language])
    }
}

/// Takes the second factor from somebody who lost the authenticator and the recovery codes, and ends their sessions; nothing where it is off.
///
/// Refuses with `account.not-found`, `account.own-administration` and `account.elsewhere`.
enum RemoveSecondFactor: Action {
    static let route = Route(
        .post, "/administration/accounts/{id}/second-factor/remove", "Remove a second factor", for: [.administrator])

    struct Input: Decodable {
        let id: Account.ID
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try caller.refuseSelf(input.id)
        try await portal.database.transaction(as: caller) { transaction in
            _ = try await AccountStore.findOwn(input.id, in: transaction, for: caller.language)
            guard try await transaction.execute(SecondFactorStore.turnOff(input.id)) == 1 else { return }
            let moment = portal.now()
            try await transaction.send([
                SessionStore.endAll(of: input.id, at: moment),
                EventLog.append(Event("account", input.id, "second_factor_removed", at: moment), by: caller),
            ])
        }
        portal.credentials.forget()
        return Redirect(ShowAccount.route.link(input.id), notice: SecondFactorPhrases.removed[caller.language])
    }
}

extension Portal {
    /// Changes whether an account may sign in; refuses with `account.elsewhere` one that other programmes rely on too.
    fileprivate func changeAccount(
        _ id: Account.ID, as caller: Caller, _ transition: @Sendable (inout Account, Date) -> Event?
    ) async throws {
        try await database.transaction(as: caller) { transaction in
            var member = try await AccountStore.findOwn(id, in: transaction, for: caller.language)
            let moment = now()
            guard let event = transition(&member.account, moment) else { return }
            var statements = [AccountStore.save(member.account, at: moment), EventLog.append(event, by: caller)]
            if member.account.state == .disabled { statements.append(SessionStore.endAll(of: id, at: moment)) }
            try await transaction.send(statements)
        }
        credentials.forget()
    }
}

extension Caller {
    /// Refuses with `account.own-administration` what would lock oneself out.
    fileprivate func refuseSelf(_ id: Account.ID) throws(Failure) {
        guard id == account else { return }
        throw Failure(.conflict, "account.own-administration", AccountPhrases.ownAdministration[language])
    }
}
