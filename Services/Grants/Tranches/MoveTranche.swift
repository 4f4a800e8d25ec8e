import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A tranche of an agreement, in addresses.
struct TranchePlace: Decodable {
    let id: Agreement.ID
    let number: Whole<1, 100>
}

/// Asks for a tranche whose day has come, or releases it: its condition is settled and the report before is accepted. Pressed twice, it happens
/// once.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `tranche.not-yours`, `tranche.not-allowed-from-state`, `tranche.not-due-yet`,
/// `tranche.agreement-ended`, `tranche.condition-open`, `tranche.report-open` and as `Grants.admit` does.
enum MoveTranche: Action {
    static let route = Route(
        .post, "/grants/agreements/{id}/tranches/{number}/{step}", "Take a tranche on", for: applicationReaders)

    struct Input: Decodable {
        let id: Agreement.ID
        let number: Whole<1, 100>
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case call, release

        var roles: [Role] { self == .call ? applicationWriters : managers }
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        guard caller.holds(anyOf: Set(input.step.roles)) else { throw Failure.trancheNotYours }
        let (account, today) = (try caller.person, grants.today(for: caller))
        try await grants.changeTranche(input.id, input.number, as: caller) { told, footing in
            switch input.step {
            case .call: told.tranche.state == .due ? nil : .call(today: today)
            case .release:
                told.tranche.state == .released && told.tranche.releasedBy == account ? nil : .release(footing, by: account)
            }
        }
        return Redirect(ShowAgreement.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Records that a released tranche was paid; never by who released it. Sent twice, it happens once.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `tranche.not-allowed-from-state`, `tranche.same-hand`, `tranche.in-future`,
/// `tranche.agreement-ended` and as `Grants.admit` does.
enum PayTranche: Form {
    static let route = Route(.get, "/grants/agreements/{id}/tranches/{number}/pay", "Record a payment", for: [.financeOfficer])

    struct Input: Decodable {
        let paidOn: CalendarDate
        let receipt: Text<1, 60>
    }

    static func show(_ place: TranchePlace, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return TrancheFormPages.pay(try contract.tranche(place.number), of: contract, draft, caller.language)
        }
    }

    static func submit(_ place: TranchePlace, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let payment = Tranche.Payment(paidOn: input.paidOn, receipt: input.receipt.value, by: try caller.person)
        let today = grants.today(for: caller)
        try await grants.changeTranche(place.id, place.number, as: caller) { told, _ in
            told.tranche.state == .paid(payment) ? nil : .pay(payment, today: today)
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Withholds a tranche that is not paid, with the reason.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `tranche.not-allowed-from-state`, `tranche.reason-missing` and as `Grants.admit`
/// does.
enum WithholdTranche: Form {
    static let route = Route(.get, "/grants/agreements/{id}/tranches/{number}/withhold", "Withhold a tranche", for: managers)

    static func show(_ place: TranchePlace, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return TrancheFormPages.withhold(try contract.tranche(place.number), of: contract, draft, caller.language)
        }
    }

    static func submit(
        _ place: TranchePlace, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.changeTranche(place.id, place.number, as: caller) { told, _ in
            told.tranche.state == .withheld(reason: reason) ? nil : .withhold(reason: reason)
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Takes the condition of a tranche on: the case worker tells what was shown, the manager says whether it is met, waived or failed.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `condition.not-yours`, `condition.not-allowed-from-state`,
/// `condition.reason-missing` and as `Grants.admit` does.
enum MoveTrancheCondition: Form {
    static let route = Route(
        .get, "/grants/agreements/{id}/tranches/{number}/condition/{step}", "The condition of a tranche", for: applicationReaders)

    struct Place: Decodable {
        let id: Agreement.ID
        let number: Whole<1, 100>
        let step: GrantCondition.Transition.Name
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return TrancheFormPages.settle(
                try contract.tranche(place.number).tranche, place.step, of: contract, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: MoveCondition.Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try place.step.require(caller)
            try await grants.database.transaction(as: caller) { transaction in
                var tranche = try await transaction.tranche(place.id, place.number, as: caller).told.tranche
                let transition = place.step.transition(input.reason?.value ?? "")
                if let condition = tranche.condition, transition.leaves(condition) { return }
                let event = try tranche.settle(transition, at: moment)
                try await transaction.send([TrancheStore.save(tranche, at: moment), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Failure {
    static let trancheNotYours = Failure(
        .forbidden, "tranche.not-yours", "Case workers ask for a tranche, and the programme manager releases it.")
}

extension Contract {
    /// Refuses with `tranche.not-found`.
    func tranche(_ number: Whole<1, 100>) throws(Failure) -> TrancheStore.Told {
        guard let told = tranches.first(where: { $0.tranche.number == number.value }) else { throw .trancheNotFound }
        return told
    }
}

extension Transaction {
    /// A tranche and what its release rests on, its agreement locked until the transaction ends; refuses with `tranche.not-found`.
    func tranche(
        _ id: Agreement.ID, _ number: Whole<1, 100>, as caller: Caller
    ) async throws -> (told: TrancheStore.Told, footing: Tranche.Footing) {
        let agreement = try await open(id, as: caller).agreement
        let known = try await query(TrancheStore.of(id)).map(TrancheStore.Told.init)
        guard let told = known.first(where: { $0.tranche.number == number.value }) else { throw Failure.trancheNotFound }
        return (told, known.footing(of: told.tranche, agreement))
    }
}

extension Grants {
    /// Takes a tranche through what `choose` says, with its event; nothing where it says nil.
    fileprivate func changeTranche(
        _ id: Agreement.ID, _ number: Whole<1, 100>, as caller: Caller,
        _ choose: @Sendable (TrancheStore.Told, Tranche.Footing) -> Tranche.Transition?
    ) async throws {
        let moment = now()
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                let (told, footing) = try await transaction.tranche(id, number, as: caller)
                guard let transition = choose(told, footing) else { return }
                var tranche = told.tranche
                let event = try tranche.go(transition, at: moment)
                try await transaction.send([TrancheStore.save(tranche, at: moment), EventLog.append(event, by: caller)])
            }
        }
    }
}
