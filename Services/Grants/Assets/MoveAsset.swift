import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Tags assets that were received: each gets its number from the database. Sent twice, it happens once.
///
/// Refuses with `asset.not-found`, `asset.none-chosen` and `asset.not-allowed-from-state`.
enum TagAssets: Form {
    static let route = Route(.get, "/grants/assets/tag", "Tag what was received", for: assetKeepers)

    struct Input: Decodable {
        let assets: [GrantAsset.ID]
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(AssetStore.untagged(for: caller.account), as: caller)
        return AssetFormPages.tag(try rows.map(AssetStore.Listed.init), draft, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        guard !input.assets.isEmpty, input.assets.count <= AssetStore.screenSize else {
            throw Failure.field("assets", "asset.none-chosen", AssetPhrases.chooseSome[caller.language])
        }
        try await grants.move(input.assets.sorted(), as: caller) { $0.state == .tagged ? nil : .tag }
        return Redirect(PrintLabels.route.link(), notice: AssetPhrases.tagged[caller.language])
    }
}

/// Writes down that an asset is lost, or that it came back, with the reason. Sent twice, it happens once.
///
/// Refuses with `asset.not-found`, `asset.reason-missing` and `asset.not-allowed-from-state`.
enum WriteOffAsset: Form {
    static let route = Route(.get, "/grants/assets/{id}/off/{step}", "Write an asset off", for: assetKeepers + managers)

    struct Place: Decodable {
        let id: GrantAsset.ID
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case lose
        case giveBack = "return"

        fileprivate func transition(_ reason: String) -> GrantAsset.Transition {
            self == .lose ? .lose(reason: reason) : .giveBack(reason: reason)
        }

        /// The state that it leads to.
        var word: GrantAsset.State.Word { self == .lose ? .lost : .returned }
    }

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let row = try await grants.database.query(AssetStore.select(place.id, for: caller.account), as: caller).first
            guard let row else { throw Failure.assetNotFound }
            return AssetFormPages.writeOff(try AssetStore.Listed(row), place.step, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.move([place.id], as: caller) {
            $0.state.word == place.step.word ? nil : place.step.transition(input.reason?.value ?? "")
        }
        return Redirect(ShowAsset.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Writes down the serial number of an asset that has no tag yet.
///
/// Refuses with `asset.not-found`, `asset.not-allowed-from-state` and `asset.serial-taken`.
enum EditSerial: Form {
    static let route = Route(.get, "/grants/assets/{id}/serial", "Write down a serial number", for: assetKeepers)

    struct Input: Decodable {
        let serial: Text<1, 80>?
    }

    static func show(_ place: ShowAsset.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let row = try await grants.database.query(AssetStore.select(place.id, for: caller.account), as: caller).first
            guard let row else { throw Failure.assetNotFound }
            return AssetFormPages.serial(try AssetStore.Listed(row), draft, caller.language)
        }
    }

    static func submit(_ place: ShowAsset.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var asset = try await AssetStore.find(place.id, for: caller.account, in: transaction)
                guard let event = try asset.write(serial: input.serial?.value, at: moment) else { return }
                try await transaction.send([AssetStore.save(asset, at: moment), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowAsset.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Takes a step of some assets, all or none, except those of which `step` says that it was taken.
    fileprivate func move(
        _ ids: [GrantAsset.ID], as caller: Caller, _ step: (GrantAsset) -> GrantAsset.Transition?
    ) async throws {
        let moment = now()
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                for id in ids {
                    var asset = try await AssetStore.find(id, for: caller.account, in: transaction)
                    guard let transition = step(asset) else { continue }
                    let event = try asset.go(transition, at: moment)
                    try await transaction.send([AssetStore.save(asset, at: moment), EventLog.append(event, by: caller)])
                }
            }
        }
    }
}
