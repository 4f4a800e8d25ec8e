import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// The columns of `jobs.vacancy`, and the JSON of a vacancy.
let vacancyColumns = Columns<Vacancy>([
    .column(Column("id", "id", .text(.uuid)) { $0.id }),
    .column(Column("employer_id", "employerId", .text(.uuid)) { $0.employer }),
    .column(Column("external_id", "externalId", .text(.string()), optional: { $0.terms.externalId })),
    .column(Column("title", "title", .text(.string())) { $0.terms.title }),
    .column(Column("description", "description", .text(.string())) { $0.terms.description }),
    .column(Column("occupation", "occupation", .text(.string()), optional: { $0.terms.occupation })),
    .column(Column("skills", "skills", .json(.array(of: .any))) { JSONText($0.terms.skills ?? []) }),
    .column(Column("languages", "languages", .json(.array(of: .any))) { JSONText($0.terms.languages ?? []) }),
    .column(Column("licences", "licences", .json(.array(of: .string()))) { JSONText($0.terms.licences ?? []) }),
    .column(Column("education", "education", .integer(.integer(0...8)), optional: { $0.terms.education })),
    .column(Column("experience_months", "experienceMonths", .integer(.integer(0...600)), optional: { $0.terms.experienceMonths })),
    .column(Column("district", "district", .text(.string()), optional: { $0.terms.district })),
    .column(Column("remote", "remote", .boolean) { $0.terms.remote ?? false }),
    .column(Column("contract", "contract", .text(.words(VacancyTerms.Contract.self))) { $0.terms.contract }),
    .column(Column("schedule", "schedule", .text(.words(VacancyTerms.Schedule.self))) { $0.terms.schedule }),
    .group(
        "wage",
        [
            Column("wage_minimum", "minimum", .decimal, optional: { $0.terms.wage?.minimum }),
            Column("wage_maximum", "maximum", .decimal, optional: { $0.terms.wage?.maximum }),
            Column("wage_period", "period", .text(.words(VacancyTerms.Wage.Period.self)), optional: { $0.terms.wage?.period }),
            Column("currency", "currency", .text(.words(Currency.self)), optional: { $0.terms.wage?.currency }),
        ]),
    .column(Column("openings", "openings", .integer(.integer(1...999))) { $0.terms.openings ?? 1 }),
    .column(Column("starts_on", "startsOn", .text(.date), optional: { $0.terms.startsOn })),
    .column(Column("closes_on", "closesOn", .text(.date), optional: { $0.terms.closesOn })),
    .column(Column("state", "state", .text(.words(Vacancy.State.self))) { $0.state }),
    .column(Column("reason", "reason", .text(.string()), optional: { $0.reason })),
    .column(Column("version", "version", .integer(.integer())) { $0.version }),
    .column(Column("created_at", "createdAt", .moment) { $0.createdAt }),
    .column(Column("updated_at", "updatedAt", .moment) { $0.updatedAt }),
])
