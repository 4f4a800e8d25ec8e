import FoundationEssentials
package import Hosting
package import Models
import Postgres

extension GrantsCommands {
    /// Who does what in an office whose year is told: one person for each duty of a purchase, and a committee.
    package struct Staff: Sendable {
        package let caseWorker: Account.ID
        package let manager: Account.ID
        package let chair: Account.ID
        /// Four besides the chair, so that the committee is odd.
        package let members: [Account.ID]
        package let buyer: Account.ID
        package let receiver: Account.ID
        package let invoiceApprover: Account.ID
        package let payer: Account.ID

        package init(
            caseWorker: Account.ID, manager: Account.ID, chair: Account.ID, members: [Account.ID], buyer: Account.ID,
            receiver: Account.ID, invoiceApprover: Account.ID, payer: Account.ID
        ) {
            self.caseWorker = caseWorker
            self.manager = manager
            self.chair = chair
            self.members = members
            self.buyer = buyer
            self.receiver = receiver
            self.invoiceApprover = invoiceApprover
            self.payer = payer
        }
    }

    /// An office whose work of a year is written down at once: each act at its moment, in the name of whoever has the duty, by the rules that
    /// hold for the pages.
    package struct Office: Sendable {
        package let programme: Programme.ID
        package let staff: Staff
        let database: ServiceDatabase

        package init(programme: Programme.ID, staff: Staff, database: ServiceDatabase) {
            self.programme = programme
            self.staff = staff
            self.database = database
        }

        func caller(_ account: Account.ID) -> Caller {
            Caller(credential: .system, account: account, programme: programme, request: "demo")
        }

        /// The service as the clock showed that moment.
        func grants(at moment: Date) -> Grants {
            Grants(database: database, now: { moment })
        }

        /// Runs what one person does as one unit, with the events.
        func perform(_ acts: Acts, as account: Account.ID) async throws {
            let caller = caller(account)
            let plain = acts.events.filter { $0.reason == nil }
            let told = acts.events.filter { $0.reason != nil }.map { EventLog.append($0, by: caller) }
            try await database.unit(
                acts.statements + (plain.isEmpty ? [] : [EventLog.append(plain, by: caller)]) + told, as: caller)
        }
    }

    /// What one person does, in order, and the events that tell of it.
    struct Acts {
        private(set) var statements: [SQL] = []
        private(set) var events: [Event] = []

        mutating func add(_ statements: SQL..., telling event: Event? = nil) {
            self.statements += statements
            if let event { events.append(event) }
        }

        /// Takes a step of an application.
        mutating func take(_ step: GrantApplication.Transition, of application: inout GrantApplication, at moment: Date) throws {
            let event = try application.go(step, at: moment)
            add(ApplicationStore.save(application), telling: event)
        }

        /// Takes a step of a review.
        mutating func take(_ step: Review.Transition, of review: inout Review, at moment: Date) throws {
            let event = try review.go(step, at: moment)
            add(ReviewStore.save(review), telling: event)
        }

        /// Takes a step of a vote.
        mutating func take(_ step: Vote.Transition, of vote: inout Vote, at moment: Date) throws {
            let event = try vote.go(step, at: moment)
            add(VoteStore.saveStep(vote), telling: event)
        }

        /// Takes a step of a meeting.
        mutating func take(_ step: Meeting.Transition, of meeting: inout Meeting, at moment: Date) throws {
            let event = try meeting.go(step, at: moment)
            add(MeetingStore.save(meeting), telling: event)
        }

        /// Declares that nothing ties a member to an application.
        mutating func clear(_ member: Account.ID, for application: GrantApplication.ID, in programme: Programme.ID, at moment: Date) throws
        {
            let declared = try ConflictDeclaration.state(.none, of: member, for: application, after: nil, by: member, at: moment)
            guard let declared else { return }
            add(ConflictStore.insert(declared.declaration, in: programme), telling: declared.event)
        }
    }
}

extension Date {
    /// So many hours on.
    func later(hours: Double) -> Date { addingTimeInterval(hours * 3600) }

    /// So many days on.
    func later(days: Double) -> Date { later(hours: days * 24) }
}
