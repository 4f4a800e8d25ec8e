import Models

/// Finds concepts of one kind by their labels, in any language that there are labels in.
struct LabelFinder: Sendable {
    let indexes: [LanguageCode: LabelIndex]
    /// Per language, the others in which concepts are named that have no name in it: English first.
    private let further: [LanguageCode: [LanguageCode]]

    init(_ labels: [TaxonomyLabel]) {
        let indexes = Dictionary(grouping: labels, by: \.language).mapValues { LabelIndex($0) }
        self.indexes = indexes
        let ranked = indexes.keys.sorted { Self.order($0) < Self.order($1) }
        let wanted = Set(ranked).union(Language.allCases.map { LanguageCode($0) })
        further = Dictionary(
            uniqueKeysWithValues: wanted.map { language in (language, Self.further(than: language, ranked, indexes)) })
    }

    private static func order(_ language: LanguageCode) -> String {
        language == LanguageCode(.english) ? "" : language.text
    }

    private static func further(
        than language: LanguageCode, _ ranked: [LanguageCode], _ indexes: [LanguageCode: LabelIndex]
    ) -> [LanguageCode] {
        var named = Set(indexes[language]?.concepts ?? [])
        return ranked.filter { other in
            let before = named.count
            named.formUnion(indexes[other]?.concepts ?? [])
            return named.count > before
        }
    }

    /// The best `limit` concepts, each by its labels in the language, or where it has none by those in the first further one.
    func search(_ typed: String, in language: LanguageCode, limit: Int) -> [LabelIndex.Hit] {
        var passed = indexes[language].map { [$0] } ?? []
        var hits = passed.first?.search(typed, limit: limit) ?? []
        for other in further[language] ?? [] {
            guard let index = indexes[other] else { continue }
            hits += index.search(typed, limit: limit) { uri in !passed.contains { $0.contains(uri) } }
            passed.append(index)
        }
        let best = hits.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return best.prefix(limit).map(\.element)
    }
}
