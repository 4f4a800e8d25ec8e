import Models

/// Whether a change is only to be tried: the query's `dry_run`, beside whatever body there is.
///
/// As a member of an endpoint's `Input`, under the coding key `dry_run`, it is filled in by the query and never by the body.
package struct DryRun: Decodable, Hashable, Sendable {
    package let isWished: Bool

    private static let name = "dry_run"

    init(query: Source, member: Source) throws {
        guard case .absent = member else { throw Refusal("misplaced", "Give it in the query: ?\(Self.name)=true.") }
        if case .absent = query { isWished = false } else { isWished = try Bool.read(query) }
    }

    package init(from decoder: any Decoder) throws {
        isWished = false
    }

    /// What the query says.
    static func source(in exchange: Exchange) throws(Failure) -> Source {
        exchange.request.query.isEmpty ? .absent : try exchange.placeSources()[name] ?? .absent
    }
}

extension DryRun: Described {
    package static var schema: Schema {
        var schema = Schema.boolean
        schema.json[Schema.queryMark] = .string(name)
        return schema
    }

    package static var example: DryRun { DryRun(isWished: false) }

    private init(isWished: Bool) {
        self.isWished = isWished
    }
}
