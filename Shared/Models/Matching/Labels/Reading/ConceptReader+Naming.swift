import Glibc

extension ConceptReader {
    /// What a title names: a concept whose name it is, else what its words make likely.
    package struct Naming: Hashable, Sendable {
        package let uri: ConceptURI
        /// How like a name of the concept the title is, 0 to 1; what is read goes by this.
        package let likeness: Double
        /// How surely the concept is meant, 0 to 1.
        package let confidence: Double
        /// Whether that is enough for nobody to be asked.
        package let isSure: Bool
    }

    /// The concept that the title names; nil where nothing is near.
    ///
    /// What stands before the first bracket or dash is read as well as the whole: what is more alike counts, or what is surer where confirmed
    /// titles have a say.
    package func naming(_ title: String, codings: ConfirmedCodings? = nil) -> Naming? {
        let text = TitleText(title)
        guard !text.first.isEmpty else { return nil }
        let whole = naming(text, codings, part: 1)
        guard text.first != text.words, let first = naming(TitleText(first: text.first), codings, part: Self.firstPart) else {
            return whole
        }
        guard let whole else { return first }
        let isBetter = weighsVotes(codings) ? first.confidence > whole.confidence : first.likeness > whole.likeness
        return isBetter ? first : whole
    }

    /// What a likeness to the first part counts, beside one to the whole title.
    private static let firstPart = 0.95

    /// Whether confirmed titles are weighed against names: only where it was measured how much they say.
    private func weighsVotes(_ codings: ConfirmedCodings?) -> Bool {
        codings != nil && sureness.isMeasured
    }

    private func naming(_ text: TitleText, _ codings: ConfirmedCodings?, part: Double) -> Naming? {
        if let uri = codings?.meaning(of: text) { return Naming(uri: uri, likeness: part, confidence: part, isSure: true) }
        let found = likenesses(text) { _ in true }
        guard let codings, weighsVotes(codings) else { return read(found, for: text, codings, part: part) }
        // Where they have nothing near to say, the title is read as without them.
        return voted(found, for: text, codings, part: part) ?? read(found, for: text, nil, part: part)
    }

    /// By its name, else by its words and what confirmed titles say.
    private func read(_ found: Found, for text: TitleText, _ codings: ConfirmedCodings?, part: Double) -> Naming? {
        let candidates = candidates(found, for: text, codings)
        if let name = exact(found, candidates, part: part) { return name }
        guard let first = candidates.first, let alike = likeness(of: first, among: found, hasCodings: codings != nil) else { return nil }
        return naming(first.uri, alike * part, confidence: sureness.ofWords(likeness: alike * part, isWhole: part == 1))
    }

    /// By what names, words and confirmed titles say together; nil where neither names nor confirmed titles are near.
    private func voted(_ found: Found, for text: TitleText, _ codings: ConfirmedCodings, part: Double) -> Naming? {
        let votes = codings.votes(for: text)
        let texts = candidates(found, nil, [:])
        let name = exact(found, texts, part: part)
        guard let best = best(candidates(found, codings, votes), name: name?.uri, votes) else { return nil }
        let (alike, vote) = (alike(best.uri, among: found), votes[best.uri]?.weight ?? 0)
        guard name != nil || max(alike, vote) >= Self.nearest else { return nil }
        let words = (texts.first { $0.uri == best.uri }?.score ?? 0) * min(1, 1.2 * alike) * part
        let byWords = sureness.ofWords(likeness: words, isWhole: part == 1)
        let byTexts = name.flatMap { $0.uri == best.uri ? $0.confidence : nil } ?? byWords
        return naming(
            best.uri, name?.likeness ?? best.score * min(1, max(1.2 * alike, vote)) * part,
            confidence: sureness.ofVotes(part: Self.part(of: votes), share: best.score, byTexts: byTexts))
    }

    /// The likeliest; a name gives way only where several confirmed titles mean the same, however much a single one says.
    private func best(_ candidates: [Candidate], name: ConceptURI?, _ votes: [ConceptURI: ConfirmedCodings.Vote]) -> Candidate? {
        guard let first = candidates.first, let name, votes[first.uri]?.titles ?? 0 < 2 else { return candidates.first }
        return candidates.first { $0.uri == name }
    }

    private func naming(_ uri: ConceptURI, _ likeness: Double, confidence: Double) -> Naming {
        Naming(uri: uri, likeness: likeness, confidence: confidence, isSure: confidence >= sureness.least)
    }

    /// What the title may name, the likeliest first, each with its share of the evidence; none that is not near.
    package func namings(_ title: String, limit: Int, codings: ConfirmedCodings? = nil) -> [Candidate] {
        let text = TitleText(title)
        let found = likenesses(text) { _ in true }
        return candidates(found, for: text, codings).prefix(limit).compactMap { candidate in
            likeness(of: candidate, among: found, hasCodings: codings != nil).map { Candidate(uri: candidate.uri, score: $0) }
        }
    }

    /// How like the candidate the title is, by its share of the evidence and its words; nil where it is not near.
    private func likeness(of candidate: Candidate, among found: Found, hasCodings: Bool) -> Double? {
        let alike = alike(candidate.uri, among: found)
        let voted = hasCodings ? candidate.score : 0
        return max(alike, voted) >= Self.nearest ? candidate.score * min(1, max(1.2 * alike, voted)) : nil
    }

    /// How like a name of the concept the title is, by words or by spelling.
    private func alike(_ uri: ConceptURI, among found: Found) -> Double {
        let likeness = found.first { concepts[$0.concept] == uri }?.likeness
        return Double(max(likeness?.words ?? 0, 0.7 * (likeness?.spelling ?? 0)))
    }

    /// Less alike than this names nothing; chosen by eye on words that name no work.
    private static let nearest = 0.33

    /// The concept that has a label of just these words; one of several is less alike.
    private func exact(_ found: Found, _ candidates: [Candidate], part: Double) -> Naming? {
        let bearers = found.filter { $0.likeness.words > 0.999 }
        guard let best = bearers.first(where: { $0.likeness.isPreferred }) ?? bearers.first else { return nil }
        let (uri, isPreferred, isAlone) = (concepts[best.concept], best.likeness.isPreferred, bearers.count == 1)
        let alike = (isPreferred ? 1 : 0.95) * (isAlone ? 1 : 0.85) * part
        let share = candidates.first { $0.uri == uri }?.score ?? 0
        return naming(
            uri, alike, confidence: sureness.ofName(likeness: alike, share: share, isPreferred: isPreferred, isAlone: isAlone))
    }

    /// How fluently it reads the title: the logarithm of how likely its language is, as far as its words tell, but for what languages share.
    package func fluency(_ title: String) -> Double {
        TitleText(title).words.reduce(0) { $0 + log(texts.part(having: $1) + Self.unheard) }
    }

    /// How often any word may stand in a text of a language that has shown none of it.
    private static let unheard = 1e-4
}
