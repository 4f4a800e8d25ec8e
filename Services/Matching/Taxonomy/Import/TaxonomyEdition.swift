import Crypto
package import Models

/// A taxonomy as it comes from its source, ready to be written into the database.
package struct TaxonomyEdition: Sendable {
    /// Whose concepts they are. The raw values are the column's.
    package enum Source: String, CaseIterable, Sendable {
        /// What the product brings along.
        case starter
        /// The European Commission's.
        case esco
        /// Labels that people here have added.
        case local
    }

    package let source: Source
    /// Such as `1.2.0`, where the source tells.
    package let version: String?
    package let rows: TaxonomyRows
    /// Of all that it says: the same for the same rows in the same order.
    let digest: [UInt8]

    package init(_ source: Source, version: String? = nil, rows: TaxonomyRows) {
        self.source = source
        self.version = version
        self.rows = rows
        digest = RowDigest.of(rows)
    }

    /// The one that the product brings along.
    package static func starter() throws -> TaxonomyEdition {
        var rows = TaxonomyRows()
        try StarterTaxonomy.read { rows.add($0) }
        return TaxonomyEdition(.starter, rows: rows)
    }

    /// ESCO as it lies at `path`; `progress` hears of each file as it is read. Throws `ESCOProblem`.
    package static func esco(at path: String, progress: (String) -> Void = { _ in }) throws -> TaxonomyEdition {
        let reader = try ESCOReader(path: path)
        var rows = TaxonomyRows()
        let summary = try reader.read(progress: { progress("Reading \($0.name)") }, { rows.add($0) })
        if summary.orphans > 0 { progress("Left out \(summary.orphans) lines that name a concept which this version does not have.") }
        let version = reader.files.filter { $0.content == .occupations || $0.content == .skills }.map(\.version)
            .max { $0.lexicographicallyPrecedes($1) }
        let text = version.map { $0.map(String.init).joined(separator: ".") } ?? ""
        return TaxonomyEdition(.esco, version: text.isEmpty ? nil : text, rows: rows)
    }

    var languages: [String] {
        Set(rows.labels.map(\.language.text)).sorted()
    }
}

/// Sums up rows in a SHA-256, whatever their order of kinds.
private struct RowDigest: ~Copyable {
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    static func of(_ rows: TaxonomyRows) -> [UInt8] {
        var digest = RowDigest()
        for row in rows.concepts {
            digest.add([
                row.uri.text, row.kind.rawValue, row.code ?? "", row.skillKind?.rawValue ?? "", row.reuse?.rawValue ?? "",
                row.description ?? "", row.isRetired ? "retired" : "",
            ])
        }
        for row in rows.labels { digest.add([row.uri.text, row.language.text, row.role.rawValue, row.text]) }
        for row in rows.relations { digest.add([row.occupation.text, row.skill.text, row.isEssential ? "essential" : "optional"]) }
        for row in rows.broader { digest.add([row.concept.text, row.broader.text]) }
        for row in rows.replacements { digest.add([row.uri.text, row.successor.text]) }
        digest.hash.update(digest.buffer)
        return digest.hash.finish()
    }

    private mutating func add(_ fields: [String]) {
        for field in fields {
            buffer += field.utf8
            buffer.append(0)
        }
        buffer.append(1)
        guard buffer.count >= 1 << 16 else { return }
        hash.update(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
