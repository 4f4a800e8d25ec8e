import Models

/// The texts of signatures.
enum SignaturePhrases {
    static let title = Phrase("Signature", fr: "Signature", ht: "Siyati")
    static let onScreen = Phrase("Sign on the screen", fr: "Signer à l’écran", ht: "Siyen sou ekran an")
    static let onPaper = Phrase("It was signed on paper", fr: "Signé sur papier", ht: "Li siyen sou papye")
    static let language = Phrase("Read in", fr: "Lu en", ht: "Li an")
    static let name = Phrase("Name of who signs", fr: "Nom du signataire", ht: "Non moun ki siyen an")
    static let nameHint = Phrase(
        "In full, as on the identity card.", fr: "En entier, comme sur la pièce d’identité.",
        ht: "Tout non an, jan l ye sou kat idantite a.")
    static let draw = Phrase("Your signature", fr: "Votre signature", ht: "Siyati ou")
    static let drawHint = Phrase(
        "Draw it with a finger, a pen or the mouse. Who cannot leaves it out: the name and the tick are enough.",
        fr: "Tracez-la du doigt, au stylet ou à la souris. Sinon laissez vide : le nom et la case suffisent.",
        ht: "Desine l ak dwèt, plim oswa sourit. Si w pa kapab, kite l: non an ak ti kare a sifi.")
    static let drawAnew = Phrase("Draw it anew", fr: "Recommencer", ht: "Desine l ankò")
    static let drawAgain = Phrase(
        "The drawing cannot be read. Draw it anew, with fewer strokes.", fr: "Le tracé est illisible. Recommencez plus simplement.",
        ht: "Desen an pa ka li. Desine l ankò, pi senp.")
    static let tickIt = Phrase("Tick this to sign.", fr: "Cochez pour signer.", ht: "Make kare sa a pou w siyen.")
    static let sign = Phrase("Sign", fr: "Signer", ht: "Siyen")
    static let record = Phrase("Write it down", fr: "Consigner", ht: "Ekri l")
    static let signedOn = Phrase("Signed on", fr: "Signé le", ht: "Siyen nan dat")
    static let place = Phrase("Where", fr: "Où", ht: "Kote")
    static let witness = Phrase("Witness", fr: "Témoin", ht: "Temwen")
    static let witnessHint = Phrase(
        "Who was there, with the full name.", fr: "Qui était présent, nom complet.", ht: "Kiyès ki te la, ak tout non an.")
    static let recordedBy = Phrase("Written down by", fr: "Consigné par", ht: "Ekri pa")
    static let countersignedBy = Phrase("Countersigned by", fr: "Contresigné par", ht: "Kontresiyen pa")
    static let kept = Phrase(
        "What stands here is what was signed: the database compares it each time.",
        fr: "Ce qui figure ici est ce qui a été signé : la base compare à chaque fois.",
        ht: "Sa ki ekri la a se sa ki te siyen: baz done a konpare l chak fwa.")
    static let broken = Phrase(
        "What stands here is not what was signed. Tell the administrator at once.",
        fr: "Ce qui figure ici n’est pas ce qui a été signé. Prévenez aussitôt l’administrateur.",
        ht: "Sa ki ekri la a se pa sa ki te siyen. Avèti administratè a touswit.")
    static let paperKept = Phrase(
        "The paper itself lies at the office.", fr: "Le papier lui-même est au bureau.", ht: "Papye a li menm nan biwo a.")
}
