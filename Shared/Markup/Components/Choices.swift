/// One of the values that a select, radios or checkboxes offer.
package struct Choice: Sendable {
    package let value: String
    package let label: String
    package let hint: String?

    package init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// One of many, in a drop-down list; `prompt` is its empty first line, nil leaves that out.
package func selectField(
    _ name: String, _ label: String, _ choices: [Choice], value: String? = nil, hint: String? = nil, error: String? = nil,
    isOptional: Bool = false, prompt: String? = Wording.current.choose
) -> HTML {
    let shell = FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
    return shell.around(
        element("select", shell.ties) {
            if let prompt { option(.value("")) { prompt } }
            for choice in choices {
                option(.value(choice.value), .selected(when: choice.value == value)) { choice.label }
            }
        })
}

/// One of a few, all in sight.
package func radios(
    _ name: String, _ label: String, _ choices: [Choice], value: String? = nil, hint: String? = nil, error: String? = nil,
    isOptional: Bool = false, isInline: Bool = false
) -> HTML {
    FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        .grouping(ticks("radio", name, choices, values: value.map { [$0] } ?? [], isInvalid: error != nil, isInline: isInline))
}

/// Any of a few.
package func checkboxes(
    _ name: String, _ label: String, _ choices: [Choice], values: [String] = [], hint: String? = nil, error: String? = nil,
    isOptional: Bool = false, isInline: Bool = false
) -> HTML {
    FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        .grouping(ticks("checkbox", name, choices, values: Set(values), isInvalid: error != nil, isInline: isInline))
}

/// A single yes, such as a consent; posts `value` when ticked.
package func checkbox(
    _ name: String, _ label: String, value: String = "true", isChecked: Bool = false, hint: String? = nil, error: String? = nil
) -> HTML {
    div(.class("field", error == nil ? nil : "field-invalid")) {
        if let error {
            p(.class("error"), .id(fieldID(name) + "-error")) {
                spoken(Wording.current.error + " "); error
            }
        }
        tick(
            "checkbox", name, id: fieldID(name), Choice(value, label, hint: hint), isChecked: isChecked,
            errorID: error == nil ? nil : fieldID(name) + "-error")
    }
}

private func ticks(
    _ type: String, _ name: String, _ choices: [Choice], values: Set<String>, isInvalid: Bool, isInline: Bool
) -> HTML {
    let id = fieldID(name)
    return div(.class("ticks", isInline ? "ticks-inline" : nil)) {
        for (place, choice) in choices.enumerated() {
            // The first takes the field's own id, so that the error summary's link leads to it.
            tick(
                type, name, id: place == 0 ? id : "\(id)-\(place + 1)", choice, isChecked: values.contains(choice.value),
                errorID: isInvalid ? id + "-error" : nil)
        }
    }
}

private func tick(_ type: String, _ name: String, id: String, _ choice: Choice, isChecked: Bool, errorID: String?) -> HTML {
    let hintID = choice.hint == nil ? nil : id + "-about"
    let described = [hintID, errorID].compactMap(\.self).joined(separator: " ")
    return div(.class("tick")) {
        input(
            .type(type), .id(id), .name(name), .value(choice.value), .checked(when: isChecked),
            .aria("describedby", described.isEmpty ? nil : described))
        label(.for(id)) { choice.label }
        if let hint = choice.hint { p(.class("hint"), .id(hintID)) { hint } }
    }
}
