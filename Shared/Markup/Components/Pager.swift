/// Ways to the neighbouring pages of a list that pages by key; `summary` says which part is in sight.
package func pager(previous: String?, next: String?, summary: String? = nil) -> HTML {
    guard previous != nil || next != nil || summary != nil else { return HTML() }
    return nav(.class("pager"), .aria("label", Wording.current.pages)) {
        if let summary { p { summary } }
        if let previous {
            a(.class("button button-secondary"), .href(previous), .rel("prev")) {
                icon(.back); Wording.current.previous
            }
        }
        if let next {
            a(.class("button button-secondary"), .href(next), .rel("next")) {
                Wording.current.next; icon(.forward)
            }
        }
    }
}
