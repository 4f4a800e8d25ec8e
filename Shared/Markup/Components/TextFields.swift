/// One line of text; `unit` stands before or behind it, such as a currency.
package func textField(
    _ name: String, _ label: String, value: String? = nil, hint: String? = nil, error: String? = nil, isOptional: Bool = false,
    width: FieldWidth = .wide, type: String = "text", inputmode: String? = nil, autocomplete: String? = nil, unit: String? = nil
) -> HTML {
    line(
        FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional), value: value, width: width, type: type,
        inputmode: inputmode, autocomplete: autocomplete, unit: unit)
}

private func line(
    _ field: FieldShell, value: String?, width: FieldWidth, type: String = "text", inputmode: String?, autocomplete: String?, unit: String?
) -> HTML {
    var shell = field
    if unit != nil { shell.extra = shell.id + "-unit" }
    let control = void(
        "input",
        shell.ties + [.type(type), .value(value), .class("width-" + width.rawValue), .inputmode(inputmode), .autocomplete(autocomplete)])
    guard let unit else { return shell.around(control) }
    return shell.around(
        div(.class("with-unit")) {
            control
            span(.id(shell.extra)) { unit }
        })
}

/// An e-mail address.
package func emailField(
    _ name: String, _ label: String, value: String? = nil, hint: String? = nil, error: String? = nil, isOptional: Bool = false,
    autocomplete: String? = "email"
) -> HTML {
    textField(
        name, label, value: value, hint: hint, error: error, isOptional: isOptional, type: "email", inputmode: "email",
        autocomplete: autocomplete)
}

/// A password, which the script can show; `isNew` tells password managers to offer one.
package func passwordField(_ name: String, _ label: String, hint: String? = nil, error: String? = nil, isNew: Bool = false) -> HTML {
    let shell = FieldShell(name: name, label: label, hint: hint, error: error)
    return shell.around(
        div(.class("with-button")) {
            void(
                "input",
                shell.ties + [.type("password"), .autocomplete(isNew ? "new-password" : "current-password"), .class("width-wide")])
            button(.class("button", "button-quiet"), .type("button"), .hidden, .data("reveal", shell.id), .aria("controls", shell.id)) {
                Wording.current.show
                spoken(" " + label)
            }
        })
}

/// A number, typed as people write it; `unit` says of what. One that is not whole refers to the form's hint on which sign decimals may have.
package func numberField(
    _ name: String, _ label: String, value: String? = nil, hint: String? = nil, error: String? = nil, isOptional: Bool = false,
    unit: String? = nil, isWhole: Bool = false
) -> HTML {
    line(
        FieldShell(
            name: name, label: label, hint: hint, error: error, isOptional: isOptional,
            takesDecimals: !isWhole && Wording.current.decimals != nil),
        value: value, width: .narrow, inputmode: isWhole ? "numeric" : "decimal", autocomplete: "off", unit: unit)
}

/// A date as `YYYY-MM-DD`; `min` and `max` likewise.
package func dateField(
    _ name: String, _ label: String, value: String? = nil, hint: String? = nil, error: String? = nil, isOptional: Bool = false,
    min: String? = nil, max: String? = nil, autocomplete: String? = nil
) -> HTML {
    let shell = FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
    let more: [Attribute] = [.type("date"), .value(value), .min(min), .max(max), .class("width-medium"), .autocomplete(autocomplete)]
    return shell.around(void("input", shell.ties + more))
}

/// A file; its form must be multipart (`entryForm(isMultipart: true)`).
package func fileField(
    _ name: String, _ label: String, hint: String? = nil, error: String? = nil, isOptional: Bool = false, accept: String? = nil,
    takesSeveral: Bool = false
) -> HTML {
    let shell = FieldShell(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
    return shell.around(void("input", shell.ties + [.type("file"), .accept(accept), .multiple(when: takesSeveral)]))
}

/// Several lines of text; `limit` in characters is counted down by the script and not enforced by the browser.
package func textArea(
    _ name: String, _ label: String, value: String? = nil, hint: String? = nil, error: String? = nil, isOptional: Bool = false,
    rows: Int = 5, limit: Int? = nil
) -> HTML {
    let shell = FieldShell(
        name: name, label: label, hint: hint, error: error, isOptional: isOptional, extra: limit == nil ? nil : fieldID(name) + "-count")
    return shell.around(
        group {
            // HTML drops one line break that follows the start tag, so a value's own first one needs company.
            element("textarea", shell.ties + [.rows(rows), .data("limit", limit.map(String.init))]) {
                if value?.first?.isNewline == true { "\n" }
                value
            }
            if let limit { p(.class("count"), .id(shell.extra)) { filled(Wording.current.limit, limit) } }
        })
}
