import Models

/// The texts of closing an application without the committee.
enum ClosingPhrases {
    static let close = Phrase("Close without the committee", fr: "Clore sans le comité", ht: "Fèmen san komite a")
    static let lead = Phrase(
        "Only where a rule of the round is not met, or what was asked for did not come by its day. Whether a plan is good, the committee says.",
        fr:
            "Seulement si une règle de l’appel n’est pas respectée, ou si la réponse demandée n’est pas venue à temps. Le comité juge du plan.",
        ht: "Sèlman si yon règ apèl la pa respekte, oswa si sa yo te mande a pa vini alè. Se komite a ki di si yon plan bon.")
    static let explanation = Phrase(
        "It cannot be taken up again; the applicants may apply anew. A letter tells them why.",
        fr: "Elle ne pourra pas être reprise ; les demandeurs peuvent postuler à nouveau. Une lettre leur dit pourquoi.",
        ht: "Li pa ka reprann; aplikan yo ka aplike ankò. Yon lèt di yo poukisa.")
    static let ground = Phrase("Why it is closed", fr: "Pourquoi elle est close", ht: "Poukisa li fèmen")
    static let noGround = Phrase("There is no ground to close it", fr: "Il n’y a pas de motif de clore", ht: "Pa gen rezon pou fèmen l")
    static let reasonHint = Phrase(
        "In plain words: the letter has them as they are.", fr: "En mots simples : la lettre les reprend tels quels.",
        ht: "Ak mo senp: lèt la pran yo jan yo ye.")
    static let again = Phrase(
        "You may apply again in a round that is open, once this is put right.",
        fr: "Vous pourrez postuler à nouveau dans un appel ouvert, une fois cela réglé.",
        ht: "Ou ka aplike ankò nan yon apèl ki louvri, depi sa regle.")

    static func word(_ ground: ClosingGround) -> Phrase {
        switch ground {
        case .notEligible:
            Phrase("A rule of the round is not met", fr: "Une règle de l’appel n’est pas respectée", ht: "Yon règ apèl la pa respekte")
        case .unanswered:
            Phrase(
                "What was asked for did not come by its day", fr: "La réponse demandée n’est pas venue à temps",
                ht: "Sa yo te mande a pa vini alè")
        }
    }

    static func opening(_ plan: String, _ round: String, _ day: String) -> Phrase {
        Phrase(
            "Your application “\(plan)” in the round “\(round)” was closed on \(day), without a decision of the committee.",
            fr: "Votre demande « \(plan) » dans l’appel « \(round) » a été close le \(day), sans décision du comité.",
            ht: "Demann ou an “\(plan)” nan apèl “\(round)” fèmen \(day), san desizyon komite a.")
    }

    static func told(_ ground: ClosingGround) -> Phrase {
        switch ground {
        case .notEligible:
            Phrase(
                "A rule of this round is not met, so the committee cannot take it up.",
                fr: "Une règle de cet appel n’est pas respectée ; le comité ne peut donc pas l’examiner.",
                ht: "Yon règ apèl sa a pa respekte, kidonk komite a pa ka egzamine l.")
        case .unanswered:
            Phrase(
                "We asked you for something and did not hear from you by the day that we named.",
                fr: "Nous vous avons demandé quelque chose et n’avons pas eu de réponse à la date indiquée.",
                ht: "Nou te mande w yon bagay epi nou pa tande w nan dat nou te di a.")
        }
    }

    static func next(_ followUp: Proposal.FollowUp) -> Phrase {
        switch followUp {
        case .training:
            Phrase(
                "Your case worker will speak with you about a training.", fr: "Votre travailleur social vous parlera d’une formation.",
                ht: "Travayè sosyal ou a ap pale avè w sou yon fòmasyon.")
        case .jobPlacement:
            Phrase(
                "Your case worker will look for work with you.", fr: "Votre travailleur social cherchera un emploi avec vous.",
                ht: "Travayè sosyal ou a ap chèche travay avè w.")
        }
    }
}
