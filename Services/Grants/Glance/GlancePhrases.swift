import Models

/// The texts of procurement at a glance.
enum GlancePhrases {
    static let title = Phrase("Procurement at a glance", fr: "Les achats en un coup d’œil", ht: "Acha yo an yon kout je")
    static let lead = Phrase(
        "What waits for whom, how long awards wait for their goods, and where the money goes. The year up to today.",
        fr: "Ce qui attend et qui, le délai jusqu’à la remise, et où va l’argent. L’année jusqu’à aujourd’hui.",
        ht: "Sa k ap tann ak kiyès, konbyen tan sa pran, ak kote lajan an ale. Ane a jis jodi a.")
    static let waiting = Phrase("What waits for whom", fr: "Ce qui attend, et qui", ht: "Sa k ap tann, ak kiyès")
    static let nothingWaits = Phrase("Nothing waits", fr: "Rien n’attend", ht: "Anyen p ap tann")
    static let nothingWaitsHint = Phrase(
        "What is asked for next appears here until it is handed over.", fr: "La prochaine demande apparaîtra ici jusqu’à sa remise.",
        ht: "Pwochen demann lan ap parèt isit la jiskaske yo remèt li.")
    static let what = Phrase("What", fr: "Quoi", ht: "Kisa")
    static let howMany = Phrase("How many", fr: "Combien", ht: "Konbyen")
    static let longest = Phrase("The longest since", fr: "Le plus ancien depuis", ht: "Sa ki pi lontan depi")
    static let toTag = Phrase("Things without a tag", fr: "Biens sans étiquette", ht: "Bagay san etikèt")
    static let toHandOver = Phrase("Tagged things on no list", fr: "Biens étiquetés sur aucune liste", ht: "Bagay ak etikèt ki pa sou lis")
    static let toSign = Phrase("Lists without a signature", fr: "Listes sans signature", ht: "Lis san siyati")
    static let toVisit = Phrase("Visits that are due", fr: "Visites échues", ht: "Vizit ki dwe fèt")
    static let keeper = Phrase("Receiving officer", fr: "Réceptionnaire", ht: "Ofisye resepsyon")
    static let hander = Phrase(
        "Case worker or receiving officer", fr: "Travailleur social ou réceptionnaire", ht: "Travayè sosyal oswa ofisye resepsyon")
    static let pace = Phrase(
        "Days from the award to the hand-over", fr: "Jours de la décision à la remise", ht: "Jou ant desizyon an ak remiz la")
    static let paceByMonth = Phrase("By the month of the first hand-over", fr: "Par mois de première remise", ht: "Pa mwa premye remiz la")
    static let paceHint = Phrase(
        "Half of the awards waited no longer than the first column.", fr: "La moitié a attendu au plus la première colonne.",
        ht: "Mwatye sibvansyon yo pa t tann plis pase premye kolòn nan.")
    static let noPace = Phrase("Nothing was handed over yet.", fr: "Rien n’a encore été remis.", ht: "Yo poko remèt anyen.")
    static let median = Phrase("Half within", fr: "La moitié en", ht: "Mwatye nan")
    static let slowest = Phrase("The slowest", fr: "Le plus lent", ht: "Sa ki pi dousman")
    static let savings = Phrase("Ordered against estimated", fr: "Commandé et estimé", ht: "Sa ki kòmande ak sa ki estime")
    static let saved = Phrase("Saved", fr: "Économisé", ht: "Ekonomize")
    static let ofHundred = Phrase("Of the estimate", fr: "De l’estimation", ht: "Nan estimasyon an")
    static let shares = Phrase("From whom most is bought", fr: "Principaux fournisseurs", ht: "Founisè ki vann plis")
    static let sharesHint = Phrase(
        "Where more than half goes to one supplier, ask others, too.", fr: "Si plus de la moitié va à un seul, interrogez-en d’autres.",
        ht: "Si plis pase mwatye ale jwenn yon sèl founisè, mande lòt tou.")
    static let ofAll = Phrase("Of all orders", fr: "De toutes les commandes", ht: "Nan tout kòmand yo")
    static let most = Phrase("More than half", fr: "Plus de la moitié", ht: "Plis pase mwatye")
}
