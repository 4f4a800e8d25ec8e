package import FoundationEssentials
import Hosting
package import Models
import Postgres
import Schema

extension GrantsCommands {
    /// A business for which people apply for money.
    package struct Venture: Sendable {
        /// Whose it is, the lead first.
        package let people: [Returnee.ID]
        /// The lead's name, as it is signed.
        package let name: String
        package let plan: PlanDraft
        package let lines: [Line]
        /// Why the committee says no; nil where it says yes.
        package let rejection: String?

        /// A line of its equipment.
        package struct Line: Sendable {
            /// Of the plan's list.
            package let number: Int
            package let item: String
            package let unit: String
            package let quantity: Int
            package let price: Decimal
            /// Handed over by quantity, without a tag.
            package let isConsumable: Bool

            package init(number: Int, item: String, unit: String, quantity: Int, price: Decimal, isConsumable: Bool) {
                self.number = number
                self.item = item
                self.unit = unit
                self.quantity = quantity
                self.price = price
                self.isConsumable = isConsumable
            }

            var cost: Decimal { Decimal(quantity) * price }
        }

        package init(people: [Returnee.ID], name: String, plan: PlanDraft, lines: [Line], rejection: String?) {
            self.people = people
            self.name = name
            self.plan = plan
            self.lines = lines
            self.rejection = rejection
        }

        /// All of its equipment, seventy percent of it given and the rest lent.
        var award: Award {
            let total = lines.reduce(0) { $0 + $1.cost }
            let granted = (total * 7 / 10).cents
            return Award(granted: granted, loan: total - granted)
        }

        var proposal: Proposal {
            if let rejection { return Proposal(.reject(.training), reason: rejection) }
            let lines = lines.map { Proposal.Line(number: $0.number, item: $0.item, asked: $0.cost, approved: $0.cost) }
            return Proposal(.approve(award), lines: lines, reason: "The figures add up, and there are customers.")
        }
    }

    /// How far an application gets before the committee meets.
    package enum Progress: Int, Comparable, Sendable {
        case typed, submitted, screened, inReview, ready

        package static func < (left: Progress, right: Progress) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the committee decided about a venture.
    package struct Decided: Sendable {
        package let venture: Venture
        package let application: GrantApplication
        package let decision: Decision
    }
}

// MARK: Applying

extension GrantsCommands.Office {
    package typealias Venture = GrantsCommands.Venture
    typealias Acts = GrantsCommands.Acts

    /// Has people apply from a day on, a few a day, takes their plans as far as `progress`, and gives the applications in the same order.
    package func apply(
        _ ventures: [Venture], in round: GrantRound, from moment: Date, as far: GrantsCommands.Progress = .ready
    ) async throws -> [GrantApplication] {
        var (acts, applications) = (Acts(), [GrantApplication]())
        for (place, venture) in ventures.enumerated() {
            let begun = moment.later(hours: Double(place) * 7)
            applications.append(try write(venture, in: round, as: far, at: begun, in: &acts))
        }
        try await perform(acts, as: staff.caseWorker)
        guard far >= .inReview else { return applications }
        try await review(&applications, of: ventures, completely: far == .ready, at: moment.later(days: 9))
        return applications
    }

    private func write(
        _ venture: Venture, in round: GrantRound, as far: GrantsCommands.Progress, at moment: Date, in acts: inout Acts
    ) throws -> GrantApplication {
        var (application, started) = try GrantApplication.start(
            in: round, by: staff.caseWorker, on: CalendarDate(moment), at: moment)
        acts.add(ApplicationStore.insert(application, in: programme), telling: started)
        let part = (100 / Decimal(venture.people.count)).cents
        for (place, person) in venture.people.enumerated() {
            let share = place == 0 ? 100 - part * Decimal(venture.people.count - 1) : part
            let applicant = Applicant(returnee: person, known: nil, share: share, isLead: place == 0)
            acts.add(ApplicantStore.insert(applicant, of: application.id, in: programme, at: moment))
        }
        acts.add(ApplicationStore.savePlan(.init(application: application, plan: venture.plan, planVersion: 2)))
        guard far >= .submitted else { return application }
        try venture.plan.requireComplete()
        acts.add(RevisionStore.freeze(application.id, by: staff.caseWorker, in: programme, at: moment.later(hours: 3)))
        try acts.take(.submit, of: &application, at: moment.later(hours: 3))
        if far >= .screened { try acts.take(.screen, of: &application, at: moment.later(days: 1)) }
        if far >= .inReview { try acts.take(.review, of: &application, at: moment.later(days: 2)) }
        return application
    }
}

// MARK: Reviewing

extension GrantsCommands.Office {
    /// The two members who review a plan.
    private func reviewers(of place: Int) -> [Account.ID] {
        [0, 1].map { staff.members[(place + $0) % staff.members.count] }
    }

