import Models

/// The texts of lists that were shown.
enum RunPhrases {
    static let lists = Phrase("Lists that were shown", fr: "Listes montrées", ht: "Lis nou te montre")
    static let title = Phrase("A list that was shown", fr: "Une liste montrée", ht: "Yon lis nou te montre")
    static let lead = Phrase(
        "Each time somebody looked at who fits this vacancy, the list was written down with all that it rests on.",
        fr: "Chaque fois que quelqu’un a regardé qui convient à cette offre, la liste a été consignée avec tout ce dont elle dépend.",
        ht: "Chak fwa yon moun te gade ki moun ki matche ak òf sa a, lis la te anrejistre ak tout sa li chita sou li.")
    static let oneLead = Phrase(
        "The people in the order in which they were shown. The list can be computed again from what was written down.",
        fr: "Les personnes dans l’ordre où elles ont été montrées. La liste peut être recalculée à partir de ce qui a été consigné.",
        ht: "Moun yo nan lòd nou te montre yo. Nou ka refè kalkil lis la ak sa ki te anrejistre.")
    static let none = Phrase("No list was shown yet", fr: "Aucune liste n’a encore été montrée", ht: "Poko gen lis nou te montre")
    static let noneHint = Phrase(
        "Look at who fits the vacancy; that list will stand here.", fr: "Regardez qui convient à l’offre ; cette liste figurera ici.",
        ht: "Gade ki moun ki matche ak òf la; lis sa a ap parèt isit la.")
    static let again = Phrase("Compute it again", fr: "La recalculer", ht: "Refè kalkil la")
    static let same = Phrase("It comes out the same", fr: "Elle est identique", ht: "Li soti menm jan")
    static let sameHint = Phrase(
        "Every score is the same to the last digit.", fr: "Chaque score est identique au dernier chiffre près.",
        ht: "Chak nòt menm jiska dènye chif la.")
    static let notSame = Phrase("It does not come out the same", fr: "Elle n’est pas identique", ht: "Li pa soti menm jan")
    static let when = Phrase("Shown at", fr: "Montrée le", ht: "Nou te montre l")
    static let seenBy = Phrase("Seen by", fr: "Vue par", ht: "Moun ki te wè l")
    static let model = Phrase("Weights", fr: "Poids", ht: "Pwa")
    static let taxonomy = Phrase("Taxonomy", fr: "Taxonomie", ht: "Taksonomi")
    static let day = Phrase("Reckoned for", fr: "Calculée au", ht: "Kalkile pou")
    static let version = Phrase("Version of the vacancy", fr: "Version de l’offre", ht: "Vèsyon òf la")
    static let vacancy = Phrase("The vacancy", fr: "L’offre", ht: "Òf travay la")
    static let people = Phrase("People shown", fr: "Personnes montrées", ht: "Moun nou te montre")
    static let shown = Phrase("Who was shown", fr: "Qui a été montré", ht: "Ki moun nou te montre")
    static let person = Phrase("Person", fr: "Personne", ht: "Moun")
    static let profile = Phrase("Version of the profile", fr: "Version du profil", ht: "Vèsyon pwofil la")
    static let score = Phrase("Score then", fr: "Score d’alors", ht: "Nòt lè sa a")
    static let scoreAgain = Phrase("Score again", fr: "Score recalculé", ht: "Nòt ki rekalkile")
    static let standing = Phrase("After the wish then", fr: "Après le souhait, alors", ht: "Apre swè a, lè sa a")
    static let standingAgain = Phrase("After the wish again", fr: "Après le souhait, recalculé", ht: "Apre swè a, rekalkile")
    static let outcome = Phrase("Comparison", fr: "Comparaison", ht: "Konparezon")
    static let isSame = Phrase("The same", fr: "Identique", ht: "Menm")
    static let differs = Phrase("Differs", fr: "Différent", ht: "Diferan")
    static let erased = Phrase("Profile erased", fr: "Profil effacé", ht: "Pwofil efase")
    static let noLonger = Phrase(
        "Somebody who does not agree to be matched any more", fr: "Une personne qui ne consent plus", ht: "Yon moun ki pa dakò ankò")

    static func some(_ shown: Int, of all: Int) -> Phrase {
        Phrase("\(shown) of \(all)", fr: "\(shown) sur \(all)", ht: "\(shown) sou \(all)")
    }

    static func counts(differing: Int, erased: Int) -> Phrase {
        Phrase(
            "Scores that differ: \(differing). Profiles that were erased since: \(erased).",
            fr: "Scores différents : \(differing). Profils effacés depuis : \(erased).",
            ht: "Nòt ki diferan: \(differing). Pwofil ki efase depi lè sa a: \(erased).")
    }

    static func reason(_ obstacle: RetoldDocument.Obstacle) -> Phrase {
        switch obstacle {
        case .notKept:
            Phrase(
                "The list is from before all that it rests on was kept.",
                fr: "La liste date d’avant la conservation de tout ce dont elle dépend.",
                ht: "Lis la soti anvan nou te kòmanse kenbe tout sa li chita sou li.")
        case .model:
            Phrase(
                "It was made by a formula that this version of the program does not have any more.",
                fr: "Elle a été faite par une formule que cette version du programme n’a plus.",
                ht: "Yo te fè l ak yon fòmil vèsyon pwogram sa a pa genyen ankò.")
        case .taxonomy:
            Phrase(
                "It was made with another edition of the taxonomy.", fr: "Elle a été faite avec une autre édition de la taxonomie.",
                ht: "Yo te fè l ak yon lòt edisyon taksonomi a.")
        }
    }
}
