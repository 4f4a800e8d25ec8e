import Hosting
import Models
import Postgres
import Web

/// Gives somebody with a role of the committee a seat, or changes the one that is held. Sent twice, it happens once.
///
/// Refuses with `round.not-found`, `panel.person-unknown` and `panel.chair-taken`.
enum AppointMember: Form {
    static let route = Route(.get, "/grants/rounds/{id}/committee/new", "Appoint somebody to the committee", for: managers)

    struct Place: Decodable {
        let id: GrantRound.ID
        /// Whose seat is changed.
        let account: Account.ID?
    }

    struct Input: Decodable {
        let account: Account.ID
        let seat: PanelMember.Seat
        let expertise: [Venture]
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await grants.panel(of: place.id, as: caller)
            let people = try await grants.database.query(PanelStore.people, as: caller).map(PanelStore.Person.init)
            return PanelPages.appoint(content, people, draft, changing: place.account, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.changePanel(of: place.id, as: caller) { panel, people in
                guard people.contains(where: { $0.id == input.account }) else {
                    throw Failure.field("account", "panel.person-unknown", "Choose somebody with a role of the committee.")
                }
                return try panel.appoint(
                    input.account, to: input.seat, of: place.id, knowing: input.expertise, at: grants.now())
            }
        }
        return Redirect(ShowPanel.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Ends a seat on the committee. Pressed twice, it happens once; whoever left may be appointed again.
///
/// Refuses with `round.not-found` and `panel.no-member`.
enum EndMember: Action {
    static let route = Route(.post, "/grants/rounds/{id}/committee/{account}/end", "End a seat on the committee", for: managers)

    struct Input: Decodable {
        let id: GrantRound.ID
        let account: Account.ID
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.changePanel(of: input.id, as: caller) { panel, _ in try panel.end(input.account, at: grants.now()) }
        }
        return Redirect(ShowPanel.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Changes a committee under its round's lock, with the event; nothing where `change` says nil.
    fileprivate func changePanel(
        of round: GrantRound.ID, as caller: Caller,
        _ change: @Sendable (inout Panel, [PanelStore.Person]) throws -> (member: PanelMember, event: Event)?
    ) async throws {
        try await database.transaction(as: caller) { transaction in
            _ = try await RoundStore.find(round, in: transaction)
            let answers = try await transaction.send([PanelStore.of(round), PanelStore.people])
            var panel = Panel(try answers[0].map(PanelMember.init))
            guard let (member, event) = try change(&panel, answers[1].map(PanelStore.Person.init)) else { return }
            try await transaction.send([PanelStore.save(member, in: caller.programme), EventLog.append(event, by: caller)])
        }
    }
}
