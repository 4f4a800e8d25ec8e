import Hosting
import Models
import Postgres
import Web

/// Gives a member's own review as it was typed, with its version as `ETag`.
///
/// Refuses with `review.not-found`, and as `Grants.admit` does.
enum GetReview: Endpoint {
    static let route = Route(.get, "/grants/v1/reviews/{id}/draft", "A review as it was typed", for: committee)

    struct Input: Decodable, Sendable {
        let id: Review.ID
    }

    struct Document: Codable, Reply {
        let fields: [TypedField]
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Versioned<Document> {
        let typed = try await grants.ownReview(input.id, as: caller)
        _ = try await grants.admit(caller, to: typed.review.application)
        let fields = typed.draft.fields.sorted { $0.key < $1.key }.map { TypedField(field: $0.key, value: $0.value) }
        return Versioned(Document(fields: fields), version: typed.draftVersion)
    }
}

/// Saves what was typed into some fields of a member's own review, resting on the version that was read.
///
/// Saving the same again changes nothing, so a retry is safe. Refuses with `review.not-found`, `review.not-allowed-from-state`,
/// `version.stale` and `review.invalid`, and as `Grants.admit` does.
enum SaveReview: Endpoint {
    static let route = Route(.patch, "/grants/v1/reviews/{id}/draft", "Save fields of a review as they are typed", for: committee)

    struct Input: Decodable, Sendable, Limited {
        let id: Review.ID
        let version: IfMatch
        let changes: [TypedField]

        static var limits: [String: Limit] { ["changes": .count(1...100)] }
    }

    struct Document: Codable, Reply {
        /// How many criteria are answered.
        let answered: Int
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Versioned<Document> {
        guard (1...100).contains(input.changes.count) else {
            throw Failure(
                .invalid, "review.invalid", "Some of the review cannot be kept.",
                fields: [.init("/changes", "too-many", "Send from 1 to 100 fields at a time.")])
        }
        let changes = Dictionary(input.changes.map { ($0.field, $0.value) }) { $1 }
        let typed = try await pointing(into: input.changes) {
            try await grants.database.transaction(as: caller) { transaction in
                try await transaction.type(changes, into: input.id, on: input.version, as: caller, at: grants.now())
            }
        }
        return Versioned(Document(answered: typed.draft.answered), version: typed.draftVersion)
    }

    /// Does `work`, and says of what it refuses where in the changes it stands.
    private static func pointing<Result>(into changes: [TypedField], _ work: () async throws -> Result) async throws -> Result {
        do {
            return try await refusing(work)
        } catch let failure as Failure where failure.code == "review.invalid" {
            let fields = failure.fields.map { field in
                let place = changes.firstIndex { ReviewDraft.pointer($0.field) == field.pointer } ?? 0
                return Failure.Field("/changes/\(place)/\(field.code == "unknown" ? "field" : "value")", field.code, field.message)
            }
            throw Failure(failure.kind, failure.code, failure.message, fields: fields)
        }
    }
}
