import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Prepares a hand-over of what was bought for an award and is there: tagged things, and quantities of what has no tags. What was bought for
/// several awards together is parted here. Sent twice, it happens once.
///
/// Refuses with `application.not-found`, `hand-over.invalid`, `hand-over.no-agreement`, `hand-over.not-tagged`, `hand-over.not-received`,
/// `hand-over.above-need`, `asset.not-found` and `form.used`.
enum PrepareHandOver: Form {
    static let route = Route(.get, "/grants/applications/{id}/hand-overs/new", "Prepare a hand-over", for: handers)

    struct Input: Decodable {
        let id: HandOver.ID
        let place: Text<1, 160>
        let returnee: Returnee.ID
        let assets: [GrantAsset.ID]
        let quantities: [Quantity]?
    }

    struct Quantity: Decodable {
        let purchase: Purchase.ID
        let item: Whole<1, 1000>
        let quantity: Decimal?
    }

    /// What may be put on the list.
    struct Offer {
        let story: ShowEquipment.Story
        /// Tagged things of the items that the award needs, on nobody's list.
        let assets: [AssetStore.Listed]
        let people: [Person]

        /// Items that have no tags, of which something is there.
        var quantities: [EquipmentStore.Line] { story.lines.filter { $0.isConsumable && $0.available > 0 } }
    }

    struct Person {
        let id: Returnee.ID
        /// Nil where the consent has run out.
        let name: String?
    }

    static func show(_ place: ShowEquipment.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            HandOverFormPages.prepare(try await grants.offer(of: place.id, for: caller), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowEquipment.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                guard try await transaction.query(EquipmentStore.select(place.id, for: caller.account)).first != nil else {
                    throw Failure.applicationNotFound
                }
                let lines = try await input.lines(for: caller, in: transaction)
                let (handOver, event) = try HandOver.prepare(
                    lines, for: place.id, to: input.returnee, at: input.place.value, as: input.id, at: moment)
                try await transaction.addOnce(
                    HandOverStore.insert(handOver, in: caller.programme, at: moment),
                    with: HandOverStore.insert(lines, of: handOver.id, in: caller.programme), event, by: caller
                ) {
                    let row = try await transaction.query(HandOverStore.select(handOver.id, for: caller.account)).first
                    return try row.map { try HandOverStore.Listed($0).handOver.application == place.id } ?? false
                }
            }
        }
        return Redirect(ShowHandOver.route.link(input.id), notice: HandOverPhrases.prepared[caller.language])
    }
}

extension PrepareHandOver.Input {
    /// What is on the list; the assets are locked, so that nobody else puts them on one meanwhile.
    fileprivate func lines(for caller: Caller, in transaction: Transaction) async throws -> [HandOver.Line] {
        var lines: [HandOver.Line] = []
        for id in Set(assets).sorted() {
            let asset = try await AssetStore.find(id, for: caller.account, in: transaction)
            lines.append(.init(purchase: asset.purchase, item: asset.item, asset: id, quantity: 1))
        }
        for typed in quantities ?? [] {
            guard let quantity = typed.quantity, quantity != 0 else { continue }
            lines.append(.init(purchase: typed.purchase, item: typed.item.value, asset: nil, quantity: quantity))
        }
        return lines
    }
}

extension Grants {
    fileprivate func offer(of application: GrantApplication.ID, for caller: Caller) async throws -> PrepareHandOver.Offer {
        let story = try await equipment(of: application, for: caller)
        let answers = try await database.unit(
            [AssetStore.free(for: application, reader: caller.account), HandOverStore.people(of: application)], as: caller)
        return try PrepareHandOver.Offer(
            story: story, assets: answers[0].map(AssetStore.Listed.init),
            people: answers[1].map { try .init(id: $0.decode("returnee_id"), name: $0.decode("name")) })
    }
}

/// Cancels a list that nobody has signed, with the reason; what was on it may be put on another. Sent twice, it happens once.
///
/// Refuses with `hand-over.not-found`, `hand-over.reason-missing` and `hand-over.not-allowed-from-state`.
enum CancelHandOver: Form {
    static let route = Route(.get, "/grants/hand-overs/{id}/cancel", "Cancel a hand-over", for: handers)

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowHandOver.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            HandOverFormPages.cancel(try await grants.certificate(place.id, for: caller), draft, caller.language)
        }
    }

    static func submit(_ place: ShowHandOver.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var handOver = try await HandOverStore.find(place.id, for: caller.account, in: transaction)
                if handOver.state.word == .cancelled { return }
                let event = try handOver.go(.cancel(reason: input.reason?.value ?? ""), at: moment)
                try await transaction.send([HandOverStore.save(handOver, nil, at: moment), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowHandOver.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
