/// A line of a summary: what it is, what it says, and how to change it.
package struct SummaryItem: Sendable {
    package let label: String
    package let value: HTML
    package let action: Link?

    package init(_ label: String, _ value: HTML, action: Link? = nil) {
        self.label = label
        self.value = value
        self.action = action
    }

    /// A value that is text, or a dash where there is none.
    package init(_ label: String, text: String?, action: Link? = nil) {
        self.init(label, HTML(text ?? "–"), action: action)
    }
}

/// The facts about one thing.
package func summaryList(_ items: [SummaryItem]) -> HTML {
    dl(.class("summary")) {
        for item in items {
            div {
                dt { item.label }
                dd { item.value }
                if let action = item.action {
                    dd(.class("summary-action")) {
                        a(.href(action.href)) {
                            action.label; spoken(" " + item.label)
                        }
                    }
                }
            }
        }
    }
}
