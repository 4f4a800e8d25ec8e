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

        init(_ label: Phrase, _ path: String, _ roles: Set<Role>?) {
            (self.label, self.path, self.roles) = (label, path, roles)
        }
    }

    private struct Group {
        let label: Phrase
        let entries: [Entry]

        init(_ label: Phrase, _ entries: [Entry]) {
            (self.label, self.entries) = (label, entries)
        }

        /// One that needs no list of its own.
        init(_ entry: Entry) { self.init(entry.label, [entry]) }
    }

    /// Ways that stand side by side in a row of a small screen; who has more finds them by group.
    private static let row = 8

    private static let groups = [
        Group(Entry(Phrase("Home", fr: "Accueil", ht: "Akèy"), "/", nil)),
        Group(
            Phrase("People", fr: "Personnes", ht: "Moun yo"),
            [
                Entry(
                    Phrase("Returnees", fr: "Personnes de retour", ht: "Moun ki retounen"), "/casework/returnees",
                    [.caseWorker, .counsellor, .programmeManager]),
                Entry(
                    Phrase("Skill profiles", fr: "Profils de compétences", ht: "Pwofil konpetans"), "/matching/profiles",
                    [.caseWorker, .placementOfficer]),
            ]),
        Group(
            Phrase("Jobs", fr: "Emploi", ht: "Travay"),
            [
                Entry(
                    Phrase("Vacancies", fr: "Offres d’emploi", ht: "Òf travay"), "/jobs/vacancies",
                    [.placementOfficer, .employer, .caseWorker, .programmeManager]),
                Entry(
                    Phrase("Referrals", fr: "Mises en relation", ht: "Kandida nou voye"), "/jobs/referrals",
                    [.placementOfficer, .caseWorker, .programmeManager]),
                Entry(Phrase("Candidates", fr: "Candidats", ht: "Kandida"), "/jobs/referrals", [.employer]),
                Entry(Phrase("Interviews", fr: "Entretiens", ht: "Entèvyou"), "/jobs/interviews", [.placementOfficer, .employer]),
                Entry(
                    Phrase("Placements", fr: "Placements", ht: "Plasman"), "/jobs/placements",
                    [.placementOfficer, .caseWorker, .programmeManager]),
                Entry(Phrase("Tasks", fr: "Tâches", ht: "Travay pou fè"), "/jobs/tasks", [.placementOfficer]),
                Entry(
                    Phrase("Employers", fr: "Employeurs", ht: "Anplwayè"), "/jobs/employers",
                    [.placementOfficer, .programmeManager, .administrator]),
            ]),
        Group(
            Phrase("Matching", fr: "Appariement", ht: "Matche"),
            [
                Entry(Phrase("Plan the week", fr: "Planifier la semaine", ht: "Planifye semèn nan"), "/matching/plan", [.placementOfficer]),
                Entry(
                    Phrase("Skills in demand", fr: "Compétences recherchées", ht: "Konpetans yo chèche"), "/matching/demand",
                    [.placementOfficer, .caseWorker, .programmeManager]),
                Entry(
                    Phrase("Occupations", fr: "Métiers", ht: "Metye"), "/matching/taxonomy",
                    [.placementOfficer, .programmeManager, .administrator]),
                Entry(Phrase("Fairness", fr: "Équité", ht: "Ekite"), "/matching/fairness", [.programmeManager]),
                Entry(Phrase("Weights", fr: "Poids du score", ht: "Pwa nòt la"), "/matching/models", [.programmeManager]),
            ]),
        Group(
            Phrase("Grants", fr: "Subventions", ht: "Sibvansyon"),
            [
                Entry(
                    Phrase("Grant applications", fr: "Demandes de subvention", ht: "Demann sibvansyon"), "/grants/applications",
                    [.caseWorker, .programmeManager]),
                Entry(
                    Phrase("Grant rounds", fr: "Appels à demandes", ht: "Apèl pou demann"), "/grants/rounds",
                    [.programmeManager, .donor, .financeOfficer]),
                Entry(
                    Phrase("Plans to review", fr: "Plans à évaluer", ht: "Plan pou evalye"), "/grants/reviews",
                    [.committeeMember, .committeeChair]),
                Entry(
                    Phrase("Committee meetings", fr: "Réunions du comité", ht: "Reyinyon komite a"), "/grants/meetings",
                    [.committeeMember, .committeeChair, .programmeManager]),
                Entry(
                    Phrase("Appeals", fr: "Recours", ht: "Rekou"), "/grants/appeals",
                    [.caseWorker, .programmeManager, .committeeMember, .committeeChair]),
                Entry(
                    Phrase("Agreements and loans", fr: "Accords et prêts", ht: "Akò ak prè"), "/grants/agreements",
                    [.caseWorker, .programmeManager, .financeOfficer]),
                Entry(
                    Phrase("Tranches and reports", fr: "Tranches et rapports", ht: "Tranch ak rapò"), "/grants/tranches",
                    [.caseWorker, .programmeManager, .financeOfficer]),
                Entry(
                    Phrase("Conflicts of interest", fr: "Conflits d’intérêts", ht: "Konfli enterè"), "/grants/conflicts",
                    [.administrator]),
                Entry(
                    Phrase("Funds", fr: "Fonds", ht: "Fon"), "/grants/funds",
                    [.programmeManager, .donor, .financeOfficer, .administrator]),
            ]),
        Group(
            Phrase("Procurement", fr: "Approvisionnement", ht: "Apwovizyonman"),
            [
                Entry(
                    Phrase("Purchases", fr: "Achats", ht: "Acha yo"), "/grants/purchases",
                    [.procurementOfficer, .receivingOfficer, .financeOfficer, .programmeManager, .caseWorker]),
                Entry(
                    Phrase("Deliveries", fr: "Livraisons", ht: "Livrezon"), "/grants/deliveries", [.receivingOfficer, .procurementOfficer]),
                Entry(Phrase("Invoices", fr: "Factures", ht: "Fakti"), "/grants/invoices", [.financeOfficer]),
                Entry(
                    Phrase("Suppliers", fr: "Fournisseurs", ht: "Founisè yo"), "/grants/suppliers",
                    [.procurementOfficer, .financeOfficer, .programmeManager]),
                Entry(
                    Phrase("Assets", fr: "Équipements", ht: "Ekipman yo"), "/grants/assets",
                    [.procurementOfficer, .receivingOfficer, .financeOfficer, .programmeManager]),
                Entry(
                    Phrase("Hand-overs", fr: "Remises", ht: "Remiz yo"), "/grants/hand-overs",
                    [.caseWorker, .receivingOfficer, .programmeManager]),
                Entry(Phrase("Visits", fr: "Visites", ht: "Vizit yo"), "/grants/visits", [.caseWorker, .programmeManager]),
                Entry(
                    Phrase("Procurement at a glance", fr: "Les achats en un coup d’œil", ht: "Acha yo an yon kout je"),
                    "/grants/procurement",
                    [.procurementOfficer, .financeOfficer, .programmeManager]),
            ]),
        Group(
            Entry(
                Phrase("Programme report", fr: "Rapport du programme", ht: "Rapò pwogram nan"), "/reports/programme",
                [.programmeManager, .donor])),
        Group(Entry(Phrase("Administration", fr: "Administration", ht: "Administrasyon"), "/administration", [.administrator])),
    ]

    /// Where a person chooses a language, to be led back to the local path `back`.
    static func choose(_ language: Language, backTo back: String) -> String {
        Route(.get, "/language/{language}", "Choose a language", for: .everyone).link(language.rawValue, query: [("next", back)])
    }

    /// The ways open to `caller`, those that `path` lies under marked.
    static func menus(for caller: Caller, at path: String) -> [Menu] {
        guard caller.isSignedIn else { return [] }
        let menus = groups.compactMap { menu($0, for: caller, at: path) }
        let links = menus.flatMap(\.links)
        return links.count > row ? menus : links.map(Menu.init)
    }

    private static func menu(_ group: Group, for caller: Caller, at path: String) -> Menu? {
        let links = group.entries.filter { $0.roles.map(caller.holds(anyOf:)) ?? true }.map { entry in
            let isCurrent = entry.path == "/" ? path == "/" : path == entry.path || path.hasPrefix(entry.path + "/")
            return Link(entry.label[caller.language], entry.path, isCurrent: isCurrent)
        }
        return Menu(group.label[caller.language], links)
    }
}
