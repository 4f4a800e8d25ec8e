/// Where the assistance of a returned person stands.
package enum CaseState: Hashable, Sendable {
    case registered
    case assessed
    case planAgreed
    case inProgress
    /// Over, and the stage to which it would be reopened.
    case closed(ClosedReason, from: Stage)

    /// A stage of a case that is not closed.
    package enum Stage: String, CaseIterable, Codable, Sendable {
        case registered
        case assessed
        case planAgreed = "plan_agreed"
        case inProgress = "in_progress"
    }

    /// Why a case is over.
    package enum ClosedReason: String, CaseIterable, Codable, Sendable {
        case goalsReached = "goals_reached"
        case withdrew
        case moved
        case lostContact = "lost_contact"
        case died
        /// Registered twice; the other record goes on.
        case duplicate
        case other
    }

    /// The state as one word, as it is stored, filtered by and told in events.
    package enum Word: String, CaseIterable, Codable, Sendable {
        case registered
        case assessed
        case planAgreed = "plan_agreed"
        case inProgress = "in_progress"
        case closed
    }

    package init(_ stage: Stage) {
        switch stage {
        case .registered: self = .registered
        case .assessed: self = .assessed
        case .planAgreed: self = .planAgreed
        case .inProgress: self = .inProgress
        }
    }

    package var word: Word {
        switch self {
        case .registered: .registered
        case .assessed: .assessed
        case .planAgreed: .planAgreed
        case .inProgress: .inProgress
        case .closed: .closed
        }
    }

    /// The stage, nil once closed.
    package var stage: Stage? {
        switch self {
        case .registered: .registered
        case .assessed: .assessed
        case .planAgreed: .planAgreed
        case .inProgress: .inProgress
        case .closed: nil
        }
    }
}

extension CaseState {
    /// What may happen to a case, with what goes along.
    package enum Transition: Hashable, Sendable {
        case assess
        /// Needs a plan with something in it.
        case agreePlan(openItems: Int)
        case begin
        /// `note` says more in somebody's words; needed where the reason is `other`.
        case close(ClosedReason, note: String?)
        case reopen(why: String)

        package var name: Name {
            switch self {
            case .assess: .assess
            case .agreePlan: .agreePlan
            case .begin: .begin
            case .close: .close
            case .reopen: .reopen
            }
        }

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case assess
            case agreePlan = "agree-plan"
            case begin
            case close
            case reopen

            package var origins: Set<Word> {
                switch self {
                case .assess: [.registered]
                case .agreePlan: [.assessed]
                case .begin: [.planAgreed]
                case .close: [.registered, .assessed, .planAgreed, .inProgress]
                case .reopen: [.closed]
                }
            }

            /// What happened, as events tell it.
            package var eventName: String {
                switch self {
                case .assess: "assessed"
                case .agreePlan: "plan_agreed"
                case .begin: "begun"
                case .close: "closed"
                case .reopen: "reopened"
                }
            }
        }
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(word) }
    }

    /// The state after `transition`.
    ///
    /// Refuses with `case.not-allowed-from-state`, `case.plan-empty` and `case.reason-missing`.
    package func after(_ transition: Transition) throws(Failure) -> CaseState {
        guard transition.name.origins.contains(word) else { throw Failure.caseNotAllowed(transition.name, from: self) }
        switch (transition, stage) {
        case (.assess, _): return .assessed
        case (.agreePlan(let items), _):
            guard items > 0 else { throw Failure.casePlanEmpty }
            return .planAgreed
        case (.begin, _): return .inProgress
        case (.close(let reason, let note), let stage?):
            guard reason != .other || note?.isEmpty == false else { throw Failure.caseReasonMissing("/note") }
            return .closed(reason, from: stage)
        case (.reopen(let why), _):
            guard !why.isEmpty else { throw Failure.caseReasonMissing("/note") }
            guard case .closed(_, let stage) = self else { return self }
            return CaseState(stage)
        case (.close, nil): throw Failure.caseNotAllowed(.close, from: self)
        }
    }
}

extension Failure {
    fileprivate static func caseNotAllowed(_ name: CaseState.Transition.Name, from state: CaseState) -> Failure {
        let allowed = state.possible.map(\.rawValue).joined(separator: ", ")
        return Failure(
            .conflict, "case.not-allowed-from-state",
            "The case is \(state.word.rawValue), so \(name.rawValue) is not possible. From here it can: \(allowed).")
    }

    fileprivate static let casePlanEmpty = Failure(
        .conflict, "case.plan-empty", "The assistance plan has no open item. Add what was agreed, then agree the plan.")

    fileprivate static func caseReasonMissing(_ pointer: String) -> Failure {
        Failure(
            .invalid, "case.reason-missing", "Say why.", fields: [.init(pointer, "required", "Give the reason in a few words.")])
    }
}
