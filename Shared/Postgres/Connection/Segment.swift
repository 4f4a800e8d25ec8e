/// A unit, or several that share a transaction, on their way, from the first statement to the sync. They have succeeded only when the server confirms the sync.
final class Segment {
    /// Whose statements they are, in this order; none for the module's own housekeeping.
    let jobs: [Job]
    let statements: [SQL]
    var steps: [Step] = []
    var answers: [Rows] = []
    var error: PostgresError?
    /// Whether the statements are of all jobs together, which then want no answer but whether they succeeded.
    private let isMerged: Bool
    private var done = 0

    init(_ jobs: [Job], _ statements: [SQL], isMerged: Bool = false) {
        self.jobs = jobs
        self.statements = statements
        self.isMerged = isMerged
        steps.reserveCapacity(statements.count)
    }

    /// The step that the next answer is for; nil when only the sync is left.
    func nextStep() -> Step? {
        guard done < steps.count else { return nil }
        done += 1
        return steps[done - 1]
    }

    /// Whether it adds rows that others' rows may go with.
    var isAddition: Bool { jobs.first?.work.isAddition ?? false }

    /// Whether it changes the standing scope.
    var settles: Bool {
        if case .settle? = steps.first { true } else { false }
    }

    /// Each job with how it ended; nil where several failed together, so that it is not known how each would have ended alone.
    var outcomes: [(Job, Job.Outcome)]? {
        if jobs.count == 1 { return [(jobs[0], error.map { .failure($0) } ?? .success(answers))] }
        guard error == nil else { return nil }
        if isMerged { return jobs.map { ($0, .success([])) } }
        var rest = answers[...]
        return jobs.map { job in
            let own = rest.prefix(job.work.statements.count)
            rest = rest.dropFirst(own.count)
            return (job, .success(Array(own)))
        }
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
