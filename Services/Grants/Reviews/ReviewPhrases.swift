import Models

/// The texts of reviews.
enum ReviewPhrases {
    static let title = Phrase("Reviews", fr: "Évaluations", ht: "Evalyasyon")
    static let list = Phrase("Plans to review", fr: "Plans à évaluer", ht: "Plan pou evalye")
    static let listLead = Phrase(
        "What the committees on which you sit work at. Declare first whether something ties you to an application.",
        fr: "Ce que traitent les comités où vous siégez. Déclarez d’abord si quelque chose vous lie à une demande.",
        ht: "Sa komite kote ou chita yo ap travay sou li. Deklare anvan si gen yon bagay ki mare w ak yon demann.")
    static let listNone = Phrase("No plans in this state", fr: "Aucun plan dans cet état", ht: "Pa gen plan nan eta sa a")
    static let listNoneHint = Phrase(
        "You see those of the rounds on whose committee you sit.", fr: "Vous voyez ceux des appels dont vous êtes du comité.",
        ht: "Ou wè sa ki nan apèl kote ou nan komite a.")
    static let own = Phrase("Your review", fr: "Votre évaluation", ht: "Evalyasyon pa w")
    static let ownLead = Phrase(
        "It is saved as you type. Nobody else sees it before you file it, and you see the others’ only then.",
        fr: "Elle est enregistrée à mesure. Personne ne la voit avant le dépôt, et vous ne voyez les autres qu’ensuite.",
        ht: "Li anrejistre pandan w ap ekri. Pèsonn pa wè l anvan ou depoze l, epi ou wè lòt yo sèlman apre sa.")
    static let openedAgain = Phrase("Opened again", fr: "Rouverte", ht: "Relouvri")
    static let whole = Phrase("The whole application", fr: "La demande entière", ht: "Tout demann lan")
    static let guidance = Phrase("What deserves which score", fr: "Ce que mérite chaque note", ht: "Sa ki merite chak nòt")
    static let score = Phrase("Score", fr: "Note", ht: "Nòt")
    static let notApplicable = Phrase("Does not apply", fr: "Sans objet", ht: "Pa konsène")
    static let why = Phrase("Why", fr: "Pourquoi", ht: "Poukisa")
    static let comment = Phrase("On the whole", fr: "Dans l’ensemble", ht: "An jeneral")
    static let commentHint = Phrase(
        "What speaks for the plan, what against it, and what you would ask for.",
        fr: "Ce qui parle pour, contre, et ce que vous demanderiez.",
        ht: "Sa ki an favè plan an, sa ki kont li, ak sa ou ta mande.")
    static let file = Phrase("File the review", fr: "Déposer l’évaluation", ht: "Depoze evalyasyon an")
    static let save = Phrase("Save and go on later", fr: "Enregistrer et continuer plus tard", ht: "Anrejistre epi kontinye pita")
    static let filedNow = Phrase("Your review is filed.", fr: "Votre évaluation est déposée.", ht: "Evalyasyon w lan depoze.")
    static let write = Phrase("Write the review", fr: "Rédiger l’évaluation", ht: "Ekri evalyasyon an")
    static let declareFirst = Phrase("Declare first", fr: "Déclarer d’abord", ht: "Deklare anvan")
    static let notAsked = Phrase("Not asked of you", fr: "Non demandée", ht: "Yo pa mande w li")
    static let ask = Phrase("Ask for reviews", fr: "Demander des évaluations", ht: "Mande evalyasyon")
    static let askMore = Phrase("Ask more people", fr: "Demander à d’autres", ht: "Mande lòt moun")
    static let askLead = Phrase(
        "Those who know about this kind of business are suggested first, then those with the least to do. Change it as you like.",
        fr: "Ceux qui connaissent ce type d’activité sont proposés d’abord, puis les moins chargés. Changez à votre gré.",
        ht: "Moun ki konnen kalite biznis sa a pwopoze anvan, apre sa moun ki gen mwens travay. Chanje jan ou vle.")
    static let reviewers = Phrase("Reviewers", fr: "Évaluateurs", ht: "Evalyatè")
    static let reviewersHint = Phrase(
        "Two at least. Whoever has a conflict of interest is not listed.",
        fr: "Deux au moins. Qui a un conflit d’intérêts n’est pas listé.",
        ht: "De omwen. Moun ki gen konfli enterè pa nan lis la.")
    static let load = Phrase("Open reviews", fr: "Évaluations ouvertes", ht: "Evalyasyon ki louvri")
    static let knows = Phrase("knows this business", fr: "connaît cette activité", ht: "konnen biznis sa a")
    static let dueOn = Phrase("Due", fr: "Échéance", ht: "Dat limit")
    static let dueHint = Phrase(
        "They get a mail now, and one on that day if the review is not filed.",
        fr: "Ils reçoivent un courriel maintenant, et un ce jour-là si rien n’est déposé.",
        ht: "Y ap resevwa yon imèl kounye a, ak youn jou sa a si evalyasyon an poko depoze.")
    static let none = Phrase("No reviews yet", fr: "Pas encore d’évaluation", ht: "Poko gen evalyasyon")
    static let noneHint = Phrase(
        "A programme manager asks for them from the screening.", fr: "Un responsable du programme les demande depuis l’examen.",
        ht: "Yon manadjè pwogram mande yo depi nan egzamen an.")
    static let blind = Phrase(
        "What others filed is hidden until your own review is filed, or the plan is with the committee.",
        fr: "Ce que d’autres ont déposé reste caché jusqu’au dépôt de votre évaluation, ou jusqu’au comité.",
        ht: "Sa lòt yo depoze rete kache jiskaske ou depoze pa w la, oswa plan an devan komite a.")
    static let spread = Phrase("How far they agree", fr: "Degré d’accord", ht: "Nan ki pwen yo dakò")
    static let mean = Phrase("Mean", fr: "Moyenne", ht: "Mwayèn")
    static let weighted = Phrase("Weighted mean", fr: "Moyenne pondérée", ht: "Mwayèn ak pwa")
    static let range = Phrase("From – to", fr: "De – à", ht: "Depi – rive")
    static let wide = Phrase("talk about it", fr: "à discuter", ht: "pale sou sa")
    static let alone = Phrase("Far from the others", fr: "Loin des autres", ht: "Lwen lòt yo")
    static let stale = Phrase("Stale: the plan changed", fr: "Périmée : le plan a changé", ht: "Pa bon ankò: plan an chanje")
    static let staleLead = Phrase(
        "It was filed on an older revision of the plan and does not count.", fr: "Déposée sur une révision antérieure, elle ne compte pas.",
        ht: "Li te depoze sou yon ansyen vèsyon plan an, li pa konte.")
    static let reopen = Phrase("Open again", fr: "Rouvrir", ht: "Relouvri")
    static let reopenLead = Phrase(
        "The member gets a mail and files it again. What was filed stays on record and does not count meanwhile.",
        fr: "Le membre reçoit un courriel et dépose à nouveau. Ce qui fut déposé reste noté mais ne compte pas entre-temps.",
        ht: "Manm nan ap resevwa yon imèl epi l ap depoze l ankò. Sa ki te depoze a rete ekri men li pa konte pandan tan sa a.")
    static let makeReady = Phrase("Take it to the committee", fr: "Présenter au comité", ht: "Mennen l devan komite a")
    static let askedSubject = Phrase(
        "A business plan waits for your review", fr: "Un plan d’affaires attend votre évaluation",
        ht: "Yon plan biznis ap tann evalyasyon w")
    static let dueSubject = Phrase("Your review is due", fr: "Votre évaluation est attendue", ht: "Dat limit evalyasyon w lan rive")

