/// Something to know before going on; `role` is `status` or `alert` where it appears of itself.
package func notice(
    _ tone: Tone, title: String? = nil, role: String? = nil, @HTMLBuilder content: () -> HTML = { HTML() }
) -> HTML {
    div(.class("notice", "notice-\(tone.rawValue)"), .role(role)) {
        if let title { p(.class("notice-title")) { title } }
        content()
    }
}

/// What a list says when there is nothing in it, and what to do about it.
package func emptyState(_ title: String, _ explanation: String? = nil, action: Link? = nil) -> HTML {
    div(.class("empty")) {
        p(.class("empty-title")) { title }
        if let explanation { p { explanation } }
        if let action { p { buttonLink(action.label, action.href, kind: .secondary) } }
    }
}

/// Something that most people need not read, to be opened.
package func disclosure(_ summary: String, isOpen: Bool = false, @HTMLBuilder content: () -> HTML) -> HTML {
    details(.class("disclosure"), .open(when: isOpen)) {
        Markup.summary { summary }
        div { content() }
    }
}
