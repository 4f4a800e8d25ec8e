package import Models

/// Reads what the records of a file say in words: the occupation that a title names, and the skills that a text speaks of.
///
/// What it reads by takes seconds to make with a large taxonomy, so it is made when the first record says something in words.
package final class RecordWords {
    /// What is less like a name is not taken for one.
    private static let nearTitle = 0.6
    /// Nobody looks at what is found here, so it is taken more strictly than where a person ticks what is right.
    private static let sureSkill = 0.15
    private static let mostSkills = 30

    private let language: LanguageCode
    private let rows: () throws -> TaxonomyRows
    private var made: (occupations: ConceptReader, skills: ConceptReader)?

    package init(in language: LanguageCode, _ rows: @escaping () throws -> TaxonomyRows) {
        (self.language, self.rows) = (language, rows)
    }

    /// The occupation that a title names; nil where none is near, unless the record says nothing else: then the likeliest has to do.
    func occupation(_ title: String?, isAll: Bool) throws -> ConceptURI? {
        guard let title, let naming = try readers().occupations.naming(title) else { return nil }
        return isAll || naming.likeness >= Self.nearTitle ? naming.uri : nil
    }

    /// The skills that a text speaks of, the surest first; what it denies is left out.
    func skills(_ text: String?) throws -> [ConceptURI] {
        guard let text else { return [] }
        return try readers().skills.mentions(in: text, limit: Self.mostSkills, least: Self.sureSkill).map(\.uri)
    }

    private func readers() throws -> (occupations: ConceptReader, skills: ConceptReader) {
        if let made { return made }
        let rows = try rows()
        let readers = (ConceptReader(.occupation, in: language, of: rows), ConceptReader(.skill, in: language, of: rows))
        made = readers
        return readers
    }
}
