import Models

/// The texts of proposals, votes and decisions.
enum DecisionPhrases {
    static let propose = Phrase("Propose a decision", fr: "Proposer une décision", ht: "Pwopoze yon desizyon")
    static let changeProposal = Phrase("Change the proposal", fr: "Modifier la proposition", ht: "Chanje pwopozisyon an")
    static let proposeLead = Phrase(
        "The members vote for or against exactly this. It may change until the vote is taken.",
        fr: "Les membres voteront pour ou contre exactement ceci. On peut le modifier jusqu’au vote.",
        ht: "Manm yo ap vote pou oswa kont egzakteman sa. Li ka chanje jiskaske vòt la kòmanse.")
    static let proposed = Phrase("The proposal is on the table.", fr: "La proposition est posée.", ht: "Pwopozisyon an sou tab la.")
    static let proposal = Phrase("Proposal", fr: "Proposition", ht: "Pwopozisyon")
    static let before = Phrase("Earlier votes", fr: "Votes précédents", ht: "Vòt anvan yo")
    static let refresh = Phrase("Refresh", fr: "Actualiser", ht: "Rafrechi")
    static let outcome = Phrase("Decision", fr: "Décision", ht: "Desizyon")
    static let amounts = Phrase("Amounts", fr: "Montants", ht: "Montan")
    static let amountsHint = Phrase(
        "For an approval. Say for each line of the equipment list how much of it is approved.",
        fr: "Pour une approbation. Dites pour chaque ligne d’équipement combien est approuvé.",
        ht: "Pou yon apwobasyon. Di pou chak liy ekipman konbyen ki apwouve.")
    static let granted = Phrase("Grant", fr: "Subvention", ht: "Sibvansyon")
    static let loan = Phrase("Loan", fr: "Prêt", ht: "Prè")
    static let asked = Phrase("Asked for", fr: "Demandé", ht: "Mande")
    static let approvedAmount = Phrase("Approved", fr: "Approuvé", ht: "Apwouve")
    static let lines = Phrase("Line by line", fr: "Ligne par ligne", ht: "Liy pa liy")
    static let sum = Phrase("Together", fr: "Ensemble", ht: "Ansanm")
    static let reviews = Phrase("reviews", fr: "évaluations", ht: "evalyasyon")
    static let conditions = Phrase("Conditions", fr: "Conditions", ht: "Kondisyon")
    static let conditionsHint = Phrase(
        "What has to be shown before money flows, such as a licence. For an approval with conditions.",
        fr: "Ce qu’il faut montrer avant le versement, comme une licence. Pour une approbation sous conditions.",
        ht: "Sa pou moun nan montre anvan lajan an soti, tankou yon lisans. Pou yon apwobasyon ak kondisyon.")
    static let condition = Phrase("Condition", fr: "Condition", ht: "Kondisyon")
    static let moreConditions = Phrase("One condition more", fr: "Une condition de plus", ht: "Yon kondisyon anplis")
    static let dueOn = Phrase("by", fr: "avant le", ht: "anvan")
    static let followUp = Phrase("What the assistance plan goes on with", fr: "Suite du plan d’aide", ht: "Sa plan èd la kontinye avè l")
    static let followUpHint = Phrase(
        "For a rejection: a task of this kind is opened for each applicant.",
        fr: "Pour un refus : une tâche de ce type est ouverte pour chaque demandeur.",
        ht: "Pou yon refi: yon travay konsa louvri pou chak moun ki te mande.")
    static let reasons = Phrase("Reasons", fr: "Motifs", ht: "Rezon yo")
    static let reasonsHint = Phrase(
        "In plain words: the applicant is told.", fr: "En mots simples : le demandeur les lira.", ht: "Ak mo senp: y ap di moun ki mande a."
    )
    static let call = Phrase("Take the vote", fr: "Faire voter", ht: "Fè vote")
    static let count = Phrase("Count the votes", fr: "Compter les votes", ht: "Konte vòt yo")
    static let countAgain = Phrase("Open the vote again", fr: "Rouvrir le vote", ht: "Relouvri vòt la")
    static let countChanged = Phrase(
        "A conflict of interest was declared since it was counted, so the count is another one. Open the vote again and count anew.",
        fr: "Un conflit d’intérêts a été déclaré depuis le décompte, qui a changé. Rouvrez le vote et recomptez.",
        ht: "Yo deklare yon konfli enterè apre konte a, kidonk konte a chanje. Relouvri vòt la epi konte ankò.")
    static let record = Phrase("Record the decision", fr: "Consigner la décision", ht: "Anrejistre desizyon an")
    static let recordLead = Phrase(
        "The decision is written down for good, and the money is taken from the fund. It is not changed afterwards.",
        fr: "La décision est consignée et l’argent pris sur le fonds. On ne la modifie plus.",
        ht: "Desizyon an ekri nèt, epi lajan an soti nan fon an. Li pa chanje apre.")
    static let recordLost = Phrase(
        "The proposal was voted down, which is written down. Another proposal may be made then.",
        fr: "La proposition est rejetée, ce qui sera consigné. On pourra ensuite en faire une autre.",
        ht: "Yo vote kont pwopozisyon an, sa ap ekri. Apre sa yo ka fè yon lòt.")
    static let recorded = Phrase("It is recorded.", fr: "C’est consigné.", ht: "Li anrejistre.")
    static let voteNow = Phrase("Vote", fr: "Voter", ht: "Vote")
    static let correctVote = Phrase("Correct your vote", fr: "Corriger votre vote", ht: "Korije vòt ou")
    static let castBallot = Phrase("Cast my vote", fr: "Déposer mon vote", ht: "Bay vòt mwen")
    static let cast = Phrase("Your vote is written down.", fr: "Votre vote est consigné.", ht: "Vòt ou ekri.")
    static let ballot = Phrase("Vote", fr: "Vote", ht: "Vòt")
    static let ballots = Phrase("Votes", fr: "Votes", ht: "Vòt yo")
    static let dissent = Phrase("Why you vote against it", fr: "Pourquoi vous votez contre", ht: "Poukisa ou vote kont")
    static let dissentHint = Phrase(
        "It stands in the minutes with your name.", fr: "Ce sera au procès-verbal avec votre nom.", ht: "L ap nan pwosè vèbal la ak non w.")
    static let noVote = Phrase("No vote is taken now", fr: "Pas de vote en cours", ht: "Pa gen vòt kounye a")
    static let noVoteHint = Phrase(
        "You vote while a vote is taken, if you are there and have no conflict of interest.",
        fr: "On vote pendant un vote, si l’on est présent et sans conflit d’intérêts.",
        ht: "Ou vote pandan yon vòt ap fèt, si w la epi w pa gen konfli enterè.")
    static let noCount = Phrase("There is nothing to record", fr: "Rien à consigner", ht: "Pa gen anyen pou anrejistre")
    static let whoVotes = Phrase("Who votes", fr: "Qui vote", ht: "Kiyès ki vote")
    static let quorumMet = Phrase("Enough to vote", fr: "Quorum atteint", ht: "Kowòm rive")
    static let noQuorum = Phrase("Too few to vote", fr: "Quorum non atteint", ht: "Kowòm pa rive")
    static let mayVote = Phrase("May vote now", fr: "Peuvent voter", ht: "Ki ka vote kounye a")
    static let needed = Phrase("Needed", fr: "Requis", ht: "Bezwen")
    static let recused = Phrase("Conflict of interest", fr: "Conflit d’intérêts", ht: "Konfli enterè")
    static let recusedCount = Phrase("With a conflict", fr: "En conflit", ht: "Ki an konfli")
    static let undeclared = Phrase("Has not declared", fr: "N’a pas déclaré", ht: "Poko deklare")
    static let hasVoted = Phrase("Has voted", fr: "A voté", ht: "Vote deja")

