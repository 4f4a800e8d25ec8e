import Models

extension Failure {
    /// The HTTP status of each kind: the one table of it.
    var status: Int {
        switch kind {
        case .invalid: code.hasPrefix("request.malformed") ? 400 : 422
        case .unauthenticated: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .conflict: 409
        case .stale: 412
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .preconditionRequired: 428
        case .tooManyRequests: 429
        case .unavailable: 503
        }
    }

    /// What the status means, the same for every failure of the kind.
    var title: String {
        switch kind {
        case .invalid: "The request is not right"
        case .unauthenticated: "Sign in first"
        case .forbidden: "Not for you"
        case .notFound: "Not found"
        case .methodNotAllowed: "Not done that way"
        case .conflict: "Not possible now"
        case .stale: "Changed meanwhile"
        case .tooLarge: "Too large"
        case .unsupportedMediaType: "Wrong kind of content"
        case .preconditionRequired: "Which version?"
        case .tooManyRequests: "Too many requests"
        case .unavailable: "Not available now"
        }
    }
}
