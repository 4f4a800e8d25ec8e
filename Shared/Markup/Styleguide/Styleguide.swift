/// Every component in its states, on one page: to choose from, to look at and to test.
package enum Styleguide {
    package static let title = "Styleguide"

    /// What stands between the page's frame.
    package static var content: HTML {
        group {
            breadcrumb([Link("Home", "/"), Link("About Foothold", "/about"), Link(title, "/styleguide")])
            pageHeading(
                "Every part of the screens", kicker: "Styleguide",
                lead: "One accent colour, one measure, no decoration without meaning. Each part works without script and fits a phone.",
                status: tag("Live", .success)
            ) {
                buttonLink("Secondary", "#buttons", kind: .secondary)
                buttonLink("Primary", "#buttons")
            }
            words
            choices
            forms
            lists
            measures
            charts
            messages
            paper
        }
    }

    /// The whole page, in a frame such as a signed-in placement officer sees.
    package static var page: HTML {
        var frame = Frame(title: title)
        frame.programme = "Guyana programme"
        frame.person = "Marcia Persaud"
        frame.signOut = "/sign-out"
        frame.navigation = [
            Menu(Link("Home", "/")),
            Menu(
                "Jobs",
                [
                    Link("Vacancies", "/jobs/vacancies", isCurrent: true), Link("Placements", "/placements"),
                    Link("Employers", "/employers"),
                ]),
            Menu("Matching", [Link("Plan the week", "/matching/plan"), Link("Skills in demand", "/matching/demand")]),
            Menu(Link("Reports", "/reports")),
        ].compactMap(\.self)
        frame.languages = [
            ("en", Link("English", "?language=en", isCurrent: true)), ("fr", Link("Français", "?language=fr")),
            ("ht", Link("Kreyòl ayisyen", "?language=ht")),
        ]
        frame.notice = "The vacancy is open. Four people fit it."
        frame.creditsESCO = true
        return frame.page(content)
    }
}