    /// Has two members review each plan; one of them only, where it is not done completely.
    private func review(
        _ applications: inout [GrantApplication], of ventures: [Venture], completely: Bool, at moment: Date
    ) async throws {
        var (assigned, ready) = (Acts(), Acts())
        var work: [Account.ID: [(review: Review, place: Int)]] = [:]
        for (place, application) in applications.enumerated() {
            for member in reviewers(of: place) {
                let (review, event) = Review.assign(
                    application.id, to: member, dueOn: CalendarDate(moment.later(days: 10)), at: moment)
                assigned.add(ReviewStore.insert(review, in: programme), telling: event)
                work[member, default: []].append((review, place))
            }
        }
        try await perform(assigned, as: staff.manager)
        for member in staff.members {
            var acts = Acts()
            for (review, place) in work[member] ?? [] where completely || reviewers(of: place).first == member {
                try file(review, of: ventures[place], member, place, at: moment.later(hours: 30 + Double(place)), in: &acts)
            }
            if !acts.statements.isEmpty { try await perform(acts, as: member) }
        }
        guard completely else { return }
        for place in applications.indices { try ready.take(.makeReady, of: &applications[place], at: moment.later(days: 4)) }
        try await perform(ready, as: staff.caseWorker)
    }

    private func file(
        _ assigned: Review, of venture: Venture, _ member: Account.ID, _ place: Int, at moment: Date, in acts: inout Acts
    ) throws {
        var review = assigned
        try acts.clear(member, for: review.application, in: programme, at: moment)
        try acts.take(.clear, of: &review, at: moment)
        try acts.take(.begin, of: &review, at: moment.later(hours: 1))
        let least = venture.rejection == nil ? 3 : 1
        let scores = ["need", "skills", "figures", "risks"].enumerated().map { number, criterion in
            (criterion, ReviewDraft.Filing.Score(score: least + (place + number) % 3, comment: ""))
        }
        let comment = venture.rejection ?? "The place is well chosen, and the costs are what the market asks."
        acts.add(
            ReviewStore.file(
                .init(scores: Dictionary(scores) { first, _ in first }, comment: comment), of: review.id, in: programme,
                at: moment.later(hours: 2)))
        try acts.take(.file, of: &review, at: moment.later(hours: 2))
    }
}

// MARK: Deciding

extension GrantsCommands.Office {
    /// Has the committee of a round meet about applications that are ready, vote on each, and sign the minutes.
    package func decide(
        _ applications: [GrantApplication], of ventures: [Venture], at place: String, on moment: Date
    ) async throws -> [GrantsCommands.Decided] {
        guard let round = applications.first?.round else { return [] }
        var (meeting, planned) = Meeting.plan(
            .init(startsAt: moment, place: place), of: round, at: moment.later(days: -4))
        var (opening, votes) = (Acts(), [Vote]())
        opening.add(MeetingStore.insert(meeting, in: programme), telling: planned)
        for (place, application) in applications.enumerated() {
            opening.add(AgendaStore.put(.init(application: application.id, place: place + 1, minutes: 5), on: meeting.id, in: programme))
            try opening.clear(staff.chair, for: application.id, in: programme, at: moment.later(hours: -2))
        }
        opening.add(telling: Event("meeting", meeting.id, "agenda_set", at: moment.later(days: -4)))
        try opening.take(.open, of: &meeting, at: moment)
        for member in [staff.chair] + staff.members { arrive(member, in: meeting, at: moment, &opening) }
        for (place, application) in applications.enumerated() {
            let begun = moment.later(hours: 0.1 * Double(place))
            var (vote, proposed) = Vote.propose(
                ventures[place].proposal, on: application.id, number: 1, in: meeting.id, by: staff.chair, at: begun)
            opening.add(VoteStore.insert(vote, in: programme), telling: proposed)
            try opening.take(.call(Quorum(appointed: 5, recused: 0, members: 3, alternates: 0)), of: &vote, at: begun)
            votes.append(vote)
        }
        try await perform(opening, as: staff.chair)
        for member in [staff.chair] + staff.members { try await cast(votes, as: member) }
        return try await record(votes, on: applications, of: ventures, &meeting)
    }

