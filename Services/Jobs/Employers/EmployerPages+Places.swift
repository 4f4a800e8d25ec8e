import Hosting
import Markup
import Models
import Web

/// Whom to reach at an employer, and where it is.
extension EmployerPages {
    static func contacts(_ contacts: [Employer.Contact], _ language: Language) -> HTML {
        guard !contacts.isEmpty else { return HTML() }
        return group {
            h2 { EmployerPhrases.contacts[language] }
            dataTable(
                caption: EmployerPhrases.contacts[language], isCaptionSpoken: true,
                columns: [
                    Column(CommonPhrases.name[language]), Column(EmployerPhrases.function[language]), Column(CommonPhrases.phone[language]),
                    Column(CommonPhrases.email[language]), Column(EmployerPhrases.preferred[language]),
                ],
                rows: contacts.map { contact in
                    [
                        HTML(contact.name), HTML(contact.function ?? "–"), HTML(contact.phone ?? "–"), HTML(contact.email?.text ?? "–"),
                        HTML(EmployerPhrases.word(contact.preferred)[language]),
                    ]
                })
        }
    }

    static func sites(_ sites: [Employer.Site], _ language: Language) -> HTML {
        guard !sites.isEmpty else { return HTML() }
        return group {
            h2 { EmployerPhrases.sites[language] }
            dataTable(
                caption: EmployerPhrases.sites[language], isCaptionSpoken: true,
                columns: [
                    Column(EmployerPhrases.address[language]), Column(CommonPhrases.district[language]),
                    Column(EmployerPhrases.coordinates[language]),
                ],
                rows: sites.map { site in
                    [
                        HTML(site.address), HTML(site.district ?? "–"),
                        // With a point in every language, as maps take them.
                        HTML(site.coordinates.map { "\($0.latitude), \($0.longitude)" } ?? "–"),
                    ]
                })
        }
    }
}
