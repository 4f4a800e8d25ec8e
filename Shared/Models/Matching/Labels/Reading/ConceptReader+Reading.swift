import Glibc

extension ConceptReader {
    /// How like a text a concept is, seen in several ways; each 0 to 1 but for `breadth`.
    struct Likeness {
        /// Of the best label, by runs of bytes.
        var spelling: Float
        /// Of the best label, by words.
        var words: Float
        /// Of all labels.
        var names: Float
        /// Of labels, description and skills.
        var texts: Float
        /// By the company that the words keep, and that those before the first bracket or dash keep.
        var latent: Float = 0
        var latentFirst: Float = 0
        /// The mean over the concept's group.
        var group: Float = 0
        /// The logarithm of the number of words of its name: short ones are what most people mean.
        var breadth: Float
        /// Whether the label most alike by words is the preferred one.
        var isPreferred = false
        /// The logarithm of how likely the concept is, but for a constant.
        private(set) var evidence: Float = 0

        init(spelling: Float, words: Float, names: Float, texts: Float, breadth: Float, isPreferred: Bool) {
            (self.spelling, self.words, self.names, self.texts) = (spelling, words, names, texts)
            (self.breadth, self.isPreferred) = (breadth, isPreferred)
        }

        var parts: [Float] {
            [spelling, words, names, texts, latent, latentFirst, group, breadth, isPreferred ? 1 : 0]
        }

        mutating func weigh(by weights: [Float]) {
            evidence = zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 }
        }

        /// What the first look goes by.
        var base: Float {
            spelling + words + names + texts
        }
    }

    /// Concepts by their numbers, each with how like the title it is.
    typealias Found = [(concept: Int, likeness: Likeness)]

    /// Weights of the parts of a likeness, in their order; languages that nothing was measured in have those of English.
    static func weights(_ language: LanguageCode) -> [Float] {
        language.text == "fr"
            ? [6.53, 2.86, 0, 5.37, 2.88, 0.22, 0.42, -0.56, 1.45] : [1.87, 5.18, 1.69, 3.29, 1.35, 2.09, 0.28, -0.68, 0.68]
    }

    /// How many concepts get a second look.
    private static let looked = 200

    /// The concepts most like the title with how, the likeliest first, equals by URI; none where nothing is like it.
    func likenesses(_ title: TitleText, wanted: (ConceptURI) -> Bool) -> Found {
        var all = firstLook(title)
        let means = groupMeans(all)
        let order = best(Self.looked, of: all) { wanted(concepts[$0]) }
        let direction = latent.direction(of: title.words)
        let first = latent.direction(of: title.first)
        for concept in order {
            all[concept].group = means[Int(groups[concept])]
            if let own = directions[concept] {
                all[concept].latent = direction.map { LatentSpace.dot($0, own) } ?? 0
                all[concept].latentFirst = first.map { LatentSpace.dot($0, own) } ?? 0
            }
            all[concept].weigh(by: weights)
        }
        return order.sorted { (all[$1].evidence, $0) < (all[$0].evidence, $1) }.map { (concept: $0, likeness: all[$0]) }
    }

    /// The `count` that the first look likes best, the lower numbers of equals; nothing that is like the title in no way.
    private func best(_ count: Int, of all: [Likeness], wanted: (Int) -> Bool) -> [Int] {
        let able = all.indices.filter { all[$0].base > 0 && wanted($0) }
        guard able.count > count else { return able }
        // To sort the bare numbers is quicker than to sort by them.
        let least = able.map { all[$0].base }.sorted(by: >)[count - 1]
        let above = able.filter { all[$0].base > least }
        return above + able.filter { all[$0].base == least }.prefix(count - above.count)
    }

    private func firstLook(_ title: TitleText) -> [Likeness] {
        let label = labels.compare(title.words)
        let (names, texts) = (names.compare(title.words), texts.compare(title.words))
        return concepts.indices.map { concept in
            var (spelling, words): (Float, Float) = (0, 0)
            for place in Int(starts[concept])..<Int(starts[concept + 1]) {
                spelling = max(spelling, label.spelling[place])
                words = max(words, label.words[place])
            }
            return Likeness(
                spelling: spelling, words: words, names: names[concept], texts: texts[concept], breadth: breadths[concept],
                isPreferred: words == label.words[Int(starts[concept])])
        }
    }

    private func groupMeans(_ all: [Likeness]) -> [Float] {
        var sums = [Float](repeating: 0, count: groupSizes.count)
        for (concept, likeness) in all.enumerated() { sums[Int(groups[concept])] += likeness.base }
        return zip(sums, groupSizes).map { $0 / $1 }
    }

    /// The best `limit` concepts for the title, the likeliest first: as the taxonomy's texts have it, and as confirmed codings vote.
    package func read(
        _ title: String, limit: Int, codings: ConfirmedCodings? = nil, wanted: (ConceptURI) -> Bool = { _ in true }
    ) -> [Candidate] {
        let title = TitleText(title)
        return Array(candidates(likenesses(title, wanted: wanted), for: title, codings, wanted: wanted).prefix(limit))
    }

    /// How much the taxonomy's texts say together, beside a confirmed title that is just the same.
    private static let textVote = 1.5

    func candidates(
        _ found: Found, for title: TitleText, _ codings: ConfirmedCodings?,
        wanted: (ConceptURI) -> Bool = { _ in true }
    ) -> [Candidate] {
        candidates(found, codings, (codings?.votes(for: title) ?? [:]).filter { wanted($0.key) })
    }

    /// The taxonomy's texts have one voice together, shared by how likely they make each concept and how familiar confirmed codings make it.
    func candidates(
        _ found: Found, _ codings: ConfirmedCodings?, _ votes: [ConceptURI: ConfirmedCodings.Vote]
    ) -> [Candidate] {
        let evidence = found.map { Double($0.likeness.evidence) + (codings?.familiarity(of: concepts[$0.concept]) ?? 0) }
        let best = evidence.max() ?? 0
        let shares = evidence.map { exp($0 - best) }
        let sum = shares.reduce(0, +)
        var scores = votes.mapValues(\.weight)
        for (likeness, share) in zip(found, shares) { scores[concepts[likeness.concept], default: 0] += Self.textVote * share / sum }
        let all = Self.textVote + Self.sum(votes)
        return scores.map { Candidate(uri: $0.key, score: $0.value / all) }.sorted { ($1.score, $0.uri) < ($0.score, $1.uri) }
    }

    /// Which part of all evidence votes are, 0 to 1.
    static func part(of votes: [ConceptURI: ConfirmedCodings.Vote]) -> Double {
        let sum = sum(votes)
        return sum / (textVote + sum)
    }

    private static func sum(_ votes: [ConceptURI: ConfirmedCodings.Vote]) -> Double {
        votes.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.weight }
    }
}
