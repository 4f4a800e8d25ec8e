package import FoundationEssentials

/// Who asks, in which programme, in which roles, and by which request.
package struct Caller: Hashable, Sendable {
    /// How the caller proved who they are.
    package enum Credential: Hashable, Sendable {
        /// Nobody signed in.
        case none
        case session(Session.ID)
        case apiKey(APIKey.ID)
        /// The system itself: a job of the queue or an administration command.
        case system
    }

    package let credential: Credential
    package let account: Account.ID?
    /// The programme in force: what row-level security filters by.
    package let programme: Programme.ID?
    package let roles: Set<Role>
    /// The employer for whom the caller acts, where the role is `employer`.
    package let employer: Employer.ID?
    /// What an API key may do; nil where nothing but the roles bounds it.
    package var scopes: Set<APIKey.Scope>?
    package let language: Language
    /// The person's name and the programme's, for the frame around a page; nil for an API key.
    package let name: String?
    package let programmeName: String?
    /// How far the programme's clocks stand east of UTC now, in seconds; 0 where no programme is in force.
    package var utcOffset = 0
    /// The request's identity, as logged and as kept on each event.
    package var request: String
    /// The `Idempotency-Key` header's value, where one was sent.
    package var idempotencyKey: String?
    /// A digest of the request's method, address and body, set where there is a key: the same key must mean the same request.
    package var fingerprint: [UInt8] = []

    package init(
        credential: Credential, account: Account.ID? = nil, programme: Programme.ID? = nil, roles: Set<Role> = [],
        employer: Employer.ID? = nil, language: Language = .english, name: String? = nil, programmeName: String? = nil,
        request: String = "", idempotencyKey: String? = nil
    ) {
        self.credential = credential
        self.account = account
        self.programme = programme
        self.roles = roles
        self.employer = employer
        self.language = language
        self.name = name
        self.programmeName = programmeName
        self.request = request
        self.idempotencyKey = idempotencyKey
    }

    /// A caller who has not signed in.
    package static func anonymous(language: Language = .english, request: String = "") -> Caller {
        Caller(credential: .none, language: language, request: request)
    }

    /// The same caller in another language.
    package func speaking(_ language: Language) -> Caller {
        var caller = Caller(
            credential: credential, account: account, programme: programme, roles: roles, employer: employer, language: language,
            name: name, programmeName: programmeName, request: request, idempotencyKey: idempotencyKey)
        caller.scopes = scopes
        caller.utcOffset = utcOffset
        return caller
    }

    /// The day that `moment` is on the programme's clocks.
    package func today(at moment: Date) -> CalendarDate {
        CalendarDate(moment, offset: utcOffset)
    }

    package var isSignedIn: Bool {
        credential != .none
    }

    package func holds(anyOf wanted: Set<Role>) -> Bool {
        !roles.isDisjoint(with: wanted)
    }
}
