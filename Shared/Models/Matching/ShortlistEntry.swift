package import FoundationEssentials

/// That somebody is kept in mind for a vacancy: put on its shortlist, taken off again, and perhaps put on once more.
package struct ShortlistEntry: Hashable, Sendable {
    package let vacancy: Vacancy.ID
    package let returnee: Returnee.ID
    package private(set) var addedAt: Date
    /// Nil while the person is on the list.
    package private(set) var removedAt: Date?

    package init(vacancy: Vacancy.ID, returnee: Returnee.ID, addedAt: Date, removedAt: Date? = nil) {
        self.vacancy = vacancy
        self.returnee = returnee
        self.addedAt = addedAt
        self.removedAt = removedAt
    }

    /// The most people on one shortlist.
    package static let most = 50

    package static func add(_ returnee: Returnee.ID, for vacancy: Vacancy.ID, at moment: Date) -> (entry: ShortlistEntry, event: Event) {
        (ShortlistEntry(vacancy: vacancy, returnee: returnee, addedAt: moment), event("shortlisted", returnee, vacancy, at: moment))
    }

    /// Tells that the person came off the list.
    package static func removal(of returnee: Returnee.ID, for vacancy: Vacancy.ID, at moment: Date) -> Event {
        event("unshortlisted", returnee, vacancy, at: moment)
    }

    private static func event(_ what: String, _ returnee: Returnee.ID, _ vacancy: Vacancy.ID, at moment: Date) -> Event {
        Event("vacancy", vacancy, what, data: Array(#"{"returnee":"\#(returnee)"}"#.utf8), at: moment)
    }
}
