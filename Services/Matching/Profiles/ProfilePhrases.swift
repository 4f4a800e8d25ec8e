import Models

/// The texts of the skill profiles.
enum ProfilePhrases {
    static let title = Phrase("Skill profiles", fr: "Profils de compétences", ht: "Pwofil konpetans")
    static let lead = Phrase(
        "Everybody who agreed to be matched with vacancies. The fuller the profile, the more the matches tell.",
        fr:
            "Toutes les personnes qui acceptent d’être rapprochées d’offres. Plus le profil est complet, plus les rapprochements en disent.",
        ht: "Tout moun ki dakò pou nou matche yo ak òf travay. Plis pwofil la konplè, plis matche yo di bagay.")
    static let without = Phrase("Without a profile", fr: "Sans profil", ht: "San pwofil")
    static let search = Phrase("Given name", fr: "Prénom", ht: "Non")
    static let nobodyFound = Phrase("Nobody was found", fr: "Personne n’a été trouvé", ht: "Nou pa jwenn pèsonn")
    static let nobodyFoundHint = Phrase("Try a part of the name.", fr: "Essayez une partie du nom.", ht: "Eseye yon pati nan non an.")
    static let allHaveOne = Phrase(
        "Everybody who agreed to matching has a profile.", fr: "Toutes les personnes qui ont consenti ont un profil.",
        ht: "Tout moun ki dakò gen yon pwofil.")
    static let nobody = Phrase(
        "Nobody has agreed to be matched yet", fr: "Personne n’a encore consenti à un rapprochement",
        ht: "Poko gen pèsonn ki dakò pou nou matche yo")
    static let nobodyHint = Phrase(
        "Record the consent to job matching in a person’s case; the person then appears here.",
        fr: "Enregistrez dans le dossier le consentement à la recherche d’emploi ; la personne apparaîtra ici.",
        ht: "Anrejistre konsantman pou chèche travay nan dosye moun nan; apre sa l ap parèt isit la.")
    static let answered = Phrase("Answered", fr: "Répondu", ht: "Reponn")
    static let noProfile = Phrase("No profile yet", fr: "Pas encore de profil", ht: "Poko gen pwofil")
    static let editLead = Phrase(
        "Fill it in together with the person. Leave out what was not asked: unknown is better than guessed.",
        fr: "Remplissez-le avec la personne. Laissez vide ce qui n’a pas été demandé : mieux vaut inconnu que deviné.",
        ht: "Ranpli l ansanm ak moun nan. Kite vid sa ou pa mande: pito nou pa konnen pase nou devine.")
    static let keptHere = Phrase(
        "What you type is kept on this device until you save or sign out.",
        fr: "Ce que vous saisissez est conservé sur cet appareil jusqu’à l’enregistrement ou la déconnexion.",
        ht: "Sa ou tape a rete sou aparèy sa a jiskaske ou anrejistre l oswa ou dekonekte.")
    static let whatFits = Phrase("Vacancies that fit", fr: "Offres qui conviennent", ht: "Òf ki matche")
    static let notAsked = Phrase("Not asked yet", fr: "Pas encore demandé", ht: "Poko mande")
    static let occupationsHint = Phrase(
        "Each kind of work, also without pay or abroad. To take a line out, clear its name.",
        fr: "Chaque travail, aussi non payé ou à l’étranger. Pour enlever une ligne, videz son nom.",
        ht: "Chak kalite travay, menm san peye oswa lòt peyi. Pou retire yon liy, efase non li.")
    static let occupation = Phrase("Occupation", fr: "Métier", ht: "Metye")
    static let months = Phrase("Months", fr: "Mois", ht: "Mwa")
    static let moreOccupations = Phrase("Add another occupation", fr: "Ajouter un métier", ht: "Ajoute yon lòt metye")
    static let skillsHint = Phrase(
        "What the person can do or knows. To take a line out, clear its name.",
        fr: "Ce que la personne sait faire ou connaît. Pour enlever une ligne, videz son nom.",
        ht: "Sa moun nan konn fè oswa konnen. Pou retire yon liy, efase non li.")
    static let skill = Phrase("Skill", fr: "Compétence", ht: "Konpetans")
    static let level = Phrase("Level", fr: "Niveau", ht: "Nivo")
    static let evidence = Phrase("Evidence", fr: "Preuve", ht: "Prèv")
    static let lastUsed = Phrase("Last used (year)", fr: "Dernière fois (année)", ht: "Dènye fwa (ane)")
    static let moreSkills = Phrase("Add another skill", fr: "Ajouter une compétence", ht: "Ajoute yon lòt konpetans")
    static let likely = Phrase(
        "Likely, by the work done: ask", fr: "Probable d’après les métiers : à demander", ht: "Pwobab dapre travay li fè: mande")
    static let likelyHint = Phrase(
        "Tick what the person does have; it is kept as declared.", fr: "Cochez ce que la personne sait faire ; c’est noté comme déclaré.",
        ht: "Make sa moun nan konn fè; n ap kenbe l kòm deklare.")
    static let languagesHint = Phrase(
        "A mother tongue is C2.", fr: "Une langue maternelle est C2.", ht: "Lang manman an se C2.")
    static let language = Phrase("Language", fr: "Langue", ht: "Lang")
    static let moreLanguages = Phrase("Add another language", fr: "Ajouter une langue", ht: "Ajoute yon lòt lang")
    static let licencesHeld = Phrase("Holds", fr: "Possède", ht: "Li genyen")
    static let licencesAsked = Phrase("We asked about licences", fr: "Nous avons demandé les permis", ht: "Nou mande sou lisans yo")
    static let licencesAskedHint = Phrase(
        "With nothing ticked above it means that there are none.", fr: "Sans rien de coché ci-dessus : la personne n’en a pas.",
        ht: "Si pa gen anyen ki make anwo a, sa vle di moun nan pa genyen.")
    static let education = Phrase("Highest level of education", fr: "Plus haut niveau d’études", ht: "Pi wo nivo etid")
    static let availableFrom = Phrase("Can start from", fr: "Peut commencer à partir du", ht: "Ka kòmanse apati")
    static let availableHint = Phrase(
        "Today’s date if at once.", fr: "La date du jour si c’est tout de suite.", ht: "Dat jodi a si se touswit.")
    static let schedules = Phrase("Hours that the person can work", fr: "Horaires possibles", ht: "Orè moun nan ka travay")
    static let schedulesHint = Phrase(
        "Tick all that are possible. With nothing ticked it means: not asked yet.",
        fr: "Cochez tout ce qui est possible. Sans rien de coché : pas encore demandé.",
        ht: "Make tout sa ki posib. Si pa gen anyen ki make, sa vle di: nou poko mande.")
    static let reach = Phrase(
        "Can travel to work, one way", fr: "Trajet possible vers le travail, aller", ht: "Ki distans li ka vwayaje pou al travay")
    static let wishes = Phrase("Wishes", fr: "Souhaits", ht: "Swè")
    static let wishesHint = Phrase(
        "They say nothing of what the person can do. In lists, a vacancy that is known not to be as wished loses a few points.",
        fr:
            "Ils ne disent rien de ce que la personne sait faire. Dans les listes, une offre qui ne répond pas au souhait perd quelques points.",
        ht: "Yo pa di anyen sou sa moun nan konn fè. Nan lis yo, yon òf ki pa jan li swete l pèdi kèk pwen.")
    static let wish = Phrase("Would like to work as", fr: "Aimerait travailler comme", ht: "Ta renmen travay kòm")
    static let moreWishes = Phrase("Add another wish", fr: "Ajouter un souhait", ht: "Ajoute yon lòt swè")
    static let wage = Phrase("Least monthly pay", fr: "Salaire mensuel minimum", ht: "Salè minimòm pa mwa")
    static let currency = Phrase("Currency", fr: "Monnaie", ht: "Lajan")
    static let mattersMost = Phrase("What matters most", fr: "Ce qui compte le plus", ht: "Sa ki pi enpòtan")
    static let mattersMostHint = Phrase(
        "Ask: if only one of these could be right, which? It counts twice.",
        fr: "Demandez : si un seul de ces points pouvait convenir, lequel ? Il compte double.",
        ht: "Mande: si se youn sèlman ki te ka bon, kilès? Li konte de fwa.")
    static let mattersLeast = Phrase("What matters least", fr: "Ce qui compte le moins", ht: "Sa ki mwen enpòtan")
    static let mattersLeastHint = Phrase(
        "Ask: on which would the person give way first? It counts half.",
        fr: "Demandez : sur lequel la personne céderait-elle d’abord ? Il compte pour moitié.",
        ht: "Mande: sou kilès moun nan t ap lage an premye? Li konte mwatye.")
    static let now = Phrase("What stands there now", fr: "Ce qui est enregistré maintenant", ht: "Sa ki la kounye a")

