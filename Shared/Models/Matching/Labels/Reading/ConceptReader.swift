import Glibc

/// Reads titles and other short texts in one language as concepts of one kind, without a model from elsewhere: all that it knows are the
/// taxonomy's own texts.
///
/// A concept is as likely as several likenesses, added up, make it. docs/matching.md tells what each weight was chosen on.
package struct ConceptReader: Sendable {
    /// What is known of a concept in the language.
    package struct Entry: Sendable {
        package let uri: ConceptURI
        /// The preferred label first.
        package let labels: [String]
        /// What it is and which skills it needs, in words; may be empty.
        package let text: String
        /// What it belongs to, such as a unit group of ISCO-08.
        package let group: String?

        package init(_ uri: ConceptURI, labels: [String], text: String = "", group: String? = nil) {
            (self.uri, self.labels, self.text, self.group) = (uri, labels, text, group)
        }
    }

    /// A concept and how likely it is meant, 0 to 1; over all concepts the sum is at most 1.
    package struct Candidate: Hashable, Sendable {
        package let uri: ConceptURI
        package let score: Double
    }

    package let concepts: [ConceptURI]
    let labels: TextSpace
    /// Per concept where its labels start, and the end.
    let starts: [Int32]
    let names: StemDocuments
    let texts: StemDocuments
    let latent: LatentSpace
    let directions: [[Float]?]
    /// Per concept the number of its group.
    let groups: [Int32]
    let groupSizes: [Float]
    /// Per concept the logarithm of the number of words of its preferred label.
    let breadths: [Float]
    let weights: [Float]
    let sureness: Sureness

    /// The order of `entries` changes nothing. `company` are further texts, to learn from which words go together. `areTitles` where occupations
    /// are read, of which it was measured how sure that is.
    package init(_ entries: [Entry], language: LanguageCode, company: [String] = [], areTitles: Bool = false) {
        let entries = entries.filter { !$0.labels.isEmpty }.sorted { $0.uri < $1.uri }
        let stemmer = Stemmer(language)
        let labels = entries.map { $0.labels.flatMap(Self.forms).map(Self.telling) }
        var starts: [Int32] = [0]
        for label in labels { starts.append(starts[starts.count - 1] + Int32(label.count)) }
        let owners = zip(Int32(0)..., labels).flatMap { owner, labels in labels.map { _ in owner } }
        let full = zip(entries, labels).map { entry, labels in Array(labels.joined()) + Self.words(of: entry.text) }
        let latent = LatentSpace(full + company.map(Self.words), stemmer)
        self.labels = TextSpace(Array(labels.joined()), owners: owners, stemmer)
        names = StemDocuments(labels.map { Array($0.joined()) }, stemmer)
        texts = StemDocuments(full, stemmer)
        directions = full.map { latent.direction(of: $0) }
        (groups, groupSizes) = Self.grouped(entries)
        breadths = labels.map { log(Float(max(1, $0.first?.count ?? 1))) }
        (concepts, self.starts, self.latent) = (entries.map(\.uri), starts, latent)
        weights = Self.weights(language)
        sureness = areTitles ? Sureness(ofTitlesAmong: entries.count, in: language) : .asLike
    }

    /// The label, and where it gives two forms of a name ("cuisinier/cuisinière"), each of them.
    private static func forms(of label: String) -> [Substring] {
        let parts = label.split(separator: "/")
        return parts.count > 1 && parts.allSatisfy { $0.utf8.count > 3 } ? [label[...]] + parts : [label[...]]
    }

    /// Its words, less those that are passed over in titles.
    private static func telling(_ label: Substring) -> [[UInt8]] {
        let words = words(of: label)
        let telling = words.filter(TitleText.tells)
        return telling.isEmpty ? words : telling
    }

    private static func words(of text: some StringProtocol) -> [[UInt8]] {
        FoldedText(text).split
    }

    /// The group of each concept by number, a concept without one being its own, and how many each has.
    private static func grouped(_ entries: [Entry]) -> (groups: [Int32], sizes: [Float]) {
        var numbers: [String: Int32] = [:]
        var sizes: [Float] = []
        let groups = entries.map { entry -> Int32 in
            let number = entry.group.flatMap { numbers[$0] } ?? Int32(sizes.count)
            if number == sizes.count { sizes.append(0) }
            if let group = entry.group { numbers[group] = number }
            sizes[Int(number)] += 1
            return number
        }
        return (groups, sizes)
    }
}
