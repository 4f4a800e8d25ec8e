import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes down a visit, a call, a message or an agreement with an employer, and when to come back to it.
///
/// Refuses with `employer.not-found` and `relation.invalid`.
enum RecordRelation: Form {
    static let route = Route(
        .get, "/jobs/employers/{id}/relations/new", "Write down a visit, call or agreement", for: [.placementOfficer])

    struct Place: Decodable {
        let id: Employer.ID
    }

    struct Input: Decodable {
        let kind: EmployerRelation.Kind
        let happenedOn: CalendarDate
        let note: Text<1, 2000>
        let followUpOn: CalendarDate?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await RelationPages.record(jobs.managed(place.id, as: caller), draft, today: jobs.today(for: caller), as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        _ = try await jobs.managed(place.id, as: caller)
        let moment = jobs.now()
        try await refusing(in: caller.language) {
            let (relation, event) = try EmployerRelation.record(
                input.kind, with: place.id, on: input.happenedOn, input.note.value, followUpOn: input.followUpOn, at: moment,
                today: caller.today(at: moment))
            try await jobs.database.unit(
                [
                    RelationStore.insert(relation, by: caller.account, in: caller.programme, at: moment),
                    EventLog.append(event, by: caller),
                ], as: caller)
        }
        return Redirect(ShowEmployer.route.link(place.id), notice: RelationPhrases.recorded[caller.language])
    }
}

/// Notes that what was to be followed up has been; nothing where that was noted before.
///
/// Refuses with `employer.not-found`.
enum FollowUpRelation: Action {
    static let route = Route(
        .post, "/jobs/employers/{id}/relations/{relation}/done", "Note that an employer was followed up", for: [.placementOfficer])

    struct Input: Decodable {
        let id: Employer.ID
        let relation: EmployerRelation.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        _ = try await jobs.managed(input.id, as: caller)
        let moment = jobs.now()
        try await jobs.database.transaction(as: caller) { transaction in
            let done = try await transaction.execute(RelationStore.followUp(input.relation, of: input.id, at: moment))
            guard done == 1 else { return }
            try await transaction.append(Event("employer", input.id, "followed_up", at: moment), by: caller)
        }
        return Redirect(ShowEmployer.route.link(input.id), notice: RelationPhrases.done[caller.language])
    }
}
