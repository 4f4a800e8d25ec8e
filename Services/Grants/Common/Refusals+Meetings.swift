import Models

extension Failure {
    /// The refusal that a broken rule of meetings and votes means; nil where it means none.
    static func meetings(_ constraint: String?) -> Failure? {
        switch constraint {
        case "meeting_step", "meeting_signed": .meetingMovedOn
        case "meeting_of_right_panel": .panelNotRight
        case "meeting_items_decided":
            Failure(
                .conflict, "meeting.undecided",
                "Something on the agenda is not decided. Decide it, put it off by a vote, or take it off the agenda.")
        case "meeting_signed_by_chair":
            Failure(.forbidden, "meeting.not-chair", "Only the chair, or the manager who prepares the meeting, does that.")
        case "attendance_of_member":
            Failure(.conflict, "meeting.not-attended", "Members of the committee attend while the meeting is open.")
        case "agenda_of_live_meeting", "agenda_of_ready_application", "agenda_in_one_meeting", "agenda_item_pkey":
            Failure(.conflict, "agenda.not-ready", "Only applications of the round that are ready are decided. Load the form again.")
        default: votes(constraint)
        }
    }

    private static func votes(_ constraint: String?) -> Failure? {
        switch constraint {
        case "vote_step", "vote_in_open_meeting", "vote_one_at_a_time", "vote_proposal_kept", "vote_counted_once", "ballot_of_open_vote",
            "ballot_superseded_once", "vote_with_decision", "decision_of_vote_unique":
            .voteMovedOn
        case "vote_quorum": .noQuorum
        case "vote_count_changed", "decision_of_carried_vote":
            Failure(.conflict, "vote.count-changed", "A conflict that was declared meanwhile changes the count. Count again.")
        case "ballot_by_cleared_member", "vote_by_cleared_member", "decision_by_cleared_member":
            Failure(
                .forbidden, "ballot.not-yours", "Members vote for themselves, if they are there and have no conflict of interest.")
        case "condition_step":
            Failure(.conflict, "condition.not-allowed-from-state", "The condition has moved on. Look at it again.")
        case "application_by_decision", "decision_done":
            Failure(.conflict, "application.not-decided", "An application is decided by a recorded vote of its committee.")
        default: after(constraint)
        }
    }
}
