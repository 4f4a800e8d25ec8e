/// A unit on its way, from its first statement to its sync. It has succeeded only when the server confirms the sync.
final class Segment {
    /// Nil for the module's own housekeeping.
    let job: Job?
    let statements: [SQL]
    var steps: [Step] = []
    var answers: [Rows] = []
    var error: PostgresError?
    private var done = 0

    init(_ job: Job?, _ statements: [SQL]) {
        self.job = job
        self.statements = statements
        steps.reserveCapacity(statements.count)
    }

    /// The step that the next answer is for; nil when only the sync is left.
    func nextStep() -> Step? {
        guard done < steps.count else { return nil }
        done += 1
        return steps[done - 1]
    }

    /// Whether it changes the standing scope.
    var settles: Bool {
        if case .settle? = steps.first { true } else { false }
    }

    var outcome: Job.Outcome {
        error.map { .failure($0) } ?? .success(answers)
    }
}

/// One thing that the server answers to; each names its statement's place in the unit.
enum Step {
    case prepare(StatementCache.Statement, Int)
    case execute(Int, isKept: Bool)
    case drop(String, Int)
    /// The change of the connection's standing scope.
    case settle
}
