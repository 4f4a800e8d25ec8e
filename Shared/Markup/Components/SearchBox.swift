/// A search of its own; with `source`, the script suggests while one types, and a suggestion with `href` is gone to.
package func searchBox(_ name: String = "q", label: String, action: String, value: String? = nil, source: String? = nil) -> HTML {
    let id = fieldID(name)
    return form(.class("search"), .role("search"), .action(action), .method("get")) {
        Markup.label(.for(id)) { label }
        div(.class("search-line")) {
            div(.class("combobox"), .data("combobox", source)) {
                input(
                    .type("search"), .id(id), .name(name), .value(value), .autocomplete("off"),
                    .data("list", source == nil ? nil : id + "-list"))
            }
            button(.class("button"), .type("submit")) { Wording.current.search }
        }
    }
}
