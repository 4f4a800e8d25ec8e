import Models
import Web

/// Puts people on the shortlist of a vacancy: the one whose button was pressed, or those who are ticked.
///
/// Refuses with `vacancy.not-found`, `vacancy.not-open` and `shortlist.full`.
enum AddToShortlist: Action {
    static let route = Route(.post, "/matching/vacancies/{id}/shortlist", "Shortlist people for a vacancy", for: [.placementOfficer])

    struct Input: Decodable {
        let id: Vacancy.ID
        let people: [Returnee.ID]?
        let person: Returnee.ID?
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        let people = input.person.map { [$0] } ?? Array(Set(input.people ?? []).sorted().prefix(ShortlistEntry.most))
        let added = try await matching.shortlist(people, for: input.id, as: caller)
        return Redirect(ShowShortlist.route.link(input.id), notice: ShortlistPhrases.added(added)[caller.language])
    }
}

/// Takes somebody off the shortlist of a vacancy; nothing where they are not on it.
///
/// Refuses with `vacancy.not-found`.
enum RemoveFromShortlist: Action {
    static let route = Route(
        .post, "/matching/vacancies/{id}/shortlist/remove", "Take somebody off a shortlist", for: [.placementOfficer])

    struct Input: Decodable {
        let id: Vacancy.ID
        let person: Returnee.ID
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        try await matching.unshortlist(input.person, for: input.id, as: caller)
        return Redirect(ShowShortlist.route.link(input.id), notice: ShortlistPhrases.removed[caller.language])
    }
}
