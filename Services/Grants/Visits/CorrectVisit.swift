import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Puts another report in the place of one that was wrong, with the reason; what was reported stays beside it. Of a thing that was said to be
/// lost and was not, and of one that is lost after all, the register follows. Sent twice, it happens once.
///
/// Refuses with `visit.not-found`, `visit.not-reported`, `visit.of-another`, `visit.invalid` and `version.stale`.
enum CorrectVisit: Form {
    static let route = Route(.get, "/grants/visits/{id}/correct", "Correct the report of a visit", for: visitors)

    struct Input: Decodable {
        let version: IfMatch
        let reason: Text<1, 500>
        let report: ReportVisit.Input

        private enum CodingKeys: CodingKey {
            case version, reason
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            version = try fields.decode(IfMatch.self, forKey: .version)
            reason = try fields.decode(Text<1, 500>.self, forKey: .reason)
            report = try ReportVisit.Input(from: decoder)
        }
    }

    static func show(_ place: ShowVisit.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.visit(place.id, for: caller)
            guard let report = dossier.visit.state.report else { throw Failure.visitNotReported }
            guard report.by == caller.account || caller.holds(anyOf: Set(managers)) else { throw Failure.visitOfAnother }
            return VisitFormPages.correct(report, of: dossier, draft, caller.language)
        }
    }

    static func submit(_ place: ShowVisit.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let visit = try await VisitStore.find(place.id, for: account, in: transaction)
                try await transaction.correct(visit, input, by: account, as: caller, today: grants.today(for: caller), at: grants.now())
            }
        }
        return Redirect(ShowVisit.route.link(place.id), notice: VisitPhrases.correctionSaved[caller.language])
    }
}

extension Transaction {
    /// Saves what is said now of a visit that is locked, and moves the things of which that is something else; nothing where it says the same.
    fileprivate func correct(
        _ visit: MonitoringVisit, _ input: CorrectVisit.Input, by account: Account.ID, as caller: Caller, today: CalendarDate,
        at moment: Date
    ) async throws {
        var visit = visit
        guard let before = visit.state.report else { throw Failure.visitNotReported }
        let (report, findings) = (input.report.report(by: before.by), input.report.found)
        let seen = try await query(VisitCorrectionStore.seen(on: visit.id, before: report.visitedOn)).map(VisitCorrectionStore.Seen.init)
        let event = try visit.correct(
            report, findings, insteadOf: seen.map(\.finding), because: input.reason.value, by: account,
            isManager: caller.holds(anyOf: Set(managers)), today: today, at: moment)
        guard let event else { return }
        try input.version.require(visit.version - 1)
        var statements = [VisitCorrectionStore.insert(visit, because: input.reason.value, by: account, in: caller.programme, at: moment)]
        statements += VisitStore.insert(findings, of: visit, in: caller.programme) + [VisitStore.save(visit, at: moment)]
        var events = [event]
        for one in seen {
            guard let after = findings.first(where: { $0.asset == one.asset.id }),
                let transition = visit.transition(of: one.asset, from: one.finding, to: after, one.beside)
            else { continue }
            var asset = one.asset
            events.append(try asset.go(transition, at: moment))
            statements.append(AssetStore.save(asset, at: moment))
        }
        try await send(statements + events.map { EventLog.append($0, by: caller) })
    }
}
