extension Styleguide {
    static var words: HTML {
        group {
            h2 { "Words" }
            p {
                "Body text is set in the reader’s own system face at a measure of 68 characters. Links are "
                a(.href("#buttons")) { "underlined" }
                ", emphasis is "
                strong { "bold" }
                ", and codes such as "
                code { "7126.1" }
                " stand in a fixed width."
            }
            h3 { "A smaller heading" }
            p { "Placement is voluntary: nothing here happens without the person’s own consent." }
            h2 { "Statuses" }
            div(.class("tags")) {
                tag("Draft")
                tag("Open", .info)
                tag("Placed", .success)
                tag("Closes soon", .warning)
                tag("Expired", .danger)
            }
            tags(["Pipe fitting", "Reads plans", "Driver’s licence B"], label: "Skills")
        }
    }

    static var choices: HTML {
        group {
            h2(.id("buttons")) { "Buttons and ways on" }
            actions {
                submitButton("Save and go on")
                submitButton("Save the draft", kind: .secondary)
                buttonLink("Not now", "#buttons", kind: .quiet)
                submitButton("Withdraw", kind: .danger, confirm: "Withdraw this referral? The employer is told at once.")
            }
            tabs(
                [Link("Overview", "#overview", isCurrent: true), Link("Candidates (4)", "#candidates"), Link("History", "#history")],
                label: "Vacancy")
            stepper(["Assessed", "Plan agreed", "In progress", "Follow-up", "Closed"], current: 2, label: "Case")
            filterChips(
                [Link("Skill: plumbing", "?a"), Link("District: Georgetown", "?b"), Link("Open only", "?c")], label: "Filters in force")
        }
    }
}
