package import FoundationEssentials

/// A person's seat on the committee of a round; whoever left may be appointed again.
package struct PanelMember: Hashable, Sendable {
    package let round: GrantRound.ID
    package let account: Account.ID
    package private(set) var seat: Seat
    /// The ventures that the member knows about.
    package private(set) var expertise: [Venture]
    package private(set) var appointedAt: Date
    /// Nil while the member sits.
    package private(set) var endedAt: Date?
    package private(set) var version: Int

    package enum Seat: String, CaseIterable, Codable, Sendable {
        case chair, member
        /// Decides a tie, and steps in after recusals.
        case alternate
    }

    /// One as it was saved.
    package init(
        round: GrantRound.ID, account: Account.ID, seat: Seat, expertise: [Venture], appointedAt: Date, endedAt: Date?, version: Int
    ) {
        self.round = round
        self.account = account
        self.seat = seat
        self.expertise = expertise
        self.appointedAt = appointedAt
        self.endedAt = endedAt
        self.version = version
    }

    package var isSitting: Bool { endedAt == nil }
}

/// The committee of a round: a chair, and with the members an odd number of at least three; alternates do not count.
package struct Panel: Hashable, Sendable {
    /// Those who sit, and those who did.
    package private(set) var members: [PanelMember]

    /// The fewest who vote.
    package static let least = 3

    /// What stands against its work.
    package enum Flaw: Hashable, Sendable {
        case tooFew(Int)
        case even(Int)
        case noChair
    }

    package init(_ members: [PanelMember]) {
        self.members = members
    }

    package var sitting: [PanelMember] { members.filter(\.isSitting) }

    /// The chair and the members.
    package var voters: [PanelMember] { sitting.filter { $0.seat != .alternate } }

    package var flaws: [Flaw] {
        let count = voters.count
        var flaws: [Flaw] = []
        if count < Self.least { flaws.append(.tooFew(count)) } else if count.isMultiple(of: 2) { flaws.append(.even(count)) }
        if !voters.contains(where: { $0.seat == .chair }) { flaws.append(.noChair) }
        return flaws
    }

    /// Refuses with `panel.not-right` where it may not go to work.
    package func requireRight() throws(Failure) {
        guard flaws.isEmpty else { throw .panelNotRight }
    }
}

extension Panel {
    /// Gives a person a seat, or changes the one that is held; nil where nothing changes.
    ///
    /// Refuses with `panel.chair-taken`.
    package mutating func appoint(
        _ account: Account.ID, to seat: PanelMember.Seat, of round: GrantRound.ID, knowing expertise: [Venture], at moment: Date
    ) throws(Failure) -> (member: PanelMember, event: Event)? {
        if seat == .chair, sitting.contains(where: { $0.seat == .chair && $0.account != account }) {
            throw Failure(
                .conflict, "panel.chair-taken", "Somebody else is the chair. Give that person another seat first.",
                fields: [.init("/seat", "panel.chair-taken", "Choose another seat, or give the chair another one first.")])
        }
        let place = members.firstIndex { $0.account == account }
        let before = place.map { members[$0] }
        if let before, before.isSitting, before.seat == seat, before.expertise == expertise { return nil }
        let member = PanelMember(
            round: round, account: account, seat: seat, expertise: expertise,
            appointedAt: before.flatMap { $0.isSitting ? $0.appointedAt : nil } ?? moment, endedAt: nil, version: (before?.version ?? 0) + 1
        )
        if let place { members[place] = member } else { members.append(member) }
        return (member, member.event("member_appointed", at: moment))
    }

    /// Ends a seat; nil where it has ended.
    ///
    /// Refuses with `panel.no-member`.
    package mutating func end(_ account: Account.ID, at moment: Date) throws(Failure) -> (member: PanelMember, event: Event)? {
        guard let place = members.firstIndex(where: { $0.account == account }) else {
            throw Failure(.notFound, "panel.no-member", "This person does not sit on the committee.")
        }
        let before = members[place]
        guard before.isSitting else { return nil }
        let member = PanelMember(
            round: before.round, account: account, seat: before.seat, expertise: before.expertise, appointedAt: before.appointedAt,
            endedAt: moment, version: before.version + 1)
        members[place] = member
        return (member, member.event("member_ended", at: moment))
    }
}

extension PanelMember {
    fileprivate func event(_ what: String, at moment: Date) -> Event {
        Event("round", round, what, data: Array(#"{"member":"\#(account)","seat":"\#(seat.rawValue)"}"#.utf8), at: moment)
    }
}

extension Failure {
    package static let panelNotRight = Failure(
        .conflict, "panel.not-right",
        "The committee needs a chair and an odd number of at least three who vote. Appoint it before plans are reviewed.")
}
