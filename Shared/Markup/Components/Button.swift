/// What a button is for: at most one primary on a page.
package enum ButtonKind: String, Sendable {
    case primary, secondary, quiet, danger

    var classes: String { self == .primary ? "button" : "button button-\(rawValue)" }
}

/// Submits its form; with `name`, posts which button it was, and with `confirm`, the script asks that question in the page first.
package func submitButton(
    _ label: String, kind: ButtonKind = .primary, name: String? = nil, value: String? = nil, confirm: String? = nil
) -> HTML {
    button(.class(kind.classes), .type("submit"), .name(name), .value(value), .data("confirm", confirm)) { label }
}

/// A link that looks like a button, for a way on that changes nothing by itself; `about` is spoken behind the label.
package func buttonLink(_ label: String, _ href: String, kind: ButtonKind = .primary, about: String? = nil) -> HTML {
    a(.class(kind.classes), .href(href)) {
        label; if let about { spoken(" " + about) }
    }
}

/// A form of one button that posts to `action`, for a transition; `fields` go along hidden.
package func actionButton(
    _ label: String, action: String, kind: ButtonKind = .secondary, fields: [(name: String, value: String)] = [], confirm: String? = nil,
    about: String? = nil
) -> HTML {
    form(.class("inline"), .method("post"), .action(action)) {
        for field in fields { input(.type("hidden"), .name(field.name), .value(field.value)) }
        button(.class(kind.classes), .type("submit"), .data("confirm", confirm)) {
            label; if let about { spoken(" " + about) }
        }
    }
}
