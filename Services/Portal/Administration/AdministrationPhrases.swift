import Models

/// The texts of the overview of administration.
enum AdministrationPhrases {
    static let title = Phrase("Administration", fr: "Administration", ht: "Administrasyon")
    static let overview = Phrase("Overview", fr: "Vue d’ensemble", ht: "Apèsi")
    static let waitingMail = Phrase("Mails waiting", fr: "Messages en attente", ht: "Mesaj k ap tann")
    static let withServer = Phrase("They go by themselves.", fr: "Ils partent d’eux-mêmes.", ht: "Y ap ale pou kont yo.")
    static let withoutServer = Phrase(
        "No mail server is set up.", fr: "Aucun serveur de courriel n’est configuré.", ht: "Pa gen sèvè imèl.")

    static func invited(_ count: Int) -> Phrase {
        count == 0
            ? Phrase("All have chosen a password.", fr: "Tous ont choisi un mot de passe.", ht: "Tout moun chwazi yon modpas.")
            : Phrase("\(count) invited and not here yet.", fr: "\(count) en attente de connexion.", ht: "\(count) envite men poko vini.")
    }

    static func sealed(_ moment: String?) -> Phrase {
        guard let moment else { return Phrase("Nothing has been sealed yet.", fr: "Rien n’a encore été scellé.", ht: "Anyen poko sele.") }
        return Phrase("Sealed up to \(moment).", fr: "Scellé jusqu’au \(moment).", ht: "Sele jiska \(moment).")
    }
}
