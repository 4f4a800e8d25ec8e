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
    private let made = Mutex<[Key: ConceptReader]>([:])

    init(_ rows: TaxonomyRows, _ labels: CurrentLabels) {
        (self.rows, self.labels) = (rows, labels)
        languages = Set(labels.all.map(\.language)).sorted { $0.text < $1.text }
    }

    /// Whoever asks meanwhile waits, so that none is made twice.
    func reader(of kind: TaxonomyConcept.Kind, in language: LanguageCode) -> ConceptReader {
        made.withLock { made in
            let key = Key(kind: kind, language: language)
            if let reader = made[key] { return reader }
            let reader = ConceptReader(
                kind, in: language, of: rows, labels: labels.findable(kind), skillLabels: labels.findable(.skill))
            made[key] = reader
            return reader
        }
    }

    /// All of a kind.
    func readers(of kind: TaxonomyConcept.Kind) -> [(language: LanguageCode, reader: ConceptReader)] {
        languages.map { ($0, reader(of: kind, in: $0)) }
    }
}
