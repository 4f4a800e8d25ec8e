import Hosting
import Models

/// The texts of confirmed titles.
enum CodingPhrases {
    static let title = Phrase("Confirmed titles", fr: "Intitulés confirmés", ht: "Tit yo konfime")
    static let lead = Phrase(
        "What people call a kind of work, and which occupation of the list they mean. Foothold reads new titles by these, and titles like them.",
        fr:
            "Comment on appelle un travail, et à quel métier de la liste cela correspond. Foothold lit d’après eux les nouveaux intitulés, et ceux qui leur ressemblent.",
        ht:
            "Kijan moun rele yon travay, ak ki metye nan lis la yo vle di. Foothold li lòt tit yo dapre sa yo, ak tit ki sanble ak yo.")
    static let search = Phrase("Title or occupation", fr: "Intitulé ou métier", ht: "Tit oswa metye")
    static let aTitle = Phrase("Title", fr: "Intitulé", ht: "Tit")
    static let means = Phrase("Means the occupation", fr: "Désigne le métier", ht: "Vle di metye")
    static let confirmedBy = Phrase("Confirmed", fr: "Confirmé", ht: "Konfime")
    static let change = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let takenBack = Phrase("Taken back", fr: "Retiré", ht: "Retire")
    static let takeBack = Phrase("Take back", fr: "Retirer", ht: "Retire")
    static let confirmAgain = Phrase("Confirm again", fr: "Confirmer à nouveau", ht: "Konfime ankò")
    static let confirm = Phrase("Say what a title means", fr: "Dire ce que désigne un intitulé", ht: "Di sa yon tit vle di")
    static let confirmLead = Phrase(
        "Choose the occupation that people here mean by a title. Vacancies with such a title are then read as that occupation.",
        fr: "Choisissez le métier que désigne ici un intitulé. Les offres qui le portent seront lues comme ce métier.",
        ht: "Chwazi metye moun isit vle di lè yo sèvi ak yon tit. Òf ki gen tit sa a ap li kòm metye sa a.")
    static let titleHint = Phrase(
        "As a vacancy or a person says it, such as “tap-tap driver”.",
        fr: "Comme le dit une offre ou une personne : « chauffeur tap-tap ».",
        ht: "Jan yon òf oswa yon moun di l, tankou “chofè taptap”.")
    static let typeHint = Phrase(
        "Type to find it in the list.", fr: "Tapez pour le trouver dans la liste.", ht: "Ekri pou jwenn li nan lis la.")
    static let meansHint = Phrase(
        "Type to find it in the list, or choose below.", fr: "Tapez pour le trouver dans la liste, ou choisissez ci-dessous.",
        ht: "Ekri pou jwenn li nan lis la, oswa chwazi anba a.")
    static let nothing = Phrase(
        "No title has been confirmed yet", fr: "Aucun intitulé n’est encore confirmé", ht: "Poko gen tit ki konfime")
    static let nothingHint = Phrase(
        "Titles get here when you choose the occupation of a vacancy or in a skill profile, or say here what a title means.",
        fr:
            "Un intitulé arrive ici quand vous choisissez le métier d’une offre ou dans un profil, ou quand vous dites ici ce qu’il désigne.",
        ht: "Tit yo vin isit lè ou chwazi metye yon òf oswa nan yon pwofil, oswa lè ou di isit sa yon tit vle di.")
    static let nothingFound = Phrase("Nothing was found", fr: "Rien n’a été trouvé", ht: "Nou pa jwenn anyen")
    static let nothingFoundHint = Phrase(
        "Try a part of the title, or the occupation’s name.", fr: "Essayez une partie de l’intitulé, ou le nom du métier.",
        ht: "Eseye yon pati nan tit la, oswa non metye a.")
    static let confirmed = Phrase(
        "It is confirmed. Titles are read by it from now on.", fr: "C’est confirmé. Les intitulés sont désormais lus ainsi.",
        ht: "Li konfime. Depi kounye a y ap li tit yo konsa.")
    static let takenBackNotice = Phrase(
        "It was taken back. “Confirm again” undoes that.", fr: "C’est retiré. « Confirmer à nouveau » l’annule.",
        ht: "Li retire. “Konfime ankò” anile sa.")
    static let notFound = Phrase(
        "There is no such confirmed title here. Look it up in the list.",
        fr: "Cet intitulé confirmé n’existe pas ici. Cherchez-le dans la liste.",
        ht: "Pa gen tit konfime konsa isit la. Chèche l nan lis la.")
    static let noWords = Phrase(
        "Write the title in words.", fr: "Écrivez l’intitulé en mots.", ht: "Ekri tit la ak mo.")
    static let chooseOccupation = Phrase(
        "Choose the occupation, or write a word by which it is found.",
        fr: "Choisissez le métier, ou écrivez un mot qui permet de le trouver.",
        ht: "Chwazi metye a, oswa ekri yon mo ki ka fè jwenn li.")

    static func sureness(_ percent: Int) -> Phrase {
        Phrase("\(percent) % sure", fr: "Sûr à \(percent) %", ht: "Sèten \(percent) %")
    }

    static func source(_ source: TitleCoding.Source) -> Phrase {
        switch source {
        case .file: Phrase("From a file", fr: "Par un fichier", ht: "Nan yon fichye")
        case .office: Phrase("Here", fr: "Ici", ht: "Isit la")
        case .profile: Phrase("In a skill profile", fr: "Dans un profil", ht: "Nan yon pwofil")
        case .vacancy: Phrase("On a vacancy", fr: "Sur une offre", ht: "Sou yon òf")
        }
    }
}
