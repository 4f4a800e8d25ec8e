package import Models

/// A form's fields as typed, and why they were refused; empty when the form is first shown.
package struct Draft: Sendable {
    private let values: [String: [String]]
    package let failure: Failure?
    /// Whether the form has been sent and has come back.
    package let wasSent: Bool

    /// The form as it is first shown, with these values in it.
    package init(_ values: [String: String] = [:]) {
        self.init(filled: values.mapValues { [$0] })
    }

    /// The same, where a name may have several values.
    package init(filled values: [String: [String]]) {
        self.values = values
        failure = nil
        wasSent = false
    }

    /// A form as it was typed, refused or, without a failure, to be typed on.
    init(typed values: [String: [String]], failure: Failure? = nil) {
        self.values = values
        self.failure = failure
        wasSent = true
    }

    /// What was typed into the field, exactly.
    package subscript(_ name: String) -> String? { values[name]?.first }

    /// Everything that was chosen under the name.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// How many lines of a list there are, from the one with the number 0 on without a gap; `field` is one that every line has.
    package func count(of list: String, by field: String) -> Int {
        (0...).first { self["\(list).\($0).\(field)"] == nil } ?? 0
    }

    /// What to put right in the field; nil where nothing is wrong with it.
    package func error(for name: String) -> String? {
        let pointer = "/" + name.replacing(".", with: "/")
        return failure?.fields.first { $0.pointer == pointer }?.message
    }

    /// Each refused field's name with what to put right, in order: for the summary on top.
    package var errors: [(name: String, message: String)] {
        guard let failure else { return [] }
        return failure.fields.map { (name: String($0.pointer.dropFirst()).replacing("/", with: "."), message: $0.message) }
    }
}

/// Thrown by a form that is to be shown again with all that was typed and nothing refused, such as with room for one line more.
package struct ShowAgain: Error {
    package init() {}
}
