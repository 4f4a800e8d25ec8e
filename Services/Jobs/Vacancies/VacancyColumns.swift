import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// The columns of `jobs.vacancy`, and the JSON of a vacancy.
let vacancyColumns = Columns<Vacancy>(identity + work + demands + place + offer + way + course)

private typealias VacancyColumn = Column<Vacancy>

private let identity: [Columns<Vacancy>.Part] = [
    .column(VacancyColumn("id", "id", .text(.uuid)) { $0.id }),
    .column(VacancyColumn("employer_id", "employerId", .text(.uuid)) { $0.employer }),
    .column(VacancyColumn("external_id", "externalId", .text(within("externalId")), optional: { $0.terms.externalId })),
]

private let work: [Columns<Vacancy>.Part] = [
    .column(VacancyColumn("title", "title", .text(within("title"))) { $0.terms.title }),
    .column(VacancyColumn("description", "description", .text(within("description"))) { $0.terms.description }),
    .column(VacancyColumn("occupation", "occupation", .text(within("occupation")), optional: { $0.terms.occupation })),
    .group("coding", coding),
]

/// What the occupation was read as.
private let coding: [VacancyColumn] = [
    VacancyColumn("occupation_uri", "occupation", .text(.of(ConceptURI.self)), optional: { $0.review.coding?.occupation }),
    VacancyColumn("isco", "isco", .text(.string(pattern: "^[0-9]{4}$", example: "7112")), optional: { $0.review.coding?.isco.description }),
    VacancyColumn(
        "occupation_confidence", "confidence", .decimal,
        optional: {
            $0.review.coding.map { Decimal(sign: .plus, exponent: -2, significand: Decimal(Int($0.confidence * 100))) }
        }),
    VacancyColumn("occupation_confirmed", "confirmed", .boolean, optional: { $0.review.coding?.isConfirmed }),
]

private let demands: [Columns<Vacancy>.Part] = [
    .column(
        VacancyColumn("skills", "skills", .json(list("skills", of: VacancyTerms.SkillDemand.self))) {
            jsonb($0.terms.skills) { $1.skill($0) }
        }
    ),
    .column(
        VacancyColumn("languages", "languages", .json(list("languages", of: VacancyTerms.LanguageDemand.self))) {
            jsonb($0.terms.languages) { $1.language($0) }
        }),
    .column(
        VacancyColumn("licences", "licences", .json(list("licences", of: Licence.self))) { jsonb($0.terms.licences) { $1.string($0.code) } }
    ),
    .column(VacancyColumn("education", "education", .integer(.of(EducationLevel.self)), optional: { $0.terms.education })),
    .column(
        VacancyColumn(
            "experience_months", "experienceMonths", .integer(.integer(VacancyTerms.Limits.experienceMonths)),
            optional: { $0.terms.experienceMonths })),
]

private let place: [Columns<Vacancy>.Part] = [
    .column(VacancyColumn("district", "district", .text(within("district")), optional: { $0.terms.district })),
    .group(
        "coordinates",
        [
            VacancyColumn("latitude", "latitude", .decimal, optional: { $0.terms.coordinates?.latitude }),
            VacancyColumn("longitude", "longitude", .decimal, optional: { $0.terms.coordinates?.longitude }),
        ]),
    .column(VacancyColumn("remote", "remote", .boolean) { $0.terms.remote ?? false }),
]

private let offer: [Columns<Vacancy>.Part] = [
    .column(VacancyColumn("contract", "contract", .text(words(VacancyTerms.Contract.self))) { $0.terms.contract }),
    .column(VacancyColumn("schedule", "schedule", .text(words(VacancyTerms.Schedule.self))) { $0.terms.schedule }),
    .group("wage", wage),
    .column(VacancyColumn("openings", "openings", .integer(.integer(VacancyTerms.Limits.openings))) { $0.terms.openings ?? 1 }),
    .column(VacancyColumn("starts_on", "startsOn", .text(.date), optional: { $0.terms.startsOn })),
    .column(VacancyColumn("closes_on", "closesOn", .text(.date), optional: { $0.terms.closesOn })),
]

private let wage: [VacancyColumn] = [
    VacancyColumn("wage_minimum", "minimum", .decimal, optional: { $0.terms.wage?.minimum }),
    VacancyColumn("wage_maximum", "maximum", .decimal, optional: { $0.terms.wage?.maximum }),
    VacancyColumn("wage_period", "period", .text(words(VacancyTerms.Wage.Period.self)), optional: { $0.terms.wage?.period }),
    VacancyColumn("currency", "currency", .text(words(Currency.self)), optional: { $0.terms.wage?.currency }),
]

private let way: [Columns<Vacancy>.Part] = [
    .column(VacancyColumn("accommodations", "accommodations", .text(within("accommodations")), optional: { $0.terms.accommodations })),
    .column(
        VacancyColumn(
            "application", "application", .json(.of(VacancyTerms.Application.self)),
            optional: { $0.terms.application.map { Postgres.JSON($0) } })),
    .column(
        VacancyColumn("warnings", "warnings", .json(.array(of: .of(VacancyWarning.self)))) { vacancy in
            jsonb(vacancy.review.warnings) { $1.warning($0) }
        }),
]

private let course: [Columns<Vacancy>.Part] = [
    .column(VacancyColumn("state", "state", .text(words(Vacancy.State.self))) { $0.state }),
    .column(VacancyColumn("reason", "reason", .text(.string(length: Vacancy.reasonLength)), optional: { $0.reason })),
    .column(VacancyColumn("version", "version", .integer(.integer())) { $0.version }),
    .column(VacancyColumn("created_at", "createdAt", .moment) { $0.createdAt }),
    .column(VacancyColumn("updated_at", "updatedAt", .moment) { $0.updatedAt }),
]

/// A text within the limit of its member.
private func within(_ member: String) -> Schema {
    VacancyTerms.limits[member].map(Schema.string().within) ?? .string()
}

/// A list within the limit of its member.
private func list(_ member: String, of element: (some Decodable).Type) -> Schema {
    let list = Schema.array(of: .of(element))
    return VacancyTerms.limits[member].map(list.within) ?? list
}

private func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> Schema where Word.RawValue == String {
    .oneOf(type.allCases.map(\.rawValue))
}

/// A list as `jsonb`; what is not there is an empty one.
private func jsonb<Element>(_ elements: [Element]?, _ write: (Element, inout JSONWriter) -> Void) -> Postgres.JSON {
    var writer = JSONWriter(reserving: 256)
    writer.openArray()
    for element in elements ?? [] { write(element, &writer) }
    writer.closeArray()
    return Postgres.JSON(writer.bytes)
}

extension JSONWriter {
    fileprivate mutating func skill(_ demand: VacancyTerms.SkillDemand) {
        openObject()
        key("skill")
        string(demand.skill)
        if let essential = demand.essential {
            key("essential")
            bool(essential)
        }
        if let level = demand.level {
            key("level")
            integer(level.rawValue)
        }
        closeObject()
    }

    mutating func warning(_ warning: VacancyWarning) {
        openObject()
        for (name, text) in [
            ("pointer", warning.pointer), ("code", warning.code.rawValue), ("phrase", warning.phrase), ("detail", warning.detail),
        ] {
            key(named: name)
            string(text)
        }
        closeObject()
    }

    fileprivate mutating func language(_ demand: VacancyTerms.LanguageDemand) {
        openObject()
        key("language")
        string(demand.language.text)
        key("level")
        string(demand.level.rawValue)
        closeObject()
    }
}
