extension APIKey {
    /// What a key may do; a route names the one that it takes.
    package enum Scope: String, CaseIterable, Codable, Sendable {
        case vacanciesRead = "vacancies:read"
        case vacanciesWrite = "vacancies:write"
        case referralsRead = "referrals:read"
        case referralsWrite = "referrals:write"
        case eventsRead = "events:read"
        case webhooksRead = "webhooks:read"
        case webhooksWrite = "webhooks:write"
    }
}
