extension Styleguide {
    static var messages: HTML {
        group {
            h2 { "Messages" }
            notice(.success) { p { "The referral was sent to the employer." } }
            notice(.info, title: "Two people may be the same") { p { "Compare “Andre Williams” with “André William” before you add one." } }
            notice(.warning, title: "This requirement is not met") {
                p { "A driver’s licence is asked for. The person is still shown to you." }
            }
            notice(.danger, title: "This was changed by someone else") { p { "Both versions stand below. Nothing was overwritten." } }
            disclosure("How is the score worked out?") { p { "Each point comes from one of five components, and you can read why." } }
            disclosure("An open one", isOpen: true) { p { "Its text is in sight from the start." } }
        }
    }

    static var paper: HTML {
        group {
            h2 { "On paper" }
            p { "Print this page: the frame and the buttons stay away, and these take their place." }
            printHeader(organisation: "Foothold, Guyana programme", title: "Certificate of hand-over", reference: "GY-2026-0142")
            signatureLines(["Andre Williams, who receives", "Ron Singh, who hands over"])
            printFooter(when: "24 November 2026, 09:30", who: "Marcia Persaud")
        }
    }
}
