import Models

/// The texts of applications.
enum ApplicationPhrases {
    static let title = Phrase("Grant applications", fr: "Demandes de subvention", ht: "Demann sibvansyon")
    static let lead = Phrase(
        "Business plans of people who ask for a grant and a loan to start a small business.",
        fr: "Plans d’affaires de personnes qui demandent une subvention et un prêt pour une petite entreprise.",
        ht: "Plan biznis moun k ap mande yon sibvansyon ak yon prè pou kòmanse yon ti biznis.")
    static let start = Phrase("Start an application", fr: "Commencer une demande", ht: "Kòmanse yon demann")
    static let startLead = Phrase(
        "For a person who agreed that the office shows what a grant application needs.",
        fr: "Pour une personne qui a consenti à montrer ce qu’exige une demande de subvention.",
        ht: "Pou yon moun ki dakò pou biwo a montre sa yon demann sibvansyon bezwen.")
    static let none = Phrase("No applications", fr: "Aucune demande", ht: "Pa gen demann")
    static let noneHint = Phrase(
        "Start one for a person with a consent for a grant application, while a round is open.",
        fr: "Commencez-en une pour une personne ayant consenti, pendant qu’un appel est ouvert.",
        ht: "Kòmanse youn pou yon moun ki bay konsantman, pandan yon apèl louvri.")
    static let search = Phrase("Business or person", fr: "Entreprise ou personne", ht: "Biznis oswa moun")
    static let business = Phrase("Business", fr: "Entreprise", ht: "Biznis")
    static let venture = Phrase("Kind of business", fr: "Type d’activité", ht: "Kalite biznis")
    static let person = Phrase("Person", fr: "Personne", ht: "Moun")
    static let round = Phrase("Round", fr: "Appel", ht: "Apèl")
    static let moved = Phrase("Since", fr: "Depuis", ht: "Depi")
    static let unnamed = Phrase("A plan without a name yet", fr: "Un plan encore sans nom", ht: "Yon plan ki poko gen non")
    static let noConsent = Phrase("Does not agree any more", fr: "N’est plus d’accord", ht: "Pa dakò ankò")
    static let template = Phrase("Begin with a template", fr: "Commencer par un modèle", ht: "Kòmanse ak yon modèl")
    static let templateHint = Phrase(
        "Typical equipment and costs, to be changed as you like.", fr: "Équipement et coûts typiques, à modifier à volonté.",
        ht: "Ekipman ak depans nòmal, ou ka chanje yo jan ou vle.")
    static let noTemplate = Phrase("An empty plan", fr: "Un plan vide", ht: "Yon plan vid")
    static let noRounds = Phrase("No round is open today", fr: "Aucun appel n’est ouvert aujourd’hui", ht: "Pa gen apèl ki louvri jodi a")
    static let noRoundsHint = Phrase(
        "A programme manager publishes rounds.", fr: "Un responsable du programme publie les appels.",
        ht: "Se yon manadjè pwogram ki pibliye apèl yo.")
    static let started = Phrase(
        "The application is started. Fill in the plan section by section.",
        fr: "La demande est commencée. Remplissez le plan section par section.",
        ht: "Demann lan kòmanse. Ranpli plan an pati pa pati.")
    static let plan = Phrase("Business plan", fr: "Plan d’affaires", ht: "Plan biznis")
    static let filled = Phrase("filled in", fr: "rempli", ht: "ranpli")
    static let complete = Phrase("Complete", fr: "Complet", ht: "Konplè")
    static let applicants = Phrase("Applicants", fr: "Demandeurs", ht: "Aplikan")
    static let applicantsLead = Phrase(
        "A group shares one ceiling. The shares make 100 % together.", fr: "Un groupe partage un plafond. Les parts font 100 % ensemble.",
        ht: "Yon gwoup pataje yon sèl plafon. Pati yo fè 100 % ansanm.")
    static let share = Phrase("Share", fr: "Part", ht: "Pati")
    static let shareWrong = Phrase(
        "Give a share above nought and up to 100.", fr: "Indiquez une part positive jusqu’à 100.",
        ht: "Mete yon pati ki pi gwo pase zewo, jiska 100.")
    static let tooMany = Phrase(
        "No more people fit into one application.", fr: "Pas plus de personnes dans une demande.", ht: "Pa ka gen plis moun nan yon demann."
    )
    static let addPerson = Phrase("Add a person", fr: "Ajouter une personne", ht: "Ajoute yon moun")
    static let remove = Phrase("Take out", fr: "Retirer", ht: "Retire")
    static let leads = Phrase("leads", fr: "responsable", ht: "responsab")
    static let submit = Phrase("Submit", fr: "Déposer", ht: "Depoze")
    static let submitQuestion = Phrase("Submit this plan?", fr: "Déposer ce plan ?", ht: "Depoze plan sa a?")
    static let submitLead = Phrase(
        "It is frozen as it stands. It can be changed again only when whoever screens it asks for changes.",
        fr: "Il est figé tel quel. Il ne pourra être modifié que si la personne qui l’examine le demande.",
        ht: "L ap rete jan l ye a. Li ka chanje ankò sèlman si moun k ap egzamine l la mande chanjman.")
    static let submitted = Phrase("The plan is submitted.", fr: "Le plan est déposé.", ht: "Plan an depoze.")
    static let screen = Phrase("Begin to screen", fr: "Commencer l’examen", ht: "Kòmanse egzamine")
    static let requestInfo = Phrase("Ask for changes", fr: "Demander des changements", ht: "Mande chanjman")
    static let requestLead = Phrase(
        "Say in plain words what is missing or has to change. The case worker sees it above the plan.",
        fr: "Dites simplement ce qui manque ou doit changer. Le travailleur social le voit au-dessus du plan.",
        ht: "Di ak mo senp sa ki manke oswa sa ki dwe chanje. Travayè sosyal la wè l anlè plan an.")
    static let asked = Phrase("Changes are asked for", fr: "Des changements sont demandés", ht: "Yo mande chanjman")
    static let withdraw = Phrase("Take back", fr: "Retirer", ht: "Retire demann lan")
    static let withdrawLead = Phrase(
        "An application that is taken back cannot be taken up again.", fr: "Une demande retirée ne peut pas être reprise.",
        ht: "Yon demann ki retire pa ka reprann ankò.")
    static let paper = Phrase("Print on paper", fr: "Imprimer", ht: "Enprime sou papye")
    static let revisions = Phrase("Submitted revisions", fr: "Révisions déposées", ht: "Vèsyon ki depoze")
    static let revision = Phrase("Revision", fr: "Révision", ht: "Vèsyon")
    static let noRevisions = Phrase("Not submitted yet", fr: "Pas encore déposé", ht: "Poko depoze")
    static let submittedAt = Phrase("Submitted", fr: "Déposé", ht: "Depoze")
    static let digest = Phrase("Digest", fr: "Empreinte", ht: "Anprent")
    static let differences = Phrase(
        "What changed since the revision before", fr: "Ce qui a changé depuis la révision précédente",
        ht: "Sa ki chanje depi vèsyon anvan an")
    static let before = Phrase("Before", fr: "Avant", ht: "Anvan")
    static let after = Phrase("Now", fr: "Maintenant", ht: "Kounye a")
    static let field = Phrase("Field", fr: "Champ", ht: "Chan")
    static let noDifferences = Phrase(
        "Nothing of the plan changed.", fr: "Rien n’a changé dans le plan.", ht: "Anyen pa chanje nan plan an.")
    static let caseWorker = Phrase("Case worker", fr: "Travailleur social", ht: "Travayè sosyal")
    static let statusCode = Phrase("Status for the applicant", fr: "Suivi pour le demandeur", ht: "Swivi pou aplikan an")
    static let statusLead = Phrase(
        "Makes an address at which the applicant sees how the application stands, in a plain word and without a name. One that was made before ends.",
        fr: "Crée une adresse où le demandeur voit l’état de sa demande, en un mot simple et sans nom. L’ancienne adresse cesse.",
        ht: "Sa fè yon adrès kote aplikan an wè kote demann lan ye, ak yon mo senp epi san non. Ansyen adrès la fini.")
    static let statusMake = Phrase("Make the address", fr: "Créer l’adresse", ht: "Fè adrès la")
    static let statusOnce = Phrase(
        "Print this page or write the address down: it is shown once.",
        fr: "Imprimez cette page ou notez l’adresse : elle ne s’affiche qu’une fois.",
        ht: "Enprime paj sa a oswa ekri adrès la: li parèt yon sèl fwa.")
    static let address = Phrase("Address", fr: "Adresse", ht: "Adrès")
    static let statusTitle = Phrase("Your application", fr: "Votre demande", ht: "Demann ou an")
    static let since = Phrase("Since", fr: "Depuis le", ht: "Depi")
    static let signature = Phrase("Signature of the applicant", fr: "Signature du demandeur", ht: "Siyati aplikan an")

