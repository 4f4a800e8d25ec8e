import Models

/// The texts of the screens on referrals.
enum ReferralPhrases {
    static let title = Phrase("Referrals", fr: "Mises en relation", ht: "Kandida nou voye")
    static let lead = Phrase(
        "Who is put forward for which vacancy, and how far it went.", fr: "Qui est proposé pour quelle offre, et où cela en est.",
        ht: "Ki moun nou pwopoze pou ki òf, ak ki kote sa rive.")
    static let ownTitle = Phrase("Candidates", fr: "Candidats", ht: "Kandida")
    static let ownLead = Phrase(
        "Who is put forward for your vacancies. You see what each candidate agreed to show you.",
        fr: "Les personnes proposées pour vos offres. Vous voyez ce que chaque candidat accepte de montrer.",
        ht: "Moun yo pwopoze pou òf ou yo. Ou wè sa chak kandida dakò montre w.")
    static let one = Phrase("Referral", fr: "Mise en relation", ht: "Kandida nou voye")
    static let candidate = Phrase("Candidate", fr: "Candidat", ht: "Kandida")
    static let vacancy = Phrase("Vacancy", fr: "Offre", ht: "Òf")
    static let officer = Phrase("Officer", fr: "Agent", ht: "Ajan")
    static let moved = Phrase("Last moved", fr: "Dernier mouvement", ht: "Dènye mouvman")
    static let unanswered = Phrase("The employer has to answer", fr: "L’employeur doit répondre", ht: "Anplwayè a dwe reponn")
    static let stale = Phrase("No movement for 7 days", fr: "Sans mouvement depuis 7 jours", ht: "Pa gen mouvman depi 7 jou")
    static let mine = Phrase("Mine", fr: "Les miennes", ht: "Pa m yo")
    static let whose = Phrase("Whose", fr: "De qui", ht: "Pou kiyès")
    static let movement = Phrase("Movement", fr: "Mouvement", ht: "Mouvman")
    static let sort = Phrase("Order", fr: "Ordre", ht: "Lòd")
    static let nothing = Phrase("No referral was found", fr: "Aucune mise en relation trouvée", ht: "Nou pa jwenn okenn kandida")
    static let nothingHint = Phrase(
        "Open a vacancy and look who fits: people are put forward there.",
        fr: "Ouvrez une offre et voyez qui convient : c’est là que l’on propose des personnes.",
        ht: "Louvri yon òf epi gade kiyès ki bon: se la yo pwopoze moun.")
    static let ownNothing = Phrase("No candidate yet", fr: "Aucun candidat pour l’instant", ht: "Poko gen kandida")
    static let ownNothingHint = Phrase(
        "The office puts people forward for your open vacancies and asks them first.",
        fr: "Le bureau propose des personnes pour vos offres ouvertes, avec leur accord.",
        ht: "Biwo a pwopoze moun pou òf ou ki louvri yo, li mande yo anvan.")

    static let pipeline = Phrase("Candidates of this vacancy", fr: "Candidats de cette offre", ht: "Kandida pou òf sa a")
    static let board = Phrase("Board", fr: "Tableau", ht: "Tablo")
    static let list = Phrase("List", fr: "Liste", ht: "Lis")
    static let views = Phrase("Views", fr: "Vues", ht: "Fason pou gade")
    static let ended = Phrase("Came to nothing", fr: "Sans suite", ht: "San rezilta")
    static let nobodyHere = Phrase("Nobody", fr: "Personne", ht: "Pèsòn")
    static func openings(_ hired: Int, of openings: Int) -> Phrase {
        Phrase(
            "\(hired) of \(openings) openings filled", fr: "\(hired) poste(s) pourvu(s) sur \(openings)",
            ht: "\(hired) plas pran sou \(openings)")
    }
    static let whoFits = Phrase("Who fits this vacancy", fr: "Qui convient à cette offre", ht: "Kiyès ki bon pou òf sa a")

