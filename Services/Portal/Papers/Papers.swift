import Markup
import Models
import Web

/// Shows every part of the screens, to choose from and to look at.
enum StyleguidePage: Page {
    static let route = Route(.get, "/styleguide", "Every part of the screens", for: .everyone)

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        Screen(Styleguide.title, content: Styleguide.content)
    }
}

/// Leads to the API's documents of each service.
enum Documents: Page {
    static let route = Route(.get, "/docs", "The API's documents", for: .everyone)

    private static let services = [
        ("jobs", Phrase("Vacancies and employers", fr: "Offres d’emploi et employeurs", ht: "Òf travay ak anplwayè")),
        (
            "matching",
            Phrase(
                "Taxonomy, skill profiles and matches", fr: "Taxonomie, profils et rapprochements", ht: "Taksonomi, pwofil ak koresponpans")
        ),
        ("casework", Phrase("Returnees, consent and plans", fr: "Personnes, consentements et plans", ht: "Moun, konsantman ak plan")),
    ]

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let title = Phrase("Programming interface", fr: "Interface de programmation", ht: "Entèfas pwogramasyon")[caller.language]
        let lead = Phrase(
            "Employers’ and partners’ systems speak to Foothold by these. The documents are OpenAPI 3.1.",
            fr: "Les systèmes des employeurs et des partenaires parlent à Foothold par là. Les documents suivent OpenAPI 3.1.",
            ht: "Sistèm anplwayè ak patnè yo pale ak Foothold pa la. Dokiman yo se OpenAPI 3.1.")[caller.language]
        return Screen(title) {
            pageHeading(title, lead: lead)
            grid {
                for (name, summary) in services {
                    card("/\(name)", href: "/\(name)/docs") {
                        p { summary[caller.language] }
                        p { a(.href("/\(name)/openapi.json")) { "openapi.json" } }
                    }
                }
            }
        }
    }
}
