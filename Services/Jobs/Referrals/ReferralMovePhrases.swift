import Models

/// What the buttons on a referral say, ask and tell.
extension ReferralPhrases {
    static func button(_ transition: Referral.Transition.Name) -> Phrase {
        switch transition {
        case .consent: recordConsent
        case .send: Phrase("Send to the employer", fr: "Transmettre à l’employeur", ht: "Voye bay anplwayè a")
        case .view: Phrase("The employer has seen it", fr: "L’employeur l’a vu", ht: "Anplwayè a wè l")
        case .interview: Phrase("Propose interview times", fr: "Proposer un entretien", ht: "Pwopoze lè pou entèvyou")
        case .offer: Phrase("Make an offer", fr: "Faire une offre", ht: "Fè yon òf")
        case .hire: Phrase("Hire", fr: "Embaucher", ht: "Anboche")
        case .decline: Phrase("Do not hire", fr: "Ne pas embaucher", ht: "Pa pran l")
        case .withdraw: Phrase("Withdraw", fr: "Retirer", ht: "Retire")
        case .declineByCandidate: Phrase("The candidate declines", fr: "Le candidat refuse", ht: "Kandida a refize")
        }
    }

    static let iSaw = Phrase("I have looked at it", fr: "J’en ai pris connaissance", ht: "Mwen gade l")
    static let sayYouSaw = Phrase(
        "New to you: look at the candidate, then say that you have. You can invite them to an interview or make an offer from there.",
        fr: "Nouveau : prenez connaissance du candidat, puis indiquez-le. Vous pourrez ensuite proposer un entretien ou faire une offre.",
        ht: "Nouvo pou ou: gade kandida a, epi di ou gade l. Apre sa ou ka pwopoze yon entèvyou oswa fè yon òf.")

    static func question(_ choice: MoveReferral.Choice) -> Phrase {
        switch choice {
        case .send: Phrase("Send this referral to the employer?", fr: "Transmettre à l’employeur ?", ht: "Voye l bay anplwayè a?")
        case .view: Phrase("Has the employer seen it?", fr: "L’employeur l’a-t-il vu ?", ht: "Èske anplwayè a wè l?")
        case .offer: Phrase("Make an offer to this candidate?", fr: "Faire une offre à ce candidat ?", ht: "Fè kandida sa a yon òf?")
        case .decline:
            Phrase("Why is the candidate not hired?", fr: "Pourquoi ne pas embaucher ce candidat ?", ht: "Poukisa yo pa pran kandida a?")
        case .withdraw: Phrase("Why is it withdrawn?", fr: "Pourquoi la retirer ?", ht: "Poukisa w ap retire l?")
        case .declineByCandidate:
            Phrase("Why does the candidate decline?", fr: "Pourquoi le candidat refuse-t-il ?", ht: "Poukisa kandida a refize?")
        }
    }

    static func explanation(_ choice: MoveReferral.Choice) -> Phrase {
        switch choice {
        case .send:
            Phrase(
                "From now on the employer sees what the candidate agreed to show.",
                fr: "L’employeur verra désormais ce que le candidat accepte de montrer.",
                ht: "Depi kounye a anplwayè a wè sa kandida a dakò montre.")
        case .view:
            Phrase(
                "Where the employer answers by telephone, you note it in its place.",
                fr: "Si l’employeur répond par téléphone, vous le notez à sa place.",
                ht: "Si anplwayè a reponn nan telefòn, ou note l nan plas li.")
        case .offer:
            Phrase("The office tells the candidate.", fr: "Le bureau en informe le candidat.", ht: "Biwo a ap di kandida a sa.")
        case .decline, .withdraw, .declineByCandidate:
            Phrase(
                "This ends the referral for good, and the employer sees nothing of the person any more.",
                fr: "Cela met fin définitivement à la mise en relation ; l’employeur ne voit plus rien de la personne.",
                ht: "Sa fini nèt, epi anplwayè a pa wè anyen sou moun nan ankò.")
        }
    }

    static func done(_ choice: MoveReferral.Choice) -> Phrase {
        switch choice {
        case .send: Phrase("The referral is sent.", fr: "C’est transmis.", ht: "Li voye.")
        case .view: Phrase("Noted as seen.", fr: "Noté comme vu.", ht: "Li note kòm wè.")
        case .offer: Phrase("The offer is noted.", fr: "L’offre est notée.", ht: "Òf la note.")
        case .decline: Phrase("The answer is noted.", fr: "La réponse est notée.", ht: "Repons lan note.")
        case .withdraw: Phrase("The referral is withdrawn.", fr: "La mise en relation est retirée.", ht: "Nou retire l.")
        case .declineByCandidate:
            Phrase("The candidate’s answer is noted.", fr: "La réponse du candidat est notée.", ht: "Repons kandida a note.")
        }
    }

