/// What the Jobs service asks the Portal, which keeps accounts, to do about a person who acts for an employer.
///
/// It travels by the job queue, where it is gone when it is done: an event would keep the name and the address.
package enum EmployerUserChange: Codable, Sendable {
    case invite(Invited)
    case remove(Account.ID, employer: Employer.ID, by: Account.ID?)

    /// The kind of job.
    package static let kind = "employer-user"

    /// Somebody to be let in.
    package struct Invited: Codable, Sendable {
        package let employer: Employer.ID
        package let email: EmailAddress
        package let name: String
        package let language: Language
        /// Whether they may keep users, keys and webhooks too.
        package let isManager: Bool
        /// Nil where nobody did but the system.
        package let by: Account.ID?

        package init(employer: Employer.ID, email: EmailAddress, name: String, language: Language, isManager: Bool, by: Account.ID?) {
            self.employer = employer
            self.email = email
            self.name = name
            self.language = language
            self.isManager = isManager
            self.by = by
        }
    }
}
