package import FoundationEssentials

/// Something that the office and an employer had to do with each other, and when to come back to it.
package struct EmployerRelation: Hashable, Sendable {
    package typealias ID = Identifier<EmployerRelation>

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case visit, call, message, agreement
    }

    package let id: ID
    package let employer: Employer.ID
    package let kind: Kind
    package let happenedOn: CalendarDate
    package let note: String
    package let followUpOn: CalendarDate?

    /// A new one, and its event in the employer's history.
    ///
    /// Refuses with `relation.invalid` what is yet to happen, and a day to follow up that lies before it.
    package static func record(
        _ kind: Kind, with employer: Employer.ID, on day: CalendarDate, _ note: String, followUpOn: CalendarDate?, at moment: Date,
        today: CalendarDate? = nil
    ) throws(Failure) -> (relation: EmployerRelation, event: Event) {
        var problems: [Failure.Field] = []
        if day > today ?? CalendarDate(moment) {
            problems.append(.init("/happenedOn", "in-future", "Write down what has happened; give the day of it."))
        }
        if let followUpOn, followUpOn < day { problems.append(.init("/followUpOn", "too-early", "Follow up on that day or later.")) }
        guard problems.isEmpty else { throw Failure(.invalid, "relation.invalid", "Mend the fields named.", fields: problems) }
        let relation = EmployerRelation(
            id: ID(at: moment), employer: employer, kind: kind, happenedOn: day, note: note, followUpOn: followUpOn)
        return (relation, Event("employer", employer, "relation_recorded", at: moment))
    }
}
