/// A field that finds one of very many, such as an occupation.
///
/// Posts the chosen value as `name` and the typed text as `nameText`. With the script, `source?q=…` answers JSON
/// `{"items":[{"value":…,"label":…,"detail":…}]}` (the ARIA combobox pattern with a list box); without it the typed text is posted
/// alone, and the form comes back with what was found as `found`, to pick from.
package func combobox(
    _ name: String, _ label: String, source: String, value: String? = nil, text: String? = nil, hint: String? = nil, error: String? = nil,
    isOptional: Bool = false, found: [Choice] = []
) -> HTML {
    let shell = FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
    let list = shell.id + "-list"
    let control = group {
        div(.class("combobox"), .data("combobox", source)) {
            input(
                .type("text"), .id(shell.id), .name(name + "Text"), .value(text), .autocomplete("off"), .class("width-wide"),
                .aria("describedby", shell.describedBy), .aria("invalid", error == nil ? nil : "true"), .data("list", list))
            if found.isEmpty { input(.type("hidden"), .name(name), .value(value)) }
        }
        if !found.isEmpty {
            fieldset(.class("found")) {
                legend { Wording.current.choose }
                for (place, choice) in found.enumerated() {
                    div(.class("tick")) {
                        input(
                            .type("radio"), .id("\(shell.id)-\(place + 1)"), .name(name), .value(choice.value),
                            .checked(when: choice.value == value))
                        Markup.label(.for("\(shell.id)-\(place + 1)")) { choice.label }
                        if let detail = choice.hint { p(.class("hint")) { detail } }
                    }
                }
            }
        }
    }
    return shell.around(control)
}