    static func proposed(_ count: Int, of chosen: Int) -> Phrase {
        count == chosen
            ? Phrase("\(count) put forward.", fr: "\(count) proposition(s) faite(s).", ht: "\(count) pwopozisyon fèt.")
            : Phrase(
                "\(count) of \(chosen) put forward; the others were already, or do not agree to be matched.",
                fr: "\(count) sur \(chosen) proposée(s) ; les autres l’étaient déjà ou n’y consentent pas.",
                ht: "\(count) sou \(chosen) pwopoze; lòt yo te la deja oswa yo pa dakò.")
    }

    static let consent = Phrase("What the candidate agreed to", fr: "Ce que le candidat accepte", ht: "Sa kandida a dakò")
    static let recordConsent = Phrase("Record the consent", fr: "Enregistrer le consentement", ht: "Anrejistre konsantman an")
    static let consentLead = Phrase(
        "Ask the candidate before the employer sees anything. The employer sees what is ticked here and no more, until the last day.",
        fr:
            "Demandez l’accord du candidat avant que l’employeur ne voie quoi que ce soit. Il ne verra que ce qui est coché, jusqu’au dernier jour.",
        ht: "Mande kandida a anvan anplwayè a wè anyen. Anplwayè a wè sèlman sa ki make la a, jiska dènye jou a.")
    static let consentRecorded = Phrase(
        "The consent is recorded. Send the referral when you are ready.",
        fr: "Le consentement est enregistré. Transmettez quand vous êtes prêt.",
        ht: "Konsantman an anrejistre. Voye l lè ou pare.")
    static let method = Phrase("How the candidate agreed", fr: "Comment l’accord a été donné", ht: "Kijan kandida a te dakò")
    static let categories = Phrase("What the employer may see", fr: "Ce que l’employeur peut voir", ht: "Sa anplwayè a ka wè")
    static let expiresOn = Phrase("Last day", fr: "Dernier jour", ht: "Dènye jou")
    static let expiresHint = Phrase(
        "Within a year; after it the employer sees nothing any more.", fr: "Dans l’année ; ensuite l’employeur ne voit plus rien.",
        ht: "Nan yon ane; apre sa anplwayè a pa wè anyen ankò.")
    static let recordedBy = Phrase("Recorded by", fr: "Enregistré par", ht: "Moun ki anrejistre l")
    static let given = Phrase("Given", fr: "Donné", ht: "Bay")
    static let revoked = Phrase("Ended", fr: "Terminé", ht: "Fini")
    static let notAsked = Phrase(
        "The candidate has not been asked yet.", fr: "Le candidat n’a pas encore été consulté.", ht: "Yo poko mande kandida a.")
    /// A time of work, in years where it is long.
    static func time(months: Int) -> Phrase {
        guard months >= 24 else { return Phrase("\(months) months", fr: "\(months) mois", ht: "\(months) mwa") }
        return Phrase("\(months / 12) years", fr: "\(months / 12) ans", ht: "\(months / 12) an")
    }
    static let takenBack = Phrase("Consent taken back", fr: "Consentement retiré", ht: "Li retire konsantman an")
    static let noLonger = Phrase(
        "The candidate’s consent does not hold, so nothing is shown to the employer.",
        fr: "Le consentement du candidat n’est plus valable : rien n’est montré à l’employeur.",
        ht: "Konsantman kandida a pa valab, kidonk anplwayè a pa wè anyen.")
    static let nothingShown = Phrase(
        "The candidate does not show you personal details.", fr: "Le candidat ne vous montre pas de données personnelles.",
        ht: "Kandida a pa montre w enfòmasyon pèsonèl.")
    static let shown = Phrase("What the candidate shows you", fr: "Ce que le candidat vous montre", ht: "Sa kandida a montre w")

