extension ConceptReader {
    /// What a title names, and how surely, 0 to 1: its name where it is one, else what its words make likely.
    package struct Naming: Hashable, Sendable {
        package let uri: ConceptURI
        package let confidence: Double
    }

    /// The concept that the title names; nil where nothing is near. What stands before the first bracket or dash counts before the whole.
    package func naming(_ title: String, codings: ConfirmedCodings? = nil) -> Naming? {
        let text = TitleText(title)
        guard !text.first.isEmpty else { return nil }
        let whole = naming(text, codings)
        guard text.first != text.words, let first = naming(TitleText(first: text.first), codings) else { return whole }
        let sure = Naming(uri: first.uri, confidence: first.confidence * 0.95)
        return sure.confidence > whole?.confidence ?? 0 ? sure : whole
    }

    private func naming(_ text: TitleText, _ codings: ConfirmedCodings?) -> Naming? {
        if let uri = codings?.meaning(of: text) { return Naming(uri: uri, confidence: 1) }
        let found = likenesses(text) { _ in true }
        if let name = exact(found) { return name }
        guard let best = candidates(found, codings?.votes(for: text) ?? [:]).first else { return nil }
        let likeness = found.first { concepts[$0.concept] == best.uri }?.likeness
        let alike = Double(max(likeness?.words ?? 0, 0.7 * (likeness?.spelling ?? 0)))
        let voted = codings.map { _ in best.score } ?? 0
        let confidence = best.score * min(1, max(1.2 * alike, voted))
        return max(alike, voted) >= Self.nearest ? Naming(uri: best.uri, confidence: confidence) : nil
    }

    /// Less alike than this names nothing; chosen by eye on words that name no work.
    private static let nearest = 0.33

    /// The concept that has a label of just these words; one of several is less sure.
    private func exact(_ found: [(concept: Int, likeness: Likeness)]) -> Naming? {
        let bearers = found.filter { $0.likeness.words > 0.999 }
        guard let best = bearers.first(where: { $0.likeness.isPreferred }) ?? bearers.first else { return nil }
        return Naming(
            uri: concepts[best.concept], confidence: (best.likeness.isPreferred ? 1 : 0.95) * (bearers.count > 1 ? 0.85 : 1))
    }
}
