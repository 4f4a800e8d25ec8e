/// A word that leads somewhere: in navigation, tabs, breadcrumbs and the language switch.
package struct Link: Sendable {
    package let label: String
    package let href: String
    package let isCurrent: Bool

    package init(_ label: String, _ href: String, isCurrent: Bool = false) {
        self.label = label
        self.href = href
        self.isCurrent = isCurrent
    }
}

/// Ways that belong together in the navigation, under one word that leads to the first of them.
package struct Menu: Sendable {
    package let label: String
    package let links: [Link]

    /// Nil where there is no way; one way alone bears its own name.
    package init?(_ label: String, _ links: [Link]) {
        guard let first = links.first else { return nil }
        self.label = links.count == 1 ? first.label : label
        self.links = links
    }

    package init(_ link: Link) {
        (label, links) = (link.label, [link])
    }

    var isCurrent: Bool { links.contains(where: \.isCurrent) }
}

/// What a colour says, always next to a text that says it too.
package enum Tone: String, CaseIterable, Sendable {
    case neutral, info, success, warning, danger
}

/// Text for assistive technology alone.
package func spoken(_ text: String) -> HTML {
    span(.class("spoken")) { text }
}
