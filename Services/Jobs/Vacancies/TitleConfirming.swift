import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

extension Jobs {
    /// What tells Matching which occupation an officer has chosen for a title; nothing where an employer did, or what stood there before stays.
    func confirmation(of terms: VacancyTerms, over old: VacancyTerms? = nil, as caller: Caller) -> [SQL] {
        guard caller.holds(anyOf: [.placementOfficer]), let account = caller.account,
            let uri = terms.occupation.flatMap({ ConceptURI($0) }),
            old?.title != terms.title || old?.occupation != terms.occupation
        else { return [] }
        let told = Postgres.JSON(TitleConfirmation(terms.title, means: uri, by: account))
        return [JobQueue.add(TitleConfirmation.kind, payload: told.bytes, at: now(), as: caller)]
    }
}
