import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// What an employer that registered itself is told, and who in the office.
enum EmployerNews {
    /// Mail about a decision, and the invitation of the first contact of one that is verified. One that an officer registered hears nothing.
    static func statements(after event: Event, on employer: Employer, at moment: Date, by caller: Caller) -> [SQL] {
        guard let origin = event.from, [Employer.State.Name.unverified, .refused].map(\.rawValue).contains(origin) else { return [] }
        guard let contact = employer.terms.contacts.first(where: { $0.email != nil }), let email = contact.email else { return [] }
        guard case .refused(let reason) = employer.state else {
            let invited = EmployerUserChange.Invited(
                employer: employer.id, email: email, name: contact.name, language: caller.language, isManager: true, by: caller.account)
            return [UserStore.ask(.invite(invited), at: moment, as: caller)]
        }
        let text = RegistrationPhrases.refusedMail(employer.terms.name, reason)
        return [mail(RegistrationPhrases.refusedSubject, text, to: email.text, caller.language, at: moment, by: caller)]
    }

    /// A mail to a placement officer, and one to whoever registered.
    static func registered(_ employer: Employer, officers: [(email: String, language: Language)], at moment: Date, by caller: Caller)
        -> [SQL]
    {
        let name = employer.terms.name
        let told = officers.map { officer in
            mail(
                RegistrationPhrases.officerSubject, RegistrationPhrases.officerMail(name, ShowEmployer.route.link(employer.id)),
                to: officer.email, officer.language, at: moment, by: caller)
        }
        guard let contact = employer.terms.contacts.first?.email else { return told }
        let text = RegistrationPhrases.receivedMail(name)
        return told + [mail(RegistrationPhrases.receivedSubject, text, to: contact.text, caller.language, at: moment, by: caller)]
    }

    private static func mail(
        _ subject: Phrase, _ body: Phrase, to recipient: String, _ language: Language, at moment: Date, by caller: Caller
    ) -> SQL {
        """
        INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
        VALUES (
            \(Identifier<JobQueue.Job>(at: moment)), \(caller.programme), \(recipient), \(subject[language]), \(body[language]), \(moment),
            \(moment))
        """
    }
}
