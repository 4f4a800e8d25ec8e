import Models

/// The texts of registration, of the list and of a person's page.
enum ReturneePhrases {
    static let notFound = Phrase(
        "There is no such person in this programme.", fr: "Cette personne n’existe pas dans ce programme.",
        ht: "Pa gen moun sa a nan pwogram sa a.")
    static let title = Phrase("Returnees", fr: "Personnes de retour", ht: "Moun ki retounen")
    static let lead = Phrase(
        "The people whom the programme helps to settle again.", fr: "Les personnes que le programme aide à se réinstaller.",
        ht: "Moun pwogram nan ap ede reprann lavi yo.")
    static let search = Phrase("Name, in any spelling", fr: "Nom, quelle que soit l’orthographe", ht: "Non, kèlkeswa jan li ekri")
    static let nobody = Phrase("Nobody is registered yet", fr: "Personne n’est encore enregistré", ht: "Poko gen moun ki anrejistre")
    static let nobodyHint = Phrase(
        "Register the first person who comes to you.", fr: "Enregistrez la première personne qui vient à vous.",
        ht: "Anrejistre premye moun ki vin jwenn ou.")
    static let nobodyFound = Phrase("Nobody was found", fr: "Personne n’a été trouvé", ht: "Nou pa jwenn pèsonn")
    static let nobodyFoundHint = Phrase(
        "Try a part of the name, or take a filter away.", fr: "Essayez une partie du nom ou retirez un filtre.",
        ht: "Eseye yon pati nan non an, oswa retire yon filt.")
    static let mine = Phrase("My cases", fr: "Mes dossiers", ht: "Dosye mwen yo")
    static let whose = Phrase("Whose cases", fr: "Dossiers de", ht: "Dosye ki moun")
    static let everybodys = Phrase("Everybody’s", fr: "Tout le monde", ht: "Tout moun")
    static let sort = Phrase("In the order of", fr: "Trier par", ht: "Klase selon")
    static let registeredOn = Phrase("Registered", fr: "Enregistrement", ht: "Anrejistre")
    static let caseWorker = Phrase("Case worker", fr: "Travailleur social", ht: "Travayè sosyal")
    static let overdue = Phrase("Overdue", fr: "En retard", ht: "An reta")
    static let due = Phrase("What is due", fr: "Échéances", ht: "Sa ki rive lè")
    static let dueThisWeek = Phrase(
        "With something due within a week", fr: "Avec une échéance sous une semaine", ht: "Ki gen yon bagay pou semèn nan")
    static let overdueOnly = Phrase("With something overdue", fr: "Avec un retard", ht: "Ki gen yon bagay an reta")

    static let register = Phrase("Register a person", fr: "Enregistrer une personne", ht: "Anrejistre yon moun")
    static let registerLead = Phrase(
        "The names are enough to begin with; the rest can follow when you know it.",
        fr: "Les noms suffisent pour commencer ; le reste peut suivre.",
        ht: "Non yo ase pou kòmanse; ou ka ajoute rès la lè ou konnen l.")
    static let registered = Phrase("The person is registered.", fr: "La personne est enregistrée.", ht: "Moun nan anrejistre.")
    static let names = Phrase("The person", fr: "La personne", ht: "Moun nan")
    static let profile = Phrase("Skill profile", fr: "Profil de compétences", ht: "Pwofil konpetans")
    static let givenName = Phrase("Given names", fr: "Prénoms", ht: "Prenon")
    static let familyName = Phrase("Family name", fr: "Nom de famille", ht: "Siyati")
    static let birthDate = Phrase("Date of birth", fr: "Date de naissance", ht: "Dat nesans")
    static let birthDateHint = Phrase(
        "Leave it empty where it is not known.", fr: "Laissez vide si elle n’est pas connue.", ht: "Kite l vid si yo pa konnen l.")
    static let dateShape = Phrase(
        "Give a day such as 2026-11-23.", fr: "Indiquez un jour tel que 2026-11-23.", ht: "Mete yon jou tankou 2026-11-23.")
    static let emailShape = Phrase(
        "Give an e-mail address such as name@example.org.", fr: "Indiquez une adresse telle que nom@example.org.",
        ht: "Mete yon adrès tankou non@example.org.")
    static let sex = Phrase("Sex", fr: "Sexe", ht: "Sèks")
    static let contact = Phrase("How to reach them", fr: "Comment la joindre", ht: "Kijan pou jwenn moun nan")
    static let districtHint = Phrase("Where they live now.", fr: "Où la personne vit maintenant.", ht: "Ki kote moun nan rete kounye a.")
    static let languages = Phrase("Languages they speak", fr: "Langues parlées", ht: "Lang moun nan pale")
    static let comingBack = Phrase("The return", fr: "Le retour", ht: "Retou a")
    static let returnedOn = Phrase("Date of return", fr: "Date de retour", ht: "Dat retou")
    static let returnedFrom = Phrase("Returned from", fr: "Pays de provenance", ht: "Peyi moun nan soti")
    static let household = Phrase("Household", fr: "Ménage", ht: "Kay la")
    static let householdSize = Phrase("People in the household", fr: "Personnes dans le ménage", ht: "Kantite moun nan kay la")
    static let householdHint = Phrase(
        "With the person themselves.", fr: "Y compris la personne elle-même.", ht: "Ak moun nan li menm.")
    static let dependants = Phrase("Dependants", fr: "Personnes à charge", ht: "Moun sou kont li")
    static let dependantsHint = Phrase(
        "Who live from what the person earns.", fr: "Qui vivent de ce que la personne gagne.", ht: "Ki viv ak sa moun nan fè.")

