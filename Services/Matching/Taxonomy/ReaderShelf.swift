import Models
import Synchronization

/// The readers of a taxonomy, one for each kind and language, each made when it is first asked for.
final class ReaderShelf: Sendable {
    private struct Key: Hashable {
        let kind: TaxonomyConcept.Kind
        let language: LanguageCode
    }

    private let rows: TaxonomyRows
    private let labels: CurrentLabels
    /// In order of their codes.
    let languages: [LanguageCode]
    private let places = Mutex<[Key: Place]>([:])

    /// Where a reader stands once it is made.
    private final class Place: Sendable {
        let reader = Mutex<ConceptReader?>(nil)
    }

    init(_ rows: TaxonomyRows, _ labels: CurrentLabels) {
        (self.rows, self.labels) = (rows, labels)
        languages = Set(labels.all.map(\.language)).sorted { $0.text < $1.text }
    }

    /// Whoever asks meanwhile waits, so that none is made twice; those of other languages can be had meanwhile.
    func reader(of kind: TaxonomyConcept.Kind, in language: LanguageCode) -> ConceptReader {
        let place = places.withLock { places in
            let key = Key(kind: kind, language: language)
            let place = places[key] ?? Place()
            places[key] = place
            return place
        }
        return place.reader.withLock { made in
            let reader =
                made
                ?? ConceptReader(kind, in: language, of: rows, labels: labels.findable(kind), skillLabels: labels.findable(.skill))
            made = reader
            return reader
        }
    }

    /// The languages, this one first if it is one of them.
    func languages(first: LanguageCode) -> [LanguageCode] {
        languages.filter { $0 == first } + languages.filter { $0 != first }
    }

    /// All of a kind.
    func readers(of kind: TaxonomyConcept.Kind) -> [(language: LanguageCode, reader: ConceptReader)] {
        languages.map { ($0, reader(of: kind, in: $0)) }
    }
}
