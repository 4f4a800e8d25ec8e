import Hosting
import Models
import Postgres
import Web

/// One field of a plan with what was typed into it.
struct TypedField: Codable, Sendable, Limited {
    let field: String
    /// Empty clears it.
    let value: String

    static var limits: [String: Limit] { ["field": .length(1...60), "value": .length(0...4000)] }
}

/// Gives a plan as it was typed, with its version as `ETag`.
///
/// Refuses with `application.not-found`.
enum GetPlan: Endpoint {
    static let route = Route(
        .get, "/grants/v1/applications/{id}/plan", "A plan as it was typed", for: applicationReaders)

    struct Input: Decodable, Sendable {
        let id: GrantApplication.ID
    }

    struct Document: Codable, Reply {
        let fields: [TypedField]
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Versioned<Document> {
        let admission = try await grants.admit(caller, to: input.id)
        guard let row = try await grants.database.query(ApplicationStore.select(admission), as: caller).first else {
            throw Failure.applicationNotFound
        }
        let typed = try ApplicationStore.Typed(row)
        let fields = typed.plan.fields.sorted { $0.key < $1.key }.map { TypedField(field: $0.key, value: $0.value) }
        return Versioned(Document(fields: fields), version: typed.planVersion)
    }
}

/// Saves what was typed into some fields of a plan, resting on the version that was read.
///
/// Saving the same again changes nothing, so a retry is safe. Refuses with `application.not-found`, `version.stale`,
/// `application.plan-kept` and `plan.invalid`.
enum SavePlan: Endpoint {
    static let route = Route(
        .patch, "/grants/v1/applications/{id}/plan", "Save fields of a plan as they are typed", for: applicationWriters)

    struct Input: Decodable, Sendable, Limited {
        let id: GrantApplication.ID
        let version: IfMatch
        let changes: [TypedField]

        static var limits: [String: Limit] { ["changes": .count(1...400)] }
    }

    struct Document: Codable, Reply {
        /// What of the changed fields cannot be read yet; it is kept all the same.
        let problems: [Problem]
    }

    struct Problem: Codable, Sendable {
        let field: String
        let code: String
        let message: String
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Versioned<Document> {
        guard (1...400).contains(input.changes.count) else {
            throw Failure(
                .invalid, "plan.invalid", "Some of the plan cannot be kept.",
                fields: [.init("/changes", "too-many", "Send from 1 to 400 fields at a time.")])
        }
        let changes = Dictionary(input.changes.map { ($0.field, $0.value) }) { $1 }
        let typed = try await pointing(into: input.changes) {
            try await grants.database.transaction(as: caller) { transaction in
                try await transaction.type(changes, into: input.id, on: input.version, as: caller)
            }
        }
        let problems = typed.plan.read().problems.compactMap { problem -> Problem? in
            let field = String(problem.pointer.dropFirst()).replacing("/", with: ".")
            guard changes[field] != nil else { return nil }
            return Problem(field: field, code: problem.code, message: problem.spoken(caller.language))
        }
        return Versioned(Document(problems: problems), version: typed.planVersion)
    }
}

/// Does `work`, and says of what it refuses where in the changes it stands.
private func pointing<Result>(into changes: [TypedField], _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await refusing(work)
    } catch let failure as Failure where failure.code == "plan.invalid" {
        let fields = failure.fields.map { field in
            let place = changes.firstIndex { PlanDraft.pointer($0.field) == field.pointer } ?? 0
            return Failure.Field("/changes/\(place)/\(field.code == "unknown" ? "field" : "value")", field.code, field.message)
        }
        throw Failure(failure.kind, failure.code, failure.message, fields: fields)
    }
}

extension Transaction {
    /// Takes typed fields into the plan of an application; nothing is written where nothing changes.
    func type(_ changes: [String: String], into id: GrantApplication.ID, on version: IfMatch, as caller: Caller) async throws
        -> ApplicationStore.Typed
    {
        var typed = try await open(id, as: caller)
        let before = typed.plan
        try typed.plan.type(changes)
        guard typed.plan != before else { return typed }
        try typed.application.requireTypedOn()
        try version.require(typed.planVersion)
        typed.planVersion += 1
        try await execute(ApplicationStore.savePlan(typed))
        return typed
    }
}

extension Failure.Field {
    /// What to put right, in the person's language as far as there are words for it.
    func spoken(_ language: Language) -> String {
        language == .english ? message : RefusalPhrases.words[code]?[language] ?? message
    }
}