    static let perhapsTitle = Phrase(
        "Perhaps this person is registered already", fr: "Cette personne est peut-être déjà enregistrée",
        ht: "Petèt moun sa a anrejistre deja")
    static let perhapsLead = Phrase(
        "Look at each of them. Open the one it is, or say below that it is somebody else.",
        fr: "Regardez chacune. Ouvrez la bonne fiche, ou dites plus bas qu’il s’agit d’une autre personne.",
        ht: "Gade chak moun. Louvri fich ki bon an, oswa di anba a se yon lòt moun.")
    static let perhapsRefusal = Phrase(
        "Somebody like this is registered already. Compare below.", fr: "Une personne semblable est déjà enregistrée. Comparez ci-dessous.",
        ht: "Gen yon moun ki sanble ak li ki anrejistre deja. Konpare anba a.")
    static let typed = Phrase("What you typed", fr: "Votre saisie", ht: "Sa ou te tape")
    static let likeness = Phrase("How alike", fr: "Ressemblance", ht: "Resanblans")
    static let sameDocument = Phrase("The same document", fr: "Le même document", ht: "Menm dokiman an")
    static let sameBirth = Phrase("Born on the same day", fr: "Née le même jour", ht: "Fèt menm jou a")
    static let nearBirth = Phrase("Almost the same date of birth", fr: "Date de naissance presque identique", ht: "Dat nesans prèske menm")
    static let likeName = Phrase("The name sounds alike", fr: "Le nom se prononce de même", ht: "Non an sonnen menm jan")
    static let open = Phrase("It is this person: open", fr: "C’est cette personne : ouvrir", ht: "Se moun sa a: louvri")
    static let somebodyElse = Phrase(
        "I have looked at each: it is somebody else", fr: "J’ai regardé chaque fiche : c’est une autre personne",
        ht: "Mwen gade chak fich: se yon lòt moun")
    static let formUsed = Phrase(
        "This form was sent before, with other values. To add this too, send it once more.",
        fr: "Ce formulaire a déjà été envoyé avec d’autres valeurs. Pour ajouter aussi celles-ci, envoyez-le encore une fois.",
        ht: "Fòm sa a te voye deja ak lòt valè. Pou ajoute sa yo tou, voye l yon lòt fwa.")

    static let details = Phrase("Details", fr: "Renseignements", ht: "Enfòmasyon")
    static let edit = Phrase("Change the details", fr: "Modifier les renseignements", ht: "Chanje enfòmasyon yo")
    static let now = Phrase("What stands there now", fr: "Valeurs actuelles", ht: "Sa ki la kounye a")
    static let takeOver = Phrase("Take over this case", fr: "Reprendre ce dossier", ht: "Pran dosye sa a")
    static let takenOver = Phrase("The case is yours now.", fr: "Le dossier est maintenant le vôtre.", ht: "Dosye a se pou ou kounye a.")
    static let nobodyYet = Phrase("Nobody yet", fr: "Personne pour l’instant", ht: "Pèsonn pou kounye a")

    static func word(_ sex: ReturneeDetails.Sex) -> Phrase {
        switch sex {
        case .female: Phrase("Female", fr: "Féminin", ht: "Fi")
        case .male: Phrase("Male", fr: "Masculin", ht: "Gason")
        case .other: Phrase("Other", fr: "Autre", ht: "Lòt")
        case .undisclosed: Phrase("Not said", fr: "Non précisé", ht: "Pa di")
        }
    }

    static func word(_ sort: ListReturnees.Sort) -> Phrase {
        switch sort {
        case .newest: Phrase("Registration, newest first", fr: "Enregistrement, du plus récent", ht: "Anrejistreman, pi resan anvan")
        case .name: Phrase("Name", fr: "Nom", ht: "Non")
        case .closest: Phrase("How well the name fits", fr: "Ressemblance du nom", ht: "Jan non an koresponn")
        }
    }
}
