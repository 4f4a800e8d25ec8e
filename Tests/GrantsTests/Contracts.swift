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
