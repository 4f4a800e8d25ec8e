package import Crypto
package import FoundationEssentials
package import Hosting
package import Models
package import Postgres

/// What the command line does for grants: by the same rules as the pages, events included.
package enum GrantsCommands {
    /// Moves the keys of files under the master key in force; gives how many.
    package static func moveSealed(to keys: MasterKeys, in database: Database) async throws -> Int {
        try await FileVault.moveKeys(to: keys, in: database, schema: "grants")
    }

    /// Adds a fund.
    package static func addFund(_ terms: Fund.Terms, at moment: Date, as caller: Caller, in database: ServiceDatabase) async throws
        -> Fund.ID
    {
        let (fund, added) = try Fund.add(terms, at: moment)
        try await database.unit([FundStore.insert(fund, in: caller.programme), EventLog.append(added, by: caller)], as: caller)
        return fund.id
    }

    /// Adds a rubric.
    package static func addRubric(
        _ title: String, _ criteria: [Rubric.Criterion], at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws -> Rubric.ID {
        let (rubric, added) = try Rubric.add(title, criteria, at: moment)
        let insert = RubricStore.insert(rubric, by: caller.account, in: caller.programme)
        try await database.unit([insert, EventLog.append(added, by: caller)], as: caller)
        return rubric.id
    }

    /// Adds a round and publishes it.
    package static func publishRound(
        _ terms: GrantRound.Terms, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws -> GrantRound {
        var (round, added) = try GrantRound.add(terms, at: moment)
        var statements = [RoundStore.insert(round, in: caller.programme), EventLog.append(added, by: caller)]
        let published = try round.go(.publish, today: caller.today(at: moment), at: moment)
        statements += [RoundStore.save(round), EventLog.append(published, by: caller)]
        try await database.unit(statements, as: caller)
        return round
    }

    /// Closes a round.
    package static func close(_ published: GrantRound, at moment: Date, as caller: Caller, in database: ServiceDatabase) async throws {
        var round = published
        let closed = try round.go(.close, today: caller.today(at: moment), at: moment)
        try await database.unit([RoundStore.save(round), EventLog.append(closed, by: caller)], as: caller)
    }

    /// Appoints the committee of a round that has none, the first person as its chair.
    package static func seat(
        _ people: [Account.ID], on round: GrantRound.ID, at moment: Date, as caller: Caller, in database: ServiceDatabase
    ) async throws {
        var (panel, statements) = (Panel([]), [SQL]())
        for (place, person) in people.enumerated() {
            let seat: PanelMember.Seat = place == 0 ? .chair : .member
            guard let (member, event) = try panel.appoint(person, to: seat, of: round, knowing: [], at: moment) else { continue }
            statements += [PanelStore.save(member, in: caller.programme), EventLog.append(event, by: caller)]
        }
        try await database.unit(statements, as: caller)
    }

    /// Starts an application of one person with this much typed, and submits it where that is asked for and the plan is complete.
    ///
    /// Refuses with `application.round-not-open` and `plan.incomplete`.
    @discardableResult
    package static func apply(
        _ person: Returnee.ID, in round: GrantRound, _ plan: PlanDraft, submitted: Bool, at moment: Date, as caller: Caller,
        in database: ServiceDatabase
    ) async throws -> GrantApplication.ID {
        var (application, started) = try GrantApplication.start(in: round, by: caller.account, on: caller.today(at: moment), at: moment)
        let lead = Applicant(returnee: person, known: nil, share: 100, isLead: true)
        var statements = [
            ApplicationStore.insert(application, in: caller.programme),
            ApplicantStore.insert(lead, of: application.id, in: caller.programme, at: moment),
            ApplicationStore.savePlan(.init(application: application, plan: plan, planVersion: 2)), EventLog.append(started, by: caller),
        ]
        if submitted {
            try plan.requireComplete()
            let event = try application.go(.submit, at: moment)
            statements += [
                RevisionStore.freeze(application.id, by: caller.account, in: caller.programme, at: moment),
                ApplicationStore.save(application), EventLog.append(event, by: caller),
            ]
        }
        try await database.unit(statements, as: caller)
        return application.id
    }
}
