package import Models

/// An input of which more can be wrong, value by value, than its types tell: it is asked where something was refused already, so that one
/// answer tells all. Where nothing was, the rules refuse by themselves.
package protocol Reviewable {
    /// What is wrong with single values; not with several that do not go together, since some may be made up.
    var problems: [Failure.Field] { get }
}

/// Reads one request's input, gathering every refusal on the way instead of stopping at the first.
final class InputReader {
    /// The input cannot be made up further; the refusals say why.
    struct Abandoned: Error {}

    /// More than a caller would read.
    private static let refusalLimit = 100

    private(set) var refusals: [Failure.Field] = []
    private var refused: Set<String> = []
    /// Whether names that nobody asked for are refused.
    let refusesUnknown: Bool
    /// Whether a list or a box of which nothing was sent is empty or unticked, rather than forgotten: so in queries and forms.
    let forgives: Bool
    /// The header `If-Match`, as sent.
    let ifMatch: String?

    /// Who sent a form.
    let client: Client?
    /// The query's `dry_run`, as sent.
    let dryRun: Source

    init(refusesUnknown: Bool, forgives: Bool, ifMatch: String? = nil, client: Client? = nil, dryRun: Source = .absent) {
        self.client = client
        self.dryRun = dryRun
        self.refusesUnknown = refusesUnknown
        self.forgives = forgives
        self.ifMatch = ifMatch
    }

    /// The whole input; throws one failure with everything that is wrong.
    func read<T: Decodable>(_ type: T.Type, from source: Source) throws -> T {
        do {
            let value = try value(type, from: source, at: .whole)
            guard refusals.isEmpty else {
                // What cannot be read at all is known by now; a value made up in its place is not told of twice.
                for problem in (value as? any Reviewable)?.problems ?? [] {
                    note(Refusal(problem.code, problem.message), at: problem.pointer)
                }
                throw Abandoned()
            }
            return value
        } catch let failure as Failure where failure.kind == .preconditionRequired {
            throw failure
        } catch {
            note(error, reading: type, at: "")
            throw failure
        }
    }

    private var failure: Failure {
        let count = refusals.count
        let message = count == 1 ? "One value needs your attention." : "\(count) values need your attention."
        return Failure(.invalid, "request.invalid", message, fields: refusals)
    }

    /// A value, or where it is refused a made-up one, so that the others are looked at too.
    func attempt<T: Decodable>(_ type: T.Type, from source: Source, at place: Place) throws -> T {
        do { return try value(type, from: source, at: place) } catch { return try standIn(for: type, refusedBy: error, at: place) }
    }

    /// The same for a simple value, of which the compiler makes a path of its own for each type: most of a body is such.
    func attempt<S: Scalar>(scalar type: S.Type, from source: Source, at place: Place) throws -> S {
        do { return try scalar(type, from: source) } catch { return try standIn(for: type, refusedBy: error, at: place) }
    }

    private func standIn<T: Decodable>(for type: T.Type, refusedBy error: any Error, at place: Place) throws -> T {
        if let failure = error as? Failure, failure.kind == .preconditionRequired { throw failure }
        note(error, reading: type, at: place.pointer)
        guard let standIn = Probe.example(of: type) else { throw Abandoned() }
        return standIn
    }

    /// A value; throws the reason where it is refused.
    func value<T: Decodable>(_ type: T.Type, from source: Source, at place: Place) throws -> T {
        if let simple = type as? any Scalar.Type { return try scalar(simple, from: source) as? T ?? { throw Abandoned() }() }
        if let reserved = try reserved(type, from: source) { return reserved }
        if source.isEmpty, let nothing = whatNothingMeans(type, source) { return nothing }
        if case .absent = source { throw Refusal.required }
        let decoder = InputDecoder(reader: self, source: source, place: place)
        let value = try T(from: decoder)
        if refusesUnknown { noteUnknown(of: decoder) }
        return value
    }

    /// A simple value; throws the reason where it is refused.
    func scalar<S: Scalar>(_ type: S.Type, from source: Source) throws -> S {
        if forgives, case .absent = source, let unticked = false as? S { return unticked }
        return try S.read(source)
    }

    private func reserved<T>(_ type: T.Type, from source: Source) throws -> T? {
        if type == IfMatch.self { return try IfMatch(header: ifMatch, field: source) as? T }
        if type == Upload.self { return try Upload.read(source) as? T }
        if type == Client.self { return client as? T }
        if type == DryRun.self { return try DryRun(query: dryRun, member: source) as? T }
        return nil
    }

    /// Nil for an optional; the empty list that a form or query without the name means.
    private func whatNothingMeans<T>(_ type: T.Type, _ source: Source) -> T? {
        func none<N: ExpressibleByNilLiteral>(_: N.Type) -> T? { N(nilLiteral: ()) as? T }
        if let optional = type as? any ExpressibleByNilLiteral.Type { return none(optional) }
        guard forgives, source.isForgiving, let list = type as? any ExpressibleByArrayLiteral.Type else { return nil }
        func empty<L: ExpressibleByArrayLiteral>(_: L.Type) -> T? { L() as? T }
        return empty(list)
    }

    func note(_ error: any Error, reading type: any Any.Type, at pointer: String) {
        switch error {
        case is Abandoned: return
        case let refusal as Refusal: note(refusal, at: pointer)
        case let failure as Failure where failure.fields.isEmpty: note(Refusal(failure.code, failure.message), at: pointer)
        case let failure as Failure:
            for field in failure.fields { note(Refusal(field.code, field.message), at: pointer + field.pointer) }
        case let error as DecodingError: note(Refusal(error, reading: type), at: pointer)
        default: note(.malformed("a value that is allowed here"), at: pointer)
        }
    }

    private func note(_ refusal: Refusal, at pointer: String) {
        guard refusals.count < Self.refusalLimit, refused.insert(pointer).inserted else { return }
        refusals.append(Failure.Field(pointer, refusal.code, refusal.message))
    }

    private func noteUnknown(of decoder: InputDecoder) {
        for name in decoder.unasked.prefix(Self.refusalLimit) {
            note(.unknown(name, known: decoder.known), at: Place(.member(name), of: decoder).pointer)
        }
    }
}

extension Refusal {
    /// The refusal that an error of a type's own `init(from:)` amounts to.
    init(_ error: DecodingError, reading type: any Any.Type) {
        if let choices = type as? any (CaseIterable & RawRepresentable).Type, case .dataCorrupted = error {
            self = .notAllowed(Self.words(choices))
            return
        }
        switch error {
        case .dataCorrupted(let context): self = Refusal("malformed", context.debugDescription)
        case .keyNotFound, .valueNotFound: self = .required
        case .typeMismatch(_, let context): self = Refusal("wrong-type", context.debugDescription)
        @unknown default: self = .malformed("a value that is allowed here")
        }
    }

    private static func words<C: CaseIterable & RawRepresentable>(_ type: C.Type) -> [String] {
        C.allCases.map { "\($0.rawValue)" }
    }
}

/// RFC 6901.
enum JSONPointer {
    static func escape(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        return name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