    private func arrive(_ member: Account.ID, in meeting: Meeting, at moment: Date, _ acts: inout Acts) {
        let data = #"{"member":"\#(member)"}"#
        acts.add(
            MeetingStore.attend(meeting.id, member, isPresent: true, in: programme, at: moment),
            telling: Event("meeting", meeting.id, "member_arrived", data: Array(data.utf8), at: moment))
    }

    /// A member's ballots: the chair votes on each, the others on what they reviewed. Now and then one is against.
    private func cast(_ votes: [Vote], as member: Account.ID) async throws {
        var acts = Acts()
        for (place, vote) in votes.enumerated() where member == staff.chair || reviewers(of: place).contains(member) {
            let dissents = place % 9 == 4 && reviewers(of: place).last == member
            let choice: Ballot.Choice = dissents ? .against(reason: "The sales look too high for the place.") : .for
            let cast = try Ballot.cast(choice, in: vote, by: member, after: nil, at: vote.movedAt.later(hours: 0.05))
            guard let cast else { continue }
            acts.add(VoteStore.insert(cast.ballot, in: programme), telling: cast.event)
        }
        if !acts.statements.isEmpty { try await perform(acts, as: member) }
    }

    private func record(
        _ votes: [Vote], on applications: [GrantApplication], of ventures: [Venture], _ meeting: inout Meeting
    ) async throws -> [GrantsCommands.Decided] {
        var (acts, decided) = (Acts(), [GrantsCommands.Decided]())
        for (place, called) in votes.enumerated() {
            var (vote, application) = (called, applications[place])
            let against = place % 9 == 4 ? 1 : 0
            let tally = Tally(
                appointed: 5, recused: 0, needed: 3, for: 3 - against, against: against, result: .carried, ballots: [])
            let moment = vote.movedAt.later(hours: 0.08)
            try acts.take(.count(tally), of: &vote, at: moment)
            let id = Decision.ID(at: moment)
            let recorded = try vote.go(.record(tally), at: moment)
            let moved = try application.go(vote.proposal.transition, at: moment)
            acts.add(
                VoteStore.decide(id, by: vote, staff.chair, in: programme, at: moment), ApplicationStore.save(application),
                VoteStore.saveStep(vote), telling: recorded)
            acts.add(telling: moved)
            if let followUp = vote.proposal.followUp {
                let asked = RejectedPlan(decision: id, people: ventures[place].people, followUp: followUp)
                let payload = Array(try JSONEncoder().encode(asked))
                acts.add(JobQueue.add(RejectedPlan.kind, payload: payload, at: moment, as: caller(staff.chair)))
            }
            let decision = Decision(
                id: id, application: application.id, vote: vote.id, proposal: vote.proposal, revision: 1, decidedBy: staff.chair,
                decidedAt: moment)
            decided.append(.init(venture: ventures[place], application: application, decision: decision))
        }
        let end = (votes.last?.movedAt ?? meeting.terms.startsAt).later(hours: 0.5)
        try acts.take(.close, of: &meeting, at: end)
        try acts.take(.sign(by: staff.chair), of: &meeting, at: end.later(hours: 20))
        try await perform(acts, as: staff.chair)
        return decided
    }
}