    static func word(_ outcome: Proposal.Outcome.Word) -> Phrase {
        switch outcome {
        case .approved: Phrase("Approve", fr: "Approuver", ht: "Apwouve")
        case .approvedWithConditions: Phrase("Approve with conditions", fr: "Approuver sous conditions", ht: "Apwouve ak kondisyon")
        case .rejected: Phrase("Reject", fr: "Refuser", ht: "Refize")
        case .deferred: Phrase("Put off to another meeting", fr: "Remettre à une autre réunion", ht: "Kite pou yon lòt reyinyon")
        }
    }

    static func word(_ state: Vote.State.Word) -> Phrase {
        switch state {
        case .open: Phrase("On the table", fr: "En discussion", ht: "Sou tab la")
        case .quorumMet: Phrase("Vote under way", fr: "Vote en cours", ht: "Vòt ap fèt")
        case .voted: Phrase("Counted", fr: "Compté", ht: "Konte")
        case .recorded: Phrase("Recorded", fr: "Consigné", ht: "Anrejistre")
        }
    }

    static func word(_ result: Tally.Result) -> Phrase {
        switch result {
        case .carried: Phrase("Carried", fr: "Adoptée", ht: "Pase")
        case .lost: Phrase("Voted down", fr: "Rejetée", ht: "Pa pase")
        case .tie: Phrase("Equal votes", fr: "Égalité", ht: "Egalite")
        case .belowQuorum: Phrase("Too few votes", fr: "Trop peu de votes", ht: "Twò pre vòt")
        }
    }

