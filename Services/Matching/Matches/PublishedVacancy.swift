import FoundationEssentials
import Models
import Postgres
import Schema

/// A vacancy as the Jobs service publishes it, as far as matching reads it.
struct PublishedVacancy: Hashable, Sendable {
    let id: Vacancy.ID
    let version: Int
    let title: String
    let employer: String
    let state: Vacancy.State
    let occupation: String?
    let skills: [VacancyTerms.SkillDemand]
    let languages: [VacancyTerms.LanguageDemand]
    let licences: [Licence]
    let education: EducationLevel?
    let experienceMonths: Int?
    let district: String?
    let isRemote: Bool
    let schedule: VacancyTerms.Schedule
    let startsOn: CalendarDate?
    let openings: Int
    let wage: VacancyTerms.Wage?
}

extension PublishedVacancy {
    init(_ row: Row) throws {
        id = try row.decode("id")
        version = try row.decode("version")
        title = try row.decode("title")
        employer = try row.decode("employer_name")
        state = try row.decode("state")
        occupation = try row.decode("occupation")
        skills = try row.json("skills")
        languages = try row.json("languages")
        licences = try row.json("licences")
        education = try row.decode("education")
        experienceMonths = try row.decode("experience_months")
        district = try row.decode("district")
        isRemote = try row.decode("remote")
        schedule = try row.decode("schedule")
        startsOn = try row.decode("starts_on")
        openings = try row.decode("openings")
        wage = try row.decode("wage_minimum", as: Decimal?.self).map { minimum in
            try VacancyTerms.Wage(
                minimum: minimum, maximum: row.decode("wage_maximum"), period: row.decode("wage_period"), currency: row.decode("currency"))
        }
    }
}
