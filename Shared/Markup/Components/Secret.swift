/// A secret that is shown once, to be copied, such as an API key; `warning` says that it will not be shown again.
package func copyableSecret(_ label: String, _ secret: String, warning: String) -> HTML {
    let id = "secret-" + fieldID(label)
    return div(.class("field", "secret")) {
        Markup.label(.for(id)) { label }
        p(.class("hint"), .id(id + "-hint")) { warning }
        div(.class("with-button")) {
            input(
                .type("text"), .id(id), .value(secret), .readonly, .autocomplete("off"), .class("width-wide"),
                .aria("describedby", id + "-hint"))
            button(.class("button", "button-secondary"), .type("button"), .hidden, .data("copy", id)) {
                Wording.current.copy
                spoken(" " + label)
            }
        }
        p(.class("hint"), .role("status"), .data("copied", id))
    }
}