    static func word(_ choice: Ballot.Choice.Word) -> Phrase {
        switch choice {
        case .for: Phrase("For", fr: "Pour", ht: "Pou")
        case .against: Phrase("Against", fr: "Contre", ht: "Kont")
        }
    }

    static func word(_ followUp: Proposal.FollowUp) -> Phrase {
        switch followUp {
        case .training: Phrase("Training", fr: "Formation", ht: "Fòmasyon")
        case .jobPlacement: Phrase("Looking for a job", fr: "Recherche d’emploi", ht: "Chèche travay")
        }
    }

    /// What is said of a ballot that does not count as a member's.
    static func standing(_ standing: Tally.Counted.Standing?) -> Phrase? {
        switch standing {
        case .member: nil
        case .alternate: Phrase("as an alternate", fr: "comme suppléant", ht: "kòm sipleyan")
        case .tie: Phrase("decided the tie", fr: "a départagé", ht: "te depataje")
        case nil: Phrase("not counted", fr: "non compté", ht: "pa konte")
        }
    }

    static let names: [String: Phrase] = [
        "outcome": outcome, "granted": granted, "loan": loan, "followUp": followUp, "reason": reasons, "conditions.0.text": condition,
    ]
    static let wanted: [String: Phrase] = ["granted": GrantsPhrases.amountShape, "loan": GrantsPhrases.amountShape]

    /// What the events of an application's votes are called in its story.
    static let events: [String: Phrase] = [
        "application.vote_proposed": Phrase("A decision was proposed", fr: "Une décision a été proposée", ht: "Yo pwopoze yon desizyon"),
        "application.vote_called": Phrase("The vote was taken", fr: "Le vote a été lancé", ht: "Vòt la kòmanse"),
        "application.ballot_cast": Phrase("A member voted", fr: "Un membre a voté", ht: "Yon manm vote"),
        "application.vote_counted": Phrase("The votes were counted", fr: "Les votes ont été comptés", ht: "Yo konte vòt yo"),
        "application.vote_opened_again": Phrase("The vote was opened again", fr: "Le vote a été rouvert", ht: "Vòt la relouvri"),
        "application.vote_recorded": Phrase("The vote was recorded", fr: "Le vote a été consigné", ht: "Vòt la anrejistre"),
    ]
}
