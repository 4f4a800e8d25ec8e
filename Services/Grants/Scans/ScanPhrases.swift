import Models

/// The texts of scans of signed agreements.
enum ScanPhrases {
    static let title = Phrase("The signed paper", fr: "Le papier signé", ht: "Papye siyen an")
    static let scan = Phrase("Scan", fr: "Copie", ht: "Kopi")
    static let none = Phrase(
        "No scan yet. Scan the signed paper or photograph it, so that whoever countersigns sees it.",
        fr: "Pas encore de copie. Numérisez ou photographiez le papier signé, pour que la personne qui contresigne le voie.",
        ht: "Poko gen kopi. Eskane papye siyen an oswa pran foto l, pou moun k ap kontresiyen an wè l.")
    static let add = Phrase("Add a scan", fr: "Ajouter une copie", ht: "Ajoute yon kopi")
    static let addLead = Phrase(
        "A file of all pages, or a picture of each. The paper itself stays at the office.",
        fr: "Un fichier de toutes les pages, ou une photo de chacune. Le papier reste au bureau.",
        ht: "Yon fichye ak tout paj yo, oswa yon foto chak paj. Papye a rete nan biwo a.")
    static let fileHint = Phrase(
        "A PDF or a picture, up to 10 MB. It is kept encrypted.", fr: "PDF ou image, 10 Mo au plus. Elle est conservée chiffrée.",
        ht: "Yon PDF oswa yon foto, 10 MB pou pi plis. Nou kenbe l chifre.")
    static let added = Phrase("The scan is added.", fr: "La copie est ajoutée.", ht: "Kopi a ajoute.")
    static let remove = Phrase("Take the scan out", fr: "Retirer la copie", ht: "Retire kopi a")
    static let removeLead = Phrase(
        "Nothing of it stays. Once somebody has countersigned, scans stay for good.",
        fr: "Rien n’en restera. Une fois l’accord contresigné, les copies restent pour toujours.",
        ht: "Anyen pap rete. Depi yon moun kontresiyen, kopi yo rete pou tout tan.")
    static let removed = Phrase("The scan is taken out.", fr: "La copie est retirée.", ht: "Kopi a retire.")

    static let noneOfHandOver = Phrase(
        "No scan yet. Scan the signed certificate or photograph it, so that it is found when it is asked for.",
        fr: "Pas encore de copie. Numérisez ou photographiez le certificat signé, pour le retrouver quand on le demande.",
        ht: "Poko gen kopi. Eskane sètifika ki siyen an oswa pran foto l, pou yo jwenn li lè yo mande l.")
    static let missing = Phrase("On paper, without a scan", fr: "Sur papier, sans copie", ht: "Sou papye, san kopi")

    static func scans(_ count: Int) -> Phrase {
        count == 1
            ? Phrase("on paper, 1 scan", fr: "sur papier, 1 copie", ht: "sou papye, 1 kopi")
            : Phrase("on paper, \(count) scans", fr: "sur papier, \(count) copies", ht: "sou papye, \(count) kopi")
    }

    static let stays = Phrase(
        "A file of all pages, or a picture of each. It stays with the certificate for good, so look at it before you send it.",
        fr:
            "Un fichier de toutes les pages, ou une photo de chacune. Il reste avec le certificat pour toujours : regardez-le avant l’envoi.",
        ht: "Yon fichye ak tout paj yo, oswa yon foto chak paj. L ap rete ak sètifika a pou tout tan: gade l anvan ou voye l.")

    static let events: [String: Phrase] = [
        "agreement.scan_added": Phrase(
            "A scan of the signed paper was added", fr: "Une copie du papier signé a été ajoutée", ht: "Yon kopi papye siyen an ajoute"),
        "agreement.scan_removed": Phrase(
            "A scan of the signed paper was taken out", fr: "Une copie du papier signé a été retirée", ht: "Yon kopi papye siyen an retire"),
        "agreement.scan_read": Phrase(
            "A scan of the signed paper was read", fr: "Une copie du papier signé a été lue", ht: "Yo li yon kopi papye siyen an"),
    ]
}
