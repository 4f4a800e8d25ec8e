import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Admits an appeal, so that a panel is appointed. Pressed twice, it happens once.
///
/// Refuses with `appeal.not-found`, `appeal.not-allowed-from-state`, `appeal.decided-before` and as `Grants.admit` does.
enum AdmitAppeal: Action {
    static let route = Route(.post, "/grants/appeals/{id}/admit", "Admit an appeal", for: managers)

    static func run(_ input: ShowAppeal.Place, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await grants.changeAppeal(input.id, as: caller) { appeal, _ in appeal.state == .admitted ? nil : .admit(by: account) }
        return Redirect(AppointAppealPanel.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Does not admit an appeal, with the reason, which the applicant is told. Sent twice, it happens once.
///
/// Refuses with `appeal.not-found`, `appeal.not-allowed-from-state`, `appeal.reason-missing`, `appeal.decided-before` and as `Grants.admit`
/// does.
enum RefuseAppeal: Form {
    static let route = Route(.get, "/grants/appeals/{id}/refuse", "Do not admit an appeal", for: managers)

    static func show(_ place: ShowAppeal.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AppealFormPages.refuse(try await grants.contest(place.id, as: caller), draft) }
    }

    static func submit(
        _ place: ShowAppeal.Place, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let (reason, account) = (input.reason?.value ?? "", try caller.person)
        try await grants.changeAppeal(place.id, as: caller) { appeal, _ in
            appeal.state == .notAdmitted(reason: reason) ? nil : .refuse(reason: reason, by: account)
        }
        return Redirect(ShowAppeal.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Writes down what the panel voted, with the reasons for the applicant. An appeal that is upheld leads the application back to its committee.
/// Sent twice, it happens once.
///
/// Refuses with `appeal.not-found`, `appeal.not-on-panel`, `appeal.not-allowed-from-state`, `appeal.undecided`, `appeal.reason-missing` and as
/// `Grants.admit` does.
enum DecideAppeal: Form {
    static let route = Route(.get, "/grants/appeals/{id}/decide", "Write the decision about an appeal down", for: committee)

    static func show(_ place: ShowAppeal.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AppealFormPages.decide(try await grants.contest(place.id, as: caller), draft) }
    }

    static func submit(
        _ place: ShowAppeal.Place, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let (reason, account) = (input.reason?.value ?? "", try caller.person)
        try await grants.changeAppeal(place.id, as: caller) { appeal, tally in
            let isDone = appeal.decidedBy == account && appeal.state.reason == reason
            return isDone ? nil : .decide(tally, reason: reason, by: account)
        }
        return Redirect(ShowAppeal.route.link(place.id), notice: AppealPhrases.decided[caller.language])
    }
}

extension Grants {
    /// Takes an appeal through what `choose` says, with its event, and its application back to the committee where it is upheld.
    fileprivate func changeAppeal(
        _ id: Appeal.ID, as caller: Caller, _ choose: @Sendable (Appeal, AppealTally) -> Appeal.Transition?
    ) async throws {
        let moment = now()
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var appeal = try await transaction.appeal(id, as: caller)
                guard let row = try await transaction.query(AppealStore.count(id)).first else { throw Failure.appealNotFound }
                guard let transition = choose(appeal, try row.json("tally")) else { return }
                let event = try appeal.go(transition, at: moment)
                var statements = [AppealStore.save(appeal), EventLog.append(event, by: caller)]
                if appeal.state.word == .upheld {
                    var application = try await ApplicationStore.find(appeal.application, in: transaction).application
                    let moved = try application.go(.reconsider, at: moment)
                    statements += [ApplicationStore.save(application), EventLog.append(moved, by: caller)]
                }
                try await transaction.send(statements)
            }
        }
    }
}

extension Transaction {
    /// The appeal, locked until the transaction ends, for a caller who may read its application; refuses with `appeal.not-found`.
    func appeal(_ id: Appeal.ID, as caller: Caller) async throws -> Appeal {
        let appeal = try await AppealStore.find(id, in: self)
        _ = try await admit(caller, to: appeal.application)
        return appeal
    }
}
