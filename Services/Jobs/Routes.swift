package import Web

/// All that the Jobs service serves.
package let routes: [Served<Jobs>] = [
    .endpoint(PostVacancy.self),
    .endpoint(ListVacancies.self),
    .endpoint(GetVacancy.self),
    .endpoint(ReplaceVacancy.self),
    .endpoint(ChangeVacancyState.self),
]
