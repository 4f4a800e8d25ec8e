import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the assets, the newest first, narrowed down by state, purchase, and what it is called: the number on the tag, of
/// the purchase or of the series, or the item.
enum ListAssets: Page {
    static let route = Route(.get, "/grants/assets", "The asset register", for: assetReaders)

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: GrantAsset.State.Word?
        let purchase: Purchase.ID?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("q", q?.value), ("state", state?.rawValue), ("purchase", purchase?.description)].compactMap { name, value in
                value.map { (name, $0) }
            }
        }
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let filter = AssetStore.Filter(words: input.q?.value, state: input.state, purchase: input.purchase, reader: caller.account)
        let size = AssetStore.screenSize
        let rows = try await grants.database.query(AssetStore.page(filter, after: input.cursor, size: size), as: caller)
        let listed = try rows.prefix(size).map(AssetStore.Listed.init)
        var next: String?
        if rows.count > size, let last = listed.last {
            next = route.link(query: input.query + [("cursor", Cursor(after: last.createdAt, last.asset.id).description)])
        }
        return AssetPages.list(listed, input, next: next, as: caller)
    }
}

/// The list of assets, narrowed down as on the page, as a file.
enum ExportAssets: ListFile {
    static let name = "assets"
    static let path = "/grants/v1/assets"
    static let takers = assetReaders

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: GrantAsset.State.Word?
        let purchase: Purchase.ID?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in grants: Grants) async throws -> Download {
        let filter = AssetStore.Filter(words: input.q?.value, state: input.state, purchase: input.purchase, reader: caller.account)
        let rows = try await grants.database.query(AssetStore.page(filter, after: nil, size: limit), as: caller)
        return try await file(of: rows, as: format, for: caller, in: grants.database, at: grants.now()) { rows in
            AssetPages.sheet(of: try rows.map(AssetStore.Listed.init), caller.language)
        }
    }
}

/// Lists what is kept by quantity: how much of it came, is on lists, was handed over and is left.
enum ListStock: Page {
    static let route = Route(.get, "/grants/assets/quantities", "What is kept by quantity", for: assetReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(StockStore.page(after: input.cursor, for: caller.account), as: caller)
        let listed = try rows.prefix(StockStore.screenSize).map(StockStore.Listed.init)
        var next: String?
        if rows.count > StockStore.screenSize, let last = listed.last {
            next = route.link(query: [("cursor", Cursor(after: last.createdAt, last.purchase, last.number).description)])
        }
        return AssetPages.stock(listed, isFirst: input.cursor == nil, next: next, caller.language)
    }
}
