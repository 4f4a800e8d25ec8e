/// Fields that narrow a list down, sent by GET so that the result has an address.
package func filterForm(action: String, submit: String, clear: Link? = nil, @HTMLBuilder fields: () -> HTML) -> HTML {
    form(.class("filters"), .action(action), .method("get")) {
        div(.class("filter-fields")) { fields() }
        actions {
            button(.class("button", "button-secondary"), .type("submit")) { submit }
            if let clear { a(.href(clear.href)) { clear.label } }
        }
    }
}

/// The filters in force, each a link that takes it away.
package func filterChips(_ filters: [Link], label: String) -> HTML {
    guard !filters.isEmpty else { return HTML() }
    return ul(.class("chips"), .aria("label", label)) {
        for filter in filters {
            li {
                a(.class("chip"), .href(filter.href)) {
                    spoken(Wording.current.removeFilter + " ")
                    filter.label
                    icon(.cross)
                }
            }
        }
    }
}
