package import FoundationEssentials
package import Hosting
package import Models
import Postgres

/// What the command line does for casework: by the same rules as the pages, events included.
package enum CaseworkCommands {
    /// Registers a person with what they agreed to and what was planned, and takes the case as far as `stage`; all of it or nothing.
    ///
    /// Refuses with `returnee.invalid`, `consent.invalid`, and `case.plan-empty` a stage past the plan without one.
    @discardableResult
    package static func register(
        _ details: ReturneeDetails, consents: [Consent.Terms] = [],
        plan: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = [], caseWorker: Account.ID?,
        through stage: CaseState.Stage = .registered, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws -> Returnee.ID {
        let programme = try caller.office
        let registration = try Returnee.register(details, by: caseWorker, at: moment)
        var returnee = registration.returnee
        var statements = [ReturneeStore.insert(returnee, in: programme), EventLog.append(registration.event, by: caller)]
        for terms in consents {
            let (consent, given) = try Consent.give(terms, of: returnee.id, recordedBy: caseWorker, at: moment)
            statements += [ConsentStore.insert(consent, in: programme), EventLog.append(given, by: caller)]
        }
        for (kind, title, dueOn) in plan {
            let (item, planned) = PlanItem.plan(kind, title, for: returnee.id, dueOn: dueOn, at: moment)
            statements += [PlanItemStore.insert(item, by: caseWorker, in: programme), EventLog.append(planned, by: caller)]
        }
        for transition in transitions(to: stage, openItems: plan.count) {
            let event = try returnee.go(transition, at: moment)
            statements += [ReturneeStore.save(returnee), EventLog.append(event, by: caller)]
        }
        try await database.unit(statements, as: caller)
        return returnee.id
    }

    /// The way from a registration to the stage.
    private static func transitions(to stage: CaseState.Stage, openItems: Int) -> [CaseState.Transition] {
        switch stage {
        case .registered: []
        case .assessed: [.assess]
        case .planAgreed: [.assess, .agreePlan(openItems: openItems)]
        case .inProgress: [.assess, .agreePlan(openItems: openItems), .begin]
        }
    }
}
