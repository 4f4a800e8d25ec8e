extension ConceptReader {
    /// What a title names, and how surely, 0 to 1: its name where it is one, else what its words make likely.
    package struct Naming: Hashable, Sendable {
        package let uri: ConceptURI
        package let confidence: Double

        package init(uri: ConceptURI, confidence: Double) {
            (self.uri, self.confidence) = (uri, confidence)
        }
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
        return candidates(found, for: text, codings).first.flatMap { naming($0, among: found, hasCodings: codings != nil) }
    }

    /// What the title may name, the surest first; none that is not near.
    package func namings(_ title: String, limit: Int, codings: ConfirmedCodings? = nil) -> [Naming] {
        let text = TitleText(title)
        let found = likenesses(text) { _ in true }
        return candidates(found, for: text, codings).prefix(limit)
            .compactMap { naming($0, among: found, hasCodings: codings != nil) }
    }

    private func naming(_ candidate: Candidate, among found: [(concept: Int, likeness: Likeness)], hasCodings: Bool) -> Naming? {
        let likeness = found.first { concepts[$0.concept] == candidate.uri }?.likeness
        let alike = Double(max(likeness?.words ?? 0, 0.7 * (likeness?.spelling ?? 0)))
        let voted = hasCodings ? candidate.score : 0
        guard max(alike, voted) >= Self.nearest else { return nil }
        return Naming(uri: candidate.uri, confidence: candidate.score * min(1, max(1.2 * alike, voted)))
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
