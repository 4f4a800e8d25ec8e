package import FoundationEssentials
package import Models
import Postgres
import Schema

extension GrantsCommands.Office {
    /// Offers an agreement on each award, has it signed on paper and countersigned: by then money may flow.
    package func agree(on awards: [GrantsCommands.Decided], from moment: Date) async throws -> [Agreement] {
        var agreements: [Agreement] = []
        var (offered, signed, started) = (Acts(), Acts(), Acts())
        let wishes = Agreement.LoanWishes(
            interestPercent: 5, instalments: 12, grace: 1, firstDueOn: CalendarDate(moment).adding(days: 40))
        for (place, award) in awards.enumerated() {
            let begun = moment.later(hours: 0.2 * Double(place))
            var (agreement, event) = try Agreement.offer(
                of: award.decision, with: [], in: .usd, wishes, on: CalendarDate(moment), at: begun)
            offered.add(
                AgreementStore.insert(agreement, by: staff.manager, in: programme), AgreementStore.schedule(agreement, in: programme),
                telling: event)
            let day = begun.later(days: 1)
            let signature = try Signature.record(
                award.venture.name, on: CalendarDate(day), .paper(place: "Biwo a", witness: "Ketly Dorval"), in: .haitianCreole,
                by: staff.caseWorker, today: CalendarDate(day))
            let accepted = try agreement.go(.accept, at: day)
            signed.add(
                AgreementStore.insert(signature, of: agreement.id, in: programme, at: day), AgreementStore.save(agreement),
                telling: accepted)
            let running = try agreement.go(.start(by: staff.manager, signing: staff.caseWorker), at: day.later(hours: 4))
            started.add(AgreementStore.save(agreement), telling: running)
            agreements.append(agreement)
        }
        try await perform(offered, as: staff.manager)
        try await perform(signed, as: staff.caseWorker)
        try await perform(started, as: staff.manager)
        return agreements
    }

    /// Writes down the instalments of agreements that fell due by a day, as the finance officer takes them.
    package func repay(_ agreements: [Agreement], until day: CalendarDate) async throws {
        var acts = Acts()
        for (place, agreement) in agreements.enumerated() {
            var balance = agreement.schedule.reduce(0) { $0 + $1.principal + $1.interest }
            for instalment in agreement.schedule where instalment.dueOn <= day && instalment.principal + instalment.interest > 0 {
                // Every ninth person is late by one or two.
                if place % 9 == 7, instalment.dueOn.adding(days: 45) > day { break }
                let entry = Repayment.Entry(
                    amount: instalment.principal + instalment.interest, paidOn: instalment.dueOn,
                    receipt: "R-\(place + 1)-\(instalment.number)")
                let moment = Date(timeIntervalSince1970: Double(instalment.dueOn.daysSince1970) * 86_400 + 15 * 3600)
                let (repayment, event) = try Repayment.record(
                    entry, of: agreement, balance: balance, as: .init(at: moment), by: staff.invoiceApprover, today: instalment.dueOn,
                    at: moment)
                balance -= repayment.amount
                acts.add(RepaymentStore.insert(repayment, in: programme), telling: event)
            }
        }
        if !acts.statements.isEmpty { try await perform(acts, as: staff.invoiceApprover) }
    }
}
