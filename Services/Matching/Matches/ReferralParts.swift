import Hosting
import Markup
import Models

/// Putting people forward from a ranked list: Jobs takes the form.
enum ReferralParts {
    private static let address = "/jobs/referrals/propose"
    private static let propose = Phrase("Put forward", fr: "Proposer", ht: "Pwopoze")
    private static let proposeTicked = Phrase("Put forward those ticked", fr: "Proposer les cases cochées", ht: "Pwopoze sa ki make yo")
    static let choose = Phrase("Choose", fr: "Choisir", ht: "Chwazi")
    private static let referred = Phrase("Put forward", fr: "Proposé", ht: "Pwopoze deja")

    /// Puts one person forward, from a page of their own.
    static func proposeOne(_ person: MatchList.Candidate, for vacancy: Vacancy.ID, kind: ButtonKind = .secondary, _ language: Language)
        -> HTML
    {
        actionButton(
            propose[language], action: address, kind: kind,
            fields: [("vacancy", vacancy.description), ("person", person.id.description)], about: person.name)
    }

    /// Puts everybody who is ticked forward.
    static func proposeTicked(_ language: Language) -> HTML {
        button(.class("button"), .type("submit"), .formaction(address), Attribute("formmethod", "post")) { proposeTicked[language] }
    }

    /// How far an earlier referral went, and a button that puts this one forward where that may be done: its value goes before those ticked.
    static func mark(
        _ referral: MadeReferral?, offering isOffered: Bool, _ field: String, _ value: String, _ name: String, _ language: Language,
        beside others: HTML = HTML()
    ) -> HTML {
        let isOpen = referral.map { !$0.state.isLive && $0.state != .hired } ?? true
        return actions {
            if let referral {
                p(.class("meta")) {
                    referred[language] + CommonPhrases.colon[language]
                    a(.href("/jobs/referrals/\(referral.id)")) { referral.state.name[language] }
                }
            }
            if isOffered, isOpen {
                button(
                    .class("button button-secondary"), .type("submit"), .name(field), .value(value), .formaction(address),
                    Attribute("formmethod", "post")
                ) {
                    propose[language]; spoken(": " + name)
                }
            }
            others
        }
    }
}
