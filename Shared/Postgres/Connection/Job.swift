/// What a caller wants of a connection's thread.
struct Job: Sendable {
    enum Work: Sendable {
        /// One segment of the pipeline; the answers to the first `lead` statements are thrown away.
        case unit([SQL], lead: Int)
        /// A segment that is a transaction of its own, under the scope.
        case scoped([SQL], Scope)
        /// A statement that changes nothing, under the scope: it may share a transaction with others of its kind.
        case read(SQL, Scope)
        /// Many statements in one text, by the simple protocol.
        case script(String)
        /// `COPY … FROM STDIN`; the connection then takes nothing but its data and its end.
        case copyStart(String)
        case copyData([UInt8])
        /// Ends the copy; a reason makes the server undo it.
        case copyEnd(failing: String?)

        /// True for work that needs the connection out of pipeline mode.
        var isExclusive: Bool {
            switch self {
            case .unit, .scoped, .read: false
            case .script, .copyStart, .copyData, .copyEnd: true
            }
        }
    }

    typealias Outcome = Result<[Rows], PostgresError>

    let id: Int
    let work: Work
    let since: ContinuousClock.Instant
    /// Nil for the module's own housekeeping.
    let reply: CheckedContinuation<Outcome, Never>?
    /// Set for a read whose company failed.
    var isAlone = false
}
