package import FoundationEssentials
package import Models
import Postgres
import Schema

extension GrantsCommands.Office {
    /// Plans a tranche of an agreement that runs, releases and pays it, and has its report written; the manager accepts it where that is said.
    package func payOut(
        _ amount: Decimal, of agreement: Agreement, reporting text: String, isAccepted: Bool, at moment: Date
    ) async throws {
        let (planned, paid) = (CalendarDate(moment), CalendarDate(moment.later(days: 2)))
        let terms = Tranche.Terms(
            amount: amount, dueOn: planned, condition: nil, reportDueOn: CalendarDate(moment.later(days: 30)))
        var (tranche, scheduled) = try Tranche.plan(
            terms, of: agreement, after: 0, free: agreement.award.total, today: planned, at: moment)
        var (managing, paying) = (Acts(), Acts())
        managing.add(
            TrancheStore.insert(tranche, in: programme, at: moment), TrancheStore.insertReport(of: tranche, in: programme, at: moment),
            telling: scheduled)
        let footing = Tranche.Footing(isAgreementActive: true, areEarlierDone: true)
        for step in [Tranche.Transition.call(today: planned), .release(footing, by: staff.manager)] {
            let event = try tranche.go(step, at: moment.later(hours: 2))
            managing.add(TrancheStore.save(tranche, at: moment.later(hours: 2)), telling: event)
        }
        let payment = Tranche.Payment(paidOn: paid, receipt: "T-\(planned)", by: staff.payer)
        let done = try tranche.go(.pay(payment, today: paid), at: moment.later(days: 2))
        paying.add(TrancheStore.save(tranche, at: moment.later(days: 2)), telling: done)
        try await perform(managing, as: staff.manager)
        try await perform(paying, as: staff.payer)
        try await report(text, on: tranche, isAccepted: isAccepted, at: moment.later(days: 21))
    }

    private func report(_ text: String, on tranche: Tranche, isAccepted: Bool, at moment: Date) async throws {
        var report = TrancheReport(dueOn: tranche.terms.reportDueOn, state: .due, version: 1)
        let filing = TrancheReport.Filing(text: text, spent: tranche.terms.amount, by: staff.caseWorker)
        var (writing, judging) = (Acts(), Acts())
        let submitted = try report.go(.submit(filing, isPaid: true), of: tranche, at: moment)
        writing.add(TrancheStore.save(report, of: tranche.id, at: moment), telling: submitted)
        try await perform(writing, as: staff.caseWorker)
        guard isAccepted else { return }
        let accepted = try report.go(.accept(by: staff.manager), of: tranche, at: moment.later(days: 3))
        judging.add(TrancheStore.save(report, of: tranche.id, at: moment.later(days: 3)), telling: accepted)
        try await perform(judging, as: staff.manager)
    }

    /// Files an appeal against a rejection, which waits for somebody to admit it.
    package func appeal(against rejected: GrantsCommands.Decided, _ grounds: String, at moment: Date) async throws {
        let (appeal, filed) = try Appeal.file(
            grounds, for: rejected.application, until: CalendarDate(moment), by: staff.caseWorker, today: CalendarDate(moment), at: moment)
        var acts = Acts()
        acts.add(AppealStore.insert(appeal, in: programme), telling: filed)
        try await perform(acts, as: staff.caseWorker)
    }
}
