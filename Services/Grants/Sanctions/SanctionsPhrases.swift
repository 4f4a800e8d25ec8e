import Models

/// The texts of lists of sanctions.
enum SanctionsPhrases {
    static let title = Phrase("Lists of sanctions", fr: "Listes de sanctions", ht: "Lis sanksyon")
    static let lead = Phrase(
        "Suppliers are compared with the newest list of each title, by how their names sound. Nothing is ordered from one of a like name until a person has looked.",
        fr:
            "Les fournisseurs sont comparés à la dernière liste de chaque titre, d’après le son des noms. Rien n’est commandé en cas de ressemblance avant qu’une personne ait regardé.",
        ht:
            "Yo konpare founisè yo ak dènye lis chak tit, dapre jan non yo sonnen. Yo pa kòmande anyen nan men yon founisè ki gen non sanble toutotan yon moun pa gade."
    )
    static let none = Phrase("No list yet", fr: "Pas encore de liste", ht: "Poko gen lis")
    static let noneHint = Phrase(
        "Import the lists that the organisation and its donors go by.",
        fr: "Importez les listes que suivent l’organisation et ses bailleurs.", ht: "Enpòte lis òganizasyon an ak bayè yo swiv.")
    static let take = Phrase("Import a list", fr: "Importer une liste", ht: "Enpòte yon lis")
    static let takeLead = Phrase(
        "It takes the place of the list of the same title. Every supplier is compared with it at once.",
        fr: "Elle remplace la liste du même titre. Tous les fournisseurs y sont comparés aussitôt.",
        ht: "Li pran plas lis ki gen menm tit la. Yo konpare tout founisè avè l touswit.")
    static let imported = Phrase(
        "The list is imported, and every supplier compared with it.", fr: "La liste est importée et tous les fournisseurs y sont comparés.",
        ht: "Lis la enpòte, epi yo konpare tout founisè avè l.")
    static let listTitle = Phrase("List", fr: "Liste", ht: "Lis")
    static let listTitleHint = Phrase("For example OFAC SDN.", fr: "Par exemple OFAC SDN.", ht: "Pa egzanp OFAC SDN.")
    static let source = Phrase("Source", fr: "Source", ht: "Sous")
    static let sourceHint = Phrase(
        "Where it came from, and of which day it is.", fr: "D’où elle vient et de quel jour elle date.",
        ht: "Kote l soti, ak ki jou li ye.")
    static let file = Phrase("File", fr: "Fichier", ht: "Fichye")
    static let fileHint = Phrase(
        "CSV whose first row names its columns: name, and where there are any, aliases (between semicolons) and remark. Other columns are passed over.",
        fr:
            "CSV dont la première ligne nomme les colonnes : name et, s’il y en a, aliases (séparés par des points-virgules) et remark. Les autres sont ignorées.",
        ht:
            "CSV ki gen non kolòn yo sou premye liy lan: name, epi si genyen, aliases (separe ak pwen-vigil) ak remark. Yo pa gade lòt kolòn yo."
    )
    static let entries = Phrase("Names", fr: "Noms", ht: "Non")
    static let importedAt = Phrase("Imported", fr: "Importée", ht: "Enpòte")
    static let toLookAt = Phrase("To be looked at", fr: "À examiner", ht: "Pou gade")
    static let checks = Phrase(
        "Comparison with lists of sanctions", fr: "Comparaison aux listes de sanctions", ht: "Konparezon ak lis sanksyon")
    static let compare = Phrase("Compare now", fr: "Comparer maintenant", ht: "Konpare kounye a")
    static let compared = Phrase(
        "The supplier was compared with the lists.", fr: "Le fournisseur a été comparé aux listes.", ht: "Yo konpare founisè a ak lis yo.")
    static let neverChecked = Phrase(
        "Not compared yet.", fr: "Pas encore comparé.", ht: "Poko konpare.")
    static let checkedAt = Phrase("Compared", fr: "Comparé", ht: "Konpare")
    static let hits = Phrase("Like names", fr: "Noms ressemblants", ht: "Non ki sanble")
    static let outcome = Phrase("What a person says", fr: "Ce qu’en dit une personne", ht: "Sa yon moun di")
    static let nobody = Phrase("No like name", fr: "Aucune ressemblance", ht: "Pa gen non ki sanble")
    static let look = Phrase("Look at the likeness", fr: "Examiner la ressemblance", ht: "Gade resanblans lan")
    static let lookLead = Phrase(
        "A like name is no proof. Compare the country, the people behind it and the numbers; ask the supplier where that is not enough.",
        fr: "Un nom ressemblant ne prouve rien. Comparez le pays, les personnes et les numéros ; interrogez le fournisseur au besoin.",
        ht: "Yon non ki sanble pa yon prèv. Konpare peyi a, moun ki dèyè l ak nimewo yo; mande founisè a si sa pa sifi.")
    static let remark = Phrase("Remark of the list", fr: "Remarque de la liste", ht: "Remak lis la")
    static let likeness = Phrase("Likeness", fr: "Ressemblance", ht: "Resanblans")
    static let reasonHint = Phrase(
        "What tells them apart, or what shows that it is the same.", fr: "Ce qui les distingue, ou ce qui montre que c’est le même.",
        ht: "Sa ki fè yo diferan, oswa sa ki montre se menm lan.")

    static func word(_ outcome: SanctionsCheck.Outcome) -> Phrase {
        switch outcome {
        case .cleared: Phrase("Somebody else", fr: "Quelqu’un d’autre", ht: "Yon lòt moun")
        case .confirmed: Phrase("The one on the list", fr: "Celui de la liste", ht: "Moun ki sou lis la")
        }
    }
}
