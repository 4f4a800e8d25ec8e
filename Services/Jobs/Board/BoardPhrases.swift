import Models

/// The texts of the public board.
enum BoardPhrases {
    static let lead = Phrase(
        "Employers who were looked at by the office offer this work. Everyone may apply.",
        fr: "Ces emplois sont offerts par des employeurs vérifiés par le bureau. Chacun peut postuler.",
        ht: "Anplwayè biwo a verifye yo ofri travay sa yo. Tout moun ka aplike.")
    static let words = Phrase("Words", fr: "Mots", ht: "Mo")
    static let group = Phrase("Kind of work", fr: "Type de travail", ht: "Kalite travay")
    static let nothing = Phrase("No open work was found", fr: "Aucun emploi trouvé", ht: "Nou pa jwenn okenn travay")
    static let nothingHint = Phrase(
        "Try fewer words, or look again in a few days.", fr: "Essayez moins de mots, ou revenez dans quelques jours.",
        ht: "Eseye mwens mo, oswa tounen nan kèk jou.")
    static let feed = Phrase("News of work as a feed (Atom)", fr: "Nouvelles offres par flux (Atom)", ht: "Nouvo travay pa flux (Atom)")
    static let apply = Phrase("How to apply", fr: "Comment postuler", ht: "Kijan pou aplike")
    static let scan = Phrase(
        "Read this offer on a telephone:", fr: "Lire cette offre sur un téléphone :", ht: "Li òf sa a sou telefòn:")
    static let gone = Phrase("This offer has ended", fr: "Cette offre est terminée", ht: "Òf sa a fini")
    static let goneLead = Phrase(
        "It takes no applications any more.", fr: "Elle ne reçoit plus de candidatures.", ht: "Li pa pran kandidati ankò.")
    static let similar = Phrase("Open work like it", fr: "Emplois semblables", ht: "Travay ki sanble ak li")
    static let all = Phrase("All open work", fr: "Tous les emplois", ht: "Tout travay ki louvri")
    static let notFound = Phrase(
        "There is no board at this address; check it for a slip.", fr: "Il n’y a pas de tableau à cette adresse ; vérifiez-la.",
        ht: "Pa gen tablo nan adrès sa a; verifye l.")

    static func title(_ board: Board) -> Phrase {
        Phrase("Work in \(board.name)", fr: "Emplois : \(board.name)", ht: "Travay: \(board.name)")
    }

    static func ask(_ board: Board) -> Phrase {
        Phrase(
            "Ask at the office: \(board.name).", fr: "Renseignez-vous au bureau : \(board.name).", ht: "Mande nan biwo a: \(board.name).")
    }

    /// The major groups of ISCO-08 in plain words.
    static func word(_ group: OccupationGroup) -> Phrase {
        switch group {
        case .managers: Phrase("Managers", fr: "Direction et gestion", ht: "Direksyon ak jesyon")
        case .professionals: Phrase("Professionals", fr: "Professions intellectuelles", ht: "Pwofesyonèl")
        case .technicians: Phrase("Technicians", fr: "Techniciens", ht: "Teknisyen")
        case .clerks: Phrase("Office work", fr: "Travail de bureau", ht: "Travay biwo")
        case .services: Phrase("Services and sales", fr: "Services et vente", ht: "Sèvis ak lavant")
        case .farming: Phrase("Farming and fishing", fr: "Agriculture et pêche", ht: "Agrikilti ak lapèch")
        case .craft: Phrase("Building and crafts", fr: "Construction et métiers", ht: "Konstriksyon ak metye")
        case .machines: Phrase("Machines and driving", fr: "Machines et conduite", ht: "Machin ak kondwi")
        case .elementary: Phrase("Helping hands", fr: "Travaux simples", ht: "Travay senp")
        }
    }
}
