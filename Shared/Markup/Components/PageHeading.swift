/// The way from the start to here; the last link is the page itself and is shown as text.
package func breadcrumb(_ links: [Link]) -> HTML {
    nav(.class("breadcrumb"), .aria("label", Wording.current.breadcrumb)) {
        ol {
            for link in links.dropLast() {
                li { a(.href(link.href)) { link.label } }
            }
            if let here = links.last {
                li { span(.aria("current", "page")) { here.label } }
            }
        }
    }
}

/// The page's one `h1`, with a kicker above, a lead below, a status and actions beside it.
package func pageHeading(
    _ title: String, kicker: String? = nil, lead: String? = nil, status: HTML = HTML(), @HTMLBuilder actions: () -> HTML = { HTML() }
) -> HTML {
    let actions = actions()
    return div(.class("heading")) {
        div {
            if let kicker { p(.class("kicker")) { kicker } }
            div(.class("heading-line")) {
                h1 { title }
                status
            }
            if let lead { p(.class("lead")) { lead } }
        }
        if !actions.isEmpty { div(.class("actions")) { actions } }
    }
}

/// Buttons and links side by side.
package func actions(@HTMLBuilder content: () -> HTML) -> HTML {
    div(.class("actions")) { content() }
}