    /// A mail that names nobody.
    static func mail(_ reference: String, _ due: CalendarDate, _ address: String) -> Phrase {
        Phrase(
            "Please review the business plan \(reference) until \(due).\n\nIn Foothold: \(address)\n",
            fr: "Merci d’évaluer le plan d’affaires \(reference) avant le \(due).\n\nDans Foothold : \(address)\n",
            ht: "Tanpri evalye plan biznis \(reference) anvan \(due).\n\nNan Foothold: \(address)\n")
    }

    static func planChanged(_ revision: Int) -> Phrase {
        Phrase(
            "The plan changed: revision \(revision).", fr: "Le plan a changé : révision \(revision).",
            ht: "Plan an chanje: vèsyon \(revision).")
    }

    static func counted(_ count: Int, _ needed: Int) -> Phrase {
        Phrase(
            "Reviews that count: \(count). A plan needs at least \(needed).",
            fr: "Évaluations qui comptent : \(count). Un plan en demande au moins \(needed).",
            ht: "Evalyasyon ki konte: \(count). Yon plan bezwen omwen \(needed).")
    }

    static func word(_ state: Review.State.Word) -> Phrase {
        switch state {
        case .assigned: Phrase("Asked for", fr: "Demandée", ht: "Mande")
        case .cleared: Phrase("No conflict", fr: "Sans conflit", ht: "Pa gen konfli")
        case .recused: Phrase("Recused", fr: "Récusé", ht: "Retire tèt li")
        case .draft: Phrase("Being written", fr: "En rédaction", ht: "Ap ekri")
        case .filed: Phrase("Filed", fr: "Déposée", ht: "Depoze")
        case .reopened: Phrase("Opened again", fr: "Rouverte", ht: "Relouvri")
        }
    }

    /// Why a review is not typed on.
    static func closed(_ state: Review.State.Word) -> Phrase {
        switch state {
        case .filed:
            Phrase(
                "Your review is filed. A programme manager can open it again.",
                fr: "Votre évaluation est déposée. Un responsable du programme peut la rouvrir.",
                ht: "Evalyasyon w lan depoze. Yon manadjè pwogram ka relouvri l.")
        case .recused:
            Phrase(
                "You have a conflict of interest with this plan.", fr: "Vous avez un conflit d’intérêts avec ce plan.",
                ht: "Ou gen yon konfli enterè ak plan sa a.")
        case .assigned, .cleared, .draft, .reopened:
            Phrase(
                "Declare first whether something ties you to it.", fr: "Déclarez d’abord si quelque chose vous y lie.",
                ht: "Deklare anvan si gen yon bagay ki mare w ak li.")
        }
    }
}