    static func word(_ state: GrantApplication.State.Word) -> Phrase {
        switch state {
        case .draft: Phrase("Draft", fr: "Brouillon", ht: "Bouyon")
        case .submitted: Phrase("Submitted", fr: "Déposée", ht: "Depoze")
        case .screening: Phrase("Screening", fr: "En examen", ht: "Ap egzamine")
        case .infoRequested: Phrase("Changes asked for", fr: "Changements demandés", ht: "Yo mande chanjman")
        case .inReview: Phrase("In review", fr: "En évaluation", ht: "An evalyasyon")
        case .readyForCommittee: Phrase("Ready for the committee", fr: "Prête pour le comité", ht: "Pare pou komite a")
        case .approved: Phrase("Approved", fr: "Approuvée", ht: "Apwouve")
        case .approvedWithConditions: Phrase("Approved with conditions", fr: "Approuvée sous conditions", ht: "Apwouve ak kondisyon")
        case .rejected: Phrase("Rejected", fr: "Rejetée", ht: "Rejte")
        case .deferred: Phrase("Deferred", fr: "Reportée", ht: "Ranvwaye")
        case .withdrawn: Phrase("Taken back or closed", fr: "Retirée ou close", ht: "Retire oswa fèmen")
        }
    }

    static let events: [String: Phrase] = [
        "application.started": Phrase("Started", fr: "Commencée", ht: "Kòmanse"),
        "application.applicants_changed": Phrase("Applicants changed", fr: "Demandeurs modifiés", ht: "Aplikan yo chanje"),
        "application.submitted": Phrase("Submitted", fr: "Déposée", ht: "Depoze"),
        "application.screening": Phrase("Screening began", fr: "Examen commencé", ht: "Egzamen kòmanse"),
        "application.info_requested": Phrase("Changes asked for", fr: "Changements demandés", ht: "Yo mande chanjman"),
        "application.resubmitted": Phrase("Submitted again", fr: "Déposée à nouveau", ht: "Depoze ankò"),
        "application.in_review": Phrase("Sent to review", fr: "Envoyée en évaluation", ht: "Voye an evalyasyon"),
        "application.screened_again": Phrase("Back to screening", fr: "Retour à l’examen", ht: "Tounen nan egzamen"),
        "application.conflict_none": Phrase(
            "A member declared no conflict of interest", fr: "Un membre a déclaré n’avoir aucun conflit d’intérêts",
            ht: "Yon manm deklare li pa gen konfli enterè"),
        "application.conflict_declared": Phrase(
            "A member declared a conflict of interest", fr: "Un membre a déclaré un conflit d’intérêts",
            ht: "Yon manm deklare yon konfli enterè"),
        "application.conflict_pinned": Phrase(
            "A conflict of interest was pinned", fr: "Un conflit d’intérêts a été fixé", ht: "Yo fikse yon konfli enterè"),
        "application.conflict_lifted": Phrase(
            "A pinned conflict was lifted", fr: "Un conflit fixé a été levé", ht: "Yo leve yon konfli ki te fikse"),
        "application.ready_for_committee": Phrase("Ready for the committee", fr: "Prête pour le comité", ht: "Pare pou komite a"),
        "application.approved": Phrase("Approved", fr: "Approuvée", ht: "Apwouve"),
        "application.approved_with_conditions": Phrase(
            "Approved with conditions", fr: "Approuvée sous conditions", ht: "Apwouve ak kondisyon"),
        "application.rejected": Phrase("Rejected", fr: "Rejetée", ht: "Rejte"),
        "application.deferred": Phrase("Deferred", fr: "Reportée", ht: "Ranvwaye"),
        "application.brought_back": Phrase("Brought back to the committee", fr: "Revenue au comité", ht: "Tounen nan komite a"),
        "application.reconsidered": Phrase(
            "Back to the committee by an appeal", fr: "Renvoyée au comité par un recours", ht: "Retounen nan komite a pa yon rekou"),
        "application.withdrawn": Phrase("Taken back", fr: "Retirée", ht: "Retire"),
        "application.closed": Phrase("Closed without the committee", fr: "Close sans le comité", ht: "Fèmen san komite a"),
        "application.status_code_made": Phrase(
            "Address for the applicant made", fr: "Adresse pour le demandeur créée", ht: "Adrès pou aplikan an fèt"),
    ]
}
