import Models

/// The texts of minutes and of the members' pack.
enum MinutesPhrases {
    static let opened = Phrase("Opened", fr: "Ouverte", ht: "Louvri")
    static let closed = Phrase("Closed", fr: "Close", ht: "Fèmen")
    static let absent = Phrase("Not there", fr: "Absents", ht: "Ki pa la")
    static let unanimous = Phrase("Nobody voted otherwise.", fr: "Personne n’a voté autrement.", ht: "Pèsonn pa vote yon lòt jan.")
    static let sign = Phrase("Sign the minutes", fr: "Signer le procès-verbal", ht: "Siyen pwosè vèbal la")
    static let signLead = Phrase(
        "You sign as the chair, with your name and the time. The minutes are frozen then.",
        fr: "Vous signez en tant que présidence, avec nom et heure. Le procès-verbal est alors figé.",
        ht: "Ou siyen kòm prezidan, ak non w ak lè a. Apre sa pwosè vèbal la pa chanje ankò.")
    static let signedNow = Phrase("The minutes are signed.", fr: "Le procès-verbal est signé.", ht: "Pwosè vèbal la siyen.")
    static let signature = Phrase("Signature", fr: "Signature", ht: "Siyati")
    static let signedBy = Phrase("Signed by", fr: "Signé par", ht: "Siyen pa")
    static let kept = Phrase(
        "What stands here is what was signed.", fr: "Ce qui figure ici est ce qui a été signé.", ht: "Sa ki la a se sa ki te siyen an.")
    static let broken = Phrase(
        "What stands here is not what was signed. Tell an administrator.",
        fr: "Ce qui figure ici n’est pas ce qui a été signé. Prévenez un administrateur.",
        ht: "Sa ki la a se pa sa ki te siyen. Avèti yon administratè.")
    static let packLead = Phrase(
        "Print this, or save it, before the meeting. It holds only the applications that you may read; do not pass it on.",
        fr: "Imprimez ou enregistrez ceci avant la réunion. Il ne contient que les demandes que vous pouvez lire ; ne le transmettez pas.",
        ht: "Enprime sa, oswa anrejistre l, anvan reyinyon an. Li gen sèlman demann ou ka li; pa bay lòt moun li.")
    static let emptyPack = Phrase("Nothing to print yet", fr: "Rien à imprimer", ht: "Poko gen anyen pou enprime")
    static let emptyPackHint = Phrase(
        "Say for each application on the agenda whether anything ties you to it; then its plan is here.",
        fr: "Dites pour chaque demande si un lien existe ; son plan sera alors ici.",
        ht: "Di pou chak demann si gen yon lyen; apre sa plan an ap la a.")
    static let notes = Phrase("Notes", fr: "Notes", ht: "Nòt")
}
