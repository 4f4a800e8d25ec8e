package import Models

/// Who may ask for something.
package enum Access: Hashable, Sendable {
    case everyone
    case signedIn
    /// Holders of at least one of these roles.
    case roles(Set<Role>)
}

/// In which words a route's refusals are written.
package enum RefusalShape: Hashable, Sendable {
    /// As RFC 9457 has it.
    case problem
    /// As plain JSON, with `message` and always with `errors` besides: for routes of a protocol that has its refusals so, such as CommonGrants.
    case message
}

/// Where something is asked for, by whom, and what for: dispatch, links and the API's documents are all made from it.
package struct Route: Hashable, Sendable {
    package let method: Method
    /// For example `/jobs/v1/vacancies/{id}`; a last segment `{path...}` takes all that is left.
    package let path: String
    /// A few words for the API's documents.
    package let summary: String
    package let access: Access
    /// Set where the route will go.
    package private(set) var retirement: Retirement?
    /// What an API key needs to be let in, by what the path of the API is about; nil where nothing is.
    package let scope: APIKey.Scope?
    package let refusals: RefusalShape
    /// Whether it is of an API and not a page.
    package let isForPrograms: Bool
    let segments: [Segment]

    /// One step of a path.
    enum Segment: Hashable, Sendable {
        case literal(String)
        case parameter(String)
        case rest(String)
    }

    package init(_ method: Method, _ path: String, _ summary: String, for access: Access, refusals: RefusalShape = .problem) {
        self.refusals = refusals
        self.method = method
        self.path = path
        self.summary = summary
        self.access = access
        segments = path.split(separator: "/").map(Self.segment)
        scope = Self.scope(method, path)
        isForPrograms = path.contains("/v1/")
    }

    /// A route for holders of one of the roles.
    package init(_ method: Method, _ path: String, _ summary: String, for roles: [Role]) {
        self.init(method, path, summary, for: .roles(Set(roles)))
    }

    /// An interview is part of its referral.
    private static func scope(_ method: Method, _ path: String) -> APIKey.Scope? {
        let steps = path.split(separator: "/")
        guard steps.count > 2, steps[1] == "v1", let noun = steps[2].split(separator: ".").first else { return nil }
        let object = noun == "interviews" ? "referrals" : String(noun)
        return APIKey.Scope(rawValue: object + (method.isSafe ? ":read" : ":write"))
    }

    private static func segment(_ text: Substring) -> Segment {
        guard text.hasPrefix("{"), text.hasSuffix("}") else { return .literal(String(text)) }
        let name = text.dropFirst().dropLast()
        return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .parameter(String(name))
    }

    /// The names in braces, in order.
    package var parameters: [String] {
        segments.compactMap { segment in
            switch segment {
            case .literal: nil
            case .parameter(let name), .rest(let name): name
            }
        }
    }

    /// The same route, on its way out.
    package func retiring(_ retirement: Retirement) -> Route {
        var route = self
        route.retirement = retirement
        return route
    }

    /// The same path by another method, as a form's posting is.
    func by(_ method: Method) -> Route {
        Route(method, path, summary, for: access, refusals: refusals)
    }

    /// The path with its parameters filled in, in order, and escaped.
    package func link(_ parameters: any CustomStringConvertible & Sendable..., query: [(String, String)] = []) -> String {
        var values = parameters[...]
        var link = ""
        for segment in segments {
            switch segment {
            case .literal(let text): link += "/" + text
            case .parameter: link += "/" + PercentCoding.encode(values.popFirst()?.description ?? "")
            case .rest:
                let steps = (values.popFirst()?.description ?? "").split(separator: "/")
                link += "/" + steps.map { PercentCoding.encode(String($0)) }.joined(separator: "/")
            }
        }
        assert(values.isEmpty, "\(path) has fewer parameters than were given.")
        return (link.isEmpty ? "/" : link) + Self.text(of: query)
    }

    private static func text(of query: [(String, String)]) -> String {
        guard !query.isEmpty else { return "" }
        return "?" + query.map { PercentCoding.encode($0.0) + "=" + PercentCoding.encode($0.1) }.joined(separator: "&")
    }
}
