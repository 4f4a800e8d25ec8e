import Models

/// The texts of the home page.
enum HomePhrases {
    static let welcome = Phrase("A new start at home", fr: "Un nouveau départ au pays", ht: "Yon nouvo kòmansman lakay")
    static let welcomeLead = Phrase(
        "Foothold helps the people of a programme to find work, training and a first business for those who have come home.",
        fr:
            "Foothold aide les équipes d’un programme à trouver un emploi, une formation ou une première entreprise pour celles et ceux qui sont rentrés.",
        ht: "Foothold ede ekip yon pwogram jwenn travay, fòmasyon ak yon premye biznis pou moun ki retounen lakay yo.")

    static func hello(_ name: String) -> Phrase {
        Phrase("Good day, \(name)", fr: "Bonjour, \(name)", ht: "Bonjou, \(name)")
    }

    static let comesLater = Phrase(
        "There is nothing on this page for your roles yet. What you need is in the menu.",
        fr: "Cette page n’a encore rien pour vos rôles. Utilisez le menu.",
        ht: "Poko gen anyen nan paj sa a pou wòl ou yo. Gade nan meni an.")
    static let placement = Phrase("Work and people", fr: "Emplois et personnes", ht: "Travay ak moun")
    static let yourVacancies = Phrase("Your vacancies", fr: "Vos offres d’emploi", ht: "Òf travay ou yo")
    static let yourPeople = Phrase("People and plans", fr: "Personnes et plans", ht: "Moun ak plan")
    static let programmeNow = Phrase("The programme today", fr: "Le programme aujourd’hui", ht: "Pwogram nan jodi a")
    static let openVacancies = Phrase("Open vacancies", fr: "Offres ouvertes", ht: "Òf travay ki louvri")
    static let closingSoon = Phrase("Closing within a week", fr: "Clôture sous une semaine", ht: "Ap fèmen nan yon semèn")
    static let candidates = Phrase("People looking for work", fr: "Personnes en recherche d’emploi", ht: "Moun k ap chèche travay")
    static let candidatesNote = Phrase(
        "Who agreed to be matched with vacancies.", fr: "Qui ont consenti au rapprochement avec des offres.",
        ht: "Ki dakò pou yo konpare yo ak òf travay yo.")
    static let completeProfiles = Phrase(
        "Skill profiles that are complete", fr: "Profils de compétences complets", ht: "Pwofil konpetans ki konplè")
    static let openCases = Phrase("People in the programme", fr: "Personnes suivies", ht: "Moun ki nan pwogram nan")
    static let itemsDue = Phrase("Plan items due within a week", fr: "Actions dues sous une semaine", ht: "Etap plan pou semèn nan")
    static let registeredThisYear = Phrase("Registered this year", fr: "Inscrits cette année", ht: "Enskri ane sa a")
    static let underFive = Phrase("under 5", fr: "moins de 5", ht: "mwens pase 5")
    static let vacancies = Phrase("Vacancies", fr: "Offres d’emploi", ht: "Òf travay")
    static let profiles = Phrase("Skill profiles", fr: "Profils de compétences", ht: "Pwofil konpetans")
    static let people = Phrase("Returnees", fr: "Personnes de retour", ht: "Moun ki retounen")
    static let register = Phrase("Register a returnee", fr: "Inscrire une personne", ht: "Anrejistre yon moun")

    static let referrals = Phrase("Referrals and placements", fr: "Mises en relation et placements", ht: "Referans ak plasman")
    static let unanswered = Phrase("Employers have to answer", fr: "Réponses d’employeurs attendues", ht: "Anplwayè yo dwe reponn")
    static let toAnswer = Phrase("Candidates to answer", fr: "Candidats en attente de réponse", ht: "Kandida k ap tann repons ou")
    static let stale = Phrase("No movement for 7 days", fr: "Sans mouvement depuis 7 jours", ht: "Pa gen mouvman depi 7 jou")
    static let interviews = Phrase("Interviews this week", fr: "Entretiens cette semaine", ht: "Entèvyou semèn sa a")
    static let checksDue = Phrase("Checks due: still at work?", fr: "Suivis dus : encore en poste ?", ht: "Suivi pou fè: la toujou?")
    static let placements = Phrase("Placements this month", fr: "Placements ce mois-ci", ht: "Plasman mwa sa a")
    static let tasks = Phrase("What waits to be done", fr: "À faire", ht: "Sa ki pou fèt")

    /// What a month has to bring for the year's target.
    static func monthlyShare(_ count: Int) -> Phrase {
        Phrase(
            "The year’s target is about \(count) a month.", fr: "L’objectif annuel revient à environ \(count) par mois.",
            ht: "Objektif ane a se apeprè \(count) pa mwa.")
    }

    static let firstAccount = Phrase("You are alone here", fr: "Vous êtes seul ici", ht: "Ou pou kont ou isit la")
    static let firstAccountText = Phrase(
        "Invite the people of the office, each with the roles they need.", fr: "Invitez l’équipe du bureau, chacun avec ses rôles.",
        ht: "Envite moun ki nan biwo a, chak moun ak wòl li bezwen.")
    static let firstReturnee = Phrase("Nobody is registered yet", fr: "Personne n’est encore inscrit", ht: "Poko gen moun ki anrejistre")
    static let firstReturneeText = Phrase(
        "Register the first returnee to begin a plan and a skill profile.",
        fr: "Inscrivez la première personne pour commencer un plan et un profil de compétences.",
        ht: "Anrejistre premye moun nan pou kòmanse yon plan ak yon pwofil konpetans.")
    static let firstVacancy = Phrase("No vacancy is open", fr: "Aucune offre n’est ouverte", ht: "Pa gen òf travay ki louvri")
    static let firstVacancyText = Phrase(
        "Vacancies that employers post appear here.", fr: "Les offres publiées par les employeurs apparaissent ici.",
        ht: "Òf travay anplwayè yo mete parèt isit la.")

    static func openings(_ count: Int) -> Phrase {
        count == 1
            ? Phrase("One place in all.", fr: "Un poste en tout.", ht: "Yon sèl plas antou.")
            : Phrase("\(count) places in all.", fr: "\(count) postes en tout.", ht: "\(count) plas antou.")
    }

    static func overdue(_ count: Int) -> Phrase {
        count == 0
            ? Phrase("None is late.", fr: "Aucune n’est en retard.", ht: "Pa gen youn ki an reta.")
            : Phrase("\(count) of them late.", fr: "Dont \(count) en retard.", ht: "\(count) ladan yo an reta.")
    }
}
