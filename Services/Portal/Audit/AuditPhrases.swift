import Models

/// The texts of the log of events.
enum AuditPhrases {
    static let title = Phrase("What happened", fr: "Journal", ht: "Sa ki pase")
    static let lead = Phrase(
        "Every change and every look at personal data in this programme, sealed so that nothing can be altered unseen.",
        fr: "Chaque modification et chaque consultation de données personnelles dans ce programme, scellées contre toute altération.",
        ht: "Tout chanjman ak tout moun ki gade done pèsonèl nan pwogram sa a, sele pou pèsonn pa ka chanje yo an kachèt.")
    static let nothing = Phrase("Nothing of the kind happened", fr: "Aucun événement de ce genre", ht: "Pa gen anyen konsa ki pase")
    static let when = Phrase("When", fr: "Quand", ht: "Kilè")
    static let what = Phrase("What", fr: "Quoi", ht: "Kisa")
    static let change = Phrase("Change", fr: "Changement", ht: "Chanjman")
    static let who = Phrase("Who", fr: "Qui", ht: "Kiyès")
    static let why = Phrase("Why", fr: "Pourquoi", ht: "Poukisa")
    static let subject = Phrase("Of what", fr: "Objet", ht: "Sou kisa")
    static let subjectID = Phrase("Of what (identifier)", fr: "Objet (identifiant)", ht: "Sou kisa (idantifyan)")
    static let name = Phrase("Kind", fr: "Genre", ht: "Kalite")
    static let nameHint = Phrase(
        "Such as account, or account.role_granted.", fr: "Par exemple account ou account.role_granted.",
        ht: "Tankou account oswa account.role_granted.")
    static let from = Phrase("From", fr: "Du", ht: "Depi")
    static let to = Phrase("To", fr: "Au", ht: "Jiska")
    static let check = Phrase("Check the seal", fr: "Vérifier le sceau", ht: "Verifye so a")
    static let seal = Phrase("The seal", fr: "Le sceau", ht: "So a")
    static let sealLead = Phrase(
        "Each batch of events carries a digest of itself and of all before it. A changed or missing event breaks the chain.",
        fr:
            "Chaque lot d’événements porte une empreinte de lui-même et de tous les précédents. Un événement modifié ou manquant rompt la chaîne.",
        ht: "Chak lo evènman gen yon anprent tèt li ak tout sa ki te anvan. Si yon evènman chanje oswa manke, chenn nan kase.")
    static let intact = Phrase("The chain is intact", fr: "La chaîne est intacte", ht: "Chenn nan antye")
    static let broken = Phrase("The chain is broken", fr: "La chaîne est rompue", ht: "Chenn nan kase")

    static func intactUp(to moment: String?, events: Int, links: Int) -> Phrase {
        guard let moment else {
            return Phrase("Nothing has been sealed yet.", fr: "Rien n’a encore été scellé.", ht: "Anyen poko sele.")
        }
        return Phrase(
            "\(events) events in \(links) links, up to \(moment).", fr: "\(events) événements en \(links) maillons, jusqu’au \(moment).",
            ht: "\(events) evènman nan \(links) mayon, jiska \(moment).")
    }

    static func brokenAt(_ link: Int) -> Phrase {
        Phrase(
            "Link \(link) does not hold what was sealed. Keep the database as it is, and tell whoever runs it.",
            fr: "Le maillon \(link) ne contient pas ce qui a été scellé. Laissez la base en l’état et prévenez son exploitant.",
            ht: "Mayon \(link) pa gen sa ki te sele a. Kite baz done a jan l ye a, epi avèti moun k ap okipe l la.")
    }

    /// Events in words.
    static let words = [
        "account.invited": Phrase("Invited", fr: "Invité", ht: "Envite"),
        "account.invited_again": Phrase("Invited again", fr: "Invité de nouveau", ht: "Envite ankò"),
        "account.role_granted": Phrase("Role given", fr: "Rôle donné", ht: "Wòl bay"),
        "account.role_revoked": Phrase("Role revoked", fr: "Rôle retiré", ht: "Wòl retire"),
        "taxonomy.label_added": Phrase("Name of a concept added", fr: "Nom d’un concept ajouté", ht: "Non yon konsèp ajoute"),
        "taxonomy.label_removed": Phrase("Name of a concept removed", fr: "Nom d’un concept retiré", ht: "Non yon konsèp retire"),
        "account.disabled": Phrase("Account disabled", fr: "Compte désactivé", ht: "Kont dezaktive"),
        "account.enabled": Phrase("Account enabled", fr: "Compte réactivé", ht: "Kont reyaktive"),
        "account.password_changed": Phrase("Password changed", fr: "Mot de passe changé", ht: "Modpas chanje"),
        "account.second_factor_on": Phrase("Second factor turned on", fr: "Second facteur activé", ht: "Dezyèm faktè aktive"),
        "account.second_factor_off": Phrase("Second factor turned off", fr: "Second facteur désactivé", ht: "Dezyèm faktè fèmen"),
        "account.second_factor_removed": Phrase("Second factor removed", fr: "Second facteur retiré", ht: "Dezyèm faktè retire"),
        "account.recovery_code_used": Phrase("Recovery code used", fr: "Code de secours utilisé", ht: "Kòd sekou sèvi"),
        "account.signed_out_everywhere": Phrase("Signed out everywhere", fr: "Déconnecté partout", ht: "Dekonekte toupatou"),
        "session.started": Phrase("Signed in", fr: "Connexion", ht: "Konekte"),
        "session.ended": Phrase("Signed out", fr: "Déconnexion", ht: "Dekonekte"),
        "session.programme_chosen": Phrase("Programme chosen", fr: "Programme choisi", ht: "Pwogram chwazi"),
        "programme.added": Phrase("Programme added", fr: "Programme ajouté", ht: "Pwogram ajoute"),
        "programme.changed": Phrase("Programme changed", fr: "Programme modifié", ht: "Pwogram chanje"),
        "mail.viewed": Phrase("Mail read in the outbox", fr: "Message lu dans la boîte d’envoi", ht: "Mesaj li nan bwat pou voye a"),
        "profile.read": Phrase("Skill profile read", fr: "Profil consulté", ht: "Pwofil konpetans li"),
        "profile.saved": Phrase("Skill profile saved", fr: "Profil enregistré", ht: "Pwofil konpetans anrejistre"),
        "profile.vacancies_read": Phrase(
            "Vacancies ranked for a person", fr: "Offres classées pour une personne", ht: "Òf klase pou yon moun"),
        "vacancy.matches_read": Phrase(
            "People ranked for a vacancy", fr: "Personnes classées pour une offre", ht: "Moun klase pou yon òf travay"),
        "job.replayed": Phrase("Failed job tried again", fr: "Tâche échouée relancée", ht: "Travay ki echwe eseye ankò"),
    ]
}
