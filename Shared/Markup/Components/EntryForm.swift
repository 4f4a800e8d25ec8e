/// A form that posts to `action`; the browser's own checks are off, since the server explains better.
///
/// With `autosave`, a key unique to what is edited and the version that it is edited on, the script keeps what is typed on the device until it
/// is sent, but for what stands in an element marked `data-unkept`, and shows the one marked `data-kept`. Never on forms with sealed or
/// otherwise sensitive notes: offices share their laptops.
package func entryForm(
    to action: String, autosave: String? = nil, isMultipart: Bool = false, @HTMLBuilder content: () -> HTML
) -> HTML {
    let fields = content()
    return form(
        .class("form"), .method("post"), .action(action), .novalidate, .enctype(isMultipart ? "multipart/form-data" : nil), .data("guard"),
        .data("autosave", autosave)
    ) {
        DecimalsHint.told(for: fields)
        fields
    }
}

/// Fields that belong together, under a legend.
package func fieldGroup(_ title: String, hint: String? = nil, @HTMLBuilder fields: () -> HTML) -> HTML {
    fieldset(.class("group")) {
        legend { title }
        if let hint { p(.class("hint")) { hint } }
        fields()
    }
}

/// Short fields side by side where there is room.
package func fieldRow(@HTMLBuilder fields: () -> HTML) -> HTML {
    div(.class("field-row")) { fields() }
}
