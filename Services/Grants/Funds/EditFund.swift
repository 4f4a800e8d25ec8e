import Hosting
import Models
import Postgres
import Web

/// Adds a fund.
///
/// Refuses with `fund.invalid` and `form.used`.
enum AddFund: Form {
    static let route = Route(.get, "/grants/funds/new", "Add a fund", for: managers)

    struct Input: Decodable {
        let id: Fund.ID
        let fields: FundFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(Fund.ID.self, forKey: .id)
            fields = try FundFields(from: decoder)
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        FundPages.add(draft, at: grants.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let (fund, event) = try Fund.add(input.fields.terms, as: input.id, at: grants.now())
            try await grants.database.transaction(as: caller) { transaction in
                try await transaction.addOnce(FundStore.insert(fund, in: caller.programme), event, by: caller) {
                    try await transaction.query(FundStore.select(fund.id)).first.map(Fund.init)?.terms == fund.terms
                }
            }
        }
        return Redirect(ShowFund.route.link(input.id), notice: FundPhrases.added[caller.language])
    }
}

/// Changes a fund's terms, resting on the version that was shown.
///
/// Refuses with `fund.not-found`, `version.stale`, `fund.invalid`, `fund.closed` and `fund.currency-kept`.
enum EditFund: Form {
    static let route = Route(.get, "/grants/funds/{id}/edit", "Change a fund", for: managers)

    struct Place: Decodable {
        let id: Fund.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let fields: FundFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try FundFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(FundStore.select(place.id), as: caller).first else {
                throw Failure.fundNotFound
            }
            return FundPages.edit(try Fund(row), draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.changeFund(place.id, as: caller) { fund in
            try input.version.require(fund.version)
            return try fund.revise(input.fields.terms, at: grants.now())
        }
        return Redirect(ShowFund.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Closes a fund or opens it again. Pressed twice, it happens once.
///
/// Refuses with `fund.not-found`.
enum MoveFund: Action {
    static let route = Route(.post, "/grants/funds/{id}/{step}", "Close a fund or open it again", for: managers)

    struct Input: Decodable {
        let id: Fund.ID
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case close, reopen
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.changeFund(input.id, as: caller) { fund in
            switch input.step {
            case .close: fund.state == .closed ? nil : try fund.close(at: grants.now())
            case .reopen: fund.state == .open ? nil : try fund.reopen(at: grants.now())
            }
        }
        return Redirect(ShowFund.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Changes a fund as `change` says, with its event; nothing where it tells none.
    fileprivate func changeFund(
        _ id: Fund.ID, as caller: Caller, _ change: @Sendable (inout Fund) throws -> Event?
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var fund = try await FundStore.find(id, in: transaction)
                guard let event = try change(&fund) else { return }
                try await transaction.send([FundStore.save(fund), EventLog.append(event, by: caller)])
            }
        }
    }
}