    static let reasonText = Phrase("In a few words", fr: "En quelques mots", ht: "An kèk mo")
    static let reasonTextHint = Phrase(
        "If there is more to say. The other side reads it.", fr: "S’il y a lieu. L’autre partie le lira.",
        ht: "Si gen lòt bagay pou di. Lòt bò a ap li l.")
    static let firstDay = Phrase("First day of work", fr: "Premier jour de travail", ht: "Premye jou travay")
    static let wage = Phrase("Wage before tax", fr: "Salaire brut", ht: "Salè anvan taks")
    static let hired = Phrase(
        "Hired: the placement has begun.", fr: "Embauché : le placement commence.", ht: "Anboche: plasman an kòmanse.")
    static let hireLead = Phrase(
        "This fills one opening and starts the placement, with checks after 30, 90 and 180 days.",
        fr: "Un poste est pourvu et le placement commence, avec des suivis après 30, 90 et 180 jours.",
        ht: "Yon plas pran epi plasman an kòmanse, ak suivi apre 30, 90 ak 180 jou.")
    static let placement = Phrase("The placement", fr: "Le placement", ht: "Plasman an")

    static let messages = Phrase("Messages", fr: "Messages", ht: "Mesaj")
    static let noMessages = Phrase(
        "The office and the employer can write to each other here.", fr: "Le bureau et l’employeur peuvent s’écrire ici.",
        ht: "Biwo a ak anplwayè a ka ekri youn ak lòt isit la.")
    static let write = Phrase("Write a message", fr: "Écrire un message", ht: "Ekri yon mesaj")
    static let writeHint = Phrase(
        "The other side reads it. Leave out what the candidate did not agree to show.",
        fr: "L’autre partie le lira. N’y mettez rien que le candidat n’accepte pas de montrer.",
        ht: "Lòt bò a ap li l. Pa mete sa kandida a pa dakò montre.")
    static let send = Phrase("Send the message", fr: "Envoyer le message", ht: "Voye mesaj la")
    static let written = Phrase("The message is sent.", fr: "Le message est envoyé.", ht: "Mesaj la ale.")
    static let office = Phrase("The office", fr: "Le bureau", ht: "Biwo a")
    static let theEmployer = Phrase("The employer", fr: "L’employeur", ht: "Anplwayè a")

    /// A referral's events in words.
    static let events = [
        "referral.proposed": Phrase("Proposed", fr: "Proposé", ht: "Pwopoze"),
        "referral.consented": Phrase("The candidate agreed", fr: "Le candidat accepte", ht: "Kandida a dakò"),
        "referral.sent": Phrase("Sent to the employer", fr: "Transmis à l’employeur", ht: "Voye bay anplwayè a"),
        "referral.viewed": Phrase("Viewed by the employer", fr: "Consulté par l’employeur", ht: "Anplwayè a gade l"),
        "referral.interview": Phrase("Interview wanted", fr: "Entretien souhaité", ht: "Yo vle yon entèvyou"),
        "referral.offered": Phrase("Offer made", fr: "Offre faite", ht: "Yo fè yon òf"),
        "referral.hired": Phrase("Hired", fr: "Embauché", ht: "Anboche"),
        "referral.not_hired": Phrase("Not hired", fr: "Non embauché", ht: "Yo pa pran l"),
        "referral.reverted": Phrase("A change was undone", fr: "Changement annulé", ht: "Yo defè yon chanjman"),
        "referral.withdrawn": Phrase("Withdrawn", fr: "Retiré", ht: "Retire"),
        "referral.declined_by_candidate": Phrase("Declined by the candidate", fr: "Refusé par le candidat", ht: "Kandida a refize"),
        "referral.disclosed": Phrase("Shown to the employer", fr: "Montré à l’employeur", ht: "Anplwayè a wè enfòmasyon yo"),
        "referral.message_written": Phrase("Message written", fr: "Message écrit", ht: "Mesaj ekri"),
    ]
}
