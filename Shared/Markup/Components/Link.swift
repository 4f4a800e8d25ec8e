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

/// What a colour says, always next to a text that says it too.
package enum Tone: String, CaseIterable, Sendable {
    case neutral, info, success, warning, danger
}

/// Text for assistive technology alone.
package func spoken(_ text: String) -> HTML {
    span(.class("spoken")) { text }
}
