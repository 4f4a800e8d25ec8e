import Glibc

extension ConceptReader {
    /// A concept that a text speaks of.
    package struct Mention: Hashable, Sendable {
        package let uri: ConceptURI
        /// How sure it is, 0 to 1.
        package let score: Double
        /// The words of the text that showed it.
        package let phrase: String
    }

    /// How like a sentence a concept is.
    struct SentenceLikeness {
        var covered: Float = 0
        var words: Float = 0
        var spelling: Float = 0
        var names: Float
        var texts: Float
        var latent: Float = 0
        /// The label that is covered best.
        var label: Int32 = 0

        static let weights: [Float] = [4.5, 0, 1.4, 1.1, 7.9, 2.8]
        static let start: Float = -9.5

        var parts: [Float] {
            [covered, words, spelling, names, texts, latent]
        }

        /// The logarithm of the odds that the sentence speaks of it.
        var evidence: Float {
            zip(parts, Self.weights).reduce(Self.start) { $0 + $1.0 * $1.1 }
        }

        var base: Float {
            covered + 2 * (words + spelling + names + texts)
        }
    }

    /// What the text speaks of, the surest first, at most `limit`; what it denies is left out. Sentences count one by one.
    package func mentions(in text: String, limit: Int, least: Double = 0, wanted: (ConceptURI) -> Bool = { _ in true }) -> [Mention] {
        var best: [Int: Mention] = [:]
        for sentence in WrittenText(text).sentences {
            let said = sentence.filter { !$0.isDenied && TitleText.tells($0.bytes) }
            let found = likenesses(said.map(\.bytes), wanted: wanted)
            for ((concept, likeness), score) in zip(found, Self.scores(found.map(\.likeness.evidence))).prefix(limit) {
                guard score >= least else { break }
                if let known = best[concept], known.score >= score { continue }
                best[concept] = Mention(uri: concepts[concept], score: score, phrase: phrase(said, sentence, likeness.label, in: text))
            }
        }
        return Array(best.values.sorted { ($1.score, $0.uri) < ($0.score, $1.uri) }.prefix(limit))
    }

    /// How sure a sentence's concepts are: each by its own evidence, and by its share in that of all, since a sentence speaks of few things.
    private static func scores(_ evidence: [Float]) -> [Double] {
        let most = evidence.max() ?? 0
        let all = log(evidence.reduce(0) { $0 + exp($1 - most) }) + most
        return evidence.map { Double(1 / (1 + exp(-(own * $0 + share * ($0 - all) + base)))) }
    }

    private static let (own, share, base): (Float, Float, Float) = (0.51, 0.6, 0.65)

    /// The concepts most like the sentence, the likeliest first, equals by URI.
    func likenesses(_ words: [[UInt8]], wanted: (ConceptURI) -> Bool) -> [(concept: Int, likeness: SentenceLikeness)] {
        guard !words.isEmpty else { return [] }
        var all = firstLook(words)
        var order = all.indices.filter { all[$0].base > 0.3 && wanted(concepts[$0]) }
        order.sort { (all[$1].base, $0) < (all[$0].base, $1) }
        let direction = latent.direction(of: words)
        for concept in order.prefix(100) {
            guard let direction, let own = directions[concept] else { continue }
            all[concept].latent = LatentSpace.dot(direction, own)
        }
        return order.prefix(100).map { ($0, all[$0], all[$0].evidence) }
            .sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map { (concept: $0.0, likeness: $0.1) }
    }

    private func firstLook(_ words: [[UInt8]]) -> [SentenceLikeness] {
        let label = labels.compare(words)
        let (names, texts) = (names.compare(words), texts.compare(words))
        return concepts.indices.map { concept in
            var likeness = SentenceLikeness(names: names[concept], texts: texts[concept])
            var most: Float = -1
            for place in Int(starts[concept])..<Int(starts[concept + 1]) {
                likeness.spelling = max(likeness.spelling, label.spelling[place])
                likeness.words = max(likeness.words, label.words[place])
                likeness.covered = max(likeness.covered, label.covered[place])
                let fit = label.covered[place] + label.words[place]
                if fit > most { (most, likeness.label) = (fit, Int32(place)) }
            }
            return likeness
        }
    }

    /// The shortest run of words that has most to do with the label, or the sentence where none has.
    private func phrase(_ said: [WrittenText.Word], _ sentence: [WrittenText.Word], _ label: Int32, in text: String) -> String {
        let places = labels.places(of: said.map(\.bytes), in: label)
        var best: ArraySlice<Int> = []
        for first in places.indices {
            // A phrase is a few words long.
            let run = places[first...].prefix { $0 < places[first] + 6 }
            let span = (run.last ?? 0) - places[first]
            if run.count > best.count || run.count == best.count && span < (best.last ?? 0) - (best.first ?? 0) { best = run }
        }
        let first = best.first.map { said[$0] } ?? sentence.first
        let last = best.last.map { said[$0] } ?? sentence.last
        guard let first, let last else { return "" }
        return String(text[first.range.lowerBound..<last.range.upperBound])
    }
}
