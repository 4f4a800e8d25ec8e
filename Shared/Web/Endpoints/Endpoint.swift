package import Models

/// One thing that a program can ask for: where, what goes in, what comes out, and the work between.
package protocol Endpoint: SendableMetatype {
    /// What the work is done with.
    associatedtype Service: Sendable
    /// Path parameters, query parameters (of GET and DELETE) and the members of the JSON body, by name.
    associatedtype Input: Decodable & Sendable
    /// What `run` returns: a value, or one in a wrapper such as `Created` or `Versioned`.
    associatedtype Answer: Reply
    static var route: Route { get }
    /// Whether it may take more than a few milliseconds of a processor: then it runs on the common pool, as pages do, and not where
    /// other connections wait.
    static var isHeavy: Bool { get }
    /// The media type of what it answers, for the API's document; that of `Answer` unless said otherwise, as for a file of one kind.
    static var mediaType: String { get }
    static func run(_ input: Input, as caller: Caller, in service: Service) async throws -> Answer
}

extension Endpoint {
    package static var isHeavy: Bool { false }
    package static var mediaType: String { Answer.mediaType }
}

/// One screen that a person can look at.
package protocol Page: SendableMetatype {
    associatedtype Service: Sendable
    /// Path and query parameters by name; others in the query are ignored.
    associatedtype Input: Decodable & Sendable
    static var route: Route { get }
    /// May throw a `Redirect` to send the person elsewhere.
    static func show(_ input: Input, as caller: Caller, in service: Service) async throws -> Screen
}

/// One screen with fields to fill in and send to its own path.
package protocol Form: SendableMetatype {
    associatedtype Service: Sendable
    /// Path and query parameters by name.
    associatedtype Place: Decodable & Sendable
    /// The fields as sent, by name; `lines.0.amount` is a member of an element of a list.
    associatedtype Input: Decodable & Sendable
    /// By GET; the same path by POST takes what was filled in.
    static var route: Route { get }
    /// The fields, empty at first or with what was typed and why it was refused.
    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in service: Service) async throws -> Screen
    /// Does it; a failure of kind invalid, conflict or stale shows the form again, and so does `ShowAgain`.
    static func submit(_ place: Place, _ input: Input, as caller: Caller, in service: Service) async throws -> Redirect
}

/// One button: it does something and leads to a screen.
package protocol Action: SendableMetatype {
    associatedtype Service: Sendable
    /// Path parameters and fields by name.
    associatedtype Input: Decodable & Sendable
    static var route: Route { get }
    static func run(_ input: Input, as caller: Caller, in service: Service) async throws -> Redirect
}

/// The input of what needs none.
package struct NoInput: Decodable, Sendable {
    package init() {}
}
