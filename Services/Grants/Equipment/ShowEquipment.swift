import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows what is bought for an award and how far each item has come: ordered, received, tagged, handed over, seen on a visit.
///
/// Refuses with `application.not-found`, also where nothing was granted, and where the plan is kept from the caller.
enum ShowEquipment: Page {
    static let route = Route(.get, "/grants/applications/{id}/equipment", "The equipment of an award", for: handOverReaders)

    struct Place: Decodable {
        let id: GrantApplication.ID
    }

    /// Everything that is known of an award's equipment.
    struct Story {
        let award: EquipmentStore.Award
        let lines: [EquipmentStore.Line]
        let held: [AssetStore.Listed]
        let handOvers: [HandOverStore.Listed]
        let visits: [VisitStore.Listed]
        let today: CalendarDate
    }

    static func show(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { EquipmentPages.story(try await grants.equipment(of: input.id, for: caller), as: caller) }
    }
}

extension Grants {
    /// What is bought for an award; refuses with `application.not-found`.
    func equipment(of application: GrantApplication.ID, for caller: Caller) async throws -> ShowEquipment.Story {
        let answers = try await database.unit(
            [
                EquipmentStore.select(application, for: caller.account), EquipmentStore.lines(of: application),
                AssetStore.held(by: application), HandOverStore.of(application), VisitStore.of(application),
            ], as: caller)
        guard let row = answers[0].first else { throw Failure.applicationNotFound }
        return try ShowEquipment.Story(
            award: EquipmentStore.Award(row), lines: answers[1].map(EquipmentStore.Line.init), held: answers[2].map(AssetStore.Listed.init),
            handOvers: answers[3].map(HandOverStore.Listed.init), visits: answers[4].map(VisitStore.Listed.init), today: today(for: caller))
    }
}
