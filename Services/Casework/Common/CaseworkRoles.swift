import Models

/// Who may look at people and their cases.
let readers: [Role] = [.caseWorker, .counsellor, .programmeManager]

/// Who records what a person agrees to and plans with them.
let companions: [Role] = [.caseWorker, .counsellor]

extension Caller {
    /// Whether the caller registers people, changes their details and takes their cases on.
    var mayRegister: Bool { holds(anyOf: [.caseWorker]) }

    /// Whether the caller records consents and plans with people.
    var accompanies: Bool { holds(anyOf: Set(companions)) }
}
