import Hosting
import Models

/// The texts of the taxonomy's screens.
enum TaxonomyPhrases {
    static let title = Phrase("Occupations and skills", fr: "Métiers et compétences", ht: "Metye ak konpetans")
    static let lead = Phrase(
        "The list by which people and vacancies are matched. Search it to see what an occupation needs.",
        fr: "La liste qui sert à rapprocher les personnes et les offres. Cherchez un métier pour voir ce qu’il demande.",
        ht: "Lis ki sèvi pou mete moun ak òf travay ansanm. Chèche yon metye pou wè sa li mande.")
    static let kind = Phrase("Look for", fr: "Chercher", ht: "Chèche")
    static let occupation = Phrase("Occupation", fr: "Métier", ht: "Metye")
    static let occupations = Phrase("Occupations", fr: "Métiers", ht: "Metye")
    static let skill = Phrase("Skill", fr: "Compétence", ht: "Konpetans")
    static let skills = Phrase("Skills", fr: "Compétences", ht: "Konpetans")
    static let words = Phrase("Name, or part of it", fr: "Nom, ou une partie", ht: "Non an, oswa yon moso")
    static let search = Phrase("Search", fr: "Rechercher", ht: "Chèche")
    static let found = Phrase("Found", fr: "Résultats", ht: "Sa nou jwenn")
    static let nothing = Phrase("Nothing is called like that.", fr: "Rien ne porte ce nom.", ht: "Pa gen anyen ki rele konsa.")
    static let nothingHint = Phrase(
        "Try another word for it, or fewer letters.", fr: "Essayez un autre mot, ou moins de lettres.",
        ht: "Eseye yon lòt mo, oswa mwens lèt.")
    static let alsoCalled = Phrase("Also called", fr: "Aussi appelé", ht: "Yo rele l tou")
    static let group = Phrase("Group", fr: "Groupe", ht: "Gwoup")
    static let inForce = Phrase("In force", fr: "En vigueur", ht: "An vigè")
    static let history = Phrase("Imports", fr: "Importations", ht: "Enpòtasyon")
    static let when = Phrase("When", fr: "Quand", ht: "Kilè")
    static let what = Phrase("What", fr: "Quoi", ht: "Kisa")
    static let languages = Phrase("Languages", fr: "Langues", ht: "Lang")
    static let labels = Phrase("Names", fr: "Noms", ht: "Non")
    static let added = Phrase("New", fr: "Nouveaux", ht: "Nouvo")
    static let retired = Phrase("Out of force", fr: "Retirés", ht: "Retire")
    static let followed = Phrase("With a successor", fr: "Remplacés", ht: "Ranplase")
    static let never = Phrase(
        "Nothing was imported: the list that the program brings along is used.",
        fr: "Rien n’a été importé : la liste fournie avec le programme est utilisée.",
        ht: "Pa gen anyen ki enpòte: se lis ki vini ak pwogram nan y ap itilize.")
    static let starter = Phrase("Foothold’s starter list", fr: "Liste de départ de Foothold", ht: "Lis pou kòmanse Foothold")
    static let local = Phrase("Names added here", fr: "Noms ajoutés ici", ht: "Non yo ajoute isit")

    static func source(_ source: String, _ version: String?) -> Phrase {
        switch source {
        case "starter": starter
        case "local": local
        default: Phrase("ESCO \(version ?? "")", fr: "ESCO \(version ?? "")", ht: "ESCO \(version ?? "")")
        }
    }
}

/// The texts of the screen of one concept.
enum ConceptPhrases {
    static let essential = Phrase("Always needed", fr: "Toujours nécessaires", ht: "Toujou nesesè")
    static let optional = Phrase("Sometimes needed", fr: "Parfois nécessaires", ht: "Pafwa nesesè")
    static let neededBy = Phrase("Occupations that always need it", fr: "Métiers qui la demandent toujours", ht: "Metye ki toujou mande l")
    static let broader = Phrase("Belongs to", fr: "Fait partie de", ht: "Fè pati")
    static let code = Phrase("Code", fr: "Code", ht: "Kòd")
    static let source = Phrase("From", fr: "Source", ht: "Sous")
    static let address = Phrase("Address", fr: "Adresse", ht: "Adrès")
    static let preferred = Phrase("Name", fr: "Nom", ht: "Non")
    static let alternative = Phrase("Other names", fr: "Autres noms", ht: "Lòt non")
    static let language = Phrase("Language", fr: "Langue", ht: "Lang")
    static let add = Phrase("Add a name", fr: "Ajouter un nom", ht: "Ajoute yon non")
    static let addHint = Phrase(
        "What people here call it. It is found by that name at once, and imports leave the name alone.",
        fr: "Comme on l’appelle ici. On le trouve aussitôt sous ce nom, et les importations n’y touchent pas.",
        ht: "Jan moun isit rele l. Yo jwenn li touswit ak non sa a, epi enpòtasyon yo pa touche l.")
    static let newName = Phrase("Another name", fr: "Autre nom", ht: "Lòt non")
    static let here = Phrase("Names added here", fr: "Noms ajoutés ici", ht: "Non yo ajoute isit")
    static let remove = Phrase("Remove", fr: "Retirer", ht: "Retire")
    static let added = Phrase("The name was added.", fr: "Le nom a été ajouté.", ht: "Non an ajoute.")
    static let removed = Phrase("The name was removed.", fr: "Le nom a été retiré.", ht: "Non an retire.")
    static let exists = Phrase(
        "It has this name in this language already.", fr: "Il porte déjà ce nom dans cette langue.",
        ht: "Li gen non sa a deja nan lang sa a.")
    static let retired = Phrase(
        "This is out of force: it is no longer suggested. What links to it keeps working.",
        fr: "Ceci n’est plus en vigueur et n’est plus proposé. Les liens existants restent valables.",
        ht: "Sa pa an vigè ankò: yo pa pwopoze l ankò. Sa ki te lye avè l toujou mache.")
    static let replaced = Phrase("Its place has been taken by:", fr: "Remplacé par :", ht: "Sa ki pran plas li:")

    static func kind(_ kind: TaxonomyConcept.Kind) -> Phrase {
        switch kind {
        case .occupation: TaxonomyPhrases.occupation
        case .skill: TaxonomyPhrases.skill
        case .occupationGroup: Phrase("Group of occupations", fr: "Groupe de métiers", ht: "Gwoup metye")
        case .skillGroup: Phrase("Group of skills", fr: "Groupe de compétences", ht: "Gwoup konpetans")
        }
    }

    static func language(_ code: LanguageCode) -> String {
        Language(rawValue: code.text)?.endonym ?? (code.text == "es" ? "Español" : code.text)
    }
}
