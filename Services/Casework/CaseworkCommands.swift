package import FoundationEssentials
package import Hosting
package import Models
import Postgres

/// What the command line does for casework: by the same rules as the pages, events included.
package enum CaseworkCommands {
    /// A person to be registered, with what they agreed to, what was planned, and how far the case has come.
    package struct Registration: Sendable {
        package var details: ReturneeDetails
        package var consents: [Consent.Terms] = []
        package var plan: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = []
        /// What was due by this day of the plan is done; nil where nothing is.
        package var doneBy: CalendarDate?
        package var stage = CaseState.Stage.registered
        /// Why the case is over; nil where it is not.
        package var closed: CaseState.ClosedReason?
        package let at: Date

        package init(_ details: ReturneeDetails, at moment: Date) {
            self.details = details
            at = moment
        }
    }

    /// Registers people, all of them or none, and gives their identities in the same order.
    ///
    /// Refuses with `returnee.invalid`, `consent.invalid`, and `case.plan-empty` a stage past the plan without one.
    @discardableResult
    package static func register(
        _ people: [Registration], caseWorker: Account.ID?, as caller: Caller, in database: ServiceDatabase
    ) async throws -> [Returnee.ID] {
        let programme = try caller.office
        var (statements, events, identities) = ([SQL](), [Event](), [Returnee.ID]())
        for person in people {
            let registration = try Returnee.register(person.details, by: caseWorker, at: person.at)
            var returnee = registration.returnee
            statements.append(ReturneeStore.insert(returnee, in: programme))
            events.append(registration.event)
            for terms in person.consents {
                let (consent, given) = try Consent.give(terms, of: returnee.id, recordedBy: caseWorker, at: person.at)
                statements.append(ConsentStore.insert(consent, in: programme))
                events.append(given)
            }
            for (kind, title, dueOn) in person.plan {
                var (item, planned) = PlanItem.plan(kind, title, for: returnee.id, dueOn: dueOn, at: person.at)
                statements.append(PlanItemStore.insert(item, by: caseWorker, in: programme))
                events.append(planned)
                guard let dueOn, let doneBy = person.doneBy, dueOn <= doneBy else { continue }
                for step in [PlanItem.Transition.start, .complete] {
                    events.append(try item.go(step, at: Date(timeIntervalSince1970: Double(dueOn.daysSince1970) * 86_400 + 54_000)))
                    statements.append(PlanItemStore.save(item))
                }
            }
            for transition in transitions(of: person) {
                events.append(try returnee.go(transition, at: person.at))
                statements.append(ReturneeStore.save(returnee))
            }
            identities.append(returnee.id)
        }
        try await database.unit(statements + [EventLog.append(events, by: caller)], as: caller)
        return identities
    }

    /// The way from a registration to where the case is.
    private static func transitions(of person: Registration) -> [CaseState.Transition] {
        transitions(to: person.stage, openItems: person.plan.count) + (person.closed.map { [.close($0, note: nil)] } ?? [])
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
