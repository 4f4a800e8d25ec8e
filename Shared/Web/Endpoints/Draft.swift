package import Models

/// A form's fields as typed, and why they were refused; empty when the form is first shown.
package struct Draft: Sendable {
    private let values: [String: [String]]
    package let failure: Failure?

    /// The form as it is first shown, with these values in it.
    package init(_ values: [String: String] = [:]) {
        self.values = values.mapValues { [$0] }
        failure = nil
    }

    init(typed values: [String: [String]], failure: Failure) {
        self.values = values
        self.failure = failure
    }

    /// Whether the form has been sent and refused.
    package var wasSent: Bool { failure != nil }

    /// What was typed into the field, exactly.
    package subscript(_ name: String) -> String? { values[name]?.first }

    /// Everything that was chosen under the name.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

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
