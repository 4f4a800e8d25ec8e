import FoundationEssentials
package import Models
package import Postgres

// How the values of `Models` become columns.

extension Identifier: Bindable, Readable {
    package static var sqlType: UInt32 { UUID.sqlType }
    package var bind: Bind { uuid.bind }

    package init(cell: Cell) throws {
        self.init(try UUID(cell: cell))
    }
}

extension CalendarDate: Bindable, Readable {
    package var bind: Bind { Bind(description) }

    package init(cell: Cell) throws {
        guard let date = CalendarDate(cell.text) else { throw cell.mismatch }
        self = date
    }
}

extension ConceptURI: Bindable, Readable {
    package var bind: Bind { Bind(text) }

    package init(cell: Cell) throws {
        guard let uri = ConceptURI(cell.text) else { throw cell.mismatch }
        self = uri
    }
}

extension LanguageCode: Bindable, Readable {
    package var bind: Bind { Bind(text) }

    package init(cell: Cell) throws {
        guard let code = LanguageCode(cell.text) else { throw cell.mismatch }
        self = code
    }
}

extension TaxonomyConcept.Kind: Bindable, Readable {}
extension TitleCoding.Source: Bindable, Readable {}
extension TaxonomyLabel.Role: Bindable, Readable {}
extension Skill.Kind: Bindable, Readable {}
extension Skill.Reuse: Bindable, Readable {}
extension Vacancy.State: Bindable, Readable {}
extension VacancyTerms.Contract: Bindable, Readable {}
extension VacancyTerms.Schedule: Bindable, Readable {}
extension VacancyTerms.Wage.Period: Bindable, Readable {}
extension Currency: Bindable, Readable {}
extension Employer.Sector: Bindable, Readable {}
extension Employer.State.Name: Bindable, Readable {}
extension Webhook.State.Name: Bindable, Readable {}
extension Webhook.Reason: Bindable, Readable {}
extension WebhookDelivery.State: Bindable, Readable {}
extension WebhookDelivery.Problem: Bindable, Readable {}
extension EducationLevel: Bindable, Readable {}
extension Wish.Aspect: Bindable, Readable {}
extension Role: Bindable, Readable {}
extension Language: Bindable, Readable {}
extension Programme.Country: Bindable, Readable {}
extension Programme.TimeZoneName: Bindable, Readable {}

extension Postgres.JSON {
    /// The value as `jsonb`. One that JSON cannot write becomes nothing, which PostgreSQL refuses, so that nothing is lost unseen.
    package init(_ value: some Encodable) {
        self.init((try? JSONEncoder().encode(value)).map(Array.init) ?? [])
    }
}

extension Row {
    /// What a `jsonb` column holds; throws where it is not a `Value`.
    package func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(decode(column, as: Postgres.JSON.self).bytes))
    }
}

extension Row {
    /// The enum's values whose words the column's array holds; unknown ones are left out.
    package func words<Word: RawRepresentable<String>>(_ column: String, as type: Word.Type = Word.self) throws -> [Word] {
        try decode(column, as: [String].self).compactMap(Word.init)
    }
}
