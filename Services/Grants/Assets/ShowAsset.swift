import Hosting
import Models
import Postgres
import Web

/// Shows an asset: where it was bought, who has it, what visits found, and all that happened to it.
///
/// Refuses with `asset.not-found`.
enum ShowAsset: Page {
    static let route = Route(.get, "/grants/assets/{id}", "An asset", for: assetReaders)

    struct Place: Decodable {
        let id: GrantAsset.ID
    }

    static func show(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [AssetStore.select(input.id, for: caller.account), EquipmentStore.findings(about: input.id), History.of(input.id)],
                as: caller)
            guard let row = answers[0].first else { throw Failure.assetNotFound }
            return try AssetPages.asset(
                AssetStore.Listed(row), answers[1].map(EquipmentStore.Seen.init), History(answers[2]), as: caller)
        }
    }
}

/// Shows the tags of what the office has, on a sheet of labels to print; or of one asset.
enum PrintLabels: Page {
    static let route = Route(.get, "/grants/assets/labels", "Tags to print", for: assetReaders)

    /// Labels of a sheet: three beside each other, eight rows.
    static let sheet = 24

    struct Input: Decodable {
        let asset: GrantAsset.ID?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(
            AssetStore.labels(of: input.asset, after: input.cursor, size: sheet, for: caller.account), as: caller)
        let listed = try rows.prefix(sheet).map(AssetStore.Listed.init)
        var next: String?
        if rows.count > sheet, let tag = listed.last?.tag {
            next = route.link(query: [("cursor", Cursor(after: tag.year, tag.number).description)])
        }
        return LabelPages.sheet(listed, at: grants.siteAddress, isFirst: input.cursor == nil, next: next, as: caller)
    }
}
