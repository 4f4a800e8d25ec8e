package import FoundationEssentials
package import Hosting
package import Models
import Postgres

extension JobsCommands {
    /// Puts somebody forward for a vacancy and takes the referral through the transitions, an hour apart; interviews are proposed at `meeting`.
    ///
    /// Refuses as the pages do, and with `referral.nobody` somebody who does not agree to be matched.
    @discardableResult
    package static func refer(
        _ person: Returnee.ID, to vacancy: Vacancy.ID, through transitions: [Referral.Transition], meeting: Interview.Time? = nil,
        at moment: Date, as officer: Account.ID?, in programme: Programme.ID, _ database: ServiceDatabase
    ) async throws -> Referral.ID {
        let caller = officerCaller(officer, programme)
        func jobs(hours: Int) -> Jobs {
            let later = moment.addingTimeInterval(Double(hours) * 3600)
            return Jobs(database: database, credentials: Credentials(database.pool, now: { later }), now: { later })
        }
        return try await database.transaction(as: caller) { transaction in
            _ = try await jobs(hours: 0).propose([person], for: vacancy, in: transaction, by: caller)
            let row = try await transaction.query(ReferralStore.live(of: person, for: vacancy)).first
            guard let row else { throw Failure.nobodyChosen }
            let id = try row.decode("id", as: Referral.ID.self)
            for (place, transition) in transitions.enumerated() {
                let jobs = jobs(hours: place + 1)
                if transition == .interview, let meeting {
                    _ = try await jobs.propose([meeting], for: id, of: nil, in: transaction, by: caller)
                } else {
                    try await jobs.move(id, transition, for: nil, in: transaction, by: caller)
                }
            }
            return id
        }
    }

    /// Writes down work that somebody found elsewhere.
    ///
    /// Refuses with `placement.invalid`.
    @discardableResult
    package static func place(
        _ person: Returnee.ID, at employer: String, as title: String, from day: CalendarDate, wage: Placement.Wage?, at moment: Date,
        by officer: Account.ID?, in programme: Programme.ID, _ database: ServiceDatabase
    ) async throws -> Placement.ID {
        let caller = officerCaller(officer, programme)
        let terms = Placement.Terms(workplace: .elsewhere(employer), title: title, startedOn: day, wage: wage)
        let started = try Placement.start(person, terms, by: officer, at: moment)
        try await database.unit(PlacementStore.insert(started.placement, started.checks, started.event, by: caller, at: moment), as: caller)
        return started.placement.id
    }

    /// Records that people began work in a year that is told, and that most were still in it at each check that fell due by a day.
    package static func place(
        _ people: [Beginning], until day: CalendarDate, by officer: Account.ID?, in programme: Programme.ID, _ database: ServiceDatabase
    ) async throws {
        let caller = officerCaller(officer, programme)
        var statements: [SQL] = []
        for (place, begun) in people.enumerated() {
            let moment = begun.startedOn.adding(days: 1).noon
            let terms = Placement.Terms(workplace: .elsewhere(begun.employer), title: begun.title, startedOn: begun.startedOn, wage: nil)
            var (placement, checks, event) = try Placement.start(begun.person, terms, by: officer, at: moment)
            statements += PlacementStore.insert(placement, checks, event, by: caller, at: moment)
            // Every ninth is not reached.
            for var check in checks.prefix(place % 9 == 4 ? 0 : 3) where check.dueOn <= day {
                let asked = check.dueOn.noon
                try check.answer(.kept(at: asked, by: officer), at: asked)
                let kept = try placement.keep(check.days, at: asked)
                statements += [PlacementStore.save(check), PlacementStore.save(placement), EventLog.append(kept, by: caller)]
            }
        }
        try await database.unit(statements, as: caller)
    }

    /// Somebody who began work.
    package struct Beginning: Sendable {
        package let person: Returnee.ID
        package let employer: String
        package let title: String
        package let startedOn: CalendarDate

        package init(person: Returnee.ID, employer: String, title: String, startedOn: CalendarDate) {
            self.person = person
            self.employer = employer
            self.title = title
            self.startedOn = startedOn
        }
    }

    private static func officerCaller(_ officer: Account.ID?, _ programme: Programme.ID) -> Caller {
        Caller(credential: .system, account: officer, programme: programme, roles: [.placementOfficer], request: "command")
    }
}

extension CalendarDate {
    fileprivate var noon: Date { Date(timeIntervalSince1970: Double(daysSince1970) * 86_400 + 12 * 3600) }
}
