import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// What follows a decision, past the pages and by the same rules.
extension Treasury {
    /// An application that the committee approved, of somebody who reads Haitian Creole.
    func awarded(_ granted: Decimal = 490, _ loan: Decimal = 210) async throws -> GrantApplication {
        let person = try await person("Marie", "Joseph")
        _ = try await database.admin.query("UPDATE casework.returnee SET languages = '{ht,fr}' WHERE id = \(person)")
        let application = try await ready(in: round(of: fund()), of: person)
        try await approve(application, granted, loan)
        return application
    }

    /// An agreement about an award, offered by Mona, not saved.
    func agreement(about application: GrantApplication, instalments: Int = 7, from day: CalendarDate? = nil) async throws -> Agreement {
        let row = try await run([DecisionStore.of(application.id)])[0].first
        let decision = try DecisionStore.Told(try #require(row)).decision
        let wishes = Agreement.LoanWishes(
            interestPercent: 5, instalments: instalments, grace: 0, firstDueOn: day ?? today.adding(months: 1))
        return try Agreement.offer(of: decision, with: [], in: .usd, wishes, on: today, at: moment).agreement
    }

    /// What writes an offer, to be run as one unit.
    func writing(_ agreement: Agreement, by name: String = "mona") -> [SQL] {
        [
            AgreementStore.insert(agreement, by: Self.account(name), in: Self.guyana),
            AgreementStore.schedule(agreement, in: Self.guyana),
        ]
    }

    /// An agreement that was offered by Mona, signed with Cleo and countersigned by Mona, as far as `state`.
    func agreement(
        _ state: Agreement.State.Word, about application: GrantApplication, instalments: Int = 7
    ) async throws -> Agreement {
        var agreement = try await agreement(about: application, instalments: instalments)
        try await grants.database.unit(writing(agreement), as: Self.caller("mona"))
        guard state != .offered else { return agreement }
        let signature = try Signature.record(
            "Marie Joseph", on: today, .screen(Signature.Drawing("M1 1L9 9")), in: .haitianCreole, by: Self.account("cleo"), today: today)
        _ = try agreement.go(.accept, at: moment)
        try await grants.database.unit(
            [AgreementStore.insert(signature, of: agreement.id, in: Self.guyana, at: moment), AgreementStore.save(agreement)],
            as: Self.caller("cleo"))
        guard state != .accepted else { return agreement }
        _ = try agreement.go(.start(by: Self.account("mona"), signing: Self.account("cleo")), at: moment)
        try await grants.database.unit([AgreementStore.save(agreement)], as: Self.caller("mona"))
        return agreement
    }

    /// Money that came in, recorded by somebody, as its row.
    func repayment(
        _ amount: Decimal, of agreement: Agreement.ID, receipt: String = "R1", by name: String = "finance",
        supersedes: Repayment.ID? = nil, id: Repayment.ID? = nil
    ) -> Repayment {
        Repayment(
            id: id ?? .init(at: moment), agreement: agreement, amount: amount, paidOn: today, receipt: receipt,
            reason: supersedes == nil ? nil : "Typed wrong", recordedBy: Self.account(name), recordedAt: moment, supersedes: supersedes)
    }

    /// What plans the next tranche of an agreement, to be run as one unit.
    func planning(_ amount: Decimal, of agreement: Agreement, in days: Int = 0, condition: String? = nil) -> [SQL] {
        let tranche = Tranche(
            id: .init(at: moment), agreement: agreement.id, application: agreement.application, number: 1,
            terms: .init(
                amount: amount, dueOn: today.adding(days: days), condition: condition, reportDueOn: today.adding(days: days + 90)),
            state: .scheduled, condition: condition == nil ? nil : .open, releasedBy: nil, version: 1)
        return [
            TrancheStore.insert(tranche, in: Self.guyana, at: moment), TrancheStore.insertReport(of: tranche, in: Self.guyana, at: moment),
        ]
    }
}

// MARK: Appeals

extension Treasury {
    /// An application that the committee of the chair, Ada and Ben rejected, of somebody who reads Haitian Creole.
    func rejected() async throws -> GrantApplication {
        let person = try await person("Marie", "Joseph")
        _ = try await database.admin.query("UPDATE casework.returnee SET languages = '{ht,fr}' WHERE id = \(person)")
        var application = try await ready(in: round(of: fund()), of: person)
        let vote = try await carried(Proposal(.reject(.training), reason: "No market"), on: application)
        try await grants.database.unit(try record(vote, of: application), as: Self.caller("chair"))
        _ = try application.go(.reject(reason: "No market"), at: moment)
        return application
    }

    func round(_ id: GrantRound.ID) async throws -> GrantRound {
        try GrantRound(try #require(try await run([RoundStore.select(id)])[0].first))
    }

    /// The data of the event by which the letter about an application's decision was sent.
    func decisionData(of application: GrantApplication) async throws -> String {
        let row = try await run([DecisionStore.of(application.id)])[0].first
        return #"{"decision":"\#(try DecisionStore.Told(try #require(row)).decision.id)"}"#
    }

    /// An appeal as Cleo files it, not saved.
    func filing(of application: GrantApplication) -> Appeal {
        Appeal(
            id: .init(at: moment), application: application.id, grounds: "The licence was there all along", state: .filed, version: 1,
            filedBy: Self.account("cleo"), filedAt: moment, movedAt: moment, admittedBy: nil, decidedBy: nil)
    }

    /// The same, saved, and with a panel of people without a conflict where it is admitted.
    func appeal(
        _ state: Appeal.State.Word, against application: GrantApplication, panel: [String] = []
    ) async throws -> Appeal {
        var appeal = filing(of: application)
        try await run([AppealStore.insert(appeal, in: Self.guyana)])
        guard state == .admitted else { return appeal }
        _ = try appeal.go(.admit(by: Self.account("mona")), at: moment)
        try await grants.database.unit([AppealStore.save(appeal)], as: Self.caller("mona"))
        for name in panel {
            let seat = AppealStore.appoint(Self.account(name), to: appeal, in: Self.guyana, at: moment)
            try await grants.database.unit([seat], as: Self.caller("mona"))
            try await declare(for: application.id, of: name)
        }
        return appeal
    }

    /// A ballot on an appeal, as its row.
    func ballot(
        _ choice: AppealBallot.Choice, in appeal: Appeal, by name: String, supersedes: AppealBallot.ID? = nil
    ) -> AppealBallot {
        AppealBallot(
            id: .init(at: moment), appeal: appeal.id, member: Self.account(name), choice: choice, reason: "Seen", castAt: moment,
            supersedes: supersedes)
    }

    func cast(_ choice: AppealBallot.Choice, in appeal: Appeal, by name: String) async throws {
        let insert = AppealStore.insert(ballot(choice, in: appeal, by: name), in: Self.guyana)
        try await grants.database.unit([insert], as: Self.caller(name))
    }
}
