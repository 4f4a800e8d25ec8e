/// What is wrong on a form, at its top, each line linked to its field; nothing when there is no error.
///
/// `field` is a field's name or the JSON Pointer `/name` of a failure; an empty one gives a line without a link.
package func errorSummary(_ errors: [(field: String, message: String)], title: String? = nil) -> HTML {
    guard !errors.isEmpty else { return HTML() }
    return div(.class("notice", "notice-danger", "error-summary"), .role("alert"), .tabindex(-1), .data("focus")) {
        h2 { title ?? Wording.current.errorTitle }
        ul {
            for error in errors {
                li {
                    if error.field.isEmpty {
                        error.message
                    } else {
                        a(.href("#" + fieldID(error.field))) { error.message }
                    }
                }
            }
        }
    }
}

/// The id of the control of the field `name`, also for a JSON Pointer such as `/items/0/name`.
package func fieldID(_ name: String) -> String {
    let name = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return "field-" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
}
