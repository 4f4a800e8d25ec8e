/// A piece of content that stands by itself, with an optional heading, link and actions at its foot.
package func card(
    _ title: String? = nil, href: String? = nil, aside: HTML = HTML(), @HTMLBuilder actions: () -> HTML = { HTML() },
    @HTMLBuilder content: () -> HTML
) -> HTML {
    let actions = actions()
    return section(.class("card")) {
        if title != nil || !aside.isEmpty {
            div(.class("card-heading")) {
                if let title { h2 { if let href { a(.href(href)) { title } } else { title } } }
                aside
            }
        }
        content()
        if !actions.isEmpty { div(.class("actions")) { actions } }
    }
}

/// Cards or charts beside each other where there is room.
package func grid(@HTMLBuilder content: () -> HTML) -> HTML {
    div(.class("grid")) { content() }
}

/// A figure that stands for itself on a dashboard, such as a target reached; `note` says against what.
package func statistic(_ figure: String, _ label: String, note: String? = nil, href: String? = nil) -> HTML {
    div(.class("statistic")) {
        p(.class("statistic-label")) { if let href { a(.href(href)) { label } } else { label } }
        p(.class("statistic-figure")) { figure }
        if let note { p(.class("hint")) { note } }
    }
}
