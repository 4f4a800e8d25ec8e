import Models

extension RefusalPhrases {
    static let meetings: [String: Phrase] = [
        "meeting.not-found": Phrase("There is no such meeting.", fr: "Cette réunion n’existe pas.", ht: "Reyinyon sa a pa egziste."),
        "meeting.clock": Phrase(
            "Give the time of day, such as 14:30.", fr: "Indiquez l’heure, par exemple 14:30.", ht: "Mete lè a, tankou 14:30."),
        "meeting.not-chair": Phrase(
            "Only the chair, or the manager who prepares the meeting, does that.",
            fr: "Seule la présidence, ou le responsable qui prépare la réunion, fait cela.",
            ht: "Se prezidan an, oswa manadjè ki prepare reyinyon an, sèlman ki fè sa."),
        "meeting.not-allowed-from-state": Phrase(
            "The meeting has moved on. Look at it again.", fr: "La réunion a évolué. Regardez à nouveau.",
            ht: "Reyinyon an vanse. Gade ankò."),
        "meeting.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "meeting.undecided": Phrase(
            "Something on the agenda is not decided. Decide it, put it off by a vote, or take it off the agenda.",
            fr: "Un point n’est pas décidé. Décidez-le, remettez-le par un vote ou retirez-le de l’ordre du jour.",
            ht: "Gen yon pwen ki poko deside. Deside l, ranvwaye l ak yon vòt, oswa retire l sou ajanda a."),
        "meeting.not-attended": Phrase(
            "Members of the committee attend while the meeting is open.", fr: "Les membres du comité sont présents pendant la réunion.",
            ht: "Manm komite yo la pandan reyinyon an louvri."),
        "agenda.kept": Phrase(
            "What was voted on stays on the agenda. Give it a place again.",
            fr: "Ce qui a été voté reste à l’ordre du jour. Redonnez-lui un rang.", ht: "Sa ki vote rete sou ajanda a. Ba l yon plas ankò."),
        "agenda.not-ready": Phrase(
            "Only applications of the round that are ready are decided. Load the form again.",
            fr: "Seules les demandes prêtes de l’appel sont décidées. Rechargez le formulaire.",
            ht: "Se demann apèl la ki pare sèlman yo deside. Rechaje fòm nan."),
        "proposal.invalid": Phrase("Nobody can decide this.", fr: "Cela ne peut pas être décidé.", ht: "Yo pa ka deside sa."),
        "proposal.above-ceiling": Phrase(
            "That is more than the ceiling in force today.", fr: "C’est plus que le plafond en vigueur.",
            ht: "Sa depase plafon ki an vigè a."),
        "proposal.grant-part": Phrase(
            "The grant is a greater part than the policy allows. Make the loan greater.",
            fr: "La part de subvention dépasse la règle. Augmentez le prêt.", ht: "Pati sibvansyon an depase règ la. Ogmante prè a."),
        "proposal.fund-short": Phrase(
            "The fund does not hold that much any more.", fr: "Le fonds ne contient plus autant.", ht: "Fon an pa gen kantite sa a ankò."),
        "proposal.lines-above-award": Phrase(
            "The lines make more than grant and loan together.", fr: "Les lignes dépassent la subvention et le prêt ensemble.",
            ht: "Liy yo depase sibvansyon ak prè ansanm."),
        "vote.not-found": Phrase("Nothing is proposed yet.", fr: "Rien n’est encore proposé.", ht: "Poko gen anyen ki pwopoze."),
        "vote.not-presiding": Phrase(
            "The chair does that; where the chair has a conflict or is away, a member without a conflict does.",
            fr: "La présidence fait cela ; en cas de conflit ou d’absence, un membre sans conflit.",
            ht: "Se prezidan an ki fè sa; si l gen konfli oswa l pa la, yon manm san konfli fè l."),
        "vote.not-allowed-from-state": Phrase(
            "The vote has moved on. Look at it again.", fr: "Le vote a évolué. Regardez à nouveau.", ht: "Vòt la vanse. Gade ankò."),
        "vote.no-quorum": Phrase(
            "Too few may vote: three at least, and more than half of those without a conflict. Wait for members or call an alternate.",
            fr: "Trop peu peuvent voter : trois au moins, et plus de la moitié des membres sans conflit. Attendez ou appelez un suppléant.",
            ht: "Twò pre moun ka vote: omwen twa, ak plis pase mwatye sa ki san konfli. Tann oswa rele yon sipleyan."),
        "vote.below-quorum": Phrase(
            "Too few have voted yet. Wait for their ballots, then count.", fr: "Trop peu ont voté. Attendez leurs votes, puis comptez.",
            ht: "Twò pre moun vote. Tann vòt yo, epi konte."),
        "vote.tie": Phrase(
            "The votes are equal. An alternate who is there and has no conflict votes and decides.",
            fr: "Égalité. Un suppléant présent et sans conflit vote et départage.",
            ht: "Vòt yo egal. Yon sipleyan ki la epi ki san konfli vote epi depataje."),
        "vote.counted-once": Phrase(
            "Nothing has changed since it was counted, so it stays counted.", fr: "Rien n’a changé depuis le décompte, qui reste.",
            ht: "Anyen pa chanje depi konte a, kidonk li rete."),
        "vote.count-changed": Phrase(
            "A conflict that was declared meanwhile changes the count. Count again.",
            fr: "Un conflit déclaré entre-temps change le décompte. Recomptez.", ht: "Yon konfli ki deklare chanje konte a. Konte ankò."),
        "ballot.not-yours": Phrase(
            "Members vote for themselves, if they are there and have no conflict of interest.",
            fr: "Chacun vote pour soi, s’il est présent et sans conflit d’intérêts.",
            ht: "Chak moun vote pou tèt li, si l la epi l pa gen konfli enterè."),
        "ballot.reason-missing": Phrase(
            "Say why you vote against it.", fr: "Dites pourquoi vous votez contre.", ht: "Di poukisa ou vote kont."),
        "decision.not-found": Phrase(
            "The committee has not decided about it yet.", fr: "Le comité n’en a pas encore décidé.", ht: "Komite a poko deside sou li."),
        "condition.not-found": Phrase("There is no such condition.", fr: "Cette condition n’existe pas.", ht: "Kondisyon sa a pa egziste."),
        "condition.not-yours": Phrase(
            "Case workers tell what was shown, and the programme manager says whether it is met.",
            fr: "La personne qui suit le dossier dit ce qui a été montré, et le responsable dit si la condition est remplie.",
            ht: "Travayè sosyal la di sa ki te montre, epi manadjè a di si kondisyon an ranpli."),
        "condition.not-allowed-from-state": Phrase(
            "The condition has moved on. Look at it again.", fr: "La condition a évolué. Regardez à nouveau.",
            ht: "Kondisyon an vanse. Gade ankò."),
        "condition.reason-missing": Phrase(
            "Say what was shown, or why.", fr: "Dites ce qui a été montré, ou pourquoi.", ht: "Di sa ki te montre, oswa poukisa."),
        "letter.no-address": Phrase(
            "No address is known, or the applicant did not agree to be written to. Print the letter.",
            fr: "Aucune adresse connue, ou pas de consentement. Imprimez la lettre.",
            ht: "Pa gen adrès, oswa moun nan pa dakò. Enprime lèt la."),
        "application.closed-to-you": Phrase(
            "You have a conflict of interest with this application, or have not said that you have none.",
            fr: "Vous avez un conflit d’intérêts avec cette demande, ou n’avez pas dit n’en avoir aucun.",
            ht: "Ou gen yon konfli enterè ak demann sa a, oswa ou poko di ou pa gen youn."),
        "application.not-decided": Phrase(
            "An application is decided by a recorded vote of its committee.", fr: "Une demande se décide par un vote consigné du comité.",
            ht: "Yon demann deside ak yon vòt komite a ki anrejistre."),
    ]
}
