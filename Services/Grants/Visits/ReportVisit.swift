import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Reports what was seen on a visit: of each thing whether it is there, and how the business goes. Sent twice, it happens once.
///
/// Refuses with `visit.not-found`, `visit.invalid` and `visit.not-allowed-from-state`.
enum ReportVisit: Form {
    static let route = Route(.get, "/grants/visits/{id}/report", "Report a visit", for: visitors)

    struct Input: Decodable {
        let visitedOn: CalendarDate
        let business: MonitoringVisit.Business
        let turnover: Decimal?
        let jobsCreated: Whole<0, 1000>?
        let advice: Text<1, 2000>?
        let findings: [Found]?

        func report(by account: Account.ID) -> MonitoringVisit.Report {
            .init(
                visitedOn: visitedOn, by: account, business: business, turnover: turnover, jobsCreated: jobsCreated?.value,
                advice: advice?.value)
        }

        var found: [MonitoringVisit.Finding] { (findings ?? []).map(\.finding) }
    }

    struct Found: Decodable {
        let asset: GrantAsset.ID
        let condition: Seen
        let note: Text<1, 500>?

        fileprivate var finding: MonitoringVisit.Finding {
            .init(asset: asset, condition: MonitoringVisit.Condition(rawValue: condition.rawValue), note: note?.value)
        }
    }

    /// How a thing looks, or that it is not there.
    enum Seen: String, CaseIterable, Decodable {
        case good, worn, broken, absent
    }

    static func show(_ place: ShowVisit.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            VisitFormPages.report(try await grants.visit(place.id, for: caller), draft, caller.language)
        }
    }

    static func submit(_ place: ShowVisit.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account, today) = (grants.now(), try caller.person, grants.today(for: caller))
        let (report, findings) = (input.report(by: account), input.found)
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var visit = try await VisitStore.find(place.id, for: account, in: transaction)
                if visit.state == .done(report) { return }
                let held = try await transaction.query(VisitStore.held(by: visit.application, isLocked: true)).map(GrantAsset.init)
                let event = try visit.report(report, findings, of: held.map(\.id), today: today, at: moment)
                let moved = try held.compactMap { asset in
                    try findings.first { $0.asset == asset.id }.flatMap { try visit.event(of: asset, $0, at: moment) }
                }
                try await transaction.send(
                    VisitStore.insert(findings, of: visit, in: caller.programme) + [VisitStore.save(visit, at: moment)]
                        + ([event] + moved).map { EventLog.append($0, by: caller) })
            }
        }
        return Redirect(ShowVisit.route.link(place.id), notice: VisitPhrases.reported[caller.language])
    }
}

extension MonitoringVisit {
    /// What the database does with a thing of which this was found; nil where it stays as it is.
    fileprivate func event(of asset: GrantAsset, _ finding: Finding, at moment: Date) throws(Failure) -> Event? {
        var asset = asset
        switch (asset.state.word, finding.isPresent, month) {
        case (.handedOver, false, _), (.verified6, false, _): return try asset.go(.lose(reason: finding.note ?? ""), at: moment)
        case (.handedOver, true, 6), (.handedOver, true, 12), (.verified6, true, 12): return try asset.go(.verify(month: month), at: moment)
        default: return nil
        }
    }
}

/// Writes down that nobody could be met, with the reason; the visit may still be made. Sent twice, it happens once.
///
/// Refuses with `visit.not-found`, `visit.reason-missing` and `visit.not-allowed-from-state`.
enum MissVisit: Form {
    static let route = Route(.get, "/grants/visits/{id}/miss", "Write down that nobody was met", for: visitors)

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowVisit.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            VisitFormPages.miss(try await grants.visit(place.id, for: caller), draft, caller.language)
        }
    }

    static func submit(_ place: ShowVisit.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var visit = try await VisitStore.find(place.id, for: caller.account, in: transaction)
                guard let event = try visit.miss(input.reason?.value ?? "", at: moment) else { return }
                try await transaction.send([VisitStore.save(visit, at: moment), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowVisit.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
