import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Ranks what is on the agenda by its scores, with the line where the fund runs short, and tries out what a choice would leave: nothing of
/// it is kept.
///
/// Refuses with `meeting.not-found`.
enum ShowRanking: Page {
    static let route = Route(.get, "/grants/meetings/{id}/ranking", "Ranking and what if", for: meetingReaders)

    struct Input: Decodable {
        let id: Meeting.ID
        /// The applications that are tried.
        let take: [GrantApplication.ID]?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let items = AgendaStore.items(of: input.id, for: caller.account, roles: caller.holds(anyOf: Set(managers)))
            let (room, answers) = try await grants.room(input.id, and: [items], as: caller)
            let all = try answers[0].map(AgendaStore.Item.init)
            return RankingPages.ranking(
                room, Ranking(all, free: room.fund.free.amount, taking: input.take), hidden: all.count { !$0.isReadable })
        }
    }
}

/// The items of an agenda that are not decided yet, the best first.
struct Ranking {
    struct Place {
        let item: AgendaStore.Item
        /// What is left of the fund after it and all before it.
        let left: Decimal
        let isTaken: Bool
    }

    let free: Decimal
    let places: [Place]
    /// How many places the fund pays for, in their order.
    let affordable: Int
    /// What is left after what is ticked; nil where nothing was tried yet.
    let leftAfterTaking: Decimal?

    init(_ items: [AgendaStore.Item], free: Decimal, taking: [GrantApplication.ID]?) {
        let waiting = items.filter { $0.isReadable && $0.state == .readyForCommittee }.sorted { left, right in
            (left.mean ?? 0, -left.cost) != (right.mean ?? 0, -right.cost)
                ? (left.mean ?? 0, -left.cost) > (right.mean ?? 0, -right.cost) : left.agenda.place < right.agenda.place
        }
        var left = free
        var places: [Place] = []
        for item in waiting {
            left -= item.cost
            places.append(Place(item: item, left: left, isTaken: taking?.contains(item.id) ?? false))
        }
        self.free = free
        self.places = places
        affordable = places.prefix { $0.left >= 0 }.count
        leftAfterTaking = taking.map { ids in free - waiting.filter { ids.contains($0.id) }.reduce(0) { $0 + $1.cost } }
    }
}
