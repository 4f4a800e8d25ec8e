import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds what was agreed to a person's plan.
///
/// Refuses with `returnee.not-found`, `form.used` and `request.invalid`.
enum AddPlanItem: Form {
    static let route = Route(.get, "/casework/returnees/{id}/plan/new", "Add to an assistance plan", for: companions)

    struct Place: Decodable {
        let id: Returnee.ID
    }

    struct Input: Decodable {
        let id: PlanItem.ID
        let kind: PlanItem.Kind
        let title: Text<1, 200>
        let dueOn: CalendarDate?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let returnee = try await ReturneeStore.read(place.id, as: caller, in: casework.database)
        return PlanPages.add(to: returnee, draft, at: casework.now(), caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let (language, programme) = (caller.language, try caller.office)
        let (item, planned) = PlanItem.plan(
            input.kind, input.title.value, as: input.id, for: place.id, dueOn: input.dueOn, at: casework.now())
        try await casework.database.transaction(as: caller) { transaction in
            _ = try await ReturneeStore.find(place.id, in: transaction, for: language)
            try await transaction.addOnce(PlanItemStore.insert(item, by: caller.account, in: programme), planned, by: caller) {
                let row = try await transaction.query(PlanItemStore.one(input.id, of: place.id)).first
                let known = try row.map(PlanItem.init)
                return known.map { ($0.kind, $0.title, $0.dueOn) == (item.kind, item.title, item.dueOn) } ?? false
            }
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: PlanPhrases.added[language])
    }
}

/// Starts or completes an item of a plan. Pressed twice, it happens once.
///
/// Refuses with `plan-item.not-found` and `plan-item.not-allowed-from-state`.
enum ChangePlanItem: Action {
    static let route = Route(.post, "/casework/returnees/{id}/plan/{item}/{step}", "Start or complete a plan item", for: companions)

    struct Input: Decodable {
        let id: Returnee.ID
        let item: PlanItem.ID
        let step: Step
    }

    /// The steps that need nothing said.
    enum Step: String, CaseIterable, Codable, Sendable {
        case start
        case complete

        /// The state after it.
        var goal: PlanItem.State {
            switch self {
            case .start: .started
            case .complete: .completed
            }
        }

        var transition: PlanItem.Transition {
            switch self {
            case .start: .start
            case .complete: .complete
            }
        }
    }

    static func run(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        try await casework.changePlanItem(input.item, of: input.id, as: caller) { item in
            item.state == input.step.goal ? nil : input.step.transition
        }
        return Redirect(ShowReturnee.route.link(input.id), notice: PlanPhrases.changed[caller.language])
    }
}

/// Drops an item from a plan, with the reason.
///
/// Refuses with `returnee.not-found`, `plan-item.not-found`, `plan-item.not-allowed-from-state` and `plan-item.reason-missing`.
enum DropPlanItem: Form {
    static let route = Route(.get, "/casework/returnees/{id}/plan/{item}/drop", "Drop a plan item", for: companions)

    struct Place: Decodable {
        let id: Returnee.ID
        let item: PlanItem.ID
    }

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let answers = try await casework.database.unit(
            [ReturneeStore.select(place.id), PlanItemStore.one(place.item, of: place.id)], as: caller)
        guard let person = answers[0].first else { throw Failure.returneeNotFound(caller.language) }
        guard let item = answers[1].first else { throw Failure.planItemNotFound(caller.language) }
        return PlanPages.drop(try PlanItem(item), of: try Returnee(person), draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await casework.changePlanItem(place.item, of: place.id, as: caller) { item in
            item.state == .dropped(reason: reason) ? nil : .drop(reason: reason)
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: PlanPhrases.changed[caller.language])
    }
}

extension Casework {
    /// Takes a plan item through what `choose` says, with its event; nothing where it says nil.
    fileprivate func changePlanItem(
        _ id: PlanItem.ID, of returnee: Returnee.ID, as caller: Caller, _ choose: (PlanItem) -> PlanItem.Transition?
    ) async throws {
        try await speaking(caller.language) {
            try await database.transaction(as: caller) { transaction in
                var item = try await PlanItemStore.find(id, of: returnee, in: transaction, for: caller.language)
                guard let transition = choose(item) else { return }
                let event = try item.go(transition, at: now())
                try await transaction.send([PlanItemStore.save(item), EventLog.append(event, by: caller)])
            }
        }
    }
}