    static func word(_ sort: ReferralStore.Sort) -> Phrase {
        switch sort {
        case .newest: Phrase("The newest first", fr: "Les plus récentes d’abord", ht: "Sa ki pi nèf yo anvan")
        case .waiting: Phrase("Waiting longest first", fr: "Les plus anciennes en attente d’abord", ht: "Sa k ap tann pi lontan yo anvan")
        }
    }

    /// Why it came to nothing, by the state and the word that is stored.
    static func reason(_ state: Referral.State.Word, _ word: String?) -> Phrase? {
        guard let word else { return nil }
        return switch state {
        case .notHired: Referral.NotHired(rawValue: word)?.name
        case .withdrawn: Referral.Withdrawn(rawValue: word)?.name
        case .declinedByCandidate: Referral.Declined(rawValue: word)?.name
        case .proposed, .consented, .sent, .viewed, .interview, .offered, .hired: nil
        }
    }

    /// What a refusal of referrals, interviews and placements says, by its code or its field's.
    static let refusals = [
        "referral.not-found": Phrase(
            "There is no such referral, or it is not yours to see.",
            fr: "Cette mise en relation n’existe pas ou ne vous est pas accessible.",
            ht: "Pa gen sa, oswa ou pa gen dwa wè l."),
        "referral.not-yours": Phrase("This is for the office to do.", fr: "C’est au bureau de le faire.", ht: "Se biwo a ki pou fè sa."),
        "referral.not-allowed-from-state": Phrase(
            "Somebody was faster: the referral’s state does not allow this any more.",
            fr: "Quelqu’un a été plus rapide : l’état ne le permet plus.", ht: "Yon moun te pi rapid: eta a pa pèmèt sa ankò."),
        "referral.reason-missing": Phrase("Choose a reason.", fr: "Choisissez une raison.", ht: "Chwazi yon rezon."),
        "referral.consent-missing": Phrase(
            "Ask the candidate first: what was agreed is over or was taken back.",
            fr: "Consultez d’abord le candidat : son accord a pris fin ou a été retiré.",
            ht: "Mande kandida a anvan: sa l te dakò a fini oswa li retire l."),
        "referral.invalid": Phrase(
            "The consent cannot be recorded like this.", fr: "Le consentement ne peut être enregistré ainsi.",
            ht: "Konsantman an pa ka anrejistre konsa."),
        "referral.nobody": Phrase(
            "Tick whom to put forward, at most 50 at once.", fr: "Cochez qui proposer, 50 au plus.",
            ht: "Make kiyès pou pwopoze, 50 pou pi plis."),
        "referral.exists": Phrase(
            "This person is put forward for the vacancy already.", fr: "Cette personne est déjà proposée pour cette offre.",
            ht: "Moun sa a deja pwopoze pou òf la."),
        "referral.vacancy-not-open": Phrase(
            "People are put forward for open vacancies only.", fr: "On ne propose des personnes que pour les offres ouvertes.",
            ht: "Yo pwopoze moun sèlman pou òf ki louvri."),
        "referral.no-opening-left": Phrase(
            "As many people were hired as the vacancy has openings. Change it first.",
            fr: "Tous les postes de l’offre sont pourvus. Modifiez-la d’abord.", ht: "Tout plas yo pran. Chanje òf la anvan."),
        "interview.not-found": Phrase(
            "There is no such interview, or it is not yours to see.", fr: "Cet entretien n’existe pas ou ne vous est pas accessible.",
            ht: "Pa gen entèvyou sa a, oswa ou pa gen dwa wè l."),
        "interview.not-allowed-from-state": Phrase(
            "The interview’s state does not allow this any more.", fr: "L’état de l’entretien ne le permet plus.",
            ht: "Eta entèvyou a pa pèmèt sa ankò."),
        "interview.invalid": Phrase(
            "Look at the time and the place again.", fr: "Revoyez l’heure et le lieu.", ht: "Gade lè a ak kote a ankò."),
        "placement.not-found": Phrase("There is no such placement.", fr: "Ce placement n’existe pas.", ht: "Pa gen plasman sa a."),
        "placement.invalid": Phrase("Look at the dates again.", fr: "Revoyez les dates.", ht: "Gade dat yo ankò."),
        "placement.not-allowed-from-state": Phrase(
            "Answer the checks in their order, and none once it has ended.",
            fr: "Répondez aux suivis dans l’ordre, et à aucun après la fin.", ht: "Reponn suivi yo nan lòd, epi okenn lè li fini."),
        "retention-check.answered": Phrase(
            "This was answered already.", fr: "Une réponse a déjà été notée.", ht: "Yo te reponn sa deja."),
        "retention-check.too-early": Phrase(
            "It is too early to ask.", fr: "Il est trop tôt pour demander.", ht: "Li twò bonè pou mande."),
        "retention-check.invalid": Phrase("Ask again on another day.", fr: "Redemandez un autre jour.", ht: "Mande yon lòt jou."),
        "too-late": Phrase("Give a day within a year.", fr: "Indiquez un jour dans l’année.", ht: "Mete yon jou nan yon ane."),
    ]
}
