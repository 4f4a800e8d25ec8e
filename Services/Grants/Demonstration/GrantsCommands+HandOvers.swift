package import FoundationEssentials
import Hosting
package import Models
import Postgres
import Schema
import Web

// MARK: Hand-overs

extension GrantsCommands.Office {
    /// Hands what was bought over, each award's part to its lead, signed on paper on consecutive days.
    package func handOver(_ bought: Bought, from moment: Date) async throws {
        var things = Dictionary(grouping: try await assets(of: bought), by: \.item)
        var acts = Acts()
        for (place, award) in bought.basket.awards.enumerated() {
            var (lines, assets) = ([HandOver.Line](), [GrantAsset]())
            for item in bought.items {
                let needed = item.needs.first { $0.key.application == award.application.id }?.quantity ?? 0
                if item.isConsumable {
                    lines.append(.init(purchase: bought.purchase.id, item: item.number, asset: nil, quantity: needed))
                } else {
                    let count = Int(needed.description.prefix { $0 != "." }) ?? 0
                    let own = things[item.number, default: []].prefix(count)
                    things[item.number]?.removeFirst(own.count)
                    lines += own.map { .init(purchase: bought.purchase.id, item: item.number, asset: $0.id, quantity: 1) }
                    assets += own
                }
            }
            try handOver(lines, assets, of: award, on: moment.later(hours: Double(place) * 9), in: &acts)
        }
        try await perform(acts, as: staff.caseWorker)
    }

    private func handOver(
        _ lines: [HandOver.Line], _ assets: [GrantAsset], of award: GrantsCommands.Decided, on moment: Date, in acts: inout Acts
    ) throws {
        let prepared = moment.later(hours: -20)
        var (handOver, event) = try HandOver.prepare(
            lines, for: award.application.id, to: award.venture.people[0], at: "Dépôt du bureau, Port-au-Prince",
            as: .init(at: prepared), at: prepared)
        acts.add(HandOverStore.insert(handOver, in: programme, at: prepared), telling: event)
        for statement in HandOverStore.insert(lines, of: handOver.id, in: programme) { acts.add(statement) }
        let signature = try Signature.record(
            award.venture.name, on: CalendarDate(moment), .paper(place: "Depo biwo a", witness: "Wilner Toussaint"), in: .haitianCreole,
            by: staff.caseWorker, today: CalendarDate(moment))
        let signed = try handOver.go(.sign, at: moment)
        acts.add(HandOverStore.save(handOver, signature, at: moment), telling: signed)
        for var asset in assets {
            // The database moves them with the signature.
            acts.add(telling: try asset.go(.handOver(to: award.application.id), at: moment))
        }
    }
}

// MARK: Visits

extension GrantsCommands.Office {
    /// Makes the visits that fell due by a day, but for some: now and then nobody is met, and what fell due last is still to be made.
    package func visit(until day: CalendarDate) async throws {
        let worker = caller(staff.caseWorker)
        let due = try await database.query(VisitStore.due(by: day), as: worker).map { try VisitStore.Listed($0).visit }
        for (place, visit) in due.enumerated() {
            let made = visit.dueOn.adding(days: place % 5)
            let moment = Date(timeIntervalSince1970: Double(made.daysSince1970) * 86_400 + 16 * 3600)
            if place % 17 == 11 {
                let reason = "Personne à la maison, le téléphone ne répond pas."
                _ = try await MissVisit.submit(
                    .init(id: visit.id), .init(reason: GrantsCommands.text(reason)), as: worker, in: grants(at: moment))
            } else {
                try await report(visit, place, on: made, at: moment, as: worker)
            }
        }
    }

    private func report(
        _ visit: MonitoringVisit, _ place: Int, on day: CalendarDate, at moment: Date, as worker: Caller
    ) async throws {
        let held = try await database.query(VisitStore.held(by: visit.application), as: worker).map { try GrantAsset($0) }
        let findings = try held.enumerated().map { number, asset in
            let isGone = place % 41 == 23 && number == 0
            let seen: ReportVisit.Seen = isGone ? .absent : visit.month > 3 && (place + number) % 4 == 0 ? .worn : .good
            return ReportVisit.Found(
                asset: asset.id, condition: seen, note: isGone ? try GrantsCommands.text("Volé au marché, plainte déposée.") : nil)
        }
        let business: MonitoringVisit.Business = place % 19 == 6 ? .paused : place % 37 == 5 ? .closed : .running
        let input = ReportVisit.Input(
            visitedOn: day, business: business, turnover: business == .running ? Decimal(18_000 + place % 9 * 2500) : nil,
            jobsCreated: Whole<0, 1000>(business == .running ? place % 3 : 0),
            advice: place % 4 == 0 ? try GrantsCommands.text("Tenir un cahier des ventes, jour par jour.") : nil, findings: findings)
        _ = try await ReportVisit.submit(.init(id: visit.id), input, as: worker, in: grants(at: moment))
    }
}
