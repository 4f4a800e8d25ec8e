import FoundationEssentials
import Hosting
import Models
import Postgres

extension Casework {
    /// Opens what the assistance plans of people go on with whose business plan was rejected (rule 15), as Grants asked by the job queue;
    /// tells whether there was one. A decision that is taken up twice opens it once.
    func followUpOne(as caller: Caller) async throws -> Bool {
        let moment = now()
        return try await JobQueue(database).runOne(of: [RejectedPlan.kind], at: moment, as: caller) { job, transaction in
            let rejected = try JSONDecoder().decode(RejectedPlan.self, from: Data(job.payload))
            let office = try caller.office
            let language = try await transaction.language(of: office)
            for person in rejected.people {
                let (item, planned) = PlanItem.plan(
                    rejected.followUp.kind, PlanPhrases.title(rejected.followUp)[language], as: rejected.item(for: person), for: person,
                    dueOn: nil, at: moment)
                guard try await transaction.execute(PlanItemStore.insert(item, by: nil, in: office)) == 1 else { continue }
                try await transaction.append(planned, by: caller)
            }
        }
    }
}

extension Transaction {
    /// The first language of the office, in which nobody is spoken to in particular.
    fileprivate func language(of office: Programme.ID) async throws -> Language {
        let rows = try await query("SELECT languages[1] AS language FROM portal.published_programme WHERE id = \(office)")
        return try rows.first?.decode("language") ?? .english
    }
}

extension RejectedPlan {
    /// The same for the same decision and person, however often it is asked.
    fileprivate func item(for person: Returnee.ID) -> PlanItem.ID {
        let (one, other) = (decision.uuid.uuid, person.uuid.uuid)
        return PlanItem.ID(
            UUID(
                uuid: (
                    one.0, one.1, one.2, one.3, one.4, one.5, one.6, one.7, other.8, other.9, other.10, other.11, other.12, other.13,
                    other.14, other.15
                )))
    }
}

extension Proposal.FollowUp {
    fileprivate var kind: PlanItem.Kind {
        switch self {
        case .training: .training
        case .jobPlacement: .jobPlacement
        }
    }
}
