/// What a caller wants of a connection's thread.
struct Job: Sendable {
    enum Work: Sendable {
        /// One segment of the pipeline; the answers to the first `lead` statements are thrown away.
        case unit([SQL], lead: Int)
        /// A segment that is a transaction of its own, under the scope.
        case scoped([SQL], Scope)
        /// A segment under the scope that may share its transaction with others of the same kind.
        case shared([SQL], Scope, Company)
        /// Many statements in one text, by the simple protocol.
        case script(String)
        /// `COPY … FROM STDIN`; the connection then takes nothing but its data and its end.
        case copyStart(String)
        case copyData([UInt8])
        /// Ends the copy; a reason makes the server undo it.
        case copyEnd(failing: String?)

        /// What goes by segments.
        var statements: [SQL] {
            switch self {
            case .unit(let statements, _), .scoped(let statements, _), .shared(let statements, _, _): statements
            case .script, .copyStart, .copyData, .copyEnd: []
            }
        }

        /// True for rows that go best with others' rows.
        var isAddition: Bool {
            if case .shared(_, _, .additions) = self { true } else { false }
        }

        /// True for work that needs the connection out of pipeline mode.
        var isExclusive: Bool {
            switch self {
            case .unit, .scoped, .shared: false
            case .script, .copyStart, .copyData, .copyEnd: true
            }
        }
    }

    /// Whom a segment may share its transaction with.
    enum Company: Sendable {
        /// What changes nothing.
        case reads
        /// What adds rows and changes none, so that whoever waits for its end does so seldom and briefly.
        case additions
    }

    typealias Outcome = Result<[Rows], PostgresError>

    let id: Int
    let work: Work
    let since: ContinuousClock.Instant
    /// Nil for the module's own housekeeping.
    let reply: CheckedContinuation<Outcome, Never>?
    /// Why it cannot be sent at all.
    let refusal: PostgresError?
    /// Set where the company has failed.
    var isAlone = false

    init(id: Int, work: Work, reply: CheckedContinuation<Outcome, Never>?) {
        (self.id, self.work, self.reply) = (id, work, reply)
        since = .now
        refusal = work.statements.lazy.compactMap(\.refusal).first
    }

    /// Whether it may be sent in one transaction with the first of a company, under the scope in force.
    func mayJoin(_ company: Company, under scope: Scope) -> Bool {
        guard case .shared(_, let wanted, company) = work else { return false }
        return wanted == scope && !isAlone && refusal == nil
    }
}
