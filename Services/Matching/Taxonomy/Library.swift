import Glibc
package import Models

/// The taxonomy as one process holds it in memory: what is scored by, what concepts are called, and how they are found by what is typed.
///
/// A concept that another one has taken the place of answers by that one's names; a retired one keeps its own, and is no longer found.
package struct Library: Sendable {
    package let taxonomy: Taxonomy
    /// The skills that occupations need.
    package let needs: OccupationNeeds
    /// The number of the import that it shows; nil for the starter as the program carries it.
    package let number: Int?
    private let names: ConceptNames
    private let groups: ConceptGroups
    private let finders: [TaxonomyConcept.Kind: LabelFinder]
    private let readers: ReaderShelf
    private let successors: [ConceptURI: ConceptURI]
    /// The occupations of each unit group of ISCO-08, in the taxonomy's order.
    private let coded: [ISCOCode: [ConceptURI]]
    /// What people of the office that asks have confirmed.
    private(set) var codings = OfficeCodings.none

    package init(_ rows: TaxonomyRows, number: Int? = nil) {
        self.number = number
        let successors = rows.successors
        taxonomy = rows.taxonomy(successors)
        coded = Dictionary(grouping: taxonomy.occupations, by: \.isco).mapValues { $0.map(\.uri) }
        needs = OccupationNeeds(rows.relations.filter { successors[$0.occupation] == nil }, taxonomy)
        let labels = CurrentLabels(rows, successors)
        names = ConceptNames(labels.all)
        groups = ConceptGroups(rows)
        finders = Dictionary(uniqueKeysWithValues: [.occupation, .skill].map { ($0, LabelFinder(labels.findable($0))) })
        readers = ReaderShelf(rows, labels)
        self.successors = successors
    }

    /// The same library, reading titles as people have confirmed them.
    package func heeding(_ codings: OfficeCodings) -> Library {
        var library = self
        library.codings = codings
        return library
    }

    /// The concept that stands for this one today: itself, unless another took its place.
    package func current(_ uri: ConceptURI) -> ConceptURI {
        successors[uri] ?? uri
    }

    /// What the concept is called in the language, else in English; its address where it has no name at all.
    package func name(of uri: ConceptURI, in language: Language) -> String {
        names.name(of: current(uri), in: language) ?? uri.text
    }

    /// What an occupation or skill belongs to: the unit group of ISCO-08, or the group of skills.
    package func group(of uri: ConceptURI, in language: Language) -> String? {
        groups.group(of: current(uri)).flatMap { group in
            let name = group.uri.flatMap { names.name(of: $0, in: language) }
            return [group.code, name].compactMap(\.self).joined(separator: " ")
        }
    }

    /// The occupations of a unit group of ISCO-08.
    func occupations(coded code: ISCOCode) -> [ConceptURI] {
        coded[code] ?? []
    }

    /// The best `limit` occupations or skills for what was typed so far; in the language first, else by the names in the others.
    package func search(_ kind: TaxonomyConcept.Kind, _ typed: String, in language: Language, limit: Int = 10) -> [LabelIndex.Hit] {
        finders[kind]?.search(typed, in: LanguageCode(language), limit: limit) ?? []
    }

    /// What a title or a few words were read as.
    package typealias Reading = (uri: ConceptURI, confidence: Double, isSure: Bool)

    /// The occupation that a vacancy's title names, in whichever language it is written, how sure that is (0 to 1), and whether it is sure enough
    /// for nobody to be asked; nil where none is near.
    ///
    /// `language` decides between languages that the title may be of as well.
    package func occupation(forTitle title: String, in language: Language) -> Reading? {
        naming(title, as: .occupation, in: language)
    }

    /// The occupations that a title may mean, the likeliest first, in whichever language it is written.
    func occupations(forTitle title: String, limit: Int) -> [ConceptReader.Candidate] {
        let readers = readers.readers(of: .occupation).map(\.reader)
        let fluencies = Self.fluencies(readers, title)
        var best: [ConceptURI: (candidate: ConceptReader.Candidate, weight: Double)] = [:]
        for (reader, fluency) in zip(readers, fluencies) {
            for found in reader.namings(title, limit: limit, codings: codings.confirmed) {
                let weight = found.score * fluency
                if weight > best[found.uri]?.weight ?? 0 { best[found.uri] = (found, weight) }
            }
        }
        return best.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }.prefix(limit).map(\.value.candidate)
    }

    /// What people of the office have said that just this title means.
    func confirmed(_ title: String) -> ConceptURI? {
        codings.confirmed?.meaning(of: title)
    }

    /// The skill that a few words name, in the same way.
    package func skill(forText text: String, in language: Language) -> Reading? {
        naming(text, as: .skill, in: language)
    }

    private func naming(_ text: String, as kind: TaxonomyConcept.Kind, in language: Language) -> Reading? {
        let codings = kind == .occupation ? codings.confirmed : nil
        var (able, namings): ([ConceptReader], [ConceptReader.Naming]) = ([], [])
        for own in readers.languages(first: LanguageCode(language)) {
            let reader = readers.reader(of: kind, in: own)
            guard let found = reader.naming(text, codings: codings) else { continue }
            able.append(reader)
            namings.append(found)
            // Nothing is more alike, so that the readers of other languages need not even be made.
            if found.likeness == 1 { break }
        }
        let likeliest = zip(namings, Self.fluencies(able, text)).max { $0.0.likeness * $0.1 < $1.0.likeness * $1.1 }
        return likeliest.map { ($0.0.uri, $0.0.confidence, $0.0.isSure) }
    }

    /// How likely the text is of each reader's language, the likeliest being 1.
    private static func fluencies(_ readers: [ConceptReader], _ text: String) -> [Double] {
        let fluencies = readers.map { $0.fluency(text) }
        return fluencies.map { exp($0 - (fluencies.max() ?? 0)) }
    }

    /// Makes what texts are read by, which takes seconds with ESCO, before somebody needs it.
    func makeReaders() {
        for kind in [TaxonomyConcept.Kind.occupation, .skill] {
            for language in readers.languages(first: LanguageCode(.english)) { _ = readers.reader(of: kind, in: language) }
        }
    }

    /// The occupations or skills that a text speaks of, in any language that it may be written in, the surest first.
    package func mentions(_ kind: TaxonomyConcept.Kind, in text: String, limit: Int, least: Double) -> [ConceptReader.Mention] {
        var best: [ConceptURI: ConceptReader.Mention] = [:]
        for (_, reader) in readers.readers(of: kind) {
            for mention in reader.mentions(in: text, limit: limit, least: least) where mention.score > best[mention.uri]?.score ?? 0 {
                best[mention.uri] = mention
            }
        }
        return Array(best.values.sorted { ($1.score, $0.uri) < ($0.score, $1.uri) }.prefix(limit))
    }
}
