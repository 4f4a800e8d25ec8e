import Models

extension RefusalPhrases {
    /// What the refusals of committees, conflicts and reviews say.
    static let committee: [String: Phrase] = [
        "panel.not-right": Phrase(
            "The committee needs a chair and an odd number of at least three who vote. Appoint it before plans are reviewed.",
            fr: "Le comité demande un président et un nombre impair d’au moins trois votants. Nommez-le avant l’évaluation.",
            ht: "Komite a bezwen yon prezidan ak yon kantite enpè, omwen twa moun ki vote. Nonmen l anvan evalyasyon an."),
        "panel.chair-taken": Phrase(
            "Somebody else is the chair. Give that person another seat first.",
            fr: "Quelqu’un d’autre préside. Donnez-lui d’abord un autre siège.",
            ht: "Yon lòt moun se prezidan. Ba li yon lòt plas anvan."),
        "panel.no-member": Phrase(
            "This person does not sit on the committee, or has a conflict of interest.",
            fr: "Cette personne ne siège pas au comité ou a un conflit d’intérêts.",
            ht: "Moun sa a pa nan komite a, oswa li gen yon konfli enterè."),
        "panel.person-unknown": Phrase(
            "Choose somebody with a role of the committee.", fr: "Choisissez une personne ayant un rôle au comité.",
            ht: "Chwazi yon moun ki gen yon wòl nan komite a."),
        "application.undeclared": Phrase(
            "Say first whether something ties you to this application: until then you see only what is public.",
            fr: "Dites d’abord si quelque chose vous lie à cette demande : jusque-là, vous ne voyez que ce qui est public.",
            ht: "Di anvan si gen yon bagay ki mare w ak demann sa a: annatandan, ou wè sèlman sa ki piblik."),
        "application.recused": Phrase(
            "You have a conflict of interest with this application, so you see only what is public.",
            fr: "Vous avez un conflit d’intérêts avec cette demande ; vous ne voyez que ce qui est public.",
            ht: "Ou gen yon konfli enterè ak demann sa a, kidonk ou wè sèlman sa ki piblik."),
        "application.not-on-committee": Phrase(
            "Only those on the committee of its round see this application.",
            fr: "Seuls les membres du comité de son appel voient cette demande.",
            ht: "Se sèl moun ki nan komite apèl li a ki wè demann sa a."),
        "conflict.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "conflict.not-yours": Phrase(
            "Members declare for themselves, and an administrator pins and lifts for others.",
            fr: "Les membres déclarent pour eux-mêmes ; un administrateur fixe et lève pour les autres.",
            ht: "Manm yo deklare pou tèt yo; yon administratè fikse epi leve pou lòt yo."),
        "conflict.pinned": Phrase(
            "An administrator pinned a conflict of interest. Only an administrator can lift it.",
            fr: "Un administrateur a fixé un conflit d’intérêts. Seul un administrateur peut le lever.",
            ht: "Yon administratè fikse yon konfli enterè. Se sèl yon administratè ki ka leve l."),
        "conflict.not-pinned": Phrase(
            "No conflict is pinned, so there is none to lift.", fr: "Aucun conflit n’est fixé ; il n’y a rien à lever.",
            ht: "Pa gen konfli ki fikse, kidonk pa gen anyen pou leve."),
        "conflict.moved-on": Phrase(
            "Something else was declared at the same moment. Look at it again.",
            fr: "Autre chose a été déclaré au même moment. Regardez à nouveau.", ht: "Yon lòt bagay te deklare menm lè a. Gade ankò."),
        "application.reviews-missing": Phrase(
            "A plan goes to the committee with two reviews at least. Wait for them or remind people.",
            fr: "Un plan va au comité avec au moins deux évaluations. Attendez-les ou relancez.",
            ht: "Yon plan ale nan komite a ak de evalyasyon omwen. Tann yo oswa raple moun yo."),
        "review.too-few": Phrase("Choose two people at least.", fr: "Choisissez au moins deux personnes.", ht: "Chwazi de moun omwen."),
        "review.not-found": Phrase("There is no such review.", fr: "Cette évaluation n’existe pas.", ht: "Evalyasyon sa a pa egziste."),
        "review.not-allowed-from-state": Phrase(
            "The review or its plan has moved on. Look at it again.", fr: "L’évaluation ou son plan a évolué. Regardez à nouveau.",
            ht: "Evalyasyon an oswa plan li a vanse. Gade ankò."),
        "review.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "review.invalid": Phrase(
            "Some of the review cannot be kept.", fr: "Une partie de l’évaluation ne peut pas être gardée.",
            ht: "Yon pati nan evalyasyon an pa ka anrejistre."),
        "review.score": Phrase(
            "Choose a score from 1 to 5, or that it does not apply.", fr: "Choisissez une note de 1 à 5, ou sans objet.",
            ht: "Chwazi yon nòt ant 1 ak 5, oswa li pa konsène."),
        "review.incomplete": Phrase(
            "The review is not complete yet.", fr: "L’évaluation n’est pas encore complète.", ht: "Evalyasyon an poko konplè."),
    ]
}
