import Models

/// The texts of shortlists.
enum ShortlistPhrases {
    static let title = Phrase("Shortlist", fr: "Présélection", ht: "Lis kout")
    static let add = Phrase("Shortlist", fr: "Présélectionner", ht: "Mete sou lis kout la")
    static let addTicked = Phrase(
        "Shortlist those ticked", fr: "Présélectionner les cases cochées", ht: "Mete sa ki make yo sou lis kout la")
    static let remove = Phrase("Take off the shortlist", fr: "Retirer de la présélection", ht: "Retire sou lis kout la")
    static let isOn = Phrase("On the shortlist", fr: "Dans la présélection", ht: "Sou lis kout la")
    static let nobody = Phrase("Nobody is on the shortlist yet", fr: "Personne dans la présélection", ht: "Poko gen moun sou lis kout la")
    static let nobodyHint = Phrase(
        "Shortlist people in the list of who fits; they stay here, whoever of the office looks, until you take them off.",
        fr: "Présélectionnez des personnes dans la liste de qui convient ; tout le bureau les retrouve ici, jusqu’à leur retrait.",
        ht: "Mete moun sou lis kout la nan lis moun ki matche yo; tout biwo a ap jwenn yo isit la jiskaske ou retire yo.")
    static let lead = Phrase(
        "Those whom the office keeps in mind for this vacancy. The employer sees nobody until they agree and are sent.",
        fr: "Les personnes que le bureau retient pour cette offre. L’employeur ne voit personne avant leur accord et l’envoi.",
        ht: "Moun biwo a kenbe nan tèt li pou òf sa a. Anplwayè a pa wè pèsonn anvan yo dakò epi nou voye yo.")
    static let removed = Phrase("Taken off the shortlist.", fr: "Retiré de la présélection.", ht: "Nou retire l sou lis kout la.")
    static let notOpen = Phrase(
        "People are shortlisted for open vacancies only.", fr: "On ne présélectionne que pour une offre ouverte.",
        ht: "Se pou òf ki louvri sèlman nou mete moun sou lis kout.")
    static let full = Phrase(
        "A shortlist holds 50 people. Take somebody off first.",
        fr: "Une présélection compte 50 personnes au plus. Retirez-en d’abord une.",
        ht: "Yon lis kout gen 50 moun pou pi plis. Retire yon moun anvan.")

    static let nobodyNew = Phrase(
        "Nobody new: they are on the shortlist already.", fr: "Personne de plus : déjà dans la présélection.",
        ht: "Pa gen lòt moun: yo sou lis kout la deja.")

    static func added(_ count: Int) -> Phrase {
        count == 0
            ? nobodyNew
            : count == 1
                ? Phrase("One person shortlisted.", fr: "Une personne présélectionnée.", ht: "Yon moun mete sou lis kout la.")
                : Phrase(
                    "\(count) people shortlisted.", fr: "\(count) personnes présélectionnées.", ht: "\(count) moun mete sou lis kout la.")
    }

    static func all(_ count: Int) -> Phrase {
        Phrase("Shortlist (\(count))", fr: "Présélection (\(count))", ht: "Lis kout (\(count))")
    }
}
