/// The scope that a shared connection keeps from unit to unit, so that most units need not set theirs.
///
/// It changes once several units in a row have asked for another one, by a segment of its own, and nothing is sent before the server has
/// confirmed it: a unit without a scope of its own in front runs under a confirmed one, whatever fails before it.
struct StandingScope {
    /// So many units in a row under another scope change the standing one.
    private static let patience = 16

    /// What is in force between units.
    private(set) var scope = Scope.none
    private var candidate = Scope.none
    private var streak = 0
    /// Whether units must wait until it is known which scope is in force.
    private(set) var isChanging = false

    /// What has to run in front of a unit under `wanted`, in its segment.
    mutating func lead(for wanted: Scope) -> SQL? {
        if wanted == scope { return nil }
        streak = !wanted.isReplaceable ? 0 : wanted == candidate ? streak + 1 : 1
        candidate = wanted
        return wanted.statement(replacing: scope)
    }

    /// The statement that changes the standing scope, when it is time to.
    mutating func change() -> SQL? {
        guard streak >= Self.patience, !isChanging, let change = candidate.statement(replacing: scope, isLocal: false) else { return nil }
        streak = 0
        isChanging = true
        return change
    }

    /// The server has told how the change ended.
    mutating func settle(succeeded: Bool) {
        if succeeded { scope = candidate }
        isChanging = false
    }
}
