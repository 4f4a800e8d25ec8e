import Models

/// The texts of the administration of programmes.
enum ProgrammePhrases {
    static let title = Phrase("Programmes", fr: "Programmes", ht: "Pwogram")
    static let lead = Phrase(
        "The country offices that you administer. The data of one is never read by another.",
        fr: "Les bureaux de pays que vous administrez. Les données de l’un ne sont jamais lues par un autre.",
        ht: "Biwo peyi ou ap administre yo. Yon biwo pa janm li done yon lòt.")
    static let add = Phrase("Add a programme", fr: "Ajouter un programme", ht: "Ajoute yon pwogram")
    static let addLead = Phrase(
        "You are its first administrator, and can invite others then.",
        fr: "Vous en êtes le premier administrateur et pourrez inviter d’autres personnes.",
        ht: "Se ou ki premye administratè li, epi ou ka envite lòt moun apre.")
    static let added = Phrase(
        "The programme is added. Choose it under your account to work in it.",
        fr: "Le programme est ajouté. Choisissez-le dans votre compte pour y travailler.",
        ht: "Pwogram nan ajoute. Chwazi l nan kont ou pou travay ladan l.")
    static let slug = Phrase("Short name in addresses", fr: "Nom court dans les adresses", ht: "Ti non nan adrès yo")
    static let slugHint = Phrase(
        "Lower-case letters, digits and hyphens, such as guyana. It stays for ever.",
        fr: "Minuscules, chiffres et traits d’union, par exemple guyana. Il ne change plus.",
        ht: "Lèt miniskil, chif ak tirè, tankou guyana. L ap rete pou tout tan.")
    static let slugTaken = Phrase(
        "Another programme has this short name.", fr: "Un autre programme porte ce nom court.", ht: "Yon lòt pwogram gen ti non sa a.")
    static let country = Phrase("Country", fr: "Pays", ht: "Peyi")
    static let currency = Phrase("Currency", fr: "Monnaie", ht: "Lajan")
    static let timeZone = Phrase("Time zone", fr: "Fuseau horaire", ht: "Fizo orè")
    static let languages = Phrase("Languages", fr: "Langues", ht: "Lang")
    static let languageMissing = Phrase("Tick at least one language.", fr: "Cochez au moins une langue.", ht: "Make omwen yon lang.")
    static let target = Phrase("Returnees a year", fr: "Personnes de retour par an", ht: "Moun ki retounen pa ane")
    static let targetHint = Phrase("How many are expected.", fr: "Combien sont attendues.", ht: "Konbyen nou ap tann.")
    static let yearBegins = Phrase(
        "First month of the report’s year", fr: "Premier mois de l’année du rapport", ht: "Premye mwa nan ane rapò a")
    static let yearBeginsHint = Phrase(
        "A number from 1, January, to 12, as the donor counts.", fr: "Un nombre de 1, janvier, à 12, comme compte le bailleur.",
        ht: "Yon nimewo soti 1, janvye, rive 12, jan bayè fon an konte l.")
    static let thisOne = Phrase("You are here", fr: "Vous êtes ici", ht: "Ou la a")
    static let now = Phrase("What stands there now", fr: "Valeurs actuelles", ht: "Sa ki la kounye a")
    static let notFound = Phrase(
        "There is no such programme among those that you administer.", fr: "Ce programme n’est pas de ceux que vous administrez.",
        ht: "Pwogram sa a pa pami sa ou ap administre yo.")
}
