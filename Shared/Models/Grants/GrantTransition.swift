import FoundationEssentials

extension GrantApplication {
    /// What may happen to an application, with what it takes.
    package enum Transition: Hashable, Sendable {
        case submit, screen
        case requestInfo(question: String)
        case resubmit, review
        /// From review on, because the plan has to change.
        case screenAgain(reason: String)
        case makeReady
        case approve(Award)
        case approveWithConditions(Award)
        case reject(reason: String)
        case postpone(reason: String)
        case bringBack
        /// By an appeal against the rejection that was upheld.
        case reconsider
        case withdraw(reason: String)
        /// In screening, for a ground that can be read off.
        case close(reason: String)

        package var name: Name {
            switch self {
            case .submit: .submit
            case .screen: .screen
            case .requestInfo: .requestInfo
            case .resubmit: .resubmit
            case .review: .review
            case .screenAgain: .screenAgain
            case .makeReady: .makeReady
            case .approve: .approve
            case .approveWithConditions: .approveWithConditions
            case .reject: .reject
            case .postpone: .postpone
            case .bringBack: .bringBack
            case .reconsider: .reconsider
            case .withdraw: .withdraw
            case .close: .close
            }
        }

        var destination: State {
            switch self {
            case .submit: .submitted
            case .screen, .resubmit, .screenAgain: .screening
            case .requestInfo(let question): .infoRequested(question: question)
            case .review: .inReview
            case .makeReady, .bringBack, .reconsider: .readyForCommittee
            case .approve(let award): .approved(award)
            case .approveWithConditions(let award): .approvedWithConditions(award)
            case .reject(let reason): .rejected(reason: reason)
            case .postpone(let reason): .deferred(reason: reason)
            case .withdraw(let reason), .close(let reason): .withdrawn(reason: reason)
            }
        }

        /// What was asked for, or why; nil where there is nothing to say.
        var reason: String? {
            if case .screenAgain(let reason) = self { reason } else { destination.reason }
        }

        func check() throws(Failure) {
            if let reason, reason.isEmpty {
                throw Failure(
                    .invalid, "application.reason-missing", "Say why.",
                    fields: [.init("/reason", "required", "Give the reason in a few words.")])
            }
            if let award = destination.award, award.granted < 0 || award.loan < 0 || award.total <= 0 {
                throw Failure(
                    .invalid, "application.award-invalid", "The amounts cannot be like this.",
                    fields: [.init("/granted", "application.award-invalid", "Give amounts from nought, one of them above it.")])
            }
        }
    }
}

extension GrantApplication.Transition {
    /// A transition by its name alone, as in addresses.
    package enum Name: String, CaseIterable, Codable, Sendable {
        case submit, screen
        case requestInfo = "request-info"
        case resubmit, review
        case screenAgain = "screen-again"
        case makeReady = "make-ready"
        case approve
        case approveWithConditions = "approve-with-conditions"
        case reject, postpone
        case bringBack = "bring-back"
        case reconsider
        case withdraw, close

        package var origins: Set<GrantApplication.State.Word> {
            switch self {
            case .submit: [.draft]
            case .screen: [.submitted]
            case .requestInfo, .review: [.screening]
            case .resubmit: [.infoRequested]
            case .screenAgain: [.inReview, .readyForCommittee, .deferred]
            case .makeReady: [.inReview]
            case .approve, .approveWithConditions, .reject, .postpone: [.readyForCommittee]
            case .bringBack: [.deferred]
            case .reconsider: [.rejected]
            case .close: [.screening, .infoRequested]
            case .withdraw: [.draft, .submitted, .screening, .infoRequested, .inReview, .readyForCommittee, .deferred]
            }
        }

        /// What its event is called.
        package var eventName: String {
            switch self {
            case .submit: "submitted"
            case .screen: "screening"
            case .requestInfo: "info_requested"
            case .resubmit: "resubmitted"
            case .review: "in_review"
            case .screenAgain: "screened_again"
            case .makeReady: "ready_for_committee"
            case .approve: "approved"
            case .approveWithConditions: "approved_with_conditions"
            case .reject: "rejected"
            case .postpone: "deferred"
            case .bringBack: "brought_back"
            case .reconsider: "reconsidered"
            case .withdraw: "withdrawn"
            case .close: "closed"
            }
        }
    }
}

extension GrantApplication.State {
    /// The state as one word, as it is stored and told in events.
    package enum Word: String, CaseIterable, Codable, Sendable {
        case draft, submitted, screening
        case infoRequested = "info_requested"
        case inReview = "in_review"
        case readyForCommittee = "ready_for_committee"
        case approved
        case approvedWithConditions = "approved_with_conditions"
        case rejected, deferred, withdrawn

        /// What the applicant is told.
        package var publicStatus: PublicStatus {
            switch self {
            case .draft: .beingPrepared
            case .submitted, .screening: .received
            case .infoRequested: .waitingForYou
            case .inReview, .readyForCommittee: .beingRead
            case .approved: .granted
            case .approvedWithConditions: .grantedOnConditions
            case .rejected: .declined
            case .deferred: .postponed
            case .withdrawn: .withdrawn
            }
        }
    }

    package var word: Word {
        switch self {
        case .draft: .draft
        case .submitted: .submitted
        case .screening: .screening
        case .infoRequested: .infoRequested
        case .inReview: .inReview
        case .readyForCommittee: .readyForCommittee
        case .approved: .approved
        case .approvedWithConditions: .approvedWithConditions
        case .rejected: .rejected
        case .deferred: .deferred
        case .withdrawn: .withdrawn
        }
    }

    /// What was asked for, or why it came to nothing; nil where there is nothing to say.
    package var reason: String? {
        switch self {
        case .infoRequested(let text), .rejected(let text), .deferred(let text), .withdrawn(let text): text
        case .draft, .submitted, .screening, .inReview, .readyForCommittee, .approved, .approvedWithConditions: nil
        }
    }

    /// What is given; nil where nothing is.
    package var award: Award? {
        switch self {
        case .approved(let award), .approvedWithConditions(let award): award
        default: nil
        }
    }
}

/// What an applicant is told: a plain word for each state, no more.
package enum PublicStatus: String, CaseIterable, Codable, Sendable {
    case beingPrepared = "being_prepared"
    case received
    case waitingForYou = "waiting_for_you"
    case beingRead = "being_read"
    case granted
    case grantedOnConditions = "granted_on_conditions"
    case declined, postponed, withdrawn
    // Of the appeal against a rejection.
    case appealFiled = "appeal_filed"
    case appealAdmitted = "appeal_admitted"
    case appealNotAdmitted = "appeal_not_admitted"
    case appealUpheld = "appeal_upheld"
    case appealDismissed = "appeal_dismissed"
}
