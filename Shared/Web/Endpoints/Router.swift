/// A site that cannot be built: its routes contradict each other.
package enum SiteError: Error, Hashable {
    case duplicateRoute(String)
    /// A path that is not `/`-separated, repeats a parameter, or goes on after `{path...}`.
    case malformedRoute(String)
}

/// Finds the route of a path, by a tree of segments.
struct Router: Sendable {
    /// What a path leads to.
    enum Match: Equatable {
        /// The number of the route, and its parameters' values in order.
        case found(Int, [String])
        case otherMethods([Method])
        /// The path without its slash at the end is known.
        case moved
        /// An escape of the path is broken.
        case malformed
        case nowhere
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var rest: Int?
        var routes: [Method: Int] = [:]
    }

    private var nodes = [Node()]
    /// Paths without parameters, which need no walk.
    private var fixed: [String: Int] = [:]

    init(_ routes: [Route]) throws(SiteError) {
        for (number, route) in routes.enumerated() { try add(route, number) }
    }

    private mutating func add(_ route: Route, _ number: Int) throws(SiteError) {
        let isLast = route.segments.dropLast().allSatisfy { if case .rest = $0 { false } else { true } }
        guard route.path.hasPrefix("/"), isLast, Set(route.parameters).count == route.parameters.count else {
            throw .malformedRoute(route.path)
        }
        var place = 0
        for segment in route.segments { place = child(of: place, segment) }
        guard nodes[place].routes[route.method] == nil else { throw .duplicateRoute("\(route.method.rawValue) \(route.path)") }
        nodes[place].routes[route.method] = number
        if route.parameters.isEmpty { fixed[route.path] = place }
    }

    private mutating func child(of place: Int, _ segment: Route.Segment) -> Int {
        let known: Int? =
            switch segment {
            case .literal(let text): nodes[place].literals[text]
            case .parameter: nodes[place].parameter
            case .rest: nodes[place].rest
            }
        if let known { return known }
        nodes.append(Node())
        switch segment {
        case .literal(let text): nodes[place].literals[text] = nodes.count - 1
        case .parameter: nodes[place].parameter = nodes.count - 1
        case .rest: nodes[place].rest = nodes.count - 1
        }
        return nodes.count - 1
    }

    func find(_ method: Method, _ path: String) -> Match {
        if let place = fixed[path] { return arrive(at: place, method, []) }
        var steps: [String] = []
        for part in path[...].utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
            guard let step = PercentCoding.decode(part) else { return .malformed }
            steps.append(step)
        }
        if steps.last == "", steps.count > 1 {
            return walk(from: 0, steps.dropLast(), []) == nil ? .nowhere : .moved
        }
        guard let (place, values) = walk(from: 0, steps[...], []) else { return .nowhere }
        return arrive(at: place, method, values)
    }

    private func arrive(at place: Int, _ method: Method, _ values: [String]) -> Match {
        let routes = nodes[place].routes
        if let number = routes[method] ?? (method == .head ? routes[.get] : nil) { return .found(number, values) }
        let others = Set(routes.keys).union(routes[.get] == nil ? [] : [.head]).union([.options])
        return .otherMethods(others.sorted { $0.rawValue < $1.rawValue })
    }

    /// The node at the end of the steps, a literal before a parameter; nil where there is none.
    private func walk(from place: Int, _ steps: ArraySlice<String>, _ values: [String]) -> (Int, [String])? {
        guard let step = steps.first else { return nodes[place].routes.isEmpty ? nil : (place, values) }
        if let next = nodes[place].literals[step], let found = walk(from: next, steps.dropFirst(), values) { return found }
        if !step.isEmpty, let next = nodes[place].parameter, let found = walk(from: next, steps.dropFirst(), values + [step]) {
            return found
        }
        guard let next = nodes[place].rest, !steps.contains("..") else { return nil }
        return (next, values + [steps.joined(separator: "/")])
    }
}
