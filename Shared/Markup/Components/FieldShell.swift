/// How wide a control is, as a hint at what belongs in it.
package enum FieldWidth: String, Sendable {
    case narrow, medium, wide
}

/// What every field has round its control: label, hint and error, tied to it by ids.
struct FieldShell {
    let name: String
    let label: String
    var hint: String?
    var error: String?
    var isOptional = false
    /// Whether it refers to the form's hint on decimals.
    var takesDecimals = false
    /// The id of a further description, such as a counter's.
    var extra: String?

    var id: String { fieldID(name) }
    var hintID: String? { hint == nil ? nil : id + "-hint" }
    var errorID: String? { error == nil ? nil : id + "-error" }

    /// The ids that describe the control, or nil.
    var describedBy: String? {
        let ids = [hintID, takesDecimals ? DecimalsHint.id : nil, errorID, extra].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// The attributes that tie a single control to the rest.
    var ties: [Attribute] {
        [.id(id), .name(name), .aria("describedby", describedBy), .aria("invalid", error == nil ? nil : "true")]
    }

    /// A field of one control.
    func around(_ control: HTML) -> HTML {
        div(.class("field", error == nil ? nil : "field-invalid")) {
            Markup.label(.for(id)) { title }
            notes
            control
        }
    }

    /// A field of several controls, as a fieldset.
    func grouping(_ controls: HTML) -> HTML {
        fieldset(
            .class("field", error == nil ? nil : "field-invalid"), .aria("describedby", describedBy)
        ) {
            legend { title }
            notes
            controls
        }
    }

    private var title: HTML {
        Markup.group {
            label
            if isOptional { span(.class("optional")) { " (\(Wording.current.optional))" } }
        }
    }

    private var notes: HTML {
        Markup.group {
            if let hint { p(.class("hint"), .id(hintID)) { hint } }
            if let error {
                p(.class("error"), .id(errorID)) {
                    spoken(Wording.current.error + " "); error
                }
            }
        }
    }
}