    static let noConsent = Phrase(
        "Nobody here agreed to job matching under this address, or the consent has ended. Record the consent in the case first.",
        fr: "Personne n’a consenti ici à la recherche d’emploi, ou le consentement a pris fin. Enregistrez-le d’abord dans le dossier.",
        ht:
            "Pa gen moun ki dakò pou nou chèche travay pou li nan adrès sa a, oswa konsantman an fini. Anrejistre konsantman an nan dosye a anvan."
    )
    static let stale = Phrase(
        "Somebody changed the profile meanwhile. Look at what stands there now, and save yours again.",
        fr: "Quelqu’un a modifié le profil entre-temps. Voyez ce qui est enregistré maintenant, puis enregistrez de nouveau le vôtre.",
        ht: "Yon moun chanje pwofil la pandan tan sa a. Gade sa ki la kounye a, epi anrejistre pa w la ankò.")
    static let unclear = Phrase(
        "Nothing in the list is called exactly that. Choose one of these, or try another word.",
        fr: "Rien dans la liste ne porte exactement ce nom. Choisissez ci-dessous, ou essayez un autre mot.",
        ht: "Pa gen anyen nan lis la ki rele egzakteman konsa. Chwazi youn nan sa yo, oswa eseye yon lòt mo.")
    static let nameMissing = Phrase(
        "Say what it is, or clear the rest of the line.", fr: "Dites de quoi il s’agit, ou videz le reste de la ligne.",
        ht: "Di kisa li ye, oswa efase rès liy lan.")
    static let chooseLanguage = Phrase("Choose the language.", fr: "Choisissez la langue.", ht: "Chwazi lang lan.")
    static let chooseLevel = Phrase("Choose the level.", fr: "Choisissez le niveau.", ht: "Chwazi nivo a.")
    static let chooseCurrency = Phrase("Choose the currency.", fr: "Choisissez la monnaie.", ht: "Chwazi lajan an.")

    static func unknown(_ kind: TaxonomyConcept.Kind) -> Phrase {
        let search = "GET /matching/v1/concepts?kind=\(kind.rawValue)&q=…"
        return Phrase(
            "The taxonomy has no \(kind.rawValue) of this address. Find it by \(search), and give its uri.",
            fr: "La taxonomie n’a rien à cette adresse. Cherchez par \(search), et indiquez son uri.",
            ht: "Pa gen anyen nan adrès sa a nan taksonomi an. Chèche l ak \(search), epi mete uri li.")
    }

    static func profile(of name: String) -> Phrase {
        Phrase("Skill profile: \(name)", fr: "Profil de compétences : \(name)", ht: "Pwofil konpetans: \(name)")
    }

    static func parts(_ answered: Int, of all: Int) -> Phrase {
        Phrase("\(answered) of \(all) parts", fr: "\(answered) parties sur \(all)", ht: "\(answered) sou \(all) pati")
    }

    static func lives(in district: String) -> Phrase {
        Phrase("Lives in \(district).", fr: "Habite à \(district).", ht: "Li rete \(district).")
    }
}
