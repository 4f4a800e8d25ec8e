import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A member of the committee says whether something ties him to an application; only then is it shown, and not at all where something does.
/// It may be said again at any time, in the middle of a meeting as well.
///
/// Refuses with `application.not-found`, `application.not-on-committee`, `conflict.reason-missing` and `conflict.pinned`.
enum DeclareConflict: Form {
    static let route = Route(.get, "/grants/applications/{id}/declaration", "Declare a conflict of interest", for: committee)

    struct Input: Decodable {
        let statement: Answer
        let reason: Text<1, 1000>?
    }

    enum Answer: String, CaseIterable, Codable, Sendable {
        case none, declared
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            try await grants.requireSeat(caller, for: place.id)
            return ConflictPages.declare(try await grants.publicFace(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let statement: ConflictDeclaration.Statement =
            switch input.statement {
            case .none: .none
            case .declared: .declared(reason: input.reason?.value ?? "")
            }
        try await refusing(in: caller.language) {
            guard let account = caller.account else { throw Failure.notOnCommittee }
            try await grants.requireSeat(caller, for: place.id)
            try await grants.state(statement, of: account, for: place.id, as: caller)
        }
        return Redirect(ShowApplication.route.link(place.id), notice: ConflictPhrases.saved[caller.language])
    }
}

/// An administrator pins a conflict of interest to a member, or lifts one that is pinned, with the reason.
///
/// Refuses with `application.not-found`, `conflict.reason-missing`, `conflict.not-yours` and `conflict.not-pinned`.
enum PinConflict: Form {
    static let route = Route(
        .get, "/grants/applications/{id}/conflicts/{account}", "Pin or lift a conflict of interest", for: [.administrator])

    struct Place: Decodable {
        let id: GrantApplication.ID
        let account: Account.ID
    }

    struct Input: Decodable {
        let reason: Text<1, 1000>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await grants.conflicts(of: place.id, as: caller)
            guard let member = content.members.first(where: { $0.account == place.account }) else { throw Failure.noMember }
            return ConflictPages.pin(member, of: content.face, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await refusing(in: caller.language) {
            let content = try await grants.conflicts(of: place.id, as: caller)
            guard let member = content.members.first(where: { $0.account == place.account }) else { throw Failure.noMember }
            let isPinned = member.kind == .pinned
            try await grants.state(
                isPinned ? .lifted(reason: reason) : .pinned(reason: reason), of: place.account, for: place.id, as: caller)
        }
        return Redirect(ShowConflicts.route.link(place.id), notice: ConflictPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Refuses with `application.not-found` and `application.not-on-committee` who does not sit on an application's committee.
    func requireSeat(_ caller: Caller, for application: GrantApplication.ID) async throws {
        let answer = try await database.query(ConflictStore.clearance(of: caller.account, for: application), as: caller)
        guard let row = answer.first else { throw Failure.applicationNotFound }
        guard try row.decode("clearance", as: Clearance?.self) != nil else { throw Failure.notOnCommittee }
    }

    /// Writes a statement down, with what it means for the member's review; nothing where the same is in force.
    func state(
        _ statement: ConflictDeclaration.Statement, of member: Account.ID, for application: GrantApplication.ID, as caller: Caller
    ) async throws {
        guard let account = caller.account else { throw Failure.notOnCommittee }
        try await database.transaction(as: caller) { transaction in
            let answers = try await transaction.send([
                ConflictStore.inForce(of: member, for: application), ReviewStore.select(of: member, for: application),
            ])
            let before = try answers[0].first.map(ConflictDeclaration.init)
            let stated = try ConflictDeclaration.state(statement, of: member, for: application, after: before, by: account, at: now())
            guard let stated else { return }
            var statements = [ConflictStore.insert(stated.declaration, in: caller.programme), EventLog.append(stated.event, by: caller)]
            if var review = try answers[1].first.map(Review.init), let step = review.step(after: statement) {
                let event = try review.go(step, at: now())
                statements += [ReviewStore.save(review), EventLog.append(event, by: caller)]
            }
            try await transaction.send(statements)
        }
    }
}

extension Review {
    /// What a statement about its member means for it; nil where it stays.
    fileprivate func step(after statement: ConflictDeclaration.Statement) -> Transition? {
        switch statement {
        case .none: possible.contains(.clear) ? .clear : nil
        case .declared, .pinned: possible.contains(.recuse) ? .recuse : nil
        case .lifted: nil
        }
    }
}
