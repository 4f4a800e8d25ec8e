import Markup
import Models
import Web

/// The ways through the product, across its services: who sees which.
enum Navigation {
    private struct Entry {
        let label: Phrase
        let path: String
        /// Nil for everyone who is signed in.
        let roles: Set<Role>?
    }

    private static let entries = [
        Entry(label: Phrase("Home", fr: "Accueil", ht: "Akèy"), path: "/", roles: nil),
        Entry(
            label: Phrase("Returnees", fr: "Personnes de retour", ht: "Moun ki retounen"), path: "/casework/returnees",
            roles: [.caseWorker, .counsellor, .programmeManager]),
        Entry(
            label: Phrase("Skill profiles", fr: "Profils de compétences", ht: "Pwofil konpetans"), path: "/matching/profiles",
            roles: [.caseWorker, .placementOfficer]),
        Entry(
            label: Phrase("Plan the week", fr: "Planifier la semaine", ht: "Planifye semèn nan"), path: "/matching/plan",
            roles: [.placementOfficer]),
        Entry(
            label: Phrase("Vacancies", fr: "Offres d'emploi", ht: "Òf travay"), path: "/jobs/vacancies",
            roles: [.placementOfficer, .employer, .caseWorker, .programmeManager]),
        Entry(
            label: Phrase("Referrals", fr: "Mises en relation", ht: "Kandida nou voye"), path: "/jobs/referrals",
            roles: [.placementOfficer, .caseWorker, .programmeManager]),
        Entry(label: Phrase("Candidates", fr: "Candidats", ht: "Kandida"), path: "/jobs/referrals", roles: [.employer]),
        Entry(
            label: Phrase("Interviews", fr: "Entretiens", ht: "Entèvyou"), path: "/jobs/interviews", roles: [.placementOfficer, .employer]),
        Entry(
            label: Phrase("Placements", fr: "Placements", ht: "Plasman"), path: "/jobs/placements",
            roles: [.placementOfficer, .caseWorker, .programmeManager]),
        Entry(label: Phrase("Tasks", fr: "Tâches", ht: "Travay pou fè"), path: "/jobs/tasks", roles: [.placementOfficer]),
        Entry(
            label: Phrase("Employers", fr: "Employeurs", ht: "Anplwayè"), path: "/jobs/employers",
            roles: [.placementOfficer, .programmeManager, .administrator]),
        Entry(
            label: Phrase("Grant applications", fr: "Demandes de subvention", ht: "Demann sibvansyon"), path: "/grants/applications",
            roles: [.caseWorker, .programmeManager]),
        Entry(
            label: Phrase("Plans to review", fr: "Plans à évaluer", ht: "Plan pou evalye"), path: "/grants/reviews",
            roles: [.committeeMember, .committeeChair]),
        Entry(
            label: Phrase("Conflicts of interest", fr: "Conflits d’intérêts", ht: "Konfli enterè"), path: "/grants/conflicts",
            roles: [.administrator]),
        Entry(
            label: Phrase("Grant rounds", fr: "Appels à demandes", ht: "Apèl pou demann"), path: "/grants/rounds",
            roles: [.programmeManager, .donor, .financeOfficer]),
        Entry(
            label: Phrase("Committee meetings", fr: "Réunions du comité", ht: "Reyinyon komite a"), path: "/grants/meetings",
            roles: [.committeeMember, .committeeChair, .programmeManager]),
        Entry(
            label: Phrase("Appeals", fr: "Recours", ht: "Rekou"), path: "/grants/appeals",
            roles: [.caseWorker, .programmeManager, .committeeMember, .committeeChair]),
        Entry(
            label: Phrase("Agreements and loans", fr: "Accords et prêts", ht: "Akò ak prè"), path: "/grants/agreements",
            roles: [.caseWorker, .programmeManager, .financeOfficer]),
        Entry(
            label: Phrase("Tranches and reports", fr: "Tranches et rapports", ht: "Tranch ak rapò"), path: "/grants/tranches",
            roles: [.caseWorker, .programmeManager, .financeOfficer]),
        Entry(
            label: Phrase("Funds", fr: "Fonds", ht: "Fon"), path: "/grants/funds",
            roles: [.programmeManager, .donor, .financeOfficer, .administrator]),
        Entry(
            label: Phrase("Purchases", fr: "Achats", ht: "Acha yo"), path: "/grants/purchases",
            roles: [.procurementOfficer, .receivingOfficer, .financeOfficer, .programmeManager, .caseWorker]),
        Entry(
            label: Phrase("Suppliers", fr: "Fournisseurs", ht: "Founisè yo"), path: "/grants/suppliers", roles: [.procurementOfficer]),
        Entry(
            label: Phrase("Programme report", fr: "Rapport du programme", ht: "Rapò pwogram nan"), path: "/reports/programme",
            roles: [.programmeManager, .donor]),
        Entry(
            label: Phrase("Occupations", fr: "Métiers", ht: "Metye"), path: "/matching/taxonomy",
            roles: [.placementOfficer, .programmeManager, .administrator]),
        Entry(
            label: Phrase("Skills in demand", fr: "Compétences recherchées", ht: "Konpetans yo chèche"), path: "/matching/demand",
            roles: [.placementOfficer, .caseWorker, .programmeManager]),
        Entry(label: Phrase("Fairness", fr: "Équité", ht: "Ekite"), path: "/matching/fairness", roles: [.programmeManager]),
        Entry(label: Phrase("Weights", fr: "Poids du score", ht: "Pwa nòt la"), path: "/matching/models", roles: [.programmeManager]),
        Entry(
            label: Phrase("Administration", fr: "Administration", ht: "Administrasyon"), path: "/administration", roles: [.administrator]),
    ]

    /// Where a person chooses a language, to be led back to the local path `back`.
    static func choose(_ language: Language, backTo back: String) -> String {
        Route(.get, "/language/{language}", "Choose a language", for: .everyone).link(language.rawValue, query: [("next", back)])
    }

    /// The entries for `caller`, the one that `path` lies under marked.
    static func links(for caller: Caller, at path: String) -> [Link] {
        guard caller.isSignedIn else { return [] }
        return entries.filter { $0.roles.map(caller.holds(anyOf:)) ?? true }.map { entry in
            let isCurrent = entry.path == "/" ? path == "/" : path == entry.path || path.hasPrefix(entry.path + "/")
            return Link(entry.label[caller.language], entry.path, isCurrent: isCurrent)
        }
    }
}
