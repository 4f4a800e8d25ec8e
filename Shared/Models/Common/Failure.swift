/// The only kind of error that a caller gets to see: what is wrong, where, and what to do about it.
///
/// Anything else that is thrown is a fault: logged whole, answered blandly.
package struct Failure: Error, Hashable, Sendable {
    /// What went wrong, coarsely; `Web` turns each kind into one HTTP status.
    package enum Kind: String, CaseIterable, Sendable {
        /// The input cannot be read or breaks a rule.
        case invalid
        case unauthenticated
        case forbidden
        case notFound
        case methodNotAllowed
        /// The object is not in a state that allows this, or something unique exists already.
        case conflict
        /// The version given is not the current one.
        case stale
        /// The request must name the version that it changes.
        case preconditionRequired
        case tooLarge
        case unsupportedMediaType
        case tooManyRequests
        case unavailable
    }

    /// What is wrong with one field of the input.
    package struct Field: Hashable, Sendable {
        /// A JSON Pointer (RFC 6901) into the body, or `/name` for a path or query parameter and a form field.
        package let pointer: String
        /// A stable word such as `required` or `too-long`.
        package let code: String
        /// What to do about it, in a sentence.
        package let message: String

        package init(_ pointer: String, _ code: String, _ message: String) {
            self.pointer = pointer
            self.code = code
            self.message = message
        }
    }

    package let kind: Kind
    /// A stable `noun.what`, for example `vacancy.not-draft`.
    package let code: String
    /// A sentence for a person, with the remedy.
    package let message: String
    package var fields: [Field]
    /// Seconds after which a retry may succeed, where that is known.
    package var retryAfter: Int?

    package init(_ kind: Kind, _ code: String, _ message: String, fields: [Field] = [], retryAfter: Int? = nil) {
        self.kind = kind
        self.code = code
        self.message = message
        self.fields = fields
        self.retryAfter = retryAfter
    }
}
