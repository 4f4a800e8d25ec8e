import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes the report about a tranche that was paid, with the person who was given it. Sent twice, it happens once.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `report.not-paid`, `report.not-allowed-from-state`, `report.spent` and as
/// `Grants.admit` does.
enum FileReport: Form {
    static let route = Route(
        .get, "/grants/agreements/{id}/tranches/{number}/report", "The report about a tranche", for: applicationWriters)

    struct Input: Decodable {
        let text: Text<1, 4000>
        let spent: Decimal
    }

    static func show(_ place: TranchePlace, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return ReportPages.file(try contract.tranche(place.number), of: contract, draft, caller.language)
        }
    }

    static func submit(_ place: TranchePlace, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let filing = TrancheReport.Filing(text: input.text.value, spent: input.spent, by: try caller.person)
        try await grants.changeReport(place, as: caller) { told in
            told.report.state == .submitted(filing) ? nil : .submit(filing, isPaid: told.tranche.state.word == .paid)
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Accepts a report, so that the next tranche can be released; never by who wrote it. Pressed twice, it happens once.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `report.not-allowed-from-state`, `report.same-hand` and as `Grants.admit` does.
enum AcceptReport: Action {
    static let route = Route(.post, "/grants/agreements/{id}/tranches/{number}/report/accept", "Accept a report", for: managers)

    static func run(_ input: TranchePlace, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await grants.changeReport(input, as: caller) { told in
            if case .accepted(_, account) = told.report.state { nil } else { .accept(by: account) }
        }
        return Redirect(ShowAgreement.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Returns a report to be written anew, with the reason.
///
/// Refuses with `agreement.not-found`, `tranche.not-found`, `report.not-allowed-from-state`, `report.reason-missing` and as `Grants.admit`
/// does.
enum ReturnReport: Form {
    static let route = Route(.get, "/grants/agreements/{id}/tranches/{number}/report/return", "Return a report", for: managers)

    static func show(_ place: TranchePlace, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return ReportPages.giveBack(try contract.tranche(place.number), of: contract, draft, caller.language)
        }
    }

    static func submit(
        _ place: TranchePlace, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.changeReport(place, as: caller) { $0.report.state.reason == reason ? nil : .giveBack(reason: reason) }
        return Redirect(ShowAgreement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Takes a report through what `choose` says, with its event; nothing where it says nil.
    fileprivate func changeReport(
        _ place: TranchePlace, as caller: Caller, _ choose: @Sendable (TrancheStore.Told) -> TrancheReport.Transition?
    ) async throws {
        let moment = now()
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                let told = try await transaction.tranche(place.id, place.number, as: caller).told
                guard let transition = choose(told) else { return }
                var report = told.report
                let event = try report.go(transition, of: told.tranche, at: moment)
                try await transaction.send([
                    TrancheStore.save(report, of: told.tranche.id, at: moment), EventLog.append(event, by: caller),
                ])
            }
        }
    }
}
